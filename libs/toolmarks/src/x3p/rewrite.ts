import { X3P_LIMITS } from './limits';
import { readX3pMatrix } from './read-matrix';
import type { X3pContent } from './write-x3p';

/** What a file stores, untouched, ready to be written again: reading and writing change no bit of a height. */
export function readX3pContent(bytes: Uint8Array, mode: 'strict' | 'lenient'): X3pContent {
  const { matrix, record } = readX3pMatrix(bytes, mode, X3P_LIMITS);
  const integer = matrix.stored instanceof Int16Array || matrix.stored instanceof Int32Array;
  return {
    nx: matrix.nx,
    ny: matrix.ny,
    incrementX: record.axes.x.incrementText!,
    incrementY: record.axes.y.incrementText!,
    stored: matrix.stored,
    valid: matrix.valid,
    increment: integer ? String(matrix.scale) : null,
    offset: integer ? String(matrix.offset) : null,
    acquisition: record.acquisition,
  };
}
