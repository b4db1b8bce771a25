import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CalendarsService, workingCalendarOf } from '../calendar/calendars.service';
import type { LocalDate } from '../calendar/local-time';
import type { WorkingCalendar } from '../calendar/working-time';
import { Official } from '../official.entity';
import { DirectoryPolicy } from './directory-policy';
import { FocalPoint, FocalPointChange, type DirectoryChange, type DirectoryRole } from './focal-point.entity';
import { DirectoryError } from './focal-point.errors';
import { expiresAt, isReachable, standingOf, type DirectoryStanding } from './standing';

export interface DirectoryTerms {
  readonly validFrom: LocalDate;
  readonly validUntil?: LocalDate | null;
  readonly deputyId?: string | null;
  readonly languages: readonly string[];
  readonly contact?: string | null;
  readonly email?: string | null;
  readonly emailExcept?: readonly string[];
  readonly digest?: boolean;
}

export interface DirectoryEntryStanding {
  readonly entry: FocalPoint;
  readonly standing: DirectoryStanding;
  readonly expires: Date;
}

/** An entry as all participants may know it. */
export interface PublishedFocalPoint {
  readonly id: string;
  readonly jurisdictionId: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly reference: string;
  readonly role: DirectoryRole;
  readonly standing: DirectoryStanding;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly confirmedAt: Date;
  readonly expiresAt: Date;
  /** Reference of the deputy. */
  readonly deputy: string | null;
  /** Whether there is a deputy who may still sign in. */
  readonly deputyStands: boolean;
  readonly languages: readonly string[];
  readonly contact: string | null;
  readonly calendar: WorkingCalendar;
}

interface PublishedRow {
  jurisdiction_id: string;
  id: string;
  reference: string;
  role: DirectoryRole;
  valid_from: LocalDate;
  valid_until: LocalDate | null;
  deputy: string | null;
  deputy_stands: boolean;
  languages: string[];
  contact: string | null;
  confirmed_at: Date;
}

