import { IsDay, IsWritten } from '@headstamp/http';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { DIRECTORY_ROLES, type DirectoryChange, type DirectoryRole, type FocalPointChange } from './focal-point.entity';
import type { DirectoryEntryStanding, PublishedFocalPoint } from './focal-points.service';
import type { DirectoryStanding } from './standing';

/** All that an entry says; a change states it anew as a whole. */
export class DirectoryStatement {
  @IsDay() readonly validFrom!: string;
  @IsOptional() @IsDay() readonly validUntil?: string | null;
  /** The official who is told instead: when this entry has expired, and first when nobody answers in time. */
  @IsOptional() @IsUUID() readonly deputyId?: string | null;
  /** ISO 639-1, the preferred one first. Letters are written in the first of them that is en, es, fr, ar, ru or zh, and in English where none is. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @Matches(/^[a-z]{2}$/, { each: true, message: 'languages must be ISO 639-1 codes, for example es' })
  readonly languages!: string[];
  /** A telephone number or an address of the office. All participants read it. */
  @IsOptional() @IsWritten(200) readonly contact?: string | null;
  /** Where letters go; left out, none are sent. Nobody outside the jurisdiction sees it. */
  @IsOptional() @IsEmail() @MaxLength(254) readonly email?: string | null;
  /** Kinds of alerts that are not to come by e-mail. Every other kind does, also one that a later release brings. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @Matches(/^[a-z]+(-[a-z]+)*$/, { each: true })
  @MaxLength(60, { each: true })
  readonly emailExcept?: string[];
  /** True unless said otherwise: what is not urgent comes in one letter a day, at the opening hour. */
  @IsOptional() @IsBoolean() readonly digest?: boolean;
}

export class EnterFocalPoint extends DirectoryStatement {
  @IsUUID() readonly officialId!: string;
  @IsIn(DIRECTORY_ROLES) readonly role!: DirectoryRole;
}

/** An entry as every participant reads it. */
export class FocalPointView {
  readonly id!: string;
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  /** What the official is called abroad: never the name. */
  readonly reference!: string;
  readonly role!: DirectoryRole;
  readonly standing!: DirectoryStanding;
  readonly validFrom!: string;
  readonly validUntil!: string | null;
  readonly confirmedAt!: Date;
  /** From then on nothing is addressed to it unless it is confirmed or prolonged before. */
  readonly expiresAt!: Date;
  readonly deputy!: string | null;
  readonly languages!: string[];
  readonly contact!: string | null;
  readonly timeZone!: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly workingDays!: number[];
  readonly opensAt!: string;
  readonly closesAt!: string;

  static of(entry: PublishedFocalPoint): FocalPointView {
    const { calendar, languages, ...facts } = entry;
    const { timeZone, workingDays, opensAt, closesAt } = calendar;
    const hours = { timeZone, workingDays: [...workingDays], opensAt, closesAt };
    const { deputyStands: _, ...shown } = facts;
    return Object.assign(new FocalPointView(), { ...shown, languages: [...languages], ...hours });
  }
}

/** An entry of one's own jurisdiction, with the ways by which it is told. */
export class OwnFocalPointView {
  readonly id!: string;
  readonly officialId!: string;
  readonly role!: DirectoryRole;
  readonly standing!: DirectoryStanding;
  readonly validFrom!: string;
  readonly validUntil!: string | null;
  readonly confirmedAt!: Date;
  readonly expiresAt!: Date;
  readonly deputyId!: string | null;
  readonly languages!: string[];
  readonly contact!: string | null;
  readonly email!: string | null;
  readonly emailExcept!: string[];
  readonly digest!: boolean;
  readonly version!: number;

  static of({ entry, standing, expires }: DirectoryEntryStanding): OwnFocalPointView {
    const { id, officialId, role, validFrom, validUntil, confirmedAt, deputyId, languages, contact, email, emailExcept, digest, version } =
      entry;
    return Object.assign(new OwnFocalPointView(), {
      ...{ id, officialId, role, standing, validFrom, validUntil, confirmedAt, expiresAt: expires, deputyId, languages },
      ...{ contact, email, emailExcept, digest, version },
    });
  }
}

export class FocalPointChangeView {
  readonly number!: number;
  readonly change!: DirectoryChange;
  readonly changedBy!: string;
  readonly validFrom!: string;
  readonly validUntil!: string | null;
  readonly deputyId!: string | null;
  readonly languages!: string[];
  readonly channels!: string[];
  readonly at!: Date;

  static of({
    number,
    change,
    changedBy,
    validFrom,
    validUntil,
    deputyId,
    languages,
    channels,
    occurredAt,
  }: FocalPointChange): FocalPointChangeView {
    return Object.assign(new FocalPointChangeView(), {
      ...{ number, change, changedBy, validFrom, validUntil, deputyId, languages, channels, at: occurredAt },
    });
  }
}
