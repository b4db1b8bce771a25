import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import { Link } from './link.entity';

/** An original of the other side that came to the bench for this link, by mutual legal assistance and with its paper. */
@Entity({ schema: 'ballistics', name: 'link_original' })
@Index('link_original_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('link_original_once', ['jurisdictionId', 'linkId', 'reference'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'link_original_of_link' })
@Check('link_original_paper_by_hash', `paper_sha256 ~ '^[0-9a-f]{64}$'`)
export class LinkOriginal extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  /** As its owner calls it. */
  @Column({ type: 'text', update: false }) reference!: string;
  /** ISO 8601 date. */
  @Column({ name: 'received_on', type: 'text', update: false }) receivedOn!: string;
  @Column({ name: 'handed_over_by', type: 'text', update: false }) handedOverBy!: string;
  @Column({ name: 'paper_id', type: 'uuid', update: false }) paperId!: string;
  @Column({ name: 'paper_sha256', type: 'text', update: false }) paperSha256!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
