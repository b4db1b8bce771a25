import { allotment, type Butterflies } from './butterflies';
import { type Code, f32x4, i32, WasmFunction, wasmModule } from './wasm-module';

const { add, sub, mul, load, splat, store, pick } = f32x4;

/** Turns float offsets into byte addresses. */
function bytes(f: WasmFunction, ...locals: string[]): void {
  for (const local of locals) f.int(local, i32.shl(f.get(local), i32.of(2)));
}

/** Addresses of rows 1 to 3 beside row 0, for the real and the imaginary matrix. */
function fourRows(f: WasmFunction): string[] {
  bytes(f, 're', 'im', 'step', 'columns', 'w');
  for (const part of ['re', 'im']) {
    f.int(`${part}1`, i32.add(f.get(part), f.get('step')));
    f.int(`${part}2`, i32.add(f.get(`${part}1`), f.get('step')));
    f.int(`${part}3`, i32.add(f.get(`${part}2`), f.get('step')));
  }
  f.int('end', i32.add(f.get('re'), f.get('columns')));
  ['w1r', 'w1i', 'w2r', 'w2i', 'w3r', 'w3i'].forEach((name, i) => f.vector(name, splat(f.get('w'), 4 * i)));
  return ['re', 're1', 're2', 're3', 'im', 'im1', 'im2', 'im3'];
}

function overColumns(f: WasmFunction, pointers: readonly string[], body: () => void): void {
  f.doWhile(() => {
    body();
    for (const pointer of pointers) f.int(pointer, i32.add(f.get(pointer), i32.of(16)));
  }, () => i32.less(f.get(pointers[0]!), f.get('end')));
}

const FOUR = ['re', 'im', 'step', 'columns', 'w'];

/** The same operations in the same order as `typescriptButterflies.forward4`, four columns at a time. */
function forward4(): WasmFunction {
  const f = new WasmFunction('forward4', FOUR);
  const pointers = fourRows(f);
  const g = (name: string) => f.get(name);
  overColumns(f, pointers, () => {
    const [ar, br, cr, dr, ai, bi, ci, di] = ['ar', 'br', 'cr', 'dr', 'ai', 'bi', 'ci', 'di'].map((name, i) => f.vector(name, load(g(pointers[i]!)))) as [Code, Code, Code, Code, Code, Code, Code, Code];
    const t0r = f.vector('t0r', add(ar, cr)), t0i = f.vector('t0i', add(ai, ci)), t1r = f.vector('t1r', sub(ar, cr)), t1i = f.vector('t1i', sub(ai, ci));
    const t2r = f.vector('t2r', add(br, dr)), t2i = f.vector('t2i', add(bi, di)), t3r = f.vector('t3r', sub(bi, di)), t3i = f.vector('t3i', sub(dr, br));
    f.emit(store(g('re'), add(t0r, t2r)));
    f.emit(store(g('im'), add(t0i, t2i)));
    const times = (row: number, yr: Code, yi: Code) => {
      f.emit(store(g(`re${row}`), sub(mul(yr, g(`w${row}r`)), mul(yi, g(`w${row}i`)))));
      f.emit(store(g(`im${row}`), add(mul(yr, g(`w${row}i`)), mul(yi, g(`w${row}r`)))));
    };
    times(1, f.vector('yr', add(t1r, t3r)), f.vector('yi', add(t1i, t3i)));
    times(2, f.vector('yr', sub(t0r, t2r)), f.vector('yi', sub(t0i, t2i)));
    times(3, f.vector('yr', sub(t1r, t3r)), f.vector('yi', sub(t1i, t3i)));
  });
  return f;
}

function inverse4(): WasmFunction {
  const f = new WasmFunction('inverse4', FOUR);
  const pointers = fourRows(f);
  const g = (name: string) => f.get(name);
  overColumns(f, pointers, () => {
    const ar = f.vector('ar', load(g('re'))), ai = f.vector('ai', load(g('im')));
    const turned = [1, 2, 3].map((row) => {
      const xr = f.vector('xr', load(g(`re${row}`))), xi = f.vector('xi', load(g(`im${row}`)));
      const wr = g(`w${row}r`), wi = g(`w${row}i`);
      return [f.vector(`b${row}r`, add(mul(xr, wr), mul(xi, wi))), f.vector(`b${row}i`, sub(mul(xi, wr), mul(xr, wi)))] as const;
    });
    const [[br, bi], [cr, ci], [dr, di]] = turned as [readonly [Code, Code], readonly [Code, Code], readonly [Code, Code]];
    const t0r = f.vector('t0r', add(ar, cr)), t0i = f.vector('t0i', add(ai, ci)), t1r = f.vector('t1r', sub(ar, cr)), t1i = f.vector('t1i', sub(ai, ci));
    const t2r = f.vector('t2r', add(br, dr)), t2i = f.vector('t2i', add(bi, di)), t3r = f.vector('t3r', sub(di, bi)), t3i = f.vector('t3i', sub(br, dr));
    f.emit(store(g('re'), add(t0r, t2r)));
    f.emit(store(g('im'), add(t0i, t2i)));
    f.emit(store(g('re1'), add(t1r, t3r)));
    f.emit(store(g('im1'), add(t1i, t3i)));
    f.emit(store(g('re2'), sub(t0r, t2r)));
    f.emit(store(g('im2'), sub(t0i, t2i)));
    f.emit(store(g('re3'), sub(t1r, t3r)));
    f.emit(store(g('im3'), sub(t1i, t3i)));
  });
  return f;
}

