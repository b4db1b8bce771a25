import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DestructionMethod, DisposalOutcome, DisposalState } from './disposal.states';

/** What is to become of an item: proposed by one official, approved by another, executed by who holds it. */
@Entity({ schema: 'custody', name: 'disposal' })
export class Disposal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'exhibit_id', type: 'uuid', update: false }) exhibitId!: string;
  @Column({ type: 'text' }) outcome!: DisposalOutcome;
  @Column({ type: 'text' }) reason!: string;
  @Column({ name: 'legal_basis', type: 'text' }) legalBasis!: string;
  /** Owner or agency, for a return and a transfer. */
  @Column({ type: 'text', nullable: true }) recipient!: string | null;
  /** Random, so that nobody guesses the proposal from its hash; new with every edit. */
  @Column({ type: 'text' }) nonce!: string;
  /** SHA-256 (hex) of what is proposed; an approval names it. */
  @Column({ name: 'proposal_hash', type: 'text' }) proposalHash!: string;
  @Column({ type: 'text' }) state!: DisposalState;
  @Column({ name: 'proposed_by', type: 'uuid', update: false }) proposedBy!: string;
  @Column({ name: 'refused_by', type: 'uuid', nullable: true }) refusedBy!: string | null;
  @Column({ name: 'refusal_reason', type: 'text', nullable: true }) refusalReason!: string | null;
  @Column({ name: 'executed_by', type: 'uuid', nullable: true }) executedBy!: string | null;
  @Column({ name: 'executed_at', type: 'timestamptz', nullable: true }) executedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) method!: DestructionMethod | null;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ name: 'received_by', type: 'text', nullable: true }) receivedBy!: string | null;
  @Column({ type: 'text', nullable: true }) receipt!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** Another official's approval of one wording of a disposal, signed in the official's name. Written once. */
@Entity({ schema: 'custody', name: 'disposal_approval' })
export class DisposalApproval {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'disposal_id', type: 'uuid', update: false }) disposalId!: string;
  @Column({ name: 'proposal_hash', type: 'text', update: false }) proposalHash!: string;
  @Column({ name: 'approved_by', type: 'uuid', update: false }) approvedBy!: string;
  /** The canonical text that was signed. */
  @Column({ type: 'text', update: false }) statement!: string;
  /** Ed25519, base64. */
  @Column({ type: 'text', update: false }) signature!: string;
  @Column({ name: 'expires_at', type: 'timestamptz', update: false }) expiresAt!: Date;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** That somebody of an organisation saw it. */
@Entity({ schema: 'custody', name: 'disposal_witness' })
export class DisposalWitness {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'disposal_id', type: 'uuid', update: false }) disposalId!: string;
  @Column({ type: 'text', update: false }) organisation!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** Who that was, with the key of the commitment in the log; its id is the witness's. */
@Entity({ schema: 'custody', name: 'disposal_witness_identity' })
export class DisposalWitnessIdentity {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) name!: string;
  @Column({ type: 'text', update: false }) function!: string;
  @Column({ name: 'commitment_key', type: 'bytea', update: false }) commitmentKey!: Buffer;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** The signed certificate of a disposal, byte for byte; its id is the disposal's. */
@Entity({ schema: 'custody', name: 'disposal_certificate' })
export class DisposalCertificate {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ type: 'bytea', update: false }) pdf!: Buffer;
  @Column({ name: 'certified_by', type: 'uuid', update: false }) certifiedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
