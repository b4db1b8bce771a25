import { randomUUID } from 'node:crypto';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SurfaceEngine, type SearchHost } from '../engine/surface-engine';
import type { SearchEntries, SearchPlan } from '../engine/tasks';
import { keepFeatures, memberKey, membersOf, permittedAmong, surfacesOf } from './collection';
import { CorrelationChunk } from './correlation-chunk.entity';
import { Correlation } from './correlation.entity';
import { CorrelationFlow, lockCorrelation, methodOf } from './correlation.flow';
import { CorrelationMerge } from './correlation.merge';
import { CorrelationPart } from './correlation-part.entity';
import { CorrelationSettings } from './correlation.settings';
import { correlationAfter, heldByAnother } from './correlation.states';

type PartDue = Delivery<'correlation.part-due'>;

interface Begun {
  readonly correlation: Correlation;
  readonly plan: PartPlan;
}

/** A plan, and under which parameters what it derives is kept. */
interface PartPlan extends SearchPlan {
  readonly parametersHash: string;
}

/** Somebody cancelled it, or another run took the part over: nothing is left to do here. */
class RunEnded extends Error {}
/** It worked long enough, or what it may compare changed: the rest goes to the end of the queue. */
class TurnOver extends Error {}

/** A process that dies in a part costs an attempt, as a fault does; so often, and it is the part that kills them. */
const DEATHS_FOR_A_FAULT = 4;

/**
 * Carries out parts of correlations. The arithmetic runs in a thread; what it learned is written down chunk by chunk in short
 * transactions, and a sign of life meanwhile, so that a killed process costs one chunk and the time until it is missed.
 */
