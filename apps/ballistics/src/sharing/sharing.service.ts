import type { SharingAudience, SharingDisclosure } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, type Actor, type DirectoryEntry } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionError } from '../acquisition/acquisition.errors';
import { notCorrelated, partnersAmong } from '../acquisition/acquisition.rules';
import { PreparedSurface } from '../acquisition/prepared-surface.entity';
import { unlessViolated } from '../record/violated';
import { opaqueReference } from '../shared-acquisition/shared-terms';
import { SharingAssessments } from './sharing-assessment.service';
import { SharingTermsView, type ChangeSharing, type SharingRecipientView, type SharingView } from './sharing.dto';
import { SharingError } from './sharing.errors';
import { factFor, tellsAnew, type Terms } from './sharing.rules';
import { SharingTerms } from './sharing-terms.entity';

export interface SharingChoice {
  readonly audience: SharingAudience;
  /** ISO 3166-1 alpha-2, as asked. */
  readonly partners: readonly string[];
  readonly disclosure: SharingDisclosure;
  readonly expiresAt: Date | null;
  readonly reason: string;
}

/** What the owner lets others do with its acquisitions, and how others hear of it. */
@Injectable()
export class SharingService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly assessments: SharingAssessments,
  ) {}

  /** The partners of a choice, checked against those who take part; nobody for the own jurisdiction. */
  async partnersOf({ audience, partners }: Pick<SharingChoice, 'audience' | 'partners'>, ownId: string): Promise<DirectoryEntry[]> {
    if ((audience === 'NAMED') !== partners.length > 0) throw new SharingError('sharing.partners-and-audience-disagree');
    if (audience === 'OWN') return [];
    const everybody = await this.directory.all();
    if (audience === 'REGION') return this.reachable(ownId, everybody.filter(({ jurisdictionId }) => jurisdictionId !== ownId));
    const named = partnersAmong(partners, everybody, ownId).map(({ code }) => code);
    return everybody.filter(({ code }) => named.includes(code));
  }

  /** Of a whole region those whose office may be written to now; a partner that is named must be. */
  private reachable(ownId: string, partners: readonly DirectoryEntry[]): Promise<DirectoryEntry[]> {
    return this.session.run(serviceActor(ownId, 'sharing'), async (tx, now) => {
      const found: DirectoryEntry[] = [];
      for (const partner of partners) if (await this.documents.mayBeWrittenTo(tx, partner.jurisdictionId, now)) found.push(partner);
      return found;
    });
  }

  /**
   * Writes the next terms of an acquisition and tells every partner what they mean for it, in the transaction of the use case. What a
   * partner has not got yet it gets now; the original file stays at home.
   */
  async decide(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    acquisition: Acquisition,
    prepared: PreparedSurface | null,
    choice: SharingChoice,
    partners: readonly DirectoryEntry[],
  ): Promise<SharingTerms> {
    const { jurisdictionId, id: acquisitionId } = acquisition;
    if (choice.expiresAt !== null && choice.expiresAt <= now) throw new SharingError('sharing.expires-in-the-past');
    if (partners.length > 0) {
      const reason = notCorrelated(acquisition) ?? (prepared ? null : 'not-prepared');
      if (reason !== null) throw new AcquisitionError('acquisition.nothing-to-compare', { reason });
      await this.assessments.assertShareable(tx, actor, acquisition.exhibitId);
    }
    const history = await this.historyOf(tx, actor, acquisitionId);
    const before = history.at(-1) ?? null;
    const terms = tx.create(SharingTerms, {
      jurisdictionId,
      acquisitionId,
      number: (before?.number ?? 0) + 1,
      occurredAt: now,
      audience: partners.length === 0 ? 'OWN' : choice.audience,
      partners: partners.map(({ code }) => code).sort(),
      disclosure: choice.disclosure,
      expiresAt: choice.expiresAt,
      reason: choice.reason,
      officialId: actor.officialId,
      recordedAt: now,
    });
    if (before && same(before, terms)) throw new SharingError('sharing.nothing-changed');
    await unlessViolated(tx.insert(SharingTerms, terms), 'sharing_terms_pkey', () => new SharingError('sharing.changed-meanwhile'));
    if (before) {
      const { number, audience, disclosure } = terms;
      const ended = before.partners.filter((code) => !terms.partners.includes(code));
      await this.ledger.append(tx, actor, {
        kind: 'acquisition.sharing-changed',
        subject: { kind: 'acquisition', id: acquisitionId },
        occurredAt: now,
        facts: { number, audience, partners: terms.partners, disclosure, expiresAt: terms.expiresAt?.toISOString() ?? null, ended },
        sealed: { reason: choice.reason },
      });
    }
    await this.tell(tx, actor, now, acquisition, prepared, history, terms);
    return terms;
  }

  change(actor: Actor, acquisitionId: string, version: number, change: ChangeSharing): Promise<SharingView> {
    const { audience, partners = [], disclosure, reason } = change;
    const expiresAt = change.expiresAt === undefined ? null : new Date(change.expiresAt);
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId } = actor;
      const chosen = await this.partnersOf({ audience, partners }, jurisdictionId);
      const acquisition = await tx.findOneBy(Acquisition, { jurisdictionId, id: acquisitionId });
      if (!acquisition) throw new AcquisitionError('acquisition.unknown');
      const before = (await this.currentOf(tx, actor, [acquisitionId])).get(acquisitionId);
      if ((before?.number ?? 0) !== version) throw new SharingError('sharing.changed-meanwhile');
      const [prepared] = await tx.find(PreparedSurface, { where: { jurisdictionId, acquisitionId }, order: { recordedAt: 'DESC' }, take: 1 });
      await this.decide(tx, actor, now, acquisition, prepared ?? null, { audience, partners, disclosure, expiresAt, reason }, chosen);
      return this.view(tx, actor, acquisitionId);
    });
  }

  one(actor: Actor, acquisitionId: string): Promise<SharingView> {
    return this.session.disclose(actor, { subjectKind: 'acquisition-sharing', subjectId: acquisitionId }, async (tx) => {
      if (!(await tx.existsBy(Acquisition, { jurisdictionId: actor.jurisdictionId, id: acquisitionId })))
        throw new AcquisitionError('acquisition.unknown');
      return this.view(tx, actor, acquisitionId);
    });
  }

  /** Sends what another engine version made of the surface to everybody who may compare against it. */
  async renew(tx: EntityManager, actor: Actor, now: Date, acquisition: Acquisition, prepared: PreparedSurface): Promise<void> {
    const terms = (await this.currentOf(tx, actor, [acquisition.id])).get(acquisition.id);
    const everybody = await this.directory.all(tx);
    for (const code of terms?.partners ?? []) {
      const partner = everybody.find((entry) => entry.code === code);
      if (terms && partner) await this.share(tx, actor, now, acquisition, prepared, partner.jurisdictionId, terms, code, true);
    }
  }

  async currentOf(tx: EntityManager, { jurisdictionId }: Actor, acquisitionIds: readonly string[]): Promise<Map<string, SharingTerms>> {
    if (acquisitionIds.length === 0) return new Map();
    const all = await tx.find(SharingTerms, {
      where: { jurisdictionId, acquisitionId: In([...acquisitionIds]) },
      order: { number: 'ASC' },
    });
    return new Map(all.map((terms) => [terms.acquisitionId, terms]));
  }

  private historyOf(tx: EntityManager, { jurisdictionId }: Actor, acquisitionId: string): Promise<SharingTerms[]> {
    return tx.find(SharingTerms, { where: { jurisdictionId, acquisitionId }, order: { number: 'ASC' } });
  }

  private async view(tx: EntityManager, actor: Actor, acquisitionId: string): Promise<SharingView> {
    const history = await this.historyOf(tx, actor, acquisitionId);
    const current = history.at(-1);
    if (!current) throw new AcquisitionError('acquisition.unknown');
    const codes = [...new Set(history.flatMap(({ partners }) => partners))].sort();
    return {
      acquisitionId,
      version: current.number,
      current: SharingTermsView.of(current),
      history: history.map((terms) => SharingTermsView.of(terms)),
      recipients: codes.map((code) => recipient(history, code)),
    };
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    acquisition: Acquisition,
    prepared: PreparedSurface | null,
    history: readonly SharingTerms[],
    terms: SharingTerms,
  ): Promise<void> {
    const everybody = await this.directory.all(tx);
    const concerned = new Set([...history, terms].flatMap(({ partners }) => partners));
    for (const { code, jurisdictionId: to } of everybody.filter((entry) => concerned.has(entry.code))) {
      const first = history.find(({ partners }) => partners.includes(code));
      const before = history.at(-1);
      const fact = factFor(terms, code);
      if (!tellsAnew(first && before ? factFor(before, code) : null, fact)) continue;
      if (first) await this.documents.send(tx, actor, now, { kind: 'sharing-terms', to, body: { subjectId: acquisition.id, ...fact } });
      else if (prepared) await this.share(tx, actor, now, acquisition, prepared, to, terms, code);
    }
  }

  private async share(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    acquisition: Acquisition,
    prepared: PreparedSurface,
    to: string,
    terms: Terms,
    code: string,
    again = false,
  ): Promise<void> {
    const { id: subjectId, caseId, region, itemKind, calibre, synthetic, fileSha256, classCharacteristics } = acquisition;
    const own = await this.directory.byId(actor.jurisdictionId, tx);
    const existenceOnly = terms.disclosure === 'EXISTENCE';
    await this.documents.send(tx, actor, now, {
      kind: 'shared-acquisition',
      to,
      again,
      body: {
        subjectId,
        // What a partner may not see is not sent: it could be shown by mistake only.
        reference: existenceOnly ? opaqueReference(own?.code ?? 'XX', subjectId) : acquisition.reference,
        caseId,
        region,
        itemKind,
        calibre,
        synthetic,
        fileSha256,
        engineVersion: prepared.engineVersion,
        preparedSurface: prepared.exchangeSurface.toString('base64'),
        terms: factFor(terms, code),
        classCharacteristics,
      },
    });
  }
}

