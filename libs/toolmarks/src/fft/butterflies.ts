/**
 * The butterflies every transform is made of. Each works on whole rows of a split complex matrix, so that the inner loop is
 * contiguous. All arithmetic is single precision in one stated order: a kernel in another language that keeps the order gives
 * the same bits, and a score does not depend on which kernel computed it.
 */
export interface Butterflies {
  readonly name: 'typescript' | 'wasm-simd';
  /** The matrices live here, `re` and `im` of all of them; offsets below count floats from its start. */
  readonly memory: Float32Array;
  /** Sets aside room for so many floats, aligned to 64 bytes, and returns its offset. */
  reserve(floats: number): number;
  /** Decimation in frequency over rows r, r + q, r + 2q, r + 3q; `w` is the offset of w1, w2, w3 as (re, im) pairs. */
  forward4(re: number, im: number, step: number, columns: number, w: number): void;
  /** The exact inverse of `forward4` up to a factor of 4. */
  inverse4(re: number, im: number, step: number, columns: number, w: number): void;
  /** Of `inverse4` row r alone: the last step towards the first quarter of the rows. */
  first4(re: number, im: number, step: number, columns: number, w: number): void;
  /** Rows r, r + q, r + 2q; `w` is the offset of w1, w2 as (re, im) pairs, then of cos 60° and sin 60°. */
  forward3(re: number, im: number, step: number, columns: number, w: number): void;
  /** The exact inverse of `forward3` up to a factor of 3. */
  inverse3(re: number, im: number, step: number, columns: number, w: number): void;
  /** Of `inverse3` row r alone. */
  first3(re: number, im: number, step: number, columns: number, w: number): void;
  /** Rows r and r + step: sum and difference. */
  both2(re: number, im: number, step: number, columns: number): void;
  /** target = transpose of source, both n × n, only the first `rows` rows and `columns` columns of the source. */
  transpose(source: number, target: number, n: number, rows: number, columns: number): void;
  /** out = conj(a) · b over `length` complex values. */
  conjugateProduct(aRe: number, aIm: number, bRe: number, bIm: number, outRe: number, outIm: number, length: number): void;
}

const f = Math.fround;

/** Hands out consecutive room in a kernel's memory. */
export function allotment(memory: Float32Array): (floats: number) => number {
  let next = 0;
  return (floats) => {
    const at = next;
    next += Math.ceil(floats / 16) * 16;
    if (next > memory.length) throw new RangeError(`kernel memory holds ${memory.length} floats, ${next} are needed`);
    return at;
  };
}

