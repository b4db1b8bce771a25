import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { candidatesOf } from '../candidate/candidate.rows';
import { Candidate } from '../candidate/candidate.entity';
import { SurfaceEngine } from '../engine/surface-engine';
import type { SearchEntries, SearchPlan } from '../engine/tasks';
import { collectionFor, keepFeatures, memberKey, membersOf, surfacesOf } from './collection';
import { CorrelationChunk } from './correlation-chunk.entity';
import { Correlation } from './correlation.entity';
import { CorrelationError } from './correlation.errors';
import { CorrelationSettings } from './correlation.settings';
import { correlationAfter, heldByAnother, isOver, stepsOf } from './correlation.states';

interface Started {
  readonly correlationId: string;
  readonly plan: SearchPlan;
}

/** Somebody cancelled it, or another run took it over: nothing is left to do here. */
class RunEnded extends Error {}
/** It worked long enough; others wait. */
class TurnOver extends Error {}

/**
 * Carries out correlations. The arithmetic runs in a thread; what it learned is written down chunk by chunk in short
 * transactions, so that a killed process loses one chunk; the candidates appear all at once, with the message's inbox row.
 */
@Injectable()
export class CorrelationRuns {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly ledger: Ledger,
    private readonly engine: SurfaceEngine,
    private readonly settings: CorrelationSettings,
  ) {}

  async carryOut(delivery: Delivery<'acquisition.recorded'>): Promise<void> {
    const actor = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    // Names this run in the row: a second delivery of the message, in this process too, finds it held.
    const me = randomUUID();
    const begun = await this.session.run(actor, (tx, now) => this.begin(tx, actor, me, delivery.data.acquisitionId, now));
    if (begun === 'over') return this.inbox.once(delivery, () => Promise.resolve());
    // Whoever holds it will mark the message done; if that process dies, the message comes again.
    if (begun === 'held') return;
    const turnEnds = performance.now() + this.settings.turnMs;
    try {
      const ranked = await this.engine.search(begun.plan, {
        load: (ids) => this.session.run(actor, (tx) => membersOf(tx, actor, ids)),
        keep: (derived) => this.session.run(actor, (tx) => keepFeatures(tx, actor, derived)),
        report: async (done, entries) => {
          await this.session.run(actor, (tx, now) => this.note(tx, actor, me, begun.correlationId, done, entries, now));
          if (performance.now() > turnEnds) throw new TurnOver();
        },
      });
      await this.inbox.once(delivery, async (tx, _, now) => {
        const correlation = await this.held(tx, actor, me, begun.correlationId);
        await tx.insert(Candidate, candidatesOf(correlation, ranked.slice(0, this.settings.candidates), now));
        await this.end(tx, actor, correlation, ranked.length, now);
      });
    } catch (error) {
      if (error instanceof RunEnded) return this.inbox.once(delivery, () => Promise.resolve());
      if (error instanceof TurnOver) return this.inbox.once(delivery, (tx) => this.handOn(tx, actor, me, begun.correlationId));
      await this.session.run(actor, (tx, now) => this.release(tx, actor, me, begun.correlationId, error, now));
      throw error;
    }
  }

  private async begin(tx: EntityManager, actor: Actor, me: string, acquisitionId: string, now: Date): Promise<Started | 'over' | 'held'> {
    const { jurisdictionId } = actor;
    const correlation = await tx.findOne(Correlation, {
      where: { jurisdictionId, acquisitionId },
      order: { recordedAt: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!correlation) throw new CorrelationError('correlation.unknown');
    if (isOver(correlation.state)) return 'over';
    if (heldByAnother(correlation, me, now, this.settings.leaseMs)) return 'held';
    await this.forgetOtherEngine(tx, correlation);

    const query = await tx.findOneByOrFail(Acquisition, { jurisdictionId, id: acquisitionId });
    const { members, leftOut } = await collectionFor(tx, actor, query);
    const [surface] = await surfacesOf(tx, actor, [memberKey({ origin: 'own', id: acquisitionId })]);
    const chunks = await tx.find(CorrelationChunk, { where: { jurisdictionId, correlationId: correlation.id }, order: { done: 'ASC' } });
    const { chunk, fraction, atLeast } = this.settings;
    Object.assign(correlation, {
      state: correlationAfter(correlation.state, 'begin'),
      runner: me,
      lastSignAt: now,
      attempts: correlation.attempts + 1,
      startedAt: correlation.startedAt ?? now,
      compared: members.length,
      leftOut,
      total: stepsOf(members.length, fraction, atLeast),
      failure: null,
    });
    await tx.save(correlation);
    const resumeFrom =
      chunks.length === 0
        ? null
        : {
            screened: chunks.flatMap(({ entries }) => entries.screened),
            compared: chunks.flatMap(({ entries }) => entries.compared),
          };
    const plan = { query: surface ?? new Uint8Array(), ids: members.map(memberKey), chunk, fraction, atLeast, resumeFrom };
    return { correlationId: correlation.id, plan };
  }

  /** What another engine version learned is worth nothing to this one. */
  private async forgetOtherEngine(tx: EntityManager, correlation: Correlation): Promise<void> {
    const hash = parametersHash(DEFAULT_PARAMETERS);
    if (correlation.engineVersion === ENGINE_VERSION && correlation.parametersHash === hash) return;
    await tx.delete(CorrelationChunk, { jurisdictionId: correlation.jurisdictionId, correlationId: correlation.id });
    Object.assign(correlation, { engineVersion: ENGINE_VERSION, parameters: DEFAULT_PARAMETERS, parametersHash: hash, done: 0 });
  }

  /** Writes down one chunk; @throws RunEnded when it is no longer ours to do. */
  private async note(
    tx: EntityManager,
    actor: Actor,
    me: string,
    id: string,
    done: number,
    entries: SearchEntries,
    now: Date,
  ): Promise<void> {
    const correlation = await this.held(tx, actor, me, id);
    await tx.insert(CorrelationChunk, { jurisdictionId: actor.jurisdictionId, correlationId: id, done, entries });
    await tx.save(Object.assign(correlation, { done, lastSignAt: now }));
  }

  private async held(tx: EntityManager, actor: Actor, me: string, id: string): Promise<Correlation> {
    const correlation = await this.lock(tx, actor, id);
    if (!isHeldBy(correlation, me)) throw new RunEnded();
    return correlation;
  }

  private lock(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Correlation | null> {
    return tx.findOne(Correlation, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  }

  private async end(tx: EntityManager, actor: Actor, correlation: Correlation, compared: number, now: Date): Promise<void> {
    const { id, acquisitionId, engineVersion, parametersHash: hash } = correlation;
    await tx.delete(CorrelationChunk, { jurisdictionId: actor.jurisdictionId, correlationId: id });
    await tx.save(
      Object.assign(correlation, {
        state: correlationAfter(correlation.state, 'finish'),
        done: correlation.total,
        endedAt: now,
        runner: null,
      }),
    );
    await this.ledger.append(tx, actor, {
      kind: 'correlation.completed',
      subject: { kind: 'correlation', id },
      occurredAt: now,
      facts: { acquisitionId, compared, candidates: Math.min(compared, this.settings.candidates), engineVersion, parametersHash: hash },
    });
  }

  /** Leaves the rest to a message of its own, behind those that wait. */
  private async handOn(tx: EntityManager, actor: Actor, me: string, id: string): Promise<void> {
    const correlation = await this.lock(tx, actor, id);
    if (!isHeldBy(correlation, me)) return;
    const state = correlationAfter(correlation.state, 'requeue');
    await tx.save(Object.assign(correlation, { state, runner: null, attempts: correlation.attempts - 1 }));
    await this.outbox.post(tx, actor, 'acquisition.recorded', { acquisitionId: correlation.acquisitionId });
  }

  /** Lets go of a run that failed here; after too many it is not tried any more. */
  private async release(tx: EntityManager, actor: Actor, me: string, id: string, error: unknown, now: Date): Promise<void> {
    const correlation = await this.lock(tx, actor, id);
    if (!isHeldBy(correlation, me)) return;
    const spent = correlation.attempts >= this.settings.attempts;
    // The message of a fault may hold anything; its kind is enough for the row, the log has the rest.
    const failure = error instanceof Error ? error.name : 'unknown';
    const state = correlationAfter(correlation.state, spent ? 'give-up' : 'requeue');
    await tx.save(Object.assign(correlation, { state, runner: null, failure, endedAt: spent ? now : null }));
  }
}

function isHeldBy(correlation: Correlation | null, me: string): correlation is Correlation {
  return correlation?.state === 'running' && correlation.runner === me;
}
