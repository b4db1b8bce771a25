import { randomUUID } from 'node:crypto';
import { memberOf } from '../correlation/collection';
import type { Correlation } from '../correlation/correlation.entity';
import type { ComparedAny, RankedAny } from '../engine/tasks';
import type { Candidate } from './candidate.entity';

/** The rows of a ranked list, in its order. What only the screen has seen is no candidate. */
export function candidatesOf(
  { jurisdictionId, id: correlationId }: Correlation,
  acquisitionId: string,
  ranked: readonly RankedAny[],
  now: Date,
): Omit<Candidate, 'recordedAt'>[] {
  return ranked.flatMap(({ id, rank, areal, comparison }) => {
    if (!comparison) return [];
    const { origin, id: otherId } = memberOf(id);
    const { score, meanCorrelation, engine, paramsHash, refSha256, cmpSha256, likelihood, note } = comparison;
    return {
      jurisdictionId,
      id: randomUUID(),
      correlationId,
      acquisitionId,
      origin,
      otherId,
      rank,
      score,
      meanCorrelation,
      areal,
      ...foundAt(comparison),
      engineVersion: engine,
      parametersHash: paramsHash,
      // The collection's surface is the reference, the query is compared with it.
      fileSha256: cmpSha256,
      otherFileSha256: refSha256,
      likelihood,
      note,
      state: 'candidate' as const,
      reviewedBy: null,
      reviewedAt: null,
      reviewReason: null,
      occurredAt: now,
      version: 1,
    };
  });
}

const NO_POSE = { dxUm: 0, dyUm: 0, thetaDeg: 0, r: 0, overlap: 0 } as const;

/** Breech faces agree in cells and a pose, bullets in lands and a phase. */
function foundAt(comparison: ComparedAny): Pick<Candidate, 'congruentCells' | 'cells' | 'pose' | 'lands'> {
  if ('counts' in comparison)
    return { congruentCells: [...comparison.counts.mode], cells: [...comparison.cells], pose: comparison.pose, lands: null };
  const { phase, phases, margin, lands } = comparison;
  // The collection's bullet is the reference, as with breech faces.
  const pairs = lands.map(({ reference, compared, ...land }) => ({ ...land, own: compared, other: reference }));
  return { congruentCells: [], cells: [], pose: NO_POSE, lands: { phase, phases, margin, pairs } };
}
