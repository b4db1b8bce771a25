/** Just enough of an assembler for WebAssembly to write the kernel as readable expressions. */
export type Code = readonly number[];

const I32 = 0x7f;
const V128 = 0x7b;

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value ? low | 0x80 : low);
  } while (value);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && !(low & 0x40)) || (value === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const simd = (op: number) => [0xfd, ...unsigned(op)];
const binary = (...op: number[]) => (a: Code, b: Code): Code => [...a, ...b, ...op];

export const i32 = {
  of: (value: number): Code => [0x41, ...signed(value)],
  add: binary(0x6a),
  sub: binary(0x6b),
  shl: binary(0x74),
  less: binary(0x48),
};

export const f32x4 = {
  add: binary(...simd(0xe4)),
  sub: binary(...simd(0xe5)),
  mul: binary(...simd(0xe6)),
  load: (address: Code, offset = 0): Code => [...address, ...simd(0x00), 2, ...unsigned(offset)],
  splat: (address: Code, offset = 0): Code => [...address, ...simd(0x09), 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...simd(0x0b), 2, ...unsigned(offset)],
  /** Four lanes out of eight: 0–3 of a, 4–7 of b. */
  pick: (a: Code, b: Code, lanes: readonly number[]): Code => [
    ...a, ...b, ...simd(0x0d), ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
  ],
};

/** One exported function: parameters are i32, locals are declared on first use. */
export class WasmFunction {
  private readonly indices = new Map<string, number>();
  private readonly types: number[] = [];
  private body: number[] = [];

  constructor(readonly name: string, readonly parameters: readonly string[]) {
    parameters.forEach((parameter, i) => this.indices.set(parameter, i));
  }

  get(local: string): Code {
    const index = this.indices.get(local);
    if (index === undefined) throw new Error(`${this.name}: ${local} is read before it is set`);
    return [0x20, ...unsigned(index)];
  }

  private set(local: string, type: number, value: Code): void {
    if (!this.indices.has(local)) {
      this.indices.set(local, this.parameters.length + this.types.length);
      this.types.push(type);
    }
    this.body.push(...value, 0x21, ...unsigned(this.indices.get(local)!));
  }

  int(local: string, value: Code): void {
    this.set(local, I32, value);
  }

  vector(local: string, value: Code): Code {
    this.set(local, V128, value);
    return this.get(local);
  }

  emit(code: Code): void {
    this.body.push(...code);
  }

  /** Repeats the body while the condition, evaluated after each pass, holds. */
  doWhile(body: () => void, condition: () => Code): void {
    this.body.push(0x03, 0x40);
    body();
    this.body.push(...condition(), 0x0d, 0x00, 0x0b);
  }

  code(): number[] {
    const locals = this.types.flatMap((type) => [1, type]);
    const whole = [...unsigned(this.types.length), ...locals, ...this.body, 0x0b];
    return [...unsigned(whole.length), ...whole];
  }
}

const text = (value: string) => [value.length, ...Buffer.from(value, 'latin1')];
const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
const list = (items: readonly (readonly number[])[]) => [...unsigned(items.length), ...items.flat()];

/** A module that exports the functions and a memory of so many pages of 64 KiB. */
export function wasmModule(functions: readonly WasmFunction[], pages: number): Uint8Array {
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
    ...section(1, list(functions.map(({ parameters }) => [0x60, ...list(parameters.map(() => [I32])), 0]))),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(5, list([[0x00, ...unsigned(pages)]])),
    ...section(7, list([[...text('memory'), 0x02, 0x00], ...functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)])])),
    ...section(10, list(functions.map((one) => one.code()))),
  ]);
}
