import { Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';

export const LOAN_ENDINGS = ['retention', 'destruction'] as const;
export type LoanEndingKind = (typeof LOAN_ENDINGS)[number];
export type LoanEndingState = 'asked' | 'agreed' | 'declined' | 'withdrawn' | 'done';

/** The borrower asks to keep or to destroy casts, the owner agrees or declines; the same id on both sides. */
@Entity({ schema: 'custody', name: 'loan_ending' })
export class LoanEnding {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ type: 'text', update: false }) kind!: LoanEndingKind;
  @Column({ name: 'cast_ids', type: 'uuid', array: true, update: false }) castIds!: string[];
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ type: 'text' }) state!: LoanEndingState;
  /** Officials of this jurisdiction; null for what the other side did. */
  @Column({ name: 'asked_by', type: 'uuid', nullable: true, update: false }) askedBy!: string | null;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ name: 'answer_statement', type: 'text', nullable: true }) answerStatement!: string | null;
  @Column({ name: 'certificate_number', type: 'text', nullable: true }) certificateNumber!: string | null;
  @Column({ name: 'certificate_sha256', type: 'text', nullable: true }) certificateSha256!: string | null;
  @Column({ type: 'text', nullable: true }) method!: string | null;
  @Column({ name: 'witness_id', type: 'uuid', nullable: true }) witnessId!: string | null;
  @Column({ name: 'done_by', type: 'uuid', nullable: true }) doneBy!: string | null;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true }) doneAt!: Date | null;
  @Column({ name: 'ask_document_id', type: 'uuid', update: false }) askDocumentId!: string;
  @Column({ name: 'answer_document_id', type: 'uuid', nullable: true }) answerDocumentId!: string | null;
  @Column({ name: 'done_document_id', type: 'uuid', nullable: true }) doneDocumentId!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** How the loan of one cast ended. */
@Entity({ schema: 'custody', name: 'loan_ended' })
@Unique('loan_ended_once', ['jurisdictionId', 'consignmentId', 'castId'])
export class LoanEnded {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ name: 'cast_id', type: 'uuid', update: false }) castId!: string;
  @Column({ type: 'text', update: false }) how!: 'returned' | 'retained' | 'destroyed' | 'home';
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
