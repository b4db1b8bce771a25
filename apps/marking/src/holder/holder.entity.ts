import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HolderKind } from './holder.kinds';
import type { RetentionClass } from './retention.states';

/** Somebody who has had firearms. Who it is stands apart, so that it can end while the chain of hands stays. */
@Entity({ schema: 'marking', name: 'holder' })
@Index('holder_newest_first', { synchronize: false })
export class Holder {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: HolderKind;
  /** ISO 3166-1 alpha-2, or the ISO 3166-3 code of a former state. */
  @Column({ type: 'text' }) country!: string;
  @Column({ name: 'retention_class', type: 'text' }) retentionClass!: RetentionClass;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, insert: false, update: false, default: () => 'now()' })
  recordedAt!: Date;
}
