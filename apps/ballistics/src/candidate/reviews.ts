import { randomUUID } from 'node:crypto';
import { OfficialsService } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { CandidateReview } from './candidate-review.entity';
import { candidateAfter, judgeCodes, judgeSecondLook, type CandidateState, type ReviewCode, type ReviewVerdict } from './candidate.states';

/** The candidate that is looked at: one of ours, or one that another system proposed. */
export type Reviewed = { readonly candidateId: string } | { readonly externalCandidateId: string };

export interface Look {
  readonly verdict: ReviewVerdict;
  readonly codes: readonly ReviewCode[];
  readonly reason: string;
}

/** What a look leaves on the candidate itself. */
export interface Looked {
  readonly state: CandidateState;
  readonly reviewedBy: string;
  readonly reviewedAt: Date;
  readonly reviewReason: string;
}

/** Every look at a candidate, in one order, by people who may still judge it. */
@Injectable()
export class Reviews {
  constructor(private readonly officials: OfficialsService) {}

  /** Called with the candidate's row held. @throws CandidateError when the verdict is none that this person may give now */
  async write(tx: EntityManager, actor: Actor, now: Date, reviewed: Reviewed, state: CandidateState, look: Look): Promise<Looked> {
    const { jurisdictionId, officialId } = actor;
    const { verdict, codes, reason } = look;
    const after = candidateAfter(state, verdict);
    judgeCodes(verdict, codes);
    const earlier = await tx.find(CandidateReview, { where: { jurisdictionId, ...reviewed }, order: { number: 'ASC' } });
    const { reference } = await this.officials.known(tx, actor, officialId);
    const told = earlier.map(({ verdict: given, examinerId: id, examinerReference }) => ({ verdict: given, by: { id, reference: examinerReference } }));
    judgeSecondLook({ id: officialId, reference }, told);
    await tx.insert(CandidateReview, {
      jurisdictionId,
      id: randomUUID(),
      candidateId: null,
      externalCandidateId: null,
      ...reviewed,
      number: earlier.length + 1,
      verdict,
      codes: [...new Set(codes)],
      reason,
      examinerId: officialId,
      examinerReference: reference,
      occurredAt: now,
    });
    return { state: after, reviewedBy: officialId, reviewedAt: now, reviewReason: reason };
  }
}

/** The looks at each of these candidates, first look first. @param of which kind they are */
export async function reviewsOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  of: 'candidateId' | 'externalCandidateId',
  ids: readonly string[],
): Promise<ReadonlyMap<string, CandidateReview[]>> {
  const found = new Map<string, CandidateReview[]>();
  if (ids.length === 0) return found;
  const where: FindOptionsWhere<CandidateReview> = { jurisdictionId, [of]: In([...ids]) };
  for (const review of await tx.find(CandidateReview, { where, order: { number: 'ASC' } })) {
    const id = review[of] ?? '';
    found.set(id, [...(found.get(id) ?? []), review]);
  }
  return found;
}
