import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CorrelationChunk } from './correlation-chunk.entity';
import { CorrelationView } from './correlation.dto';
import { Correlation } from './correlation.entity';
import { CorrelationError } from './correlation.errors';
import { correlationAfter } from './correlation.states';

/** Correlations as people meet them; the work itself is done by `CorrelationRuns`. */
@Injectable()
export class CorrelationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  /** Queues one for an acquisition, in the transaction that records it. */
  async enqueue(tx: EntityManager, actor: Actor, acquisitionId: string, now: Date): Promise<Correlation> {
    const correlation = tx.create(Correlation, {
      jurisdictionId: actor.jurisdictionId,
      id: randomUUID(),
      acquisitionId,
      state: 'queued',
      done: 0,
      total: 0,
      compared: 0,
      leftOut: 0,
      engineVersion: ENGINE_VERSION,
      parameters: DEFAULT_PARAMETERS,
      parametersHash: parametersHash(DEFAULT_PARAMETERS),
      runner: null,
      lastSignAt: null,
      attempts: 0,
      failure: null,
      startedAt: null,
      endedAt: null,
      occurredAt: now,
      version: 1,
    });
    await tx.insert(Correlation, correlation);
    return correlation;
  }

  cancel(actor: Actor, id: string): Promise<CorrelationView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId } = actor;
      const correlation = await tx.findOne(Correlation, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!correlation) throw new CorrelationError('correlation.unknown');
      correlation.state = correlationAfter(correlation.state, 'cancel');
      correlation.endedAt = now;
      await tx.save(correlation);
      await tx.delete(CorrelationChunk, { jurisdictionId, correlationId: id });
      await this.ledger.append(tx, actor, {
        kind: 'correlation.cancelled',
        subject: { kind: 'correlation', id },
        occurredAt: now,
        facts: { acquisitionId: correlation.acquisitionId, done: correlation.done, total: correlation.total },
      });
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
    return new Map(all.map((correlation) => [correlation.acquisitionId, correlation]));
  }
}
