import { allotment, type Butterflies } from './butterflies';
import { type Code, f32x4, i32, WasmFunction, wasmModule } from './wasm-module';

const { add, sub, mul, load, splat, store, pick } = f32x4;

/** Turns float offsets into byte addresses. */
function bytes(f: WasmFunction, ...locals: string[]): void {
  for (const local of locals) f.int(local, i32.shl(f.get(local), i32.of(2)));
}

/** Addresses of further rows beside row 0, for the real and the imaginary matrix, and the factors. */
function rowsBeside(f: WasmFunction, count: number, factors: readonly string[]): string[] {
  bytes(f, 're', 'im', 'step', 'columns', 'w');
  const pointers = ['re', 'im'].flatMap((part) => Array.from({ length: count }, (_, row) => {
    if (row === 0) return part;
    f.int(`${part}${row}`, i32.add(f.get(row === 1 ? part : `${part}${row - 1}`), f.get('step')));
    return `${part}${row}`;
  }));
  f.int('end', i32.add(f.get('re'), f.get('columns')));
  factors.forEach((name, i) => f.vector(name, splat(f.get('w'), 4 * i)));
  return pointers;
}

const fourRows = (f: WasmFunction) => rowsBeside(f, 4, ['w1r', 'w1i', 'w2r', 'w2i', 'w3r', 'w3i']);
const threeRows = (f: WasmFunction) => rowsBeside(f, 3, ['w1r', 'w1i', 'w2r', 'w2i', 'half', 'k']);

/** Row `row` times the conjugate of its factor. */
function turnedBack(f: WasmFunction, row: number): readonly [Code, Code] {
  const xr = f.vector('xr', load(f.get(`re${row}`))), xi = f.vector('xi', load(f.get(`im${row}`)));
  const wr = f.get(`w${row}r`), wi = f.get(`w${row}i`);
  return [f.vector(`b${row}r`, add(mul(xr, wr), mul(xi, wi))), f.vector(`b${row}i`, sub(mul(xi, wr), mul(xr, wi)))];
}

/** Writes a row times its factor. */
function storeTimes(f: WasmFunction, row: number, yr: Code, yi: Code): void {
  f.emit(store(f.get(`re${row}`), sub(mul(yr, f.get(`w${row}r`)), mul(yi, f.get(`w${row}i`)))));
  f.emit(store(f.get(`im${row}`), add(mul(yr, f.get(`w${row}i`)), mul(yi, f.get(`w${row}r`)))));
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
    storeTimes(f, 1, f.vector('yr', add(t1r, t3r)), f.vector('yi', add(t1i, t3i)));
    storeTimes(f, 2, f.vector('yr', sub(t0r, t2r)), f.vector('yi', sub(t0i, t2i)));
    storeTimes(f, 3, f.vector('yr', sub(t1r, t3r)), f.vector('yi', sub(t1i, t3i)));
  });
  return f;
}