/** Whom each jurisdiction is written to through: entered by its administrator, confirmed from time to time, readable for all. */
@Injectable()
export class FocalPointsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly calendars: CalendarsService,
    private readonly policy: DirectoryPolicy,
    private readonly ledger: Ledger = new Ledger(),
  ) {}

  enter(
    actor: Actor,
    { officialId, role, ...terms }: DirectoryTerms & { readonly officialId: string; readonly role: DirectoryRole },
  ): Promise<DirectoryEntryStanding> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const stated = statementOf(terms);
      await this.fits(tx, actor, officialId, [role]);
      if (stated.deputyId !== null) await this.deputyFits(tx, actor, officialId, stated.deputyId);
      if (await tx.existsBy(FocalPoint, { jurisdictionId, officialId, role, endedAt: IsNull() }))
        throw new DirectoryError('directory.entered-already', { role });
      const id = randomUUID();
      await tx.insert(FocalPoint, {
        ...{ jurisdictionId, id, officialId, role, ...stated },
        ...{ confirmedAt: now, endedAt: null, occurredAt: now },
      });
      const entry = await tx.findOneByOrFail(FocalPoint, { jurisdictionId, id });
      await this.writeDown(tx, actor, now, entry, 'entered');
      return this.standing(tx, entry, now);
    });
  }

  /** States the entry anew as a whole, and thereby confirms it. */
  change(actor: Actor, id: string, version: number, terms: DirectoryTerms): Promise<DirectoryEntryStanding> {
    return this.session.run(actor, async (tx, now) => {
      const entry = await this.held(tx, actor, id);
      if (entry.version !== version) throw new DirectoryError('directory.changed-meanwhile');
      const stated = statementOf(terms);
      if (stated.deputyId !== null) await this.deputyFits(tx, actor, entry.officialId, stated.deputyId);
      const changed = await tx.save(Object.assign(entry, stated, { confirmedAt: now }));
      await this.writeDown(tx, actor, now, changed, 'changed');
      return this.standing(tx, changed, now);
    });
  }

  /** All of it is still so. Said by an administrator, or by the official whom it is about. */
  confirm(actor: Actor, mayForAll: boolean, id: string): Promise<DirectoryEntryStanding> {
    return this.session.run(actor, async (tx, now) => {
      const entry = await this.held(tx, actor, id);
      if (!mayForAll && entry.officialId !== actor.officialId) throw new DirectoryError('directory.not-yours-to-confirm');
      const confirmed = await tx.save(Object.assign(entry, { confirmedAt: now }));
      await this.writeDown(tx, actor, now, confirmed, 'confirmed');
      return this.standing(tx, confirmed, now);
    });
  }

  end(actor: Actor, id: string): Promise<void> {
    return this.session.run(actor, async (tx, now) => {
      const entry = await this.held(tx, actor, id);
      await this.writeDown(tx, actor, now, await tx.save(Object.assign(entry, { endedAt: now })), 'ended');
    });
  }

  /** The entries of one's own jurisdiction, with e-mail addresses. */
  own(actor: Actor): Promise<DirectoryEntryStanding[]> {
    return this.session.disclose(actor, { subjectKind: 'focal-point', subjectId: null }, (tx, now) => this.standings(tx, actor, now));
  }

  changes(actor: Actor, id: string): Promise<FocalPointChange[]> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'focal-point', subjectId: id }, async (tx) => {
      const found = await tx.find(FocalPointChange, { where: { jurisdictionId, entryId: id }, order: { number: 'ASC' } });
      if (found.length === 0) throw new DirectoryError('directory.unknown');
      return found;
    });
  }

  /** Every participant's entries. */
  all(actor: Actor): Promise<PublishedFocalPoint[]> {
    return this.session.disclose(actor, { subjectKind: 'focal-point', subjectId: null }, (tx, now) => this.published(tx, now));
  }

  /** For a use case of another room, in its own transaction: the own entries and how each stands. */
  async standings(tx: EntityManager, { jurisdictionId }: Actor, now: Date): Promise<DirectoryEntryStanding[]> {
    const { timeZone } = await this.calendars.of(tx, jurisdictionId);
    const entries = await tx.find(FocalPoint, { where: { jurisdictionId, endedAt: IsNull() }, order: { recordedAt: 'ASC', id: 'ASC' } });
    const officials = await tx.findBy(Official, {
      jurisdictionId,
      id: In(entries.map(({ officialId }) => officialId)),
      disabledAt: IsNull(),
    });
    const serving = new Set(officials.map(({ id }) => id));
    return entries.filter(({ officialId }) => serving.has(officialId)).map((entry) => this.judged(entry, timeZone, now));
  }

  /**
   * For a use case of another room that is about to write to another state: refuses with `directory.entry-expired` where the
   * directory has focal points of that state, every one of them has expired, and none names a deputy. A state that has entered
   * nobody is written to as an office, as ever.
   */
  async assertReachable(tx: Pick<EntityManager, 'query'>, jurisdictionId: string, now: Date): Promise<void> {
    const entries = (await this.published(tx, now)).filter(
      (entry) => entry.jurisdictionId === jurisdictionId && entry.role === 'focal-point',
    );
    if (entries.length === 0 || entries.some(({ standing, deputyStands }) => isReachable(standing) || deputyStands)) return;
    const expired = entries.filter(({ standing }) => standing === 'expired');
    const last = Math.max(...expired.map((entry) => entry.expiresAt.getTime()));
    throw new DirectoryError('directory.entry-expired', {
      jurisdiction: entries[0]?.code ?? '',
      expiredAt: Number.isFinite(last) ? new Date(last).toISOString() : 'not valid yet',
    });
  }

  private async published(tx: Pick<EntityManager, 'query'>, now: Date): Promise<PublishedFocalPoint[]> {
    const rows = await tx.query<PublishedRow[]>('SELECT * FROM jurisdictions.published_focal_points()');
    if (rows.length === 0) return [];
    const codes = new Map((await this.directory.all(tx)).map(({ jurisdictionId, code }) => [jurisdictionId, code]));
    const calendars = await this.calendars.published(tx);
    return rows.map((row) => {
      const calendar = workingCalendarOf(calendars.get(row.jurisdiction_id));
      const validity = { validFrom: row.valid_from, validUntil: row.valid_until, confirmedAt: row.confirmed_at };
      return {
        ...validity,
        id: row.id,
        jurisdictionId: row.jurisdiction_id,
        code: codes.get(row.jurisdiction_id) ?? '',
        reference: row.reference,
        role: row.role,
        standing: standingOf(validity, this.policy, calendar.timeZone, now),
        expiresAt: expiresAt(validity, this.policy, calendar.timeZone),
        deputy: row.deputy,
        deputyStands: row.deputy_stands,
        languages: row.languages,
        contact: row.contact,
        calendar,
      };
    });
  }

  private async held(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<FocalPoint> {
    const entry = await tx.findOne(FocalPoint, { where: { jurisdictionId, id, endedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new DirectoryError('directory.unknown');
    return entry;
  }

  private deputyFits(tx: EntityManager, actor: Actor, officialId: string, deputyId: string): Promise<void> {
    if (deputyId === officialId) throw new DirectoryError('directory.wrong-official', { oneOf: ['another'] });
    return this.fits(tx, actor, deputyId, ['focal-point', 'laboratory-manager']);
  }

  /** Locks the official: two who enter the same one at once wait for one another here. */
  private async fits(tx: EntityManager, { jurisdictionId }: Actor, id: string, oneOf: readonly DirectoryRole[]): Promise<void> {
    const official = await tx.findOne(Official, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!official || official.disabledAt !== null || !oneOf.some((role) => official.roles.includes(role)))
      throw new DirectoryError('directory.wrong-official', { oneOf: [...oneOf] });
  }

  private async writeDown(tx: EntityManager, actor: Actor, now: Date, entry: FocalPoint, change: DirectoryChange): Promise<void> {
    const {
      jurisdictionId,
      id,
      officialId,
      role,
      validFrom,
      validUntil,
      deputyId,
      languages,
      contact,
      email,
      emailExcept,
      digest,
      version,
    } = entry;
    const channels = email === null ? ['screen'] : ['screen', 'e-mail'];
    await tx.insert(FocalPointChange, {
      ...{ jurisdictionId, id: randomUUID(), entryId: id, number: version, change, changedBy: actor.officialId },
      ...{ validFrom, validUntil, deputyId, languages, channels, occurredAt: now },
    });
    await this.ledger.append(tx, actor, {
      kind: `focal-point.${change}`,
      subject: { kind: 'focal-point', id },
      occurredAt: now,
      facts: {
        officialId,
        role,
        validFrom,
        validUntil,
        deputyId,
        languages: [...languages],
        channels,
        emailExcept: [...emailExcept],
        digest,
      },
      sealed: { contact, email },
    });
  }

  private async standing(tx: EntityManager, entry: FocalPoint, now: Date): Promise<DirectoryEntryStanding> {
    const { timeZone } = await this.calendars.of(tx, entry.jurisdictionId);
    return this.judged(entry, timeZone, now);
  }

  private judged(entry: FocalPoint, timeZone: string, now: Date): DirectoryEntryStanding {
    return { entry, standing: standingOf(entry, this.policy, timeZone, now), expires: expiresAt(entry, this.policy, timeZone) };
  }
}

/** All columns that a statement fills. */
function statementOf({ validFrom, validUntil, deputyId, languages, contact, email, emailExcept, digest }: DirectoryTerms) {
  if (validUntil && validUntil < validFrom) throw new DirectoryError('directory.dates-contradict');
  return {
    validFrom,
    validUntil: validUntil ?? null,
    deputyId: deputyId ?? null,
    languages: [...languages],
    contact: contact ?? null,
    email: email ?? null,
    emailExcept: [...(emailExcept ?? [])],
    digest: digest ?? true,
  };
}