function both2(): WasmFunction {
  const f = new WasmFunction('both2', ['re', 'im', 'step', 'columns']);
  bytes(f, 're', 'im', 'step', 'columns');
  f.int('re1', i32.add(f.get('re'), f.get('step')));
  f.int('im1', i32.add(f.get('im'), f.get('step')));
  f.int('end', i32.add(f.get('re'), f.get('columns')));
  overColumns(f, ['re', 'im', 're1', 'im1'], () => {
    const ar = f.vector('ar', load(f.get('re'))), ai = f.vector('ai', load(f.get('im')));
    const br = f.vector('br', load(f.get('re1'))), bi = f.vector('bi', load(f.get('im1')));
    f.emit(store(f.get('re'), add(ar, br)));
    f.emit(store(f.get('im'), add(ai, bi)));
    f.emit(store(f.get('re1'), sub(ar, br)));
    f.emit(store(f.get('im1'), sub(ai, bi)));
  });
  return f;
}

/** Blocks of 4 × 4: outer loop over rows of the source, inner loop over its columns. */
function transpose(): WasmFunction {
  const f = new WasmFunction('transpose', ['source', 'target', 'n', 'columns']);
  bytes(f, 'source', 'target', 'n', 'columns');
  f.int('n2', i32.shl(f.get('n'), i32.of(1)));
  f.int('n3', i32.add(f.get('n2'), f.get('n')));
  f.int('n4', i32.shl(f.get('n'), i32.of(2)));
  f.int('last', i32.add(f.get('target'), f.get('n')));
  f.doWhile(() => {
    f.int('s', f.get('source'));
    f.int('t', f.get('target'));
    f.int('end', i32.add(f.get('s'), f.get('columns')));
    f.doWhile(() => {
      const a = f.vector('a', load(f.get('s'))), b = f.vector('b', load(i32.add(f.get('s'), f.get('n'))));
      const c = f.vector('c', load(i32.add(f.get('s'), f.get('n2')))), d = f.vector('d', load(i32.add(f.get('s'), f.get('n3'))));
      const lowAb = f.vector('lowAb', pick(a, b, [0, 4, 1, 5])), highAb = f.vector('highAb', pick(a, b, [2, 6, 3, 7]));
      const lowCd = f.vector('lowCd', pick(c, d, [0, 4, 1, 5])), highCd = f.vector('highCd', pick(c, d, [2, 6, 3, 7]));
      f.emit(store(f.get('t'), pick(lowAb, lowCd, [0, 1, 4, 5])));
      f.emit(store(i32.add(f.get('t'), f.get('n')), pick(lowAb, lowCd, [2, 3, 6, 7])));
      f.emit(store(i32.add(f.get('t'), f.get('n2')), pick(highAb, highCd, [0, 1, 4, 5])));
      f.emit(store(i32.add(f.get('t'), f.get('n3')), pick(highAb, highCd, [2, 3, 6, 7])));
      f.int('s', i32.add(f.get('s'), i32.of(16)));
      f.int('t', i32.add(f.get('t'), f.get('n4')));
    }, () => i32.less(f.get('s'), f.get('end')));
    f.int('source', i32.add(f.get('source'), f.get('n4')));
    f.int('target', i32.add(f.get('target'), i32.of(16)));
  }, () => i32.less(f.get('target'), f.get('last')));
  return f;
}

function conjugateProduct(): WasmFunction {
  const names = ['aRe', 'aIm', 'bRe', 'bIm', 'outRe', 'outIm'];
  const f = new WasmFunction('conjugateProduct', [...names, 'length']);
  bytes(f, ...names, 'length');
  f.int('end', i32.add(f.get('aRe'), f.get('length')));
  overColumns(f, names, () => {
    const ar = f.vector('ar', load(f.get('aRe'))), ai = f.vector('ai', load(f.get('aIm')));
    const br = f.vector('br', load(f.get('bRe'))), bi = f.vector('bi', load(f.get('bIm')));
    f.emit(store(f.get('outRe'), add(mul(ar, br), mul(ai, bi))));
    f.emit(store(f.get('outIm'), sub(mul(ar, bi), mul(ai, br))));
  });
  return f;
}

type Kernel = Pick<Butterflies, 'forward4' | 'inverse4' | 'both2' | 'transpose' | 'conjugateProduct'> & { readonly memory: { readonly buffer: ArrayBuffer } };

/** The same kernel in WebAssembly with 128-bit vectors; null where the machine has none. Bit for bit equal to the reference. */
export function wasmButterflies(floats: number): Butterflies | null {
  const code = wasmModule([forward4(), inverse4(), both2(), transpose(), conjugateProduct()], Math.ceil(floats / 16_384));
  const { WebAssembly } = globalThis as unknown as { WebAssembly?: { validate(code: Uint8Array): boolean; Module: new (code: Uint8Array) => object; Instance: new (module: object) => { exports: unknown } } };
  if (!WebAssembly?.validate(code)) return null;
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Kernel;
  const memory = new Float32Array(kernel.memory.buffer);
  const { forward4: f4, inverse4: i4, both2: b2, transpose: t, conjugateProduct: cp } = kernel;
  return { name: 'wasm-simd', memory, reserve: allotment(memory), forward4: f4, inverse4: i4, both2: b2, transpose: t, conjugateProduct: cp };
}