function inverse4(): WasmFunction {
  const f = new WasmFunction('inverse4', FOUR);
  const pointers = fourRows(f);
  const g = (name: string) => f.get(name);
  overColumns(f, pointers, () => {
    const ar = f.vector('ar', load(g('re'))), ai = f.vector('ai', load(g('im')));
    const [br, bi] = turnedBack(f, 1), [cr, ci] = turnedBack(f, 2), [dr, di] = turnedBack(f, 3);
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

function first4(): WasmFunction {
  const f = new WasmFunction('first4', FOUR);
  const pointers = fourRows(f);
  overColumns(f, pointers, () => {
    const [br, bi] = turnedBack(f, 1), [cr, ci] = turnedBack(f, 2), [dr, di] = turnedBack(f, 3);
    f.emit(store(f.get('re'), add(add(load(f.get('re')), cr), add(br, dr))));
    f.emit(store(f.get('im'), add(add(load(f.get('im')), ci), add(bi, di))));
  });
  return f;
}

/** Sum, scaled difference and what remains of row 0: the heart of both threefold butterflies. */
function threefold(f: WasmFunction, [ar, ai]: readonly Code[], [br, bi]: readonly Code[], [cr, ci]: readonly Code[]) {
  const sr = f.vector('sr', add(br!, cr!)), si = f.vector('si', add(bi!, ci!));
  const dr = f.vector('dr', mul(f.get('k'), sub(br!, cr!))), di = f.vector('di', mul(f.get('k'), sub(bi!, ci!)));
  const mr = f.vector('mr', sub(ar!, mul(f.get('half'), sr))), mi = f.vector('mi', sub(ai!, mul(f.get('half'), si)));
  f.emit(store(f.get('re'), add(ar!, sr)));
  f.emit(store(f.get('im'), add(ai!, si)));
  return { dr, di, mr, mi };
}

function forward3(): WasmFunction {
  const f = new WasmFunction('forward3', FOUR);
  const pointers = threeRows(f);
  overColumns(f, pointers, () => {
    const [a, b, c] = ['', '1', '2'].map((row) => ['re', 'im'].map((part) => f.vector(`in${part}${row}`, load(f.get(part + row))))) as [Code[], Code[], Code[]];
    const { dr, di, mr, mi } = threefold(f, a, b, c);
    storeTimes(f, 1, f.vector('yr', add(mr, di)), f.vector('yi', sub(mi, dr)));
    storeTimes(f, 2, f.vector('yr', sub(mr, di)), f.vector('yi', add(mi, dr)));
  });
  return f;
}

function inverse3(): WasmFunction {
  const f = new WasmFunction('inverse3', FOUR);
  const pointers = threeRows(f);
  overColumns(f, pointers, () => {
    const a = ['re', 'im'].map((part) => f.vector(`in${part}`, load(f.get(part))));
    const { dr, di, mr, mi } = threefold(f, a, turnedBack(f, 1), turnedBack(f, 2));
    f.emit(store(f.get('re1'), sub(mr, di)));
    f.emit(store(f.get('im1'), add(mi, dr)));
    f.emit(store(f.get('re2'), add(mr, di)));
    f.emit(store(f.get('im2'), sub(mi, dr)));
  });
  return f;
}

function first3(): WasmFunction {
  const f = new WasmFunction('first3', FOUR);
  const pointers = threeRows(f);
  overColumns(f, pointers, () => {
    const [br, bi] = turnedBack(f, 1), [cr, ci] = turnedBack(f, 2);
    f.emit(store(f.get('re'), add(load(f.get('re')), add(br, cr))));
    f.emit(store(f.get('im'), add(load(f.get('im')), add(bi, ci))));
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
  const f = new WasmFunction('transpose', ['source', 'target', 'n', 'rows', 'columns']);
  bytes(f, 'source', 'target', 'n', 'rows', 'columns');
  f.int('n2', i32.shl(f.get('n'), i32.of(1)));
  f.int('n3', i32.add(f.get('n2'), f.get('n')));
  f.int('n4', i32.shl(f.get('n'), i32.of(2)));
  f.int('last', i32.add(f.get('target'), f.get('rows')));
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

type Kernel = Omit<Butterflies, 'name' | 'memory' | 'reserve'> & { readonly memory: { readonly buffer: ArrayBuffer } };

/** The same kernel in WebAssembly with 128-bit vectors; null where the machine has none. Bit for bit equal to the reference. */
export function wasmButterflies(floats: number): Butterflies | null {
  const code = wasmModule([forward4(), inverse4(), first4(), forward3(), inverse3(), first3(), both2(), transpose(), conjugateProduct()], Math.ceil(floats / 16_384));
  const { WebAssembly } = globalThis as unknown as { WebAssembly?: { validate(code: Uint8Array): boolean; Module: new (code: Uint8Array) => object; Instance: new (module: object) => { exports: unknown } } };
  if (!WebAssembly?.validate(code)) return null;
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Kernel;
  const memory = new Float32Array(kernel.memory.buffer);
  return { ...kernel, name: 'wasm-simd', memory, reserve: allotment(memory) };
}
