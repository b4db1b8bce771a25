import { randomUUID } from 'node:crypto';
import type { Ranked } from '@headstamp/toolmarks';
import { memberOf } from '../correlation/collection';
import type { Correlation } from '../correlation/correlation.entity';
import type { Candidate } from './candidate.entity';

/** The rows of a ranked list, in its order. What only the screen has seen is no candidate. */
export function candidatesOf(
  { jurisdictionId, id: correlationId }: Correlation,
  acquisitionId: string,
  ranked: readonly Ranked[],
  now: Date,
): Omit<Candidate, 'recordedAt'>[] {
  return ranked.flatMap(({ id, rank, areal, comparison }) => {
    if (!comparison) return [];
    const { origin, id: otherId } = memberOf(id);
    const { score, meanCorrelation, counts, cells, pose, engine, paramsHash, refSha256, cmpSha256, likelihood, note } = comparison;
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
      congruentCells: [...counts.mode],
      cells: [...cells],
      pose,
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
