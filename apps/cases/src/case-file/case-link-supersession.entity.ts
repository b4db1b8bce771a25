import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The hit behind a link was taken back: the link stays in the case file, and says so. */
@Entity({ schema: 'cases', name: 'case_link_supersession' })
export class CaseLinkSupersession {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'link_id', type: 'uuid' }) linkId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
