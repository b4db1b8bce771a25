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
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;
  private queued = false;
  /** Whose outbox the next turn looks into. */
  private readonly awaited = new Set<string>();
  private everybody = false;

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
    await this.turn;
    await this.signal.stop();
  }

  /**
   * Asks for a turn; turns follow one another, and a turn that waits answers all who asked meanwhile.
   * @param jurisdictionId whose outbox has something new; when left out, all are looked into
   */
  wake(jurisdictionId?: string): void {
    if (jurisdictionId === undefined) this.everybody = true;
    else this.awaited.add(jurisdictionId);
    if (this.stopped || this.queued) return;
    this.queued = true;
    this.turn = this.turn.then(async () => {
      this.queued = false;
      try {
        for (const whose of await this.whose()) await this.relay(whose);
      } catch (error) {
        this.log.warn(`messages wait in the outbox: ${plainFault(error)}`);
      }
    });
  }

  /** Whoever asks from now on asks for the next turn. */
  private async whose(): Promise<string[]> {
    const [everybody, awaited] = [this.everybody, [...this.awaited]];
    this.everybody = false;
    this.awaited.clear();
    return everybody ? (await this.directory.all()).map(({ jurisdictionId }) => jurisdictionId) : awaited;
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
      const overdue = QUEUE_NAMES.map((queue) => `WHEN '${queue}' THEN ${this.options.resendAfterMs ?? QUEUES[queue].resendAfterMs}`).join(' ');
      const open = await tx.query<OpenMessage[]>(
        `SELECT id, queue, job, data, request_id, times_sent FROM messaging.outbox
         WHERE jurisdiction_id = $1 AND done_at IS NULL AND given_up_at IS NULL
           AND (sent_at IS NULL OR sent_at < clock_timestamp() - make_interval(secs => (CASE queue ${overdue} END) / 1000.0))
         ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [jurisdictionId],
      );
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
      await tx.query('UPDATE messaging.outbox SET sent_at = clock_timestamp(), times_sent = times_sent + 1 WHERE jurisdiction_id = $1 AND id = ANY($2)', [
        jurisdictionId,
        open.map((message) => message.id),
      ]);
      return open.length;
    });
  }
}

/** What an event says of its own priority. */
function priorityOf(data: string): { priority?: number } {
  const { priority } = JSON.parse(data) as { priority?: unknown };
  return Number.isInteger(priority) ? { priority: priority as number } : {};
}
