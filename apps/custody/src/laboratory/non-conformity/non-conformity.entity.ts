import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AffectedKind, NonConformityClass, NonConformityState } from './non-conformity.states';

export interface AffectedRecord {
  readonly kind: AffectedKind;
  readonly id: string;
}

/** Work that was not as it should be, and what is done about it. */
@Entity({ schema: 'custody', name: 'non_conformity' })
export class NonConformity {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'severity', type: 'text', update: false }) severity!: NonConformityClass;
  @Column({ type: 'text', update: false }) description!: string;
  @Column({ type: 'jsonb', update: false }) affected!: AffectedRecord[];
  @Column({ type: 'text' }) state!: NonConformityState;
  @Column({ name: 'raised_by', type: 'uuid', update: false }) raisedBy!: string;
  @Column({ type: 'text', nullable: true }) containment!: string | null;
  @Column({ name: 'root_cause', type: 'text', nullable: true }) rootCause!: string | null;
  @Column({ name: 'corrective_action', type: 'text', nullable: true }) correctiveAction!: string | null;
  @Column({ name: 'owner_id', type: 'uuid', nullable: true }) ownerId!: string | null;
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ name: 'carried_out_at', type: 'timestamptz', nullable: true }) carriedOutAt!: Date | null;
  @Column({ name: 'checked_by', type: 'uuid', nullable: true }) checkedBy!: string | null;
  @Column({ name: 'check_finding', type: 'text', nullable: true }) checkFinding!: string | null;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}
