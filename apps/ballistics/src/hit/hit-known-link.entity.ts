import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Link } from '../link/link.entity';
import { KeptRow } from '../record/kept-row';

/** A further identification between two cases that a hit has linked: a comment on that hit, and no hit. */
@Entity({ schema: 'ballistics', name: 'hit_known_link' })
@Index('hit_known_link_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('hit_known_link_once', ['jurisdictionId', 'hitId', 'linkId'])
@ForeignKey(() => Link, ['jurisdictionId', 'hitId'], ['jurisdictionId', 'id'], { name: 'hit_known_link_of_hit' })
@Check('hit_known_link_another', `hit_id <> link_id`)
export class HitKnownLink extends KeptRow {
  @Column({ name: 'hit_id', type: 'uuid', update: false }) hitId!: string;
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
}
