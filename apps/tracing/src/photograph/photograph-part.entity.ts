import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

/** A part of a photograph of the other side is here: which document brought it, and what that says of the whole. */
@Entity({ schema: 'tracing', name: 'photograph_part' })
@Check('photograph_part_is_one_of_them', 'part BETWEEN 1 AND parts')
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'photograph_part_of_request' })
export class PhotographPart {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'trace_request_id', type: 'uuid' }) traceRequestId!: string;
  /** By the sender's own identifier. */
  @PrimaryColumn({ name: 'photograph_id', type: 'uuid' }) photographId!: string;
  @PrimaryColumn({ type: 'integer' }) part!: number;
  @Column({ type: 'integer', update: false }) parts!: number;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  /** Of the original, as it was named, and of the whole copy; hexadecimal. */
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ name: 'copy_sha256', type: 'text', update: false }) copySha256!: string;
  @Column({ name: 'media_type', type: 'text', update: false }) mediaType!: string;
  /** Length of the whole copy. */
  @Column({ type: 'integer', update: false }) bytes!: number;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
