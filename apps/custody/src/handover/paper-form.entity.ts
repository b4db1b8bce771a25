import type { PaperLanguage } from '@headstamp/documents';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A blank form with a number of its own, printed for the hours without a server. Its entry is the handover that names the number. */
@Entity({ schema: 'custody', name: 'paper_form' })
export class PaperForm {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text', update: false }) number!: string;
  @Column({ type: 'text', update: false }) language!: PaperLanguage;
  @Column({ name: 'issued_by', type: 'uuid', update: false }) issuedBy!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false }) recordedAt!: Date;
}
