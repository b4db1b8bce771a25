import type { FirearmType, MarkKind, MarkedPart, SerialState } from '@headstamp/codes';
import { IsWritten, PageQuery } from '@headstamp/http';
import type { DirectoryEntry } from '@headstamp/tenancy';
import { IsIn, IsOptional } from 'class-validator';
import type { RegisterMatch } from './register-match.entity';
import {
  MATCH_KINDS,
  MATCH_STATES,
  NOTICE_STATES,
  WITHDRAWAL_REASONS,
  type MatchKind,
  type MatchSource,
  type MatchState,
  type NoticeKind,
  type NoticeState,
  type WithdrawalReason,
} from './register.states';
import type { WantedFirearm } from './wanted-firearm.entity';
import type { WantedNotice } from './wanted-notice.entity';
import type { WantedWithdrawal } from './wanted-withdrawal.entity';

export class WithdrawNotice {
  @IsIn(WITHDRAWAL_REASONS) readonly because!: WithdrawalReason;
}

export class JudgeMatch {
  @IsIn(MATCH_STATES.filter((state) => state !== 'open')) readonly verdict!: 'confirmed' | 'dismissed';
  @IsOptional() @IsWritten(2_000) readonly remarks?: string | null;
}

export class WantedNoticeQuery extends PageQuery {
  @IsOptional() @IsIn(NOTICE_STATES) readonly state?: NoticeState;
}

export class RegisterMatchQuery extends PageQuery {
  @IsOptional() @IsIn(MATCH_STATES) readonly state?: MatchState;
  @IsOptional() @IsIn(MATCH_KINDS) readonly kind?: MatchKind;
}

export class StateView {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  readonly name!: string;
}

function stateOf(id: string | null, directory: readonly DirectoryEntry[]): StateView | null {
  const found = directory.find(({ jurisdictionId }) => jurisdictionId === id);
  return found ? { jurisdictionId: found.jurisdictionId, code: found.code, name: found.name } : null;
}

/** That the other states were told of a firearm this one misses. */
export class WantedNoticeView {
  readonly id!: string;
  readonly firearmId!: string;
  readonly lifeEventId!: string;
  readonly kind!: NoticeKind;
  readonly state!: NoticeState;
  readonly withdrawnBecause!: WithdrawalReason | null;
  readonly withdrawnAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(notice: WantedNotice): WantedNoticeView {
    const { id, firearmId, lifeEventId, kind, state, withdrawnBecause, withdrawnAt, recordedAt, version } = notice;
    const told = { id, firearmId, lifeEventId, kind, state, withdrawnBecause, withdrawnAt, recordedAt, version };
    return Object.assign(new WantedNoticeView(), told);
  }
}

export class WantedNoticePage {
  readonly items!: WantedNoticeView[];
  readonly nextCursor!: string | null;
}

export class WantedMarkView {
  readonly kind!: MarkKind;
  readonly part!: MarkedPart;
  readonly text!: string;
  readonly country!: string | null;
  readonly year!: number | null;
}

/** A firearm that another state misses, as its notice describes it. */
export class WantedFirearmView {
  readonly id!: string;
  readonly owner!: StateView | null;
  readonly kind!: NoticeKind;
  readonly serial!: string | null;
  readonly barrelSerial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly type!: FirearmType;
  readonly calibre!: string;
  readonly countryOfManufacture!: string;
  readonly marks!: WantedMarkView[];
  /** When it went missing, as far as it is known. */
  readonly date!: string;
  /** Why its owner no longer looks for it; null while it does. */
  readonly withdrawnBecause!: WithdrawalReason | null;
  readonly recordedAt!: Date;

  static of(wanted: WantedFirearm, withdrawal: WantedWithdrawal | undefined, directory: readonly DirectoryEntry[]): WantedFirearmView {
    const { id, ownerId, kind, serial, barrelSerial, make, model, type, calibre, countryOfManufacture, onDate, recordedAt } = wanted;
    const described = { id, kind, serial, barrelSerial, make, model, type, calibre, countryOfManufacture, date: onDate, recordedAt };
    const marks = wanted.marks.map((mark) => Object.assign(new WantedMarkView(), mark));
    const owner = stateOf(ownerId, directory);
    return Object.assign(new WantedFirearmView(), described, { owner, marks, withdrawnBecause: withdrawal?.because ?? null });
  }
}

export class WantedFirearmPage {
  readonly items!: WantedFirearmView[];
  readonly nextCursor!: string | null;
}

/** What was read off the weapon that was met. */
export class MetFirearmView {
  readonly serial!: string | null;
  readonly serialState!: SerialState;
  readonly make!: string | null;
  readonly model!: string | null;
  readonly type!: string | null;
  readonly calibre!: string | null;
  readonly countryOfOrigin!: string | null;
  readonly marks!: WantedMarkView[];
}

export class MatchDifferenceView {
  readonly field!: string;
  readonly observed!: string;
  readonly recorded!: string;
  readonly reason!: string;
}

/** A weapon that was met again and may be one of the register: a lead until an official says more. */
export class RegisterMatchView {
  readonly id!: string;
  readonly kind!: MatchKind;
  /** The own record; null when another state looks for it. */
  readonly firearmId!: string | null;
  /** What another state looks for; null when it is an own record. */
  readonly wantedFirearmId!: string | null;
  readonly sourceKind!: MatchSource;
  /** The recovery or the trace request; another state’s recovery is known by its identifier alone. */
  readonly sourceId!: string;
  /** The owner of what was found here, or the finder of what is owned here; null when it all happened at home. */
  readonly other!: StateView | null;
  readonly observed!: MetFirearmView;
  readonly recoveredOn!: string | null;
  /** Fields that agree. */
  readonly agrees!: string[];
  /** Each difference, in words. */
  readonly differs!: MatchDifferenceView[];
  readonly state!: MatchState;
  readonly judgedBy!: string | null;
  readonly judgedAt!: Date | null;
  readonly remarks!: string | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(match: RegisterMatch, directory: readonly DirectoryEntry[]): RegisterMatchView {
    const { id, kind, firearmId, wantedId, sourceKind, sourceId, otherId, observed, recoveredOn, agrees, differs } = match;
    const { state, judgedBy, judgedAt, remarks, recordedAt, version } = match;
    const met = { id, kind, firearmId, wantedFirearmId: wantedId, sourceKind, sourceId, observed, recoveredOn, agrees, differs };
    const judged = { state, judgedBy, judgedAt, remarks, recordedAt, version };
    return Object.assign(new RegisterMatchView(), met, judged, { other: stateOf(otherId, directory) });
  }
}

export class RegisterMatchPage {
  readonly items!: RegisterMatchView[];
  readonly nextCursor!: string | null;
}
