import type { DeviationGround, Discipline } from '@headstamp/codes';
import type { StandingFacts, StandingSubject } from '@headstamp/exchange';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** How an instrument, examiner, method, allowed deviation or the policy stands, as the laboratory's quality records last said. */
@Entity({ schema: 'ballistics', name: 'laboratory_standing' })
@Index('laboratory_standing_about', ['jurisdictionId', 'aboutId'], { where: 'about_id IS NOT NULL' })
@Check('laboratory_standing_counted', 'revision > 0')
@Check('laboratory_standing_known_subject', `subject IN ('instrument', 'competence', 'method', 'allowance', 'policy')`)
export class LaboratoryStanding {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'text' }) subject!: StandingSubject;
  @PrimaryColumn({ name: 'subject_id', type: 'uuid' }) subjectId!: string;
  /** What a deviation was allowed for, and nothing else. */
  @Column({ name: 'about_id', type: 'uuid', nullable: true }) aboutId!: string | null;
  /** Of two tellings the one with the higher number holds, whichever came first. */
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'jsonb' }) facts!: StandingFacts['facts'];
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
}

/** With what a scan was taken or a comparison made, and what was not in order then. Written with its record, once. */
@Entity({ schema: 'ballistics', name: 'examination_means' })
@Index('examination_means_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Check('examination_means_known_discipline', `discipline IN ('ACQUISITION', 'COMPARISON')`)
export class ExaminationMeansRow extends KeptRow {
  @Column({ type: 'text', update: false }) discipline!: Discipline;
  @Column({ name: 'instrument_id', type: 'uuid', nullable: true, update: false }) instrumentId!: string | null;
  @Column({ name: 'method_id', type: 'uuid', nullable: true, update: false }) methodId!: string | null;
  @Column({ type: 'jsonb', update: false }) grounds!: DeviationGround[];
}
