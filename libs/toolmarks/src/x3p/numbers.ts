import { X3pError } from './x3p.error';

const DECIMAL = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/;
const INTEGER = /^[+-]?\d{1,30}$/;

/** A number in plain decimal notation: no hexadecimal, no `Infinity`, no `NaN`, nothing that overflows to them. */
export function decimal(text: string, field: string): number {
  return shiftedDecimal(text, field, 0);
}

/** The number times 10^shift, rounded once: `6.25e-06` shifted by 6 is exactly 6.25. */
export function shiftedDecimal(text: string, field: string, shift: number): number {
  const parts = text.length <= 64 ? DECIMAL.exec(text) : null;
  if (!parts) throw new X3pError('x3p.number-invalid', { field, text: text.slice(0, 64) });
  const value = Number(`${parts[1]}${parts[2]}e${Number(parts[3] ?? 0) + shift}`);
  if (!Number.isFinite(value)) throw new X3pError('x3p.number-invalid', { field, text });
  return value;
}

/** A matrix size between 1 and `max`. Compared as a big integer, so that 4294967296 does not wrap to 0. */
export function matrixSize(text: string | null, field: string, max: number): number {
  if (text === null || !INTEGER.test(text)) throw new X3pError('x3p.dimensions-invalid', { field, text: (text ?? '').slice(0, 64) });
  const size = BigInt(text);
  if (size < 1n || size > BigInt(max)) throw new X3pError('x3p.dimensions-invalid', { field, text });
  return Number(size);
}
