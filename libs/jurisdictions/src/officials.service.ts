import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import type { SignedInOfficial } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, SYSTEM_OFFICIAL, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OfficialError } from './official.errors';
import { Official } from './official.entity';
import { hashPassword, passwordFits } from './password';

export interface Appointment {
  readonly login: string;
  readonly name: string;
  readonly reference: string;
  readonly roles: readonly OfficialRole[];
  readonly demo?: boolean;
}

/** Verified against when nobody has the login, so that an unknown login takes as long as a wrong password. */
const NOBODY = hashPassword(randomUUID());

@Injectable()
export class OfficialsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger = new Ledger(),
  ) {}

  /**
   * Each attempt goes into the access log of the jurisdiction, whether it was let in or not.
   * @param login `name@code`, for example `torres@bz`
   */
  async signIn(login: string, password: string, requestId = ''): Promise<SignedInOfficial> {
    const [, name = '', code = ''] = /^([^@\s]+)@([a-z]{2})$/.exec(login.toLowerCase()) ?? [];
    const jurisdiction = await this.directory.byCode(code);
    const official = jurisdiction && (await this.byLogin(serviceActor(jurisdiction.jurisdictionId, 'sign-in'), name));
    const fits = await passwordFits(password, official?.passwordHash ?? (await NOBODY));
    const refused = !official || !fits || official.disabledAt !== null;
    const lastVisitAt = official && !refused ? await this.lastSignIn(official) : null;
    // Also when nobody has the login: the attempt is worth knowing, and takes as long as one on a login that exists.
    if (jurisdiction) await this.writeDown(jurisdiction.jurisdictionId, official?.id ?? null, refused ? 'sign-in-refused' : 'sign-in', requestId);
    if (refused) throw new OfficialError('sign-in.refused');
    return {
      jurisdictionId: official.jurisdictionId,
      officialId: official.id,
      login: `${official.login}@${code}`,
      name: official.name,
      roles: official.roles,
      lastVisitAt: lastVisitAt?.toISOString() ?? null,
    };
  }

  async appoint(actor: Actor, appointment: Appointment, password: string): Promise<Official> {
    const passwordHash = await hashPassword(password);
    return this.session.run(actor, (tx, now) => this.enter(tx, actor, appointment, passwordHash, now));
  }

  /** Several officials who begin with the same password, as a demonstration has them. */
  async appointAll(actor: Actor, appointments: readonly Appointment[], password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.session.run(actor, async (tx, now) => {
      for (const appointment of appointments) await this.enter(tx, actor, appointment, passwordHash, now);
    });
  }

  /** From now on the person cannot sign in, and every session of theirs ends with its next request. */
  disable(actor: Actor, id: string): Promise<void> {
    return this.session.run(actor, async (tx, now) => {
      const { affected } = await tx.update(Official, { jurisdictionId: actor.jurisdictionId, id }, { disabledAt: now });
      if (!affected) throw new OfficialError('official.unknown');
      await this.ledger.append(tx, actor, { kind: 'official.disabled', subject: { kind: 'official', id }, occurredAt: now });
    });
  }

  colleagues(actor: Actor): Promise<Official[]> {
    return this.session.disclose(actor, { subjectKind: 'official', subjectId: null }, (tx) =>
      tx.find(Official, { where: { jurisdictionId: actor.jurisdictionId }, order: { name: 'ASC' } }),
    );
  }

  /** For a use case of another room that must know a person's roles or reference, in its own transaction. */
  async known(tx: EntityManager, actor: Actor, id: string): Promise<Official> {
    const official = await tx.findOneBy(Official, { jurisdictionId: actor.jurisdictionId, id });
    if (!official) throw new OfficialError('official.unknown');
    return official;
  }

  private async enter(tx: EntityManager, actor: Actor, appointment: Appointment, passwordHash: string, now: Date): Promise<Official> {
    const { name, reference, roles, demo = false } = appointment;
    const login = appointment.login.toLowerCase();
    if (await tx.existsBy(Official, { jurisdictionId: actor.jurisdictionId, login })) throw new OfficialError('official.login-taken');
    const official = tx.create(Official, {
      name,
      reference,
      roles: [...roles],
      jurisdictionId: actor.jurisdictionId,
      id: randomUUID(),
      login,
      passwordHash,
      demo,
      disabledAt: null,
    });
    await tx.insert(Official, official);
    // Who may act, and who let them, belongs in the log as much as what they do.
    await this.ledger.append(tx, actor, {
      kind: 'official.appointed',
      subject: { kind: 'official', id: official.id },
      occurredAt: now,
      facts: { roles: [...roles], demo },
      sealed: { login, name, reference },
    });
    return official;
  }

  private writeDown(jurisdictionId: string, officialId: string | null, subjectKind: string, requestId: string): Promise<void> {
    const actor = { jurisdictionId, officialId: officialId ?? SYSTEM_OFFICIAL, purpose: 'sign-in', requestId };
    return this.session.disclose(actor, { subjectKind, subjectId: officialId }, () => Promise.resolve());
  }

  /** From the access log, where every sign-in stands. */
  private lastSignIn({ jurisdictionId, id }: Official): Promise<Date | null> {
    return this.session.run(serviceActor(jurisdictionId, 'sign-in'), async (tx) => {
      const [row] = await tx.query<{ at: Date | null }[]>(
        `SELECT max(recorded_at) AS at FROM app.access_log WHERE jurisdiction_id = $1 AND subject_kind = 'sign-in' AND subject_id = $2`,
        [jurisdictionId, id],
      );
      return row?.at ?? null;
    });
  }

  private byLogin(actor: Actor, login: string): Promise<Official | null> {
    return this.session.run(actor, (tx) => tx.findOneBy(Official, { jurisdictionId: actor.jurisdictionId, login }));
  }
}
