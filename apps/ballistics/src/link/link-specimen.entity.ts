import type { FitFor } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Link } from './link.entity';

/** A specimen from the other side that custody took over for this link. */
@Entity({ schema: 'ballistics', name: 'link_specimen' })
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'link_specimen_of_link' })
@Check('link_specimen_known_item', `item IN ('CAST', 'ORIGINAL')`)
export class LinkSpecimen {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'link_id', type: 'uuid' }) linkId!: string;
  /** The cast, or the original, the same identifier on both sides of the border. */
  @PrimaryColumn({ name: 'cast_id', type: 'uuid' }) castId!: string;
  @Column({ type: 'text', default: 'CAST', update: false }) item!: 'CAST' | 'ORIGINAL';
  /** What its review passed it for; null where nobody has told, and for an original. */
  @Column({ name: 'fit_for', type: 'text', array: true, nullable: true, update: false }) fitFor!: FitFor[] | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
