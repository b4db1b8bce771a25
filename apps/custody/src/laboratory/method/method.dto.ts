import { DISCIPLINES, methodFaultAt, type Discipline } from '@headstamp/codes';
import { IsDay, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import { methodFacts } from '../standing/standing.facts';
import type { MethodVersion } from './method.entity';

const CODE = /^[A-Z0-9][A-Z0-9.-]{1,29}$/;

export class DraftMethod {
  /** What all versions have in common, for example `CM-1`. */
  @Matches(CODE) readonly code!: string;
  /** The laboratory's own number of the version. */
  @Matches(/^[A-Z0-9][A-Z0-9.]{0,19}$/) readonly edition!: string;
  @IsIn(DISCIPLINES) readonly discipline!: Discipline;
  @IsWritten(200) readonly title!: string;
  /** The standard or publication it follows. */
  @IsWritten(300) readonly standardReference!: string;
  /** SHA-256 of the document, hexadecimal. */
  @MayBeLeftOut() @Matches(/^[0-9a-f]{64}$/) readonly documentSha256?: string;
  @IsDay() readonly validFrom!: string;
  @MayBeLeftOut() @IsDay() readonly validUntil?: string;
}

export class EndMethod {
  /** Last day on which the version is valid. */
  @IsDay() readonly validUntil!: string;
}

export class ListMethods extends PageQuery {
  @IsOptional() @Matches(CODE) readonly code?: string;
  @IsOptional() @IsIn(DISCIPLINES) readonly discipline?: Discipline;
}

export const METHOD_STATES = ['draft', 'not-yet-valid', 'valid', 'ended', 'superseded'] as const;
export type MethodState = (typeof METHOD_STATES)[number];

export class MethodView {
  readonly id!: string;
  readonly code!: string;
  readonly edition!: string;
  readonly discipline!: Discipline;
  readonly title!: string;
  readonly standardReference!: string;
  readonly documentSha256!: string | null;
  readonly validFrom!: string;
  readonly validUntil!: string | null;
  readonly authorId!: string;
  readonly approvedBy!: string | null;
  readonly approvedAt!: Date | null;
  readonly supersededBy!: string | null;
  /** Computed from the dates at the time of the answer. */
  readonly state!: MethodState;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(row: MethodVersion, now: Date): MethodView {
    const { jurisdictionId: _, occurredAt: __, ...fields } = row;
    return Object.assign(new MethodView(), fields, { state: stateOf(row, now) });
  }
}

function stateOf(row: MethodVersion, now: Date): MethodState {
  if (row.approvedAt === null) return 'draft';
  if (methodFaultAt(methodFacts(row), row.discipline, now) === null) return 'valid';
  if (now.toISOString().slice(0, 10) < row.validFrom) return 'not-yet-valid';
  return row.supersededBy === null ? 'ended' : 'superseded';
}

export class MethodPage implements Page<MethodView> {
  readonly items!: MethodView[];
  readonly nextCursor!: string | null;
}
