import { randomUUID } from 'node:crypto';
import type { FilteringClassField, MarkOfInterest, SharingAudience } from '@headstamp/codes';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionError } from '../acquisition/acquisition.errors';
import { notCorrelated, partnersAmong } from '../acquisition/acquisition.rules';
import { methodFor } from '../engine/methods';
import { newestFirst } from '../record/newest-first';
import { CorrelationView, type CorrelationPage, type CorrelationQuery, type StartCorrelation } from './correlation.dto';
import { Correlation } from './correlation.entity';
import { CorrelationError } from './correlation.errors';
import { CorrelationFlow, forgetWork, lockCorrelation } from './correlation.flow';
import { correlationAfter, isOver, type CorrelationCause } from './correlation.states';

interface Wanted {
  readonly cause: CorrelationCause;
  readonly scope: SharingAudience;
  readonly partners: string[];
  readonly classFields: FilteringClassField[];
  readonly urgent: boolean;
}

/** What is compared, and of which mark. */
type Compared = Pick<Acquisition, 'id' | 'region'>;

const EVERYTHING: Omit<Wanted, 'cause'> = { scope: 'REGION', partners: [], classFields: [], urgent: false };

/** Correlations as people meet them; the work itself is divided by `CorrelationFlow` and done by `CorrelationParts`. */
@Injectable()
export class CorrelationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly flow: CorrelationFlow,
  ) {}

  /** Queues one for an acquisition, in the transaction that records it or notices that it must be compared anew. */
  async enqueue(
    tx: EntityManager,
    actor: Actor,
    { id: acquisitionId, region }: Compared,
    now: Date,
    wanted: Wanted = { ...EVERYTHING, cause: 'ACQUIRED' },
  ): Promise<Correlation> {
    const correlation = this.queued(tx, actor, region, now, wanted);
    await tx.insert(Correlation, Object.assign(correlation, { acquisitionId }));
    return correlation;
  }

  /** Queues one that looks for a late share among the own acquisitions. */
  async enqueueLate(tx: EntityManager, actor: Actor, { id: sharedAcquisitionId, region }: Compared, now: Date): Promise<Correlation> {
    const correlation = this.queued(tx, actor, region, now, { ...EVERYTHING, scope: 'OWN', cause: 'SHARED_LATE' });
    await tx.insert(Correlation, Object.assign(correlation, { sharedAcquisitionId }));
    return correlation;
  }

  /** Compares an acquisition again, within a scope of the examiner's choice; not when nothing could come out that is not known. */
  start(actor: Actor, acquisitionId: string, start: StartCorrelation): Promise<CorrelationView> {
    const { scope = 'REGION', classFields = [], urgent = false } = start;
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId } = actor;
      const partners = await this.partnersOf(tx, actor, scope, start.partners ?? []);
      const acquisition = await tx.findOneBy(Acquisition, { jurisdictionId, id: acquisitionId });
      if (!acquisition) throw new AcquisitionError('acquisition.unknown');
      const reason = notCorrelated(acquisition);
      if (reason !== null) throw new AcquisitionError('acquisition.nothing-to-compare', { reason });
      const wanted: Wanted = { cause: 'REQUESTED', scope, partners, classFields: [...classFields].sort(), urgent };
      await this.assertNew(tx, actor, acquisition, wanted, now);
      const correlation = await this.enqueue(tx, actor, acquisition, now, wanted);
      await this.ledger.append(tx, actor, {
        kind: 'correlation.requested',
        subject: { kind: 'correlation', id: correlation.id },
        occurredAt: now,
        facts: { acquisitionId, scope, partners, classFields: wanted.classFields, urgent },
      });
      await this.outbox.post(tx, actor, 'correlation.requested', { correlationId: correlation.id });
      return CorrelationView.of(correlation);
    });
  }

  /** Stops it; what was compared so far is kept, so that it can be taken up again. */
  cancel(actor: Actor, id: string): Promise<CorrelationView> {
    return this.move(actor, id, async (tx, correlation, now) => {
      correlation.state = correlationAfter(correlation.state, 'cancel');
      correlation.endedAt = now;
      await tx.save(correlation);
      await this.note(tx, actor, 'correlation.cancelled', correlation, now);
    });
  }

  /** Takes up again what was cancelled or failed, where it stopped, or from the beginning. */
  resume(actor: Actor, id: string, fromTheBeginning: boolean): Promise<CorrelationView> {
    return this.move(actor, id, async (tx, correlation, now) => {
      correlation.state = correlationAfter(correlation.state, 'resume');
      if (fromTheBeginning) {
        await forgetWork(tx, correlation);
        Object.assign(correlation, { done: 0, stage: 'screen' });
      }
      Object.assign(correlation, { endedAt: null, failure: null });
      await tx.save(correlation);
      await this.note(tx, actor, fromTheBeginning ? 'correlation.restarted' : 'correlation.resumed', correlation, now);
      await this.outbox.post(tx, actor, 'correlation.requested', { correlationId: id });
    });
  }

  /** Lets it go before others from now on. */
  hurry(actor: Actor, id: string): Promise<CorrelationView> {
    return this.move(actor, id, async (tx, correlation, now) => {
      if (correlation.urgent || isOver(correlation.state))
        throw new CorrelationError('correlation.move-not-allowed', { state: correlation.state, move: 'hurry' });
      correlation.urgent = true;
      await tx.save(correlation);
      await this.note(tx, actor, 'correlation.made-urgent', correlation, now);
      await this.flow.postWaiting(tx, actor, correlation);
    });
  }

  page(actor: Actor, { limit, cursor, acquisitionId }: CorrelationQuery): Promise<CorrelationPage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'correlation', subjectId: null }, async (tx) => {
      const query = newestFirst(tx, Correlation, actor, position, limit);
      if (acquisitionId !== undefined) query.andWhere('item.acquisitionId = :acquisitionId', { acquisitionId });
      return pageOf(await query.getMany(), limit, (row) => CorrelationView.of(row));
    });
  }

  one(actor: Actor, id: string): Promise<CorrelationView> {
    return this.session.disclose(actor, { subjectKind: 'correlation', subjectId: id }, async (tx) => {
      const correlation = await tx.findOneBy(Correlation, { jurisdictionId: actor.jurisdictionId, id });
      if (!correlation) throw new CorrelationError('correlation.unknown');
      return CorrelationView.of(correlation);
    });
  }

  /** The latest correlation of each acquisition that has one. */
  async latestOf(tx: EntityManager, { jurisdictionId }: Actor, acquisitionIds: readonly string[]): Promise<Map<string, Correlation>> {
    if (acquisitionIds.length === 0) return new Map();
    const all = await tx.find(Correlation, {
      where: { jurisdictionId, acquisitionId: In([...acquisitionIds]) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return new Map(all.map((correlation) => [correlation.acquisitionId ?? '', correlation]));
  }

  private queued(tx: EntityManager, actor: Actor, region: MarkOfInterest, now: Date, wanted: Wanted): Correlation {
    const { parameters, parametersHash } = methodFor(region);
    return tx.create(Correlation, {
      jurisdictionId: actor.jurisdictionId,
      id: randomUUID(),
      acquisitionId: null,
      sharedAcquisitionId: null,
      ...wanted,
      officialId: wanted.cause === 'REQUESTED' ? actor.officialId : null,
      state: 'queued',
      stage: 'screen',
      done: 0,
      total: 0,
      compared: 0,
      leftOut: 0,
      excluded: 0,
      collectionSha256: null,
      engineVersion: ENGINE_VERSION,
      parameters,
      parametersHash,
      failure: null,
      startedAt: null,
      endedAt: null,
      occurredAt: now,
      recordedAt: now,
      version: 1,
    });
  }

  private async partnersOf(tx: EntityManager, actor: Actor, scope: SharingAudience, asked: readonly string[]): Promise<string[]> {
    if ((scope === 'NAMED') !== asked.length > 0) throw new CorrelationError('correlation.partners-and-scope-disagree');
    if (asked.length === 0) return [];
    return partnersAmong(asked, await this.directory.all(tx), actor.jurisdictionId).map(({ code }) => code);
  }

  /** @throws CorrelationError when the same is under way, or was done with the collection as it is now */
  private async assertNew(tx: EntityManager, actor: Actor, { id: acquisitionId, region }: Compared, wanted: Wanted, now: Date): Promise<void> {
    const { jurisdictionId } = actor;
    const before = await tx.find(Correlation, {
      where: { jurisdictionId, acquisitionId, state: In(['queued', 'running', 'done']) },
      order: { recordedAt: 'DESC' },
    });
    const alike = (each: Correlation): boolean =>
      each.scope === wanted.scope &&
      each.partners.join() === wanted.partners.join() &&
      [...each.classFields].sort().join() === wanted.classFields.join();
    const open = before.find((each) => !isOver(each.state) && alike(each));
    if (open) throw new CorrelationError('correlation.under-way', { correlationId: open.id });
    const { sha256 } = await this.flow.collectionOf(tx, actor, Object.assign(this.queued(tx, actor, region, now, wanted), { acquisitionId }));
    const same = before.find(({ state, collectionSha256 }) => state === 'done' && collectionSha256 === sha256);
    if (same) throw new CorrelationError('correlation.nothing-new', { correlationId: same.id });
  }

  private move(
    actor: Actor,
    id: string,
    change: (tx: EntityManager, correlation: Correlation, now: Date) => Promise<void>,
  ): Promise<CorrelationView> {
    return this.session.run(actor, async (tx, now) => {
      const correlation = await lockCorrelation(tx, actor, id);
      if (!correlation) throw new CorrelationError('correlation.unknown');
      await change(tx, correlation, now);
      return CorrelationView.of(correlation);
    });
  }

  private note(tx: EntityManager, actor: Actor, kind: string, correlation: Correlation, now: Date): Promise<unknown> {
    const { id, acquisitionId, sharedAcquisitionId, done, total } = correlation;
    return this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'correlation', id },
      occurredAt: now,
      facts: { ...(acquisitionId === null ? { sharedAcquisitionId } : { acquisitionId }), done, total },
    });
  }
}
