import { availableParallelism } from 'node:os';

export const QUEUE_NAMES = ['cases', 'marking', 'tracing', 'custody', 'ballistics', 'correlation', 'comparison', 'notifications', 'exchange'] as const;
/** A queue is named after the service that consumes it. */
export type QueueName = (typeof QUEUE_NAMES)[number];

export interface QueueSettings {
  readonly concurrency: number;
  readonly attempts: number;
  readonly backoffMs: number;
  /** A worker that does not renew its lock for this long is taken for dead and its job runs again elsewhere. */
  readonly lockMs: number;
  /** A message without an effect after this long is handed to the queue again: the queue may have lost it. */
  readonly resendAfterMs: number;
}

const ordinary: QueueSettings = {
  concurrency: 4,
  attempts: 10,
  backoffMs: 1_000,
  lockMs: 30_000,
  resendAfterMs: 60_000,
};

/** A queue without a setting does not compile. Failed jobs are kept: they are the dead letters. */
export const QUEUES: Record<QueueName, Required<QueueSettings>> = {
  cases: ordinary,
  marking: ordinary,
  tracing: ordinary,
  custody: ordinary,
  ballistics: ordinary,
  correlation: { ...ordinary, concurrency: 1, attempts: 3, lockMs: 120_000, resendAfterMs: 600_000 },
  /** Arithmetic in threads of their own: one part at a time for each processor. */
  comparison: { ...ordinary, concurrency: availableParallelism(), attempts: 3, lockMs: 120_000, resendAfterMs: 600_000 },
  notifications: { ...ordinary, concurrency: 8, attempts: 12 },
  exchange: { ...ordinary, concurrency: 8, attempts: 12 },
};
