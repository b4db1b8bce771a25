/** How a correlation is carried out; bound once in the module. */
export abstract class CorrelationSettings {
  /** Candidates that are kept for review. */
  abstract readonly candidates: number;
  /** Acquisitions screened between two saves; the cell method saves after an eighth of it. */
  abstract readonly chunk: number;
  /** Part of the collection that the cell method sees after the screen, and at least so many. */
  abstract readonly fraction: number;
  abstract readonly atLeast: number;
  /** Acquisitions that one worker screens, and that one worker compares by cells, before another may go on. */
  abstract readonly screenPart: number;
  abstract readonly comparePart: number;
  /** A run says that it lives every quarter of this; one that did not for so long is taken for dead. */
  abstract readonly leaseMs: number;
  /** How often it is looked for work that a dead process left. */
  abstract readonly keepEveryMs: number;
  abstract readonly attempts: number;
  /** After so long a part goes to the end of the queue, so that none waits for a long one; shorter than the queue's heartbeat. */
  abstract readonly turnMs: number;
}

export const CORRELATION_SETTINGS = {
  candidates: 20,
  chunk: 128,
  fraction: 0.05,
  atLeast: 50,
  screenPart: 1_250,
  comparePart: 125,
  leaseMs: 4_000,
  keepEveryMs: 1_500,
  attempts: 3,
  turnMs: 45_000,
} satisfies CorrelationSettings;
