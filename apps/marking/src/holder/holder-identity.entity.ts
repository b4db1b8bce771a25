import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Holder } from './holder.entity';

/** Personal data: the one table of this service whose rows end when their retention does. */
@Entity({ schema: 'marking', name: 'holder_identity' })
@ForeignKey(() => Holder, ['jurisdictionId', 'id'], ['jurisdictionId', 'id'], { name: 'holder_identity_of_holder' })
@Index('holder_identity_by_name', { synchronize: false })
export class HolderIdentity {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The holder's. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'name_normalised', type: 'text' }) nameNormalised!: string;
  @Column({ type: 'text', nullable: true }) licence!: string | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  /** Of the commitment in the log: it ends with the row, and the log then opens to nothing. */
  @Column({ name: 'commitment_key', type: 'bytea' }) commitmentKey!: Buffer;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
