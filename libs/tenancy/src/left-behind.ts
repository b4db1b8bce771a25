import type { EntityManager } from 'typeorm';

const LEFT = Symbol('left behind');
type Write = (tx: EntityManager) => Promise<unknown>;

/** Marks an error so that something of it is written down although its transaction is undone: that a look was refused, and why. */
export function leavingBehind<E extends Error>(error: E, write: Write): E {
  return Object.defineProperty(error, LEFT, { value: write });
}

/** What an error leaves behind; null for nothing. */
export function leftBehindBy(error: unknown): Write | null {
  return error instanceof Error && LEFT in error ? (error[LEFT] as Write) : null;
}
