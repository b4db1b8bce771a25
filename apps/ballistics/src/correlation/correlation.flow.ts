import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { methodFor, type MethodOf } from '../engine/methods';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { collectionFor, type Collection } from './collection';
import { CorrelationChunk } from './correlation-chunk.entity';
import { Correlation } from './correlation.entity';
import { CorrelationError } from './correlation.errors';
import { CorrelationPart } from './correlation-part.entity';
import { CorrelationSettings } from './correlation.settings';
import { correlationAfter, partsOf, priorityOf, seenByCells, stepsOf, type CorrelationStage } from './correlation.states';

/** Divides correlations into parts, stage after stage: the parts of a stage are any worker's, the next stage begins when all are done. */
@Injectable()
export class CorrelationFlow {
  constructor(
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly ledger: Ledger,
    private readonly settings: CorrelationSettings,
  ) {}

  /** The correlation that was queued with an acquisition, in a transaction of its own: by now the acquisition is seen by all. */
  begin(delivery: Delivery<'acquisition.recorded'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const { jurisdictionId } = actor;
      const { acquisitionId } = delivery.data;
      const correlation = await tx.findOne(Correlation, {
        where: { jurisdictionId, acquisitionId, cause: 'ACQUIRED' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!correlation) throw new CorrelationError('correlation.unknown');
      if (correlation.state === 'queued') await this.divide(tx, actor, correlation, now);
    });
  }

  beginRequested(delivery: Delivery<'correlation.requested'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const correlation = await lockCorrelation(tx, actor, delivery.data.correlationId);
      if (!correlation) throw new CorrelationError('correlation.unknown');
      if (correlation.state === 'queued') await this.divide(tx, actor, correlation, now);
    });
  }

  /** What a correlation would compare with now. */
  async collectionOf(tx: EntityManager, actor: Actor, correlation: Correlation): Promise<Collection> {
    const { jurisdictionId } = actor;
    const { acquisitionId, sharedAcquisitionId, scope, partners, classFields } = correlation;
    if (acquisitionId !== null) {
      const query = await tx.findOneByOrFail(Acquisition, { jurisdictionId, id: acquisitionId });
      return collectionFor(tx, actor, query, { scope, partners, classFields });
    }
    const { region, calibreNormalised, classCharacteristics } = await tx.findOneByOrFail(SharedAcquisition, {
      jurisdictionId,
      id: sharedAcquisitionId ?? '',
    });
    return collectionFor(tx, actor, { region, calibreNormalised, classCharacteristics, caseId: null }, { scope: 'OWN', partners: [], classFields });
  }

  /** Posts every part that waits, for whoever takes it first. */
  async postWaiting(tx: EntityManager, actor: Actor, correlation: Correlation): Promise<void> {
    const { jurisdictionId, id: correlationId } = correlation;
    const waiting = await tx.find(CorrelationPart, {
      select: { jurisdictionId: true, correlationId: true, stage: true, number: true },
      where: { jurisdictionId, correlationId, state: 'waiting' },
      order: { stage: 'ASC', number: 'ASC' },
    });
    for (const { stage, number } of waiting) await this.post(tx, actor, correlation, stage, number);
  }

  async post(tx: EntityManager, actor: Actor, correlation: Correlation, stage: CorrelationStage, part: number): Promise<void> {
    const priority = priorityOf(correlation, stage);
    await this.outbox.post(tx, actor, 'correlation.part-due', { correlationId: correlation.id, stage, part, priority });
  }

  /** Called when a part is done, with the correlation locked: begins the next stage when it was the last of its stage. */
  async advance(tx: EntityManager, actor: Actor, correlation: Correlation): Promise<void> {
    const { jurisdictionId, id: correlationId, stage } = correlation;
    const open = await tx.countBy(CorrelationPart, [
      { jurisdictionId, correlationId, stage, state: 'waiting' },
      { jurisdictionId, correlationId, stage, state: 'running' },
    ]);
    if (open > 0) return;
    if (stage === 'screen') await this.stage(tx, actor, correlation, 'compare', await this.best(tx, correlation));
    if (stage === 'compare') await this.stage(tx, actor, correlation, 'merge', await comparedKeys(tx, correlation));
  }

  /** Ends a correlation that came to its end; what was its working memory goes. */
  async end(tx: EntityManager, actor: Actor, correlation: Correlation, candidates: number, now: Date): Promise<void> {
    const { id, acquisitionId, sharedAcquisitionId, compared, engineVersion, parametersHash: hash, scope, partners, classFields } = correlation;
    await forgetWork(tx, correlation);
    const { total } = correlation;
    await tx.save(Object.assign(correlation, { state: correlationAfter(correlation.state, 'finish'), done: total, endedAt: now }));
    await this.ledger.append(tx, actor, {
      kind: 'correlation.completed',
      subject: { kind: 'correlation', id },
      occurredAt: now,
      facts: {
        ...(acquisitionId === null ? { sharedAcquisitionId } : { acquisitionId }),
        ...{ compared, candidates, engineVersion, parametersHash: hash, scope, partners, classFields },
      },
    });
  }

  private async divide(tx: EntityManager, actor: Actor, correlation: Correlation, now: Date): Promise<void> {
    correlation.state = correlationAfter(correlation.state, 'begin');
    correlation.startedAt ??= now;
    correlation.failure = null;
    const { jurisdictionId, id: correlationId } = correlation;
    if (await this.hasUsableWork(tx, correlation)) {
      await tx.save(correlation);
      await tx.update(CorrelationPart, { jurisdictionId, correlationId }, { attempts: 0 });
      await this.postWaiting(tx, actor, correlation);
      return this.advance(tx, actor, correlation);
    }
    const { members, leftOut, excluded, sha256 } = await this.collectionOf(tx, actor, correlation);
    const { fraction, atLeast } = this.settings;
    const total = stepsOf(members.length, fraction, atLeast);
    Object.assign(correlation, { compared: members.length, leftOut, excluded, collectionSha256: sha256, total, done: 0, stage: 'screen' });
    await tx.save(correlation);
    if (members.length === 0) return this.end(tx, actor, correlation, 0, now);
    await this.stage(tx, actor, correlation, 'screen', members);
  }

  /** What another engine version learned is worth nothing to this one. */
  private async hasUsableWork(tx: EntityManager, correlation: Correlation): Promise<boolean> {
    const { jurisdictionId, id: correlationId } = correlation;
    const { parameters, parametersHash: hash } = await methodOf(tx, correlation);
    if (correlation.engineVersion === ENGINE_VERSION && correlation.parametersHash === hash)
      return tx.existsBy(CorrelationPart, { jurisdictionId, correlationId });
    await forgetWork(tx, correlation);
    Object.assign(correlation, { engineVersion: ENGINE_VERSION, parameters, parametersHash: hash });
    return false;
  }

  private async stage(
    tx: EntityManager,
    actor: Actor,
    correlation: Correlation,
    stage: CorrelationStage,
    members: readonly string[],
  ): Promise<void> {
    const { jurisdictionId, id: correlationId } = correlation;
    const { screenPart, comparePart } = this.settings;
    const parts = stage === 'merge' ? [members] : partsOf(members, stage === 'screen' ? screenPart : comparePart);
    // Nothing is left to compare when every owner ended its sharing meanwhile.
    if (parts.length === 0) return this.stage(tx, actor, correlation, 'merge', []);
    const rows = parts.map((keys, number) => ({ jurisdictionId, correlationId, stage, number, members: [...keys], attempts: 0 }));
    await tx.insert(
      CorrelationPart,
      rows.map((row) => ({ ...row, state: 'waiting' as const, runner: null, lastSignAt: null })),
    );
    if (correlation.stage !== stage) await tx.save(Object.assign(correlation, { stage }));
    for (const { number } of rows) await this.post(tx, actor, correlation, stage, number);
  }

  /** The best of the screen, in the order in which an undivided search would take them. */
  private async best(tx: EntityManager, { jurisdictionId, id }: Correlation): Promise<string[]> {
    const screened = await tx.query<{ key: string; score: number }[]>(
      `SELECT e ->> 'id' AS key, (e ->> 'score')::float8 AS score FROM ballistics.correlation_chunk c, jsonb_array_elements(c.entries -> 'screened') AS e
       WHERE c.jurisdiction_id = $1 AND c.correlation_id = $2 AND c.stage = 'screen'`,
      [jurisdictionId, id],
    );
    const { fraction, atLeast } = this.settings;
    return screened
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      .slice(0, seenByCells(screened.length, fraction, atLeast))
      .map(({ key }) => key);
  }
}

