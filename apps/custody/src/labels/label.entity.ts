import type { LabelSize, LabelSymbology, PaperLanguage, ZplResolution } from '@headstamp/documents';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LabelOutput, LabelState, LabelSubjectKind } from './label-kinds';

/** A code that stands for one thing. A thing has one label at a time; a code is never given again. */
@Entity({ schema: 'custody', name: 'label' })
export class Label {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) code!: string;
  @Column({ name: 'subject_kind', type: 'text', update: false }) subjectKind!: LabelSubjectKind;
  @Column({ name: 'subject_id', type: 'uuid', update: false }) subjectId!: string;
  @Column({ type: 'text' }) state!: LabelState;
  /** How often it was printed; copies of one printing count once. */
  @Column({ type: 'integer' }) prints!: number;
  @Column({ name: 'retired_by', type: 'uuid', nullable: true }) retiredBy!: string | null;
  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true }) retiredAt!: Date | null;
  @Column({ name: 'retired_reason', type: 'text', nullable: true }) retiredReason!: string | null;
  @Column({ name: 'made_by', type: 'uuid', update: false }) madeBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
  @VersionColumn({ type: 'integer' }) version!: number;
}

/** Labels printed in one go, as they were ordered. */
@Entity({ schema: 'custody', name: 'label_run' })
export class LabelRun {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) output!: LabelOutput;
  @Column({ type: 'text', update: false }) symbology!: LabelSymbology;
  @Column({ type: 'text', update: false }) size!: LabelSize;
  /** Of a thermal printer; null for the others. */
  @Column({ type: 'integer', nullable: true, update: false }) dpi!: ZplResolution | null;
  @Column({ type: 'text', update: false }) language!: PaperLanguage;
  @Column({ type: 'integer', update: false }) copies!: number;
  @Column({ name: 'printed_by', type: 'uuid', update: false }) printedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}

/** One label printed in a run. */
@Entity({ schema: 'custody', name: 'label_print' })
export class LabelPrint {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'run_id', type: 'uuid', update: false }) runId!: string;
  /** Place in the run, from 1. */
  @Column({ type: 'integer', update: false }) position!: number;
  @Column({ name: 'label_id', type: 'uuid', update: false }) labelId!: string;
  /** The how many-th printing of this label, from 1. */
  @Column({ type: 'integer', update: false }) ordinal!: number;
  /** Why it was printed again. */
  @Column({ type: 'text', nullable: true, update: false }) reason!: string | null;
  @Column({ name: 'case_reference', type: 'text', nullable: true, update: false }) caseReference!: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