/** The reference kernel, in plain TypeScript, with room for `floats` numbers. */
export function typescriptButterflies(floats: number): Butterflies {
  const m = new Float32Array(floats);
  return {
    name: 'typescript',
    memory: m,
    reserve: allotment(m),
    forward4(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!, w3r = m[w + 4]!, w3i = m[w + 5]!;
      const s2 = 2 * step, s3 = 3 * step;
      if (w1r === 1) {
        // All three factors are one: a third of all butterflies, and no multiplication.
        for (let c = 0; c < columns; c++) {
          const r = re + c, i = im + c;
          const ar = m[r]!, br = m[r + step]!, cr = m[r + s2]!, dr = m[r + s3]!;
          const ai = m[i]!, bi = m[i + step]!, ci = m[i + s2]!, di = m[i + s3]!;
          const t0r = f(ar + cr), t0i = f(ai + ci), t1r = f(ar - cr), t1i = f(ai - ci);
          const t2r = f(br + dr), t2i = f(bi + di), t3r = f(bi - di), t3i = f(dr - br);
          m[r] = f(t0r + t2r);
          m[i] = f(t0i + t2i);
          m[r + step] = f(t1r + t3r);
          m[i + step] = f(t1i + t3i);
          m[r + s2] = f(t0r - t2r);
          m[i + s2] = f(t0i - t2i);
          m[r + s3] = f(t1r - t3r);
          m[i + s3] = f(t1i - t3i);
        }
        return;
      }
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const ar = m[r]!, br = m[r + step]!, cr = m[r + s2]!, dr = m[r + s3]!;
        const ai = m[i]!, bi = m[i + step]!, ci = m[i + s2]!, di = m[i + s3]!;
        const t0r = f(ar + cr), t0i = f(ai + ci), t1r = f(ar - cr), t1i = f(ai - ci);
        const t2r = f(br + dr), t2i = f(bi + di), t3r = f(bi - di), t3i = f(dr - br);
        const y1r = f(t1r + t3r), y1i = f(t1i + t3i), y2r = f(t0r - t2r), y2i = f(t0i - t2i), y3r = f(t1r - t3r), y3i = f(t1i - t3i);
        m[r] = f(t0r + t2r);
        m[i] = f(t0i + t2i);
        m[r + step] = f(f(y1r * w1r) - f(y1i * w1i));
        m[i + step] = f(f(y1r * w1i) + f(y1i * w1r));
        m[r + s2] = f(f(y2r * w2r) - f(y2i * w2i));
        m[i + s2] = f(f(y2r * w2i) + f(y2i * w2r));
        m[r + s3] = f(f(y3r * w3r) - f(y3i * w3i));
        m[i + s3] = f(f(y3r * w3i) + f(y3i * w3r));
      }
    },
    inverse4(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!, w3r = m[w + 4]!, w3i = m[w + 5]!;
      const s2 = 2 * step, s3 = 3 * step;
      if (w1r === 1) {
        for (let c = 0; c < columns; c++) {
          const r = re + c, i = im + c;
          const ar = m[r]!, br = m[r + step]!, cr = m[r + s2]!, dr = m[r + s3]!;
          const ai = m[i]!, bi = m[i + step]!, ci = m[i + s2]!, di = m[i + s3]!;
          const t0r = f(ar + cr), t0i = f(ai + ci), t1r = f(ar - cr), t1i = f(ai - ci);
          const t2r = f(br + dr), t2i = f(bi + di), t3r = f(di - bi), t3i = f(br - dr);
          m[r] = f(t0r + t2r);
          m[i] = f(t0i + t2i);
          m[r + step] = f(t1r + t3r);
          m[i + step] = f(t1i + t3i);
          m[r + s2] = f(t0r - t2r);
          m[i + s2] = f(t0i - t2i);
          m[r + s3] = f(t1r - t3r);
          m[i + s3] = f(t1i - t3i);
        }
        return;
      }
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const xbr = m[r + step]!, xbi = m[i + step]!, xcr = m[r + s2]!, xci = m[i + s2]!, xdr = m[r + s3]!, xdi = m[i + s3]!;
        const ar = m[r]!, ai = m[i]!;
        const br = f(f(xbr * w1r) + f(xbi * w1i)), bi = f(f(xbi * w1r) - f(xbr * w1i));
        const cr = f(f(xcr * w2r) + f(xci * w2i)), ci = f(f(xci * w2r) - f(xcr * w2i));
        const dr = f(f(xdr * w3r) + f(xdi * w3i)), di = f(f(xdi * w3r) - f(xdr * w3i));
        const t0r = f(ar + cr), t0i = f(ai + ci), t1r = f(ar - cr), t1i = f(ai - ci);
        const t2r = f(br + dr), t2i = f(bi + di), t3r = f(di - bi), t3i = f(br - dr);
        m[r] = f(t0r + t2r);
        m[i] = f(t0i + t2i);
        m[r + step] = f(t1r + t3r);
        m[i + step] = f(t1i + t3i);
        m[r + s2] = f(t0r - t2r);
        m[i + s2] = f(t0i - t2i);
        m[r + s3] = f(t1r - t3r);
        m[i + s3] = f(t1i - t3i);
      }
    },
    first4(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!, w3r = m[w + 4]!, w3i = m[w + 5]!;
      const s2 = 2 * step, s3 = 3 * step;
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const xbr = m[r + step]!, xbi = m[i + step]!, xcr = m[r + s2]!, xci = m[i + s2]!, xdr = m[r + s3]!, xdi = m[i + s3]!;
        const br = f(f(xbr * w1r) + f(xbi * w1i)), bi = f(f(xbi * w1r) - f(xbr * w1i));
        const cr = f(f(xcr * w2r) + f(xci * w2i)), ci = f(f(xci * w2r) - f(xcr * w2i));
        const dr = f(f(xdr * w3r) + f(xdi * w3i)), di = f(f(xdi * w3r) - f(xdr * w3i));
        m[r] = f(f(m[r]! + cr) + f(br + dr));
        m[i] = f(f(m[i]! + ci) + f(bi + di));
      }
    },
    forward3(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!, half = m[w + 4]!, k = m[w + 5]!;
      const s2 = 2 * step;
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const ar = m[r]!, br = m[r + step]!, cr = m[r + s2]!, ai = m[i]!, bi = m[i + step]!, ci = m[i + s2]!;
        const sr = f(br + cr), si = f(bi + ci), dr = f(k * f(br - cr)), di = f(k * f(bi - ci));
        const mr = f(ar - f(half * sr)), mi = f(ai - f(half * si));
        const y1r = f(mr + di), y1i = f(mi - dr), y2r = f(mr - di), y2i = f(mi + dr);
        m[r] = f(ar + sr);
        m[i] = f(ai + si);
        m[r + step] = f(f(y1r * w1r) - f(y1i * w1i));
        m[i + step] = f(f(y1r * w1i) + f(y1i * w1r));
        m[r + s2] = f(f(y2r * w2r) - f(y2i * w2i));
        m[i + s2] = f(f(y2r * w2i) + f(y2i * w2r));
      }
    },
    inverse3(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!, half = m[w + 4]!, k = m[w + 5]!;
      const s2 = 2 * step;
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const xbr = m[r + step]!, xbi = m[i + step]!, xcr = m[r + s2]!, xci = m[i + s2]!, ar = m[r]!, ai = m[i]!;
        const br = f(f(xbr * w1r) + f(xbi * w1i)), bi = f(f(xbi * w1r) - f(xbr * w1i));
        const cr = f(f(xcr * w2r) + f(xci * w2i)), ci = f(f(xci * w2r) - f(xcr * w2i));
        const sr = f(br + cr), si = f(bi + ci), dr = f(k * f(br - cr)), di = f(k * f(bi - ci));
        const mr = f(ar - f(half * sr)), mi = f(ai - f(half * si));
        m[r] = f(ar + sr);
        m[i] = f(ai + si);
        m[r + step] = f(mr - di);
        m[i + step] = f(mi + dr);
        m[r + s2] = f(mr + di);
        m[i + s2] = f(mi - dr);
      }
    },
    first3(re, im, step, columns, w) {
      const w1r = m[w]!, w1i = m[w + 1]!, w2r = m[w + 2]!, w2i = m[w + 3]!;
      const s2 = 2 * step;
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const xbr = m[r + step]!, xbi = m[i + step]!, xcr = m[r + s2]!, xci = m[i + s2]!;
        const br = f(f(xbr * w1r) + f(xbi * w1i)), bi = f(f(xbi * w1r) - f(xbr * w1i));
        const cr = f(f(xcr * w2r) + f(xci * w2i)), ci = f(f(xci * w2r) - f(xcr * w2i));
        m[r] = f(m[r]! + f(br + cr));
        m[i] = f(m[i]! + f(bi + ci));
      }
    },
    both2(re, im, step, columns) {
      for (let c = 0; c < columns; c++) {
        const r = re + c, i = im + c;
        const ar = m[r]!, ai = m[i]!, br = m[r + step]!, bi = m[i + step]!;
        m[r] = f(ar + br);
        m[i] = f(ai + bi);
        m[r + step] = f(ar - br);
        m[i + step] = f(ai - bi);
      }
    },
    transpose(source, target, n, rows, columns) {
      for (let y0 = 0; y0 < rows; y0 += 8) {
        for (let x0 = 0; x0 < columns; x0 += 8) {
          for (let y = y0; y < y0 + 8; y++) {
            for (let x = x0; x < x0 + 8; x++) m[target + x * n + y] = m[source + y * n + x]!;
          }
        }
      }
    },
    conjugateProduct(aRe, aIm, bRe, bIm, outRe, outIm, length) {
      for (let k = 0; k < length; k++) {
        const ar = m[aRe + k]!, ai = m[aIm + k]!, br = m[bRe + k]!, bi = m[bIm + k]!;
        m[outRe + k] = f(f(ar * br) + f(ai * bi));
        m[outIm + k] = f(f(ar * bi) - f(ai * br));
      }
    },
  };
}
