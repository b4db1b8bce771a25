import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Link } from './link.entity';

/** The other side's surface as it came with the lead notice. */
@Entity({ schema: 'ballistics', name: 'link_surface' })
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'link_surface_of_link' })
export class LinkSurface {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ name: 'link_id', type: 'uuid' }) linkId!: string;
  @Column({ type: 'bytea', update: false }) surface!: Buffer;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
