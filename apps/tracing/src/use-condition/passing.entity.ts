import type { UseTerms } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

export const PASSING_PARTS = ['passer', 'recipient'] as const;

/**
 * A document repeated facts of a third state, as far as that lets them be passed on: at the state that told them on, and at the one
 * that was told. What their originator takes back later is taken back from here.
 */
@Entity({ schema: 'tracing', name: 'passing' })
@Index('passing_of_source', ['jurisdictionId', 'sourceRequestId'])
@Index('passing_in_request', ['jurisdictionId', 'aboutRequestId'])
@Check('passing_known_part', `our_part IN ('passer', 'recipient')`)
@Check('passing_source_of_passer', `our_part = 'passer' OR source_request_id IS NULL`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'aboutRequestId'], ['jurisdictionId', 'id'], { name: 'passing_in_trace_request' })
export class Passing {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The same on both sides. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'our_part', type: 'text', update: false }) ourPart!: (typeof PASSING_PARTS)[number];
  @Column({ name: 'originator_id', type: 'uuid', update: false }) originatorId!: string;
  /** The state on the other side: who was told, or who told us. */
  @Column({ name: 'other_id', type: 'uuid', update: false }) otherId!: string;
  /** The trace request in which it was passed on. */
  @Column({ name: 'about_request_id', type: 'uuid', update: false }) aboutRequestId!: string;
  /** The trace request in which the originator had told it, known to the passer alone; null where another had passed it on to us. */
  @Column({ name: 'source_request_id', type: 'uuid', nullable: true, update: false }) sourceRequestId!: string | null;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  /** The names, licences and papers that the document repeats. */
  @Column({ type: 'text', array: true, update: false }) words!: string[];
  @Column({ type: 'jsonb', update: false }) terms!: UseTerms;
  @Column({ name: 'recalled_at', type: 'timestamptz', nullable: true }) recalledAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
