import { OFFICIAL_ROLES, type OfficialRole } from '@headstamp/codes';
import { IsWritten, type SignedInOfficial } from '@headstamp/http';
import type { DirectoryEntry } from '@headstamp/tenancy';
import { ArrayNotEmpty, IsIn, IsString, Length, Matches } from 'class-validator';
import type { Official } from './official.entity';

export class SignIn {
  /** `name@code`, for example `torres@bz`. One spelling for one person: attempts are counted by it. */
  @Matches(/^[A-Za-z][A-Za-z0-9.-]{1,40}@[A-Za-z]{2}$/, { message: 'login must look like torres@bz' }) readonly login!: string;
  @IsString() @Length(1, 200) readonly password!: string;
}

export class AppointOfficial {
  /** Lower case, without the jurisdiction. */
  @Matches(/^[a-z][a-z0-9.-]{1,40}$/, { message: 'login must be 2 to 41 lower-case letters, digits, dots or hyphens' })
  readonly login!: string;
  @IsWritten(200) readonly name!: string;
  /** What reports call the person abroad, for example `BZ-EX-07`. */
  @IsWritten(40) readonly reference!: string;
  @IsIn(OFFICIAL_ROLES, { each: true }) @ArrayNotEmpty() readonly roles!: OfficialRole[];
  @IsString() @Length(12, 200) readonly password!: string;
}

export class SessionView {
  readonly officialId!: string;
  readonly login!: string;
  readonly name!: string;
  readonly roles!: OfficialRole[];
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly jurisdictionCode!: string;
  readonly jurisdictionName!: string;
  /** When the same official signed in the time before; null at the first time. */
  readonly lastVisitAt!: Date | null;

  static of(official: SignedInOfficial, jurisdiction: DirectoryEntry): SessionView {
    const { officialId, login, name, roles, jurisdictionId, lastVisitAt = null } = official;
    return Object.assign(new SessionView(), {
      officialId,
      login,
      name,
      roles: [...roles],
      jurisdictionId,
      jurisdictionCode: jurisdiction.code,
      jurisdictionName: jurisdiction.name,
      lastVisitAt: lastVisitAt === null ? null : new Date(lastVisitAt),
    });
  }
}

export class OfficialView {
  readonly id!: string;
  readonly login!: string;
  readonly name!: string;
  readonly reference!: string;
  readonly roles!: OfficialRole[];
  readonly disabled!: boolean;

  static of(official: Official): OfficialView {
    const { id, login, name, reference, roles } = official;
    return Object.assign(new OfficialView(), { id, login, name, reference, roles, disabled: official.disabledAt !== null });
  }
}

export class JurisdictionView {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  readonly name!: string;
  /** Ed25519 public key of the jurisdiction's exchange documents, base64. */
  readonly exchangeKey!: string;
  /** Verifier key of the jurisdiction's log, as the verifier program takes it. */
  readonly logKey!: string;

  static of(entry: DirectoryEntry): JurisdictionView {
    return Object.assign(new JurisdictionView(), entry);
  }
}