/** Whether a partner was ever let compare against an acquisition: what it found then it may still say. */
export async function everSharedWith(tx: EntityManager, { jurisdictionId }: Actor, acquisitionId: string, code: string): Promise<boolean> {
  const all = await tx.findBy(SharingTerms, { jurisdictionId, acquisitionId });
  return all.some(({ partners }) => partners.includes(code));
}

/** Whether a lead notice about an own acquisition may carry its surface, by the terms that hold in this transaction. */
export async function surfaceMayCross(tx: EntityManager, { jurisdictionId }: Actor, acquisitionId: string): Promise<boolean> {
  const [terms] = await tx.find(SharingTerms, { where: { jurisdictionId, acquisitionId }, order: { number: 'DESC' }, take: 1 });
  return terms?.disclosure === 'SURFACE';
}

const same = (one: SharingTerms, other: SharingTerms): boolean =>
  one.audience === other.audience &&
  one.disclosure === other.disclosure &&
  one.expiresAt?.getTime() === other.expiresAt?.getTime() &&
  one.partners.join() === other.partners.join();

function recipient(history: readonly SharingTerms[], code: string): SharingRecipientView {
  const with_ = history.filter(({ partners }) => partners.includes(code));
  const last = with_.at(-1);
  const after = history.find(({ number }) => number === (last?.number ?? 0) + 1);
  return {
    jurisdiction: code,
    since: with_[0]?.recordedAt ?? new Date(0),
    endedAt: after?.recordedAt ?? last?.expiresAt ?? null,
    disclosure: last?.disclosure ?? 'EXISTENCE',
  };
}
