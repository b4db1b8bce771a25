import type { ConclusionGroup } from '@headstamp/codes';
import { Column, Entity, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** One conclusion of a scale, and what it comes to. */
export interface ScaleConclusion {
  readonly code: string;
  readonly label: string;
  readonly group: ConclusionGroup;
}

/** A range of conclusions of the laboratory's own, in one edition. It is never changed: what was concluded on it must stay readable. */
@Entity({ schema: 'ballistics', name: 'conclusion_scale' })
@Index('conclusion_scale_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('conclusion_scale_edition_once', ['jurisdictionId', 'name', 'edition'])
export class ConclusionScale extends KeptRow {
  @Column({ type: 'text', update: false }) name!: string;
  @Column({ type: 'text', update: false }) edition!: string;
  @Column({ type: 'jsonb', update: false }) conclusions!: ScaleConclusion[];
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
