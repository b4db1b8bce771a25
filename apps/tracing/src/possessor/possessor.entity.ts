import { Column, Entity, ForeignKey, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';

/** Who had the firearm when it was recovered: personal data, apart from the question, sent only if the requester chooses to. */
@Entity({ schema: 'tracing', name: 'possessor' })
@Unique('possessor_once_per_request', ['jurisdictionId', 'traceRequestId'])
@ForeignKey(() => TraceRequest, ['jurisdictionId', 'traceRequestId'], ['jurisdictionId', 'id'], { name: 'possessor_of_request' })
export class Possessor {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  /** Whether it goes to the addressee with the request. */
  @Column({ name: 'to_be_sent', type: 'boolean' }) toBeSent!: boolean;
  @Column({ name: 'family_name', type: 'text', nullable: true }) familyName!: string | null;
  @Column({ name: 'given_names', type: 'text', nullable: true }) givenNames!: string | null;
  @Column({ type: 'text', nullable: true }) alias!: string | null;
  /** ISO 8601 date; a year alone is one. */
  @Column({ name: 'born_on', type: 'text', nullable: true }) bornOn!: string | null;
  @Column({ type: 'text', nullable: true }) sex!: string | null;
  @Column({ type: 'text', nullable: true }) nationality!: string | null;
  @Column({ name: 'identity_document', type: 'text', nullable: true }) identityDocument!: string | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'text', nullable: true }) associates!: string | null;
  /** When it left, or arrived; from then on it does not change. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn() version!: number;
}
