import type { FirearmType } from '@headstamp/codes';
import type { MarkAsObserved } from '@headstamp/exchange';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from './register.states';

/** A firearm that another state misses, as its notice describes it. It bears the owner's identifier. */
@Entity({ schema: 'marking', name: 'wanted_firearm' })
@Index('wanted_firearm_newest_first', { synchronize: false })
@Check('wanted_firearm_is_anothers', 'owner_id <> jurisdiction_id')
export class WantedFirearm {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @Column({ type: 'text' }) kind!: NoticeKind;
  @Column({ type: 'text', nullable: true }) serial!: string | null;
  @Column({ name: 'barrel_serial', type: 'text', nullable: true }) barrelSerial!: string | null;
  @Column({ type: 'text' }) make!: string;
  @Column({ type: 'text' }) model!: string;
  @Column({ type: 'text' }) type!: FirearmType;
  @Column({ type: 'text' }) calibre!: string;
  @Column({ name: 'country_of_manufacture', type: 'text' }) countryOfManufacture!: string;
  @Column({ type: 'jsonb' }) marks!: readonly MarkAsObserved[];
  /** When it went missing, as far as it is known. */
  @Column({ name: 'on_date', type: 'text' }) onDate!: string;
  @Column({ name: 'document_id', type: 'uuid' }) documentId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