@Injectable()
export class CorrelationParts {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly engine: SurfaceEngine,
    private readonly flow: CorrelationFlow,
    private readonly merge: CorrelationMerge,
    private readonly settings: CorrelationSettings,
  ) {}

  async carryOut(delivery: PartDue): Promise<void> {
    const actor = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    // Names this run in the row: a second delivery of the message, in this process too, finds the part held.
    const me = randomUUID();
    const begun = await this.session.run(actor, (tx, now) => this.begin(tx, actor, me, delivery, now));
    // Whoever holds it ends it; if that process dies, the keeper posts the part anew.
    if (begun === null) return this.inbox.once(delivery, () => Promise.resolve());
    const stop = new AbortController();
    const living = this.keepAlive(actor, me, delivery, stop);
    try {
      const ranked = await this.engine.search(begun.plan, this.host(actor, me, delivery, begun.plan, stop.signal));
      const list = delivery.data.stage === 'merge' ? await this.merge.prepare(actor, begun.correlation, ranked) : null;
      await this.inbox.once(delivery, async (tx, _, now) => {
        const correlation = await this.held(tx, actor, me, delivery);
        await this.settle(tx, me, delivery, 'done');
        if (list) await this.flow.end(tx, actor, correlation, await this.merge.write(tx, actor, correlation, list, now), now);
        else await this.flow.advance(tx, actor, correlation);
      });
    } catch (error) {
      if (error instanceof RunEnded) {
        await this.inbox.once(delivery, () => Promise.resolve());
        return;
      }
      if (error instanceof TurnOver) {
        await this.inbox.once(delivery, (tx) => this.handOn(tx, actor, me, delivery));
        return;
      }
      await this.session.run(actor, (tx, now) => this.release(tx, actor, me, delivery, error, now));
      throw error;
    } finally {
      clearInterval(living);
    }
  }

  private async begin(tx: EntityManager, actor: Actor, me: string, { data }: PartDue, now: Date): Promise<Begun | null> {
    const { jurisdictionId } = actor;
    const { correlationId, stage, part: number } = data;
    const correlation = await lockCorrelation(tx, actor, correlationId);
    if (correlation?.state !== 'running') return null;
    const part = await tx.findOne(CorrelationPart, {
      where: { jurisdictionId, correlationId, stage, number },
      lock: { mode: 'pessimistic_write' },
    });
    if (!part || part.state === 'done' || heldByAnother(part, me, now, this.settings.leaseMs)) return null;
    if (part.attempts >= this.settings.attempts * DEATHS_FOR_A_FAULT) {
      await this.giveUp(tx, correlation, 'ProcessDied', now);
      return null;
    }
    await tx.save(Object.assign(part, { state: 'running', runner: me, lastSignAt: now, attempts: part.attempts + 1 }));
    return { correlation, plan: await this.planOf(tx, actor, correlation, part) };
  }

  private async planOf(tx: EntityManager, actor: Actor, correlation: Correlation, part: CorrelationPart): Promise<PartPlan> {
    const { stage } = part;
    const own = correlation.acquisitionId;
    const key = own === null ? { origin: 'shared' as const, id: correlation.sharedAcquisitionId ?? '' } : { origin: 'own' as const, id: own };
    const [query = new Uint8Array()] = await surfacesOf(tx, actor, [memberKey(key)]);
    const permitted = await permittedAmong(tx, actor, [memberKey(key), ...part.members]);
    // The owner of a shared query may have ended its sharing as well: then it is compared with nothing.
    const ids = permitted[0] === memberKey(key) ? permitted.slice(1) : [];
    const screened = await entriesOf(tx, correlation, 'screened', 'screen', ids);
    const compared = stage === 'screen' ? [] : await entriesOf(tx, correlation, 'compared', 'compare', ids);
    const screenOnly = stage === 'screen';
    const { method, parametersHash } = await methodOf(tx, correlation);
    return {
      ...{ method, parametersHash },
      query,
      ids,
      chunk: this.settings.chunk,
      fraction: screenOnly ? 0 : 1,
      atLeast: 0,
      resumeFrom: { screened, compared },
    };
  }

  private host(actor: Actor, me: string, delivery: PartDue, plan: PartPlan, signal: AbortSignal): SearchHost {
    const turnEnds = performance.now() + this.settings.turnMs;
    let before = delivery.data.stage === 'screen' ? (plan.resumeFrom?.screened.length ?? 0) : (plan.resumeFrom?.compared.length ?? 0);
    return {
      signal,
      load: (keys) =>
        this.session.run(actor, async (tx) => {
          if ((await permittedAmong(tx, actor, keys)).length < keys.length) throw new TurnOver();
          return membersOf(tx, actor, keys, plan.parametersHash);
        }),
      keep: (derived) => this.session.run(actor, (tx) => keepFeatures(tx, actor, derived, plan.parametersHash)),
      report: async (_, entries) => {
        before += entries.screened.length + entries.compared.length;
        await this.session.run(actor, (tx) => this.note(tx, actor, me, delivery, before, entries));
        if (performance.now() > turnEnds) throw new TurnOver();
      },
    };
  }

  /** Says from time to time that this process lives; a run that lost its part is stopped. */
  private keepAlive(actor: Actor, me: string, { data }: PartDue, stop: AbortController): NodeJS.Timeout {
    const sign = async (): Promise<void> => {
      const kept = await this.session.run(actor, (tx) =>
        tx.query<[unknown[], number]>(
          `UPDATE ballistics.correlation_part SET last_sign_at = clock_timestamp()
           WHERE jurisdiction_id = $1 AND correlation_id = $2 AND stage = $3 AND number = $4 AND runner = $5`,
          [actor.jurisdictionId, data.correlationId, data.stage, data.part, me],
        ),
      );
      if (kept[1] === 0) stop.abort(new RunEnded());
    };
    // A sign that could not be given is given by the next one.
    return setInterval(() => void sign().catch(() => undefined), this.settings.leaseMs / 4);
  }

  /** Writes down one chunk; @throws RunEnded when it is no longer ours to do. */
  private async note(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    me: string,
    { data }: PartDue,
    done: number,
    entries: SearchEntries,
  ): Promise<void> {
    const { correlationId, stage, part: number } = data;
    const steps = entries.screened.length + entries.compared.length;
    const [, running] = await tx.query<[unknown[], number]>(
      `UPDATE ballistics.correlation SET done = done + $3 WHERE jurisdiction_id = $1 AND id = $2 AND state = 'running'`,
      [jurisdictionId, correlationId, steps],
    );
    const { affected } = await tx.update(
      CorrelationPart,
      { jurisdictionId, correlationId, stage, number, runner: me },
      { lastSignAt: () => 'clock_timestamp()' },
    );
    if (running === 0 || affected === 0) throw new RunEnded();
    await tx.insert(CorrelationChunk, { jurisdictionId, correlationId, stage, number, done, entries });
  }

  /** The correlation, locked, when it runs and the part is this run's. */
  private async held(tx: EntityManager, actor: Actor, me: string, { data }: PartDue): Promise<Correlation> {
    const { correlationId, stage, part: number } = data;
    const correlation = await lockCorrelation(tx, actor, correlationId);
    const mine = await tx.existsBy(CorrelationPart, { jurisdictionId: actor.jurisdictionId, correlationId, stage, number, runner: me });
    if (correlation?.state !== 'running' || !mine) throw new RunEnded();
    return correlation;
  }

  private async settle(tx: EntityManager, me: string, { jurisdictionId, data }: PartDue, state: 'done' | 'waiting'): Promise<boolean> {
    const { correlationId, stage, part: number } = data;
    const mine = { jurisdictionId, correlationId, stage, number, runner: me };
    const { affected } = await tx.update(CorrelationPart, mine, { state, runner: null, lastSignAt: null });
    return affected === 1;
  }

  /** Leaves the rest to a message of its own, behind those that wait. */
  private async handOn(tx: EntityManager, actor: Actor, me: string, delivery: PartDue): Promise<void> {
    const { correlationId, stage, part: number } = delivery.data;
    const correlation = await lockCorrelation(tx, actor, correlationId);
    if (!(await this.settle(tx, me, delivery, 'waiting'))) return;
    const { jurisdictionId } = actor;
    await tx.update(CorrelationPart, { jurisdictionId, correlationId, stage, number }, { attempts: () => 'attempts - 1' });
    if (correlation?.state === 'running') await this.flow.post(tx, actor, correlation, stage, number);
  }

  /** Lets go of a part that failed here; after too many failures the correlation is not tried any more. */
  private async release(tx: EntityManager, actor: Actor, me: string, delivery: PartDue, error: unknown, now: Date): Promise<void> {
    const { correlationId, stage, part: number } = delivery.data;
    const correlation = await lockCorrelation(tx, actor, correlationId);
    if (!(await this.settle(tx, me, delivery, 'waiting')) || correlation?.state !== 'running') return;
    const part = await tx.findOneBy(CorrelationPart, { jurisdictionId: actor.jurisdictionId, correlationId, stage, number });
    // The message of a fault may hold anything; its kind is enough for the row, the log has the rest.
    const failure = error instanceof Error ? error.name : 'unknown';
    if ((part?.attempts ?? 0) >= this.settings.attempts) await this.giveUp(tx, correlation, failure, now);
    else await tx.save(Object.assign(correlation, { failure }));
  }

  private async giveUp(tx: EntityManager, correlation: Correlation, failure: string, now: Date): Promise<void> {
    const state = correlationAfter(correlation.state, 'give-up');
    await tx.save(Object.assign(correlation, { state, failure, endedAt: now }));
  }
}

/** What the parts of one stage learned about these acquisitions. */
async function entriesOf<Kind extends 'screened' | 'compared'>(
  tx: EntityManager,
  { jurisdictionId, id }: Correlation,
  kind: Kind,
  stage: 'screen' | 'compare',
  ids: readonly string[],
): Promise<SearchEntries[Kind]> {
  const rows = await tx.query<{ entry: SearchEntries[Kind][number] }[]>(
    `SELECT e AS entry FROM ballistics.correlation_chunk c, jsonb_array_elements(c.entries -> $4) AS e
     WHERE c.jurisdiction_id = $1 AND c.correlation_id = $2 AND c.stage = $3 AND e ->> 'id' = ANY($5)`,
    [jurisdictionId, id, stage, kind, [...ids]],
  );
  return rows.map(({ entry }) => entry) as unknown as SearchEntries[Kind];
}
