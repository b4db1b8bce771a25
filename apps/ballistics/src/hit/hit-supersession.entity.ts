import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import type { SupersessionGround } from '@headstamp/exchange';
import { Link } from '../link/link.entity';
import { KeptRow } from '../record/kept-row';
import type { SupersessionState } from './supersession.states';

/** A hit is taken back: proposed by one person with a reason, confirmed by another. The hit stays, superseded. */
@Entity({ schema: 'ballistics', name: 'hit_supersession' })
@Index('hit_supersession_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Index('hit_supersession_one_open', ['jurisdictionId', 'linkId'], { unique: true, where: `state = 'proposed'` })
@Unique('hit_supersession_supersedes', ['jurisdictionId', 'linkId', 'id'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'hit_supersession_of_link' })
@Check('hit_supersession_known_state', `state IN ('proposed', 'confirmed', 'declined', 'reported')`)
@Check('hit_supersession_known_ground', `ground IN ('ERROR_IN_EXAMINATION', 'WRONG_SPECIMEN', 'CASES_MERGED', 'OTHER')`)
@Check(
  'hit_supersession_by_two',
  `CASE state WHEN 'reported' THEN document_id IS NOT NULL AND proposed_by IS NULL AND answered_by IS NULL
   WHEN 'proposed' THEN proposed_by IS NOT NULL AND proposer_reference IS NOT NULL AND answered_by IS NULL
   ELSE proposed_by IS NOT NULL AND answered_by IS NOT NULL AND answered_by <> proposed_by END`,
)
export class HitSupersession extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ type: 'text' }) state!: SupersessionState;
  @Column({ type: 'text', update: false }) ground!: SupersessionGround;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true, update: false }) proposedBy!: string | null;
  @Column({ name: 'proposer_reference', type: 'text', nullable: true, update: false }) proposerReference!: string | null;
  @Column({ name: 'answered_by', type: 'uuid', nullable: true }) answeredBy!: string | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt!: Date | null;
  @Column({ type: 'text', nullable: true }) answer!: string | null;
  /** The document that said so, where the other side confirmed the hit. */
  @Column({ name: 'document_id', type: 'uuid', nullable: true, update: false }) documentId!: string | null;
  @VersionColumn() version!: number;
}
