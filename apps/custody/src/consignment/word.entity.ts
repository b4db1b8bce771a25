import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Finding } from './finding.rules';
import type { Direction } from './consignment.states';

/** Everything that may be said of a consignment after its notice, as the two sides number it. */
export const CONSIGNMENT_WORDS = [
  'lost',
  'found',
  'home',
  'explained',
  'disputed',
  'return',
  'destroy',
  'accepted',
  'held',
  'kept',
  'refused',
  'sent_back',
  'finding',
] as const;
export type ConsignmentWordKind = (typeof CONSIGNMENT_WORDS)[number];

/** One thing one side said of a consignment. Never changed: what was said stays said. */
@Entity({ schema: 'custody', name: 'consignment_word' })
@Unique('consignment_word_has_its_number', ['jurisdictionId', 'consignmentId', 'side', 'number'])
export class ConsignmentWord {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  /** Who said it: `out` the sender of the consignment, `in` its recipient. */
  @Column({ type: 'text', update: false }) side!: Direction;
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ type: 'integer', update: false }) heard!: number;
  @Column({ type: 'text', update: false }) says!: ConsignmentWordKind;
  @Column({ type: 'text', nullable: true, update: false }) statement!: string | null;
  /** With `finding`: where each cast is. */
  @Column({ type: 'jsonb', nullable: true, update: false }) finding!: Finding | null;
  @Column({ name: 'document_id', type: 'uuid', update: false }) documentId!: string;
  /** Who of this jurisdiction said it; null for the other side's words. */
  @Column({ name: 'official_id', type: 'uuid', nullable: true, update: false }) officialId!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** That somebody was told of it. One row, one alert on this side: whoever else comes to tell it finds the row. */
@Entity({ schema: 'custody', name: 'consignment_notice' })
@Unique('consignment_notice_once', ['jurisdictionId', 'consignmentId', 'alarm', 'dueAt'])
export class ConsignmentNotice {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'consignment_id', type: 'uuid', update: false }) consignmentId!: string;
  @Column({ type: 'text', update: false }) alarm!: string;
  /** Of something overdue, when it was due; of all else, when it was said. */
  @Column({ name: 'due_at', type: 'timestamptz', update: false }) dueAt!: Date;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
