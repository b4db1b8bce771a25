import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

/** A copy of one of our photographs went to the other side of a trace request. Once for each request, however often it is named. */
@Entity({ schema: 'tracing', name: 'sent_photograph' })
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'sent_photograph_of_request' })
export class SentPhotograph {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'trace_request_id', type: 'uuid' }) traceRequestId!: string;
  @PrimaryColumn({ name: 'photograph_id', type: 'uuid' }) photographId!: string;
  @Column({ name: 'recipient_id', type: 'uuid', update: false }) recipientId!: string;
  /** Of the copy, hexadecimal. */
  @Column({ name: 'copy_sha256', type: 'text', update: false }) copySha256!: string;
  @Column({ type: 'integer', update: false }) parts!: number;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
