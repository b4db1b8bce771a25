import { createHash } from 'node:crypto';
import {
  decodePrepared,
  encodePrepared,
  isSynthetic,
  PreparationError,
  prepareBreechFace,
  readX3p,
  resampleTo,
  X3pError,
  type X3pReading,
} from '@headstamp/toolmarks';
import type { JudgeScan, KeptScan, PreparedScan, ReadScan, RefusedScan, ScanOutcome } from './tasks';

/** The pitch at which surfaces are compared and cross borders: some ten kilobytes a breech face. */
export const EXCHANGE_PITCH_UM = 25;

/** Reads a file in strict mode and prepares its mark; a file that will not do is an outcome, not a fault. */
export const readScan = ({ file, polarity, micrometresConfirmed }: ReadScan): ScanOutcome =>
  judged(file, micrometresConfirmed, (reading) => prepared(reading, { polarity, micrometresConfirmed }));

/** Reads a file in strict mode whose mark is not prepared. */
export const judgeScan = ({ file, micrometresConfirmed }: JudgeScan): KeptScan | RefusedScan =>
  judged(file, micrometresConfirmed, (reading) => ({ outcome: 'kept', ...asRead(reading, micrometresConfirmed) }));

function judged<Outcome>(file: Uint8Array, micrometresConfirmed: boolean, then: (reading: X3pReading) => Outcome): Outcome | RefusedScan {
  try {
    const reading = readX3p(file, { mode: 'strict', ...(micrometresConfirmed && { units: 'micrometre-confirmed' as const }) });
    if (!micrometresConfirmed && reading.units !== 'metre') return refused('units', `x3p.unit-${reading.units}`);
    return then(reading);
  } catch (error) {
    if (error instanceof X3pError) return refused('file', error.code, error.facts);
    if (error instanceof PreparationError) return refused('mark', error.code, error.facts);
    throw error;
  }
}

/** Writers that state an origin mean row 0 at the top by N; the format itself leaves it open. */
export const rowOrderOf = ({ record }: X3pReading): 'top-down' | 'bottom-up' =>
  record.origin?.toUpperCase().startsWith('N') ? 'top-down' : 'bottom-up';

const refused = (because: RefusedScan['because'], reason: string, facts: RefusedScan['facts'] = {}): RefusedScan => ({
  outcome: 'refused',
  because,
  reason,
  facts,
});

function asRead({ record, findings, sha256 }: X3pReading, micrometresConfirmed: boolean): Omit<KeptScan, 'outcome'> {
  const { manufacturer, model } = record.acquisition?.instrument ?? { manufacturer: null, model: null };
  return {
    fileSha256: sha256,
    units: micrometresConfirmed ? 'micrometre-confirmed' : 'metre',
    synthetic: isSynthetic(record),
    instrument: [manufacturer, model].filter(Boolean).join(' ').slice(0, 200) || null,
    findings: findings.map((finding) => finding.code),
  };
}

function prepared(
  reading: X3pReading,
  { polarity, micrometresConfirmed }: Pick<ReadScan, 'polarity' | 'micrometresConfirmed'>,
): PreparedScan {
  const mark = prepareBreechFace(reading.surface, { polarity, rowOrder: rowOrderOf(reading) });
  const surface = encodePrepared(mark);
  return {
    outcome: 'prepared',
    ...asRead(reading, micrometresConfirmed),
    surface,
    surfaceSha256: createHash('sha256').update(surface).digest('hex'),
    // From the stored surface, so that it can be made again from it alone.
    exchangeSurface: encodePrepared(resampleTo(decodePrepared(surface), EXCHANGE_PITCH_UM)),
    steps: JSON.stringify(mark.origin.steps),
    markAreaMm2: mark.mark.areaMm2,
    markDiameterUm: mark.mark.outerDiameterUm,
    alreadyCropped: mark.mark.alreadyCropped,
  };
}
