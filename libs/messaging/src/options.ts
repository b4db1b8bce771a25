import type { ConnectionOptions } from 'bullmq';

/** How this process takes part in the queues; bound once in the composition root. */
export abstract class MessagingOptions {
  abstract readonly connection: ConnectionOptions;
  /** Connects as the runtime role, for the relay's LISTEN. */
  abstract readonly databaseUrl: string;
  /** The relay wakes at each commit; this is how often it looks when no wake-up came. */
  abstract readonly relayEveryMs: number;
  /** Overrides every queue's own time; tests use it. */
  abstract readonly resendAfterMs?: number;
  abstract readonly lockMs?: number;
  /** How long a stop waits for running jobs. */
  abstract readonly drainMs: number;
}