async function comparedKeys(tx: EntityManager, { jurisdictionId, id }: Correlation): Promise<string[]> {
  const rows = await tx.query<{ key: string }[]>(
    `SELECT e ->> 'id' AS key FROM ballistics.correlation_chunk c, jsonb_array_elements(c.entries -> 'compared') AS e
     WHERE c.jurisdiction_id = $1 AND c.correlation_id = $2 AND c.stage = 'compare' ORDER BY 1`,
    [jurisdictionId, id],
  );
  return rows.map(({ key }) => key);
}

/** How a correlation compares: its query says it. */
export async function methodOf(
  tx: EntityManager,
  { jurisdictionId, acquisitionId, sharedAcquisitionId }: Pick<Correlation, 'jurisdictionId' | 'acquisitionId' | 'sharedAcquisitionId'>,
): Promise<MethodOf> {
  const select = { jurisdictionId: true, id: true, region: true } as const;
  const { region } =
    acquisitionId === null
      ? await tx.findOneOrFail(SharedAcquisition, { select, where: { jurisdictionId, id: sharedAcquisitionId ?? '' } })
      : await tx.findOneOrFail(Acquisition, { select, where: { jurisdictionId, id: acquisitionId } });
  return methodFor(region);
}

export const lockCorrelation = (tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Correlation | null> =>
  tx.findOne(Correlation, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });

/** Removes the working memory of a correlation. */
export async function forgetWork(tx: EntityManager, { jurisdictionId, id: correlationId }: Correlation): Promise<void> {
  await tx.delete(CorrelationChunk, { jurisdictionId, correlationId });
  await tx.delete(CorrelationPart, { jurisdictionId, correlationId });
}
