import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ExternalCandidate } from '../external-candidate/external-candidate.entity';
import { KeptRow } from '../record/kept-row';
import { Candidate } from './candidate.entity';
import type { ReviewCode, ReviewVerdict } from './candidate.states';

/** One look of one examiner at a candidate, ours or one that another system proposed. The last one counts, the others stay. */
@Entity({ schema: 'ballistics', name: 'candidate_review' })
@Index('candidate_review_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('candidate_review_in_order', ['jurisdictionId', 'candidateId', 'number'])
@Unique('candidate_review_external_in_order', ['jurisdictionId', 'externalCandidateId', 'number'])
@ForeignKey(() => Candidate, ['jurisdictionId', 'candidateId'], ['jurisdictionId', 'id'], { name: 'candidate_review_of_candidate' })
@ForeignKey(() => ExternalCandidate, ['jurisdictionId', 'externalCandidateId'], ['jurisdictionId', 'id'], {
  name: 'candidate_review_of_external',
})
@Check('candidate_review_of_one', `(candidate_id IS NULL) <> (external_candidate_id IS NULL)`)
@Check('candidate_review_counted', `number > 0`)
@Check('candidate_review_known_verdict', `verdict IN ('declare-lead', 'dismiss', 'cannot-tell', 'look-again')`)
export class CandidateReview extends KeptRow {
  @Column({ name: 'candidate_id', type: 'uuid', nullable: true, update: false }) candidateId!: string | null;
  @Column({ name: 'external_candidate_id', type: 'uuid', nullable: true, update: false }) externalCandidateId!: string | null;
  /** Of the looks at this candidate, from 1. */
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'text', update: false }) verdict!: ReviewVerdict;
  @Column({ type: 'text', array: true, update: false }) codes!: ReviewCode[];
  /** What the examiner saw. */
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'examiner_id', type: 'uuid', update: false }) examinerId!: string;
  @Column({ name: 'examiner_reference', type: 'text', update: false }) examinerReference!: string;
}
