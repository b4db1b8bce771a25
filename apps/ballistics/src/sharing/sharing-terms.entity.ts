import type { SharingAudience, SharingDisclosure } from '@headstamp/codes';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';

/** Who may compare against an acquisition and what they may see of it. The row with the highest number holds; all stay. */
@Entity({ schema: 'ballistics', name: 'sharing_terms' })
@ForeignKey(() => Acquisition, ['jurisdictionId', 'acquisitionId'], ['jurisdictionId', 'id'], { name: 'sharing_terms_of_acquisition' })
@Check('sharing_terms_counted', 'number >= 1')
@Check('sharing_terms_known_audience', `audience IN ('OWN', 'NAMED', 'REGION')`)
@Check('sharing_terms_known_disclosure', `disclosure IN ('SURFACE', 'PICTURE', 'EXISTENCE')`)
@Check('sharing_terms_own_names_nobody', `(audience = 'OWN') = (cardinality(partners) = 0)`)
export class SharingTerms {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'acquisition_id', type: 'uuid' }) acquisitionId!: string;
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
  @Column({ type: 'text', update: false }) audience!: SharingAudience;
  /** ISO 3166-1 alpha-2: everybody it went to, for the whole region as well. */
  @Column({ type: 'text', array: true, update: false }) partners!: string[];
  @Column({ type: 'text', update: false }) disclosure!: SharingDisclosure;
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true, update: false }) expiresAt!: Date | null;
  @Column({ type: 'text', update: false }) reason!: string;
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
