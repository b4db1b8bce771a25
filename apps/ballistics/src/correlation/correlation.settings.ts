/** How a correlation is carried out; bound once in the module. */
export abstract class CorrelationSettings {
  /** Candidates that are kept for review. */
  abstract readonly candidates: number;
  /** Acquisitions screened between two saves; the cell method saves after an eighth of it. */
  abstract readonly chunk: number;
  /** Part of the collection that the cell method sees after the screen, and at least so many. */
  abstract readonly fraction: number;
  abstract readonly atLeast: number;
  /** A process that gave no sign for so long is taken for dead; shorter than the queue's own lock. */
  abstract readonly leaseMs: number;
  abstract readonly attempts: number;
  /** After so long a correlation goes to the end of the queue, so that none waits for a long one; shorter than the queue's heartbeat. */
  abstract readonly turnMs: number;
}

export const CORRELATION_SETTINGS = {
  candidates: 20,
  chunk: 64,
  fraction: 0.05,
  atLeast: 50,
  leaseMs: 60_000,
  attempts: 3,
  turnMs: 45_000,
} satisfies CorrelationSettings;
