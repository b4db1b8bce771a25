import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONSUMERS, type JobContract, type JobName } from './job-contract';

/** What others must hear, written down with the change they must hear of. */
@Injectable()
export class Outbox {
  /** Posts one message per consumer, in the use case's own transaction: it commits or vanishes with the change. */
  async post<Name extends JobName>(tx: EntityManager, actor: Actor, job: Name, data: JobContract[Name]): Promise<void> {
    for (const queue of CONSUMERS[job]) {
      await tx.query('INSERT INTO messaging.outbox (jurisdiction_id, queue, job, data, request_id, priority) VALUES ($1, $2, $3, $4, $5, $6)', [
        actor.jurisdictionId,
        queue,
        job,
        JSON.stringify(data),
        actor.requestId,
        priorityOf(data),
      ]);
    }
  }
}

/** What an event says of its own priority: the lower number goes first, and before all others what names none. */
function priorityOf(data: object): number {
  const { priority } = data as { priority?: unknown };
  return Number.isInteger(priority) ? (priority as number) : 0;
}
