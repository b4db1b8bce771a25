import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CustodyClause, GrantState } from './grant.states';

/** The focal point lets one original travel to one jurisdiction for one link, and says why a cast does not do. */
@Entity({ schema: 'custody', name: 'original_grant' })
export class OriginalGrant {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  /** The jurisdiction it may go to. */
  @Column({ name: 'recipient_id', type: 'uuid', update: false }) recipientId!: string;
  /** The ballistic link it may travel for. */
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ name: 'why_no_cast', type: 'text', update: false }) whyNoCast!: string;
  @Column({ type: 'text', array: true, update: false }) clauses!: CustodyClause[];
  /** Further conditions, as written to the borrower. */
  @Column({ type: 'text', nullable: true, update: false }) conditions!: string | null;
  /** ISO 8601 date. */
  @Column({ name: 'return_by', type: 'date', update: false }) returnBy!: string;
  @Column({ type: 'text' }) state!: GrantState;
  /** The consignment it was packed in. */
  @Column({ name: 'consignment_id', type: 'uuid', nullable: true }) consignmentId!: string | null;
  @Column({ name: 'granted_by', type: 'uuid', update: false }) grantedBy!: string;
  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true }) withdrawnBy!: string | null;
  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true }) withdrawalReason!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** An original inside a consignment, and the terms under which it was lent; a row on each side. */
@Entity({ schema: 'custody', name: 'lent_original' })
export class LentOriginal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ name: 'why_no_cast', type: 'text', update: false }) whyNoCast!: string;
  @Column({ type: 'text', array: true, update: false }) clauses!: CustodyClause[];
  @Column({ type: 'text', nullable: true, update: false }) conditions!: string | null;
  @Column({ name: 'return_by', type: 'date', update: false }) returnBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
