import type { PhotographMediaType } from '@headstamp/photographs';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

/** A photograph of the other side of a trace request, whole, judged, and cleaned once more on this side of the border. */
@Entity({ schema: 'tracing', name: 'received_photograph' })
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'received_photograph_of_request' })
export class ReceivedPhotograph {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'trace_request_id', type: 'uuid' }) traceRequestId!: string;
  /** By the sender's own identifier. */
  @PrimaryColumn({ name: 'photograph_id', type: 'uuid' }) photographId!: string;
  @Column({ name: 'sender_id', type: 'uuid', update: false }) senderId!: string;
  /** Of the original, as it was named, and of the copy that crossed; hexadecimal. */
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ name: 'copy_sha256', type: 'text', update: false }) copySha256!: string;
  @Column({ name: 'media_type', type: 'text', update: false }) mediaType!: PhotographMediaType;
  /** Pixels as stored; null for papers. */
  @Column({ type: 'integer', nullable: true, update: false }) width!: number | null;
  @Column({ type: 'integer', nullable: true, update: false }) height!: number | null;
  @Column({ type: 'bytea', update: false }) content!: Buffer;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
