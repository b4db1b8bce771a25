import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { Candidate } from '../candidate/candidate.entity';
import { Link } from '../link/link.entity';
import { OfPair } from './annotation.entity';

/** How the instrument stood when the picture was taken; the same is written into the picture. */
export interface InstrumentSettings {
  readonly lightAzimuthDeg: number;
  readonly lightElevationDeg: number;
  readonly exaggeration: number;
  readonly ownForm: string;
  readonly otherForm: string;
  readonly ownUmPerPixel: number;
  readonly otherUmPerPixel: number;
  readonly overlay: boolean;
}

/** A picture of both surfaces that belongs to the examination; its bytes are kept with the photographs, by their hash. */
@Entity({ schema: 'ballistics', name: 'pair_snapshot' })
@Index('pair_snapshot_of_pair', ['jurisdictionId', 'ownAcquisitionId', 'otherId'])
@ForeignKey(() => Acquisition, ['jurisdictionId', 'ownAcquisitionId'], ['jurisdictionId', 'id'], { name: 'pair_snapshot_of_acquisition' })
@ForeignKey(() => Candidate, ['jurisdictionId', 'candidateId'], ['jurisdictionId', 'id'], { name: 'pair_snapshot_of_candidate' })
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'pair_snapshot_of_link' })
@Check('pair_snapshot_known_purpose', `(purpose = 'candidate') = (candidate_id IS NOT NULL) AND (purpose = 'comparison') = (link_id IS NOT NULL)`)
@Check('pair_snapshot_named_by_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
export class PairSnapshot extends OfPair {
  @Column({ name: 'photograph_id', type: 'uuid', update: false }) photographId!: string;
  @Column({ type: 'text', update: false }) sha256!: string;
  @Column({ type: 'jsonb', update: false }) settings!: InstrumentSettings;
  @Column({ type: 'text', nullable: true, update: false }) words!: string | null;
}
