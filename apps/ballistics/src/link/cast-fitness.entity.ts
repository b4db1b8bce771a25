import type { FitFor } from '@headstamp/codes';
import { Column, Entity, Index } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** What the last review of a cast passed it for, as custody told; its id is the cast's. Nothing before its first review. */
@Entity({ schema: 'ballistics', name: 'cast_fitness' })
@Index('cast_fitness_by_reference', ['jurisdictionId', 'reference'])
export class CastFitness extends KeptRow {
  /** Its label; null where only its arrival was told. */
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ name: 'fit_for', type: 'text', array: true }) fitFor!: FitFor[];
  /** When it was judged so. */
  @Column({ name: 'judged_at', type: 'timestamptz' }) judgedAt!: Date;
}
