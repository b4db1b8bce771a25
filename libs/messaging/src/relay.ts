import { DatabaseSignal, JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { MessagingOptions } from './options';
import { JobQueues } from './job-queues';
import { QUEUE_NAMES, QUEUES, type QueueName } from './queues';

interface OpenMessage {
  id: string;
  queue: QueueName;
  job: string;
  data: string;
  request_id: string;
  times_sent: number;
}

const BATCH = 200;
/** Outboxes that one process empties at the same moment; each takes a connection to the database. */
const AT_A_TIME = 4;

/**
 * Carries messages from the outbox to the queues: those never sent, and those sent long ago without an effect. It
 * reads open rows under SKIP LOCKED and keeps no position, so nothing that commits late is missed and any number
 * of relays may run.
 */
@Injectable()
export class OutboxRelay {
  private readonly log = new Logger(OutboxRelay.name);
  /** A lost connection costs latency only: the timer goes on while a new one is sought. */
  private readonly signal: DatabaseSignal;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Whose outbox has something new. */
  private readonly awaited = new Set<string>();
  private readonly running = new Map<string, Promise<void>>();
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly queues: JobQueues,
    private readonly options: MessagingOptions,
  ) {
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
    let total = 0;
    for (;;) {
      const sent = await this.relayBatch(jurisdictionId);
      total += sent;
      if (sent < BATCH || this.stopped) return total;
    }
  }

  private relayBatch(jurisdictionId: string): Promise<number> {
    return this.session.run(serviceActor(jurisdictionId, 'relay'), async (tx) => {
      const overdue = QUEUE_NAMES.map((queue) => `WHEN '${queue}' THEN ${this.options.resendAfterMs ?? QUEUES[queue].resendAfterMs}`).join(
        ' ',
      );
      // Marked before they are handed over, in the same transaction: what cannot be handed over is not marked.
      const taken = await tx.query<[OpenMessage[], number]>(
        `UPDATE messaging.outbox o SET sent_at = clock_timestamp(), times_sent = o.times_sent + 1
         FROM (SELECT id FROM messaging.outbox
           WHERE jurisdiction_id = $1 AND done_at IS NULL AND given_up_at IS NULL
             AND (sent_at IS NULL OR sent_at < clock_timestamp() - make_interval(secs => (CASE queue ${overdue} END) / 1000.0))
           ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) due
         WHERE o.jurisdiction_id = $1 AND o.id = due.id
         RETURNING o.id, o.queue, o.job, o.data, o.request_id, o.times_sent - 1 AS times_sent`,
        [jurisdictionId],
      );
      const open = taken[0].toSorted((one, other) => (one.id < other.id ? -1 : 1));
      if (open.length === 0) return 0;
      for (const queue of new Set(open.map((message) => message.queue))) {
        await this.queues.add(
          queue,
          open
            .filter((message) => message.queue === queue)
            .map(({ id, job, data, request_id, times_sent }) => ({
              name: job,
              data: { messageId: id, jurisdictionId, queue, requestId: request_id, data: JSON.parse(data) as unknown },
              // A lost or failed job keeps its id in the queue, so each sending has one of its own; the inbox is the fence.
              jobId: `o-${id}-${times_sent}`,
              ...priorityOf(data),
            })),
        );
      }
      return open.length;
    });
  }
}

/** What an event says of its own priority. */
function priorityOf(data: string): { priority?: number } {
  const { priority } = JSON.parse(data) as { priority?: unknown };
  return Number.isInteger(priority) ? { priority: priority as number } : {};
}
