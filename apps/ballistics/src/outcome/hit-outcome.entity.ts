import type { HitOutcomeKind } from '@headstamp/exchange';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Link } from '../link/link.entity';
import { KeptRow } from '../record/kept-row';

/** What became of a hit, as one side says it. Several over time; the last one of a side counts. */
@Entity({ schema: 'ballistics', name: 'hit_outcome' })
@Index('hit_outcome_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('hit_outcome_in_order', ['jurisdictionId', 'linkId', 'saidBy', 'number'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'hit_outcome_of_link' })
@Check('hit_outcome_counted', `number > 0`)
@Check('hit_outcome_known_side', `said_by IN ('own', 'other')`)
@Check('hit_outcome_known', `outcome IN ('ARREST', 'CHARGE', 'TRIAL', 'NONE', 'UNKNOWN')`)
@Check(
  'hit_outcome_said_by_somebody',
  `CASE said_by WHEN 'own' THEN official_id IS NOT NULL ELSE official_id IS NULL AND document_id IS NOT NULL END`,
)
export class HitOutcome extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ name: 'said_by', type: 'text', update: false }) saidBy!: 'own' | 'other';
  /** The case it became of. */
  @Column({ name: 'case_id', type: 'uuid', update: false }) caseId!: string;
  @Column({ type: 'text', update: false }) outcome!: HitOutcomeKind;
  /** ISO 8601 date. */
  @Column({ name: 'outcome_on', type: 'text', update: false }) outcomeOn!: string;
  @Column({ type: 'text', nullable: true, update: false }) remarks!: string | null;
  /** Whether the other side was told. */
  @Column({ type: 'boolean', update: false }) released!: boolean;
  @Column({ name: 'official_id', type: 'uuid', nullable: true, update: false }) officialId!: string | null;
  /** The document that carried it, out or in. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true, update: false }) documentId!: string | null;
}

/** That somebody was asked what became of a hit. One row, one alert. */
@Entity({ schema: 'ballistics', name: 'hit_outcome_notice' })
@Index('hit_outcome_notice_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('hit_outcome_notice_once', ['jurisdictionId', 'linkId', 'dueAt'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'hit_outcome_notice_of_link' })
export class HitOutcomeNotice extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ name: 'due_at', type: 'timestamptz', update: false }) dueAt!: Date;
}
