import { DatabaseSignal, JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessagingOptions } from './options';
import { JobQueues } from './job-queues';
import { QUEUE_NAMES, QUEUES, type QueueName } from './queues';

interface OpenMessage {
  id: string;
  queue: QueueName;
  job: string;
  data: string;
  request_id: string;
  priority: number;
  times_sent: number;
}

/**
 * Messages of one jurisdiction that are in one queue at a time, more or less; the others wait in the outbox, where waiting costs nothing.
 */
const UNDER_WAY = 128;
/** How soon a queue that was full is looked at again. */
const FULL_REST_MS = 50;
const OPEN = 'done_at IS NULL AND given_up_at IS NULL';
/** Outboxes that one process empties at the same moment; each takes a connection to the database. */
const AT_A_TIME = 4;

/**
 * Carries messages from the outbox to the queues: those never sent, and those sent long ago that a queue has lost. It
 * reads open rows under SKIP LOCKED and keeps no position, so nothing that commits late is missed and any number
 * of relays may run.
 */
@Injectable()
export class OutboxRelay {
  private readonly log = new Logger(OutboxRelay.name);
  /** A lost connection costs latency only: the timer goes on while a new one is sought. */
  private readonly signal: DatabaseSignal;
  private readonly overdue: string;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Whose outbox has something new. */
  private readonly awaited = new Set<string>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly soughtAt = new Map<string, number>();
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly queues: JobQueues,
    private readonly options: MessagingOptions,
  ) {
    const times = QUEUE_NAMES.map((queue) => `WHEN '${queue}' THEN ${options.resendAfterMs ?? QUEUES[queue].resendAfterMs}`).join(' ');
    this.overdue = `${OPEN} AND sent_at < clock_timestamp() - make_interval(secs => (CASE queue ${times} END) / 1000.0)`;
    this.signal = new DatabaseSignal(options.databaseUrl, 'headstamp_outbox', (jurisdictionId) => this.wake(jurisdictionId));
  }

  async start(): Promise<void> {
    await this.signal.start();
    this.timer = setInterval(() => this.wake(), this.options.relayEveryMs);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.asking;
    await Promise.all(this.running.values());
    await this.signal.stop();
  }

  /**
   * Asks for a turn. Those of one jurisdiction follow one another, and one that waits answers all who asked meanwhile; one
   * jurisdiction does not wait for another.
   * @param jurisdictionId whose outbox has something new; when left out, all are looked into
   */
  wake(jurisdictionId?: string): void {
    if (this.stopped) return;
    if (jurisdictionId === undefined) {
      this.asking = this.directory.all().then(
        (all) => all.forEach((each) => this.wake(each.jurisdictionId)),
        (error: unknown) => this.waits(error),
      );
      return;
    }
    this.awaited.add(jurisdictionId);
    this.begin();
  }

  private begin(): void {
    for (const whose of this.awaited) {
      if (this.stopped || this.running.size >= AT_A_TIME) return;
      if (this.running.has(whose)) continue;
      this.awaited.delete(whose);
      const turn = this.relay(whose)
        .then(
          () => undefined,
          (error: unknown) => this.waits(error),
        )
        .finally(() => {
          this.running.delete(whose);
          this.begin();
        });
      this.running.set(whose, turn);
    }
  }

  private waits(error: unknown): void {
    this.log.warn(`messages wait in the outbox: ${plainFault(error)}`);
  }

  /** Sends what is open in one jurisdiction; returns how many messages were handed to the queues. */
  async relay(jurisdictionId: string): Promise<number> {
    let total = this.mayHaveLost(jurisdictionId) ? await this.resendLost(jurisdictionId) : 0;
    for (;;) {
      const { sent, more } = await this.relayWaiting(jurisdictionId);
      total += sent;
      if (more) this.soon(jurisdictionId);
      if (sent === 0 || more || this.stopped) return total;
    }
  }

  /** What is lost is sought as often as the timer runs, and not at every call. */
  private mayHaveLost(jurisdictionId: string): boolean {
    const now = performance.now();
    if (now - (this.soughtAt.get(jurisdictionId) ?? -Infinity) < this.options.relayEveryMs) return false;
    this.soughtAt.set(jurisdictionId, now);
    return true;
  }

  /** A queue that is full has room again as soon as its workers have done something, and nobody calls then. */
  private soon(jurisdictionId: string): void {
    setTimeout(() => this.wake(jurisdictionId), FULL_REST_MS).unref();
  }

  private relayWaiting(jurisdictionId: string): Promise<{ sent: number; more: boolean }> {
    return this.session.run(serviceActor(jurisdictionId, 'relay'), async (tx) => {
      // Marked before they are handed over, in the same transaction: what cannot be handed over is not marked.
      const [taken] = await tx.query<[(OpenMessage & { room: number })[], number]>(
        `UPDATE messaging.outbox o SET sent_at = clock_timestamp(), times_sent = o.times_sent + 1
         FROM (SELECT waiting.id, rooms.room FROM unnest($2::text[]) AS queues (name)
           CROSS JOIN LATERAL (SELECT greatest(0, ${UNDER_WAY} - count(*)) AS room FROM messaging.outbox
             WHERE jurisdiction_id = $1 AND queue = queues.name AND ${OPEN} AND sent_at IS NOT NULL) AS rooms
           CROSS JOIN LATERAL (SELECT id FROM messaging.outbox
             WHERE jurisdiction_id = $1 AND queue = queues.name AND ${OPEN} AND sent_at IS NULL
             ORDER BY priority, id LIMIT rooms.room FOR UPDATE SKIP LOCKED) AS waiting) AS due
         WHERE o.jurisdiction_id = $1 AND o.id = due.id
         RETURNING o.id, o.queue, o.job, o.data, o.request_id, o.priority, o.times_sent - 1 AS times_sent, due.room::int AS room`,
        [jurisdictionId, QUEUE_NAMES],
      );
      await this.handOver(jurisdictionId, taken);
      const filled = taken.some(({ queue, room }) => taken.filter((each) => each.queue === queue).length === room);
      return { sent: taken.length, more: filled || (taken.length === 0 && (await this.somethingWaits(tx, jurisdictionId))) };
    });
  }

  private async somethingWaits(tx: EntityManager, jurisdictionId: string): Promise<boolean> {
    const [answer] = await tx.query<{ waits: boolean }[]>(
      `SELECT EXISTS (SELECT FROM messaging.outbox WHERE jurisdiction_id = $1 AND ${OPEN} AND sent_at IS NULL) AS waits`,
      [jurisdictionId],
    );
    return answer?.waits === true;
  }

  /**
   * Hands over again what was handed over long ago, has had no effect, and is no longer in its queue. What only waits there for its
   * turn is let wait: to hand it over again would make a queue that is behind fall behind further.
   */
  private async resendLost(jurisdictionId: string): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'relay');
    const overdue = await this.session.run(actor, (tx) =>
      tx.query<Pick<OpenMessage, 'id' | 'queue' | 'times_sent'>[]>(
        `SELECT id, queue, times_sent FROM messaging.outbox WHERE jurisdiction_id = $1 AND ${this.overdue} ORDER BY sent_at LIMIT ${UNDER_WAY}`,
        [jurisdictionId],
      ),
    );
    if (overdue.length === 0) return 0;
    const held = await Promise.all(overdue.map(({ id, queue, times_sent }) => this.queues.holds(queue, jobIdOf(id, times_sent - 1))));
    const idsOf = (wanted: boolean): string[] => overdue.filter((_, at) => held[at] === wanted).map(({ id }) => id);
    return this.session.run(actor, async (tx) => {
      // Another relay may have been faster.
      const due = `jurisdiction_id = $1 AND id = ANY($2::uuid[]) AND ${this.overdue}`;
      await tx.query(`UPDATE messaging.outbox SET sent_at = clock_timestamp() WHERE ${due}`, [jurisdictionId, idsOf(true)]);
      const [lost] = await tx.query<[OpenMessage[], number]>(
        `UPDATE messaging.outbox SET sent_at = clock_timestamp(), times_sent = times_sent + 1 WHERE ${due}
         RETURNING id, queue, job, data, request_id, priority, times_sent - 1 AS times_sent`,
        [jurisdictionId, idsOf(false)],
      );
      await this.handOver(jurisdictionId, lost);
      return lost.length;
    });
  }

  private async handOver(jurisdictionId: string, messages: readonly OpenMessage[]): Promise<void> {
    const inOrder = messages.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const queue of new Set(inOrder.map((message) => message.queue))) {
      await this.queues.add(
        queue,
        inOrder
          .filter((message) => message.queue === queue)
          .map(({ id, job, data, request_id, priority, times_sent }) => ({
            name: job,
            data: { messageId: id, jurisdictionId, queue, requestId: request_id, data: JSON.parse(data) as unknown },
            jobId: jobIdOf(id, times_sent),
            ...(priority > 0 && { priority }),
          })),
      );
    }
  }
}

/** A lost or failed job keeps its id in the queue, so each sending has one of its own; the inbox is the fence. */
const jobIdOf = (messageId: string, timesSent: number): string => `o-${messageId}-${timesSent}`;
