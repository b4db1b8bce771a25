import type { ClarificationPurpose } from '@headstamp/exchange';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';
import type { Party } from '../trace-request/trace-request.states';

/** One message of the two offices about a request. Each side keeps its own copy; what was said is never rewritten. */
@Entity({ schema: 'tracing', name: 'clarification' })
@Index('clarification_in_order', ['jurisdictionId', 'traceRequestId', 'recordedAt', 'id'])
@Check('clarification_known_side', `said_by IN ('requester', 'addressee')`)
@Check('clarification_known_purpose', `purpose IN ('question', 'information', 'remark')`)
@Check('clarification_read_by_somebody', `(read_at IS NULL) = (read_by IS NULL)`)
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'clarification_of_request' })
export class Clarification {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The same on both sides. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ name: 'said_by', type: 'text', update: false }) saidBy!: Party;
  @Column({ type: 'text', update: false }) purpose!: ClarificationPurpose;
  @Column({ type: 'text', update: false }) text!: string;
  /** Who of that office said it, as they sign. */
  @Column({ type: 'text', nullable: true, update: false }) official!: string | null;
  /** The message that this one answers. */
  @Column({ name: 'in_reply_to', type: 'uuid', nullable: true, update: false }) inReplyTo!: string | null;
  /** When an official here first read it; null for what is unread, and for what this side said itself. */
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true }) readAt!: Date | null;
  @Column({ name: 'read_by', type: 'uuid', nullable: true }) readBy!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
