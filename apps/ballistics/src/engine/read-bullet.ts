import { createHash } from 'node:crypto';
import {
  decodePrepared,
  encodePrepared,
  isSynthetic,
  LAND_PITCH_UM,
  meanOfRows,
  PreparationError,
  readX3p,
  ROWS_OF_EXCHANGE,
  unrollBullet,
  X3pError,
} from '@headstamp/toolmarks';
import { rowOrderOf } from './read-scan';
import type { ScanOutcome, UnrollBullet } from './tasks';

/** Lays the lands of a bullet side by side; a land that will not do is an outcome, and the facts name it. */
export function readBullet({ lands, ofBullet }: UnrollBullet): ScanOutcome {
  let at = 0;
  try {
    const read = lands.map(({ land, file, polarity, micrometresConfirmed }) => {
      at = land;
      const reading = readX3p(file, { mode: 'strict', ...(micrometresConfirmed && { units: 'micrometre-confirmed' as const }) });
      return { land, polarity, reading, surface: reading.surface, rowOrder: rowOrderOf(reading), micrometresConfirmed };
    });
    const unrolled = unrollBullet(read, ofBullet);
    const surface = encodePrepared(unrolled);
    const { nx, z, origin } = unrolled;
    const [first] = read;
    const { manufacturer, model } = first?.reading.record.acquisition?.instrument ?? { manufacturer: null, model: null };
    return {
      outcome: 'prepared',
      fileSha256: origin.fileSha256,
      units: read.some(({ micrometresConfirmed }) => micrometresConfirmed) ? 'micrometre-confirmed' : 'metre',
      synthetic: read.some(({ reading }) => isSynthetic(reading.record)),
      instrument: [manufacturer, model].filter(Boolean).join(' ').slice(0, 200) || null,
      findings: [...new Set(read.flatMap(({ reading }) => reading.findings.map(({ code }) => code)))],
      surface,
      surfaceSha256: createHash('sha256').update(surface).digest('hex'),
      // From the stored surface, so that it can be made again from it alone.
      exchangeSurface: encodePrepared(meanOfRows(decodePrepared(surface), ROWS_OF_EXCHANGE)),
      steps: JSON.stringify(origin.steps),
      markAreaMm2: (z.reduce((known, height) => known + (Number.isNaN(height) ? 0 : 1), 0) * LAND_PITCH_UM ** 2) / 1e6,
      markDiameterUm: nx * LAND_PITCH_UM,
      alreadyCropped: false,
    };
  } catch (error) {
    if (error instanceof X3pError) return { outcome: 'refused', because: 'file', reason: error.code, facts: { ...error.facts, land: at } };
    if (error instanceof PreparationError) return { outcome: 'refused', because: 'mark', reason: error.code, facts: error.facts };
    throw error;
  }
}
