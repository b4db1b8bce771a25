import { createHash } from 'node:crypto';
import type { Surface } from '../surface/surface';
import { X3P_LIMITS, type X3pLimits } from './limits';
import { readX3pMatrix, type X3pMatrix } from './read-matrix';
import { shiftedDecimal } from './numbers';
import type { X3pRecord } from './record';
import { judgeUnits, type UnitVerdict } from './units';
import { X3pError, type X3pFinding } from './x3p.error';

export interface X3pReadOptions {
  /** `strict` is the mode of every intake; `lenient` reports wrong checksums instead of refusing them. */
  readonly mode: 'strict' | 'lenient';
  /** Somebody confirmed that this file is in micrometres. Without it nothing is ever converted. */
  readonly units?: 'micrometre-confirmed';
  readonly limits?: Partial<X3pLimits>;
}

export interface X3pReading {
  readonly surface: Surface;
  readonly record: X3pRecord;
  readonly findings: readonly X3pFinding[];
  /** SHA-256 of the whole file, lower-case hex. */
  readonly sha256: string;
  readonly units: UnitVerdict;
}

const ABSURD_HEIGHT = 1e6;
const FEW_VALID = 0.05;
/** Below this share of the relief a mean costs float32 nothing, and leaving it lets a written surface return bit for bit. */
const NEGLIGIBLE_MEAN = 1e-6;

/**
 * Reads a surface scan (ISO 5436-2, ISO 25178-72). Heights come out in micrometres, with their mean removed in float64 before
 * they become float32; missing points are NaN. Throws {@link X3pError} at the first check that fails, with nothing loaded by halves.
 */
export function readX3p(bytes: Uint8Array, options: X3pReadOptions): X3pReading {
  const { matrix, record, findings } = readX3pMatrix(bytes, options.mode, { ...X3P_LIMITS, ...options.limits });
  const statistics = heightStatistics(matrix);
  const { incrementX, incrementY, nx, ny } = matrix;
  const units = judgeUnits({ incrementX, incrementY, sizeX: nx, sizeY: ny, relief: statistics.highest - statistics.lowest });
  const micrometres = options.units === 'micrometre-confirmed';
  if (micrometres && units === 'metre') throw new X3pError('x3p.units-contradict', { increment: incrementX });

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    surface: toSurface(matrix, record, statistics, micrometres, sha256),
    record,
    findings: [...findings, ...findingsOf(matrix, statistics, units)],
    sha256,
    units,
  };
}

interface HeightStatistics {
  readonly valid: number;
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
}

function heightStatistics(matrix: X3pMatrix): HeightStatistics {
  const { stored, valid: mask, scale, offset } = matrix;
  let valid = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  let sum = 0;
  for (let i = 0; i < stored.length; i++) {
    if (mask && mask[i] === 0) continue;
    const height = offset + scale * stored[i]!;
    if (height !== height) continue;
    if (height < lowest) lowest = height;
    if (height > highest) highest = height;
    sum += height;
    valid++;
  }
  if (valid === 0) throw new X3pError('x3p.no-valid-point');
  if (highest > ABSURD_HEIGHT || lowest < -ABSURD_HEIGHT) throw new X3pError('x3p.heights-absurd', { limit: ABSURD_HEIGHT });
  const mean = sum / valid;
  return { valid, lowest, highest, mean: Math.abs(mean) <= NEGLIGIBLE_MEAN * (highest - lowest) ? 0 : mean };
}

function toSurface(matrix: X3pMatrix, record: X3pRecord, { mean }: HeightStatistics, micrometres: boolean, fileSha256: string): Surface {
  const { stored, valid, scale, offset, nx, ny } = matrix;
  const toMicrometres = micrometres ? 1 : 1e6;
  const z = new Float32Array(stored.length);
  for (let i = 0; i < z.length; i++) {
    z[i] = valid && valid[i] === 0 ? NaN : (offset + scale * stored[i]! - mean) * toMicrometres;
  }
  const shift = micrometres ? 0 : 6;
  return {
    nx,
    ny,
    pitchXUm: shiftedDecimal(record.axes.x.incrementText!, 'CX.Increment', shift),
    pitchYUm: shiftedDecimal(record.axes.y.incrementText!, 'CY.Increment', shift),
    z,
    meanRemovedUm: mean * toMicrometres,
    origin: { fileSha256, steps: [{ name: 'read-x3p', version: 1, parameters: { unit: micrometres ? 'micrometre-confirmed' : 'metre' } }] },
  };
}

function findingsOf(matrix: X3pMatrix, { valid }: HeightStatistics, units: UnitVerdict): X3pFinding[] {
  const findings: X3pFinding[] = [];
  const { incrementX, incrementY, stored } = matrix;
  if (units !== 'metre') findings.push({ code: `x3p.unit-${units}`, detail: `increment ${incrementX}` });
  if (Math.abs(incrementX - incrementY) > 0.01 * Math.max(incrementX, incrementY)) {
    findings.push({ code: 'x3p.pitch-anisotropic', detail: `${incrementX} ${incrementY}` });
  } else if (incrementX !== incrementY) {
    findings.push({ code: 'x3p.pitch-unequal', detail: `${incrementX} ${incrementY}` });
  }
  if (valid < FEW_VALID * stored.length) findings.push({ code: 'x3p.few-valid-points', detail: `${valid} of ${stored.length}` });
  return findings;
}
