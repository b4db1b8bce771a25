import { useEffect, useState } from 'react';

/** When a step began and how long it is to take: kept in this browser, so that a reload loses no minute. It names nobody and nothing. */
export interface StepClock {
  /** Milliseconds since the epoch; null before it began. */
  readonly startedAt: number | null;
  readonly minutes: number;
}

const keyOf = (castingId: string, step: string): string => `headstamp.bench.${castingId}.${step}`;

export function readClock(castingId: string, step: string, minutes: number): StepClock {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(castingId, step)) ?? 'null') as Partial<StepClock> | null;
    if (kept && typeof kept.startedAt === 'number' && typeof kept.minutes === 'number') return { startedAt: kept.startedAt, minutes: kept.minutes };
  } catch {
    // A browser that keeps nothing has a clock until the page is left.
  }
  return { startedAt: null, minutes };
}

export function keepClock(castingId: string, step: string, clock: StepClock | null): void {
  try {
    if (clock) localStorage.setItem(keyOf(castingId, step), JSON.stringify(clock));
    else localStorage.removeItem(keyOf(castingId, step));
  } catch {
    // As above.
  }
}

/** Seconds left, counted anew each second while it runs; negative once it is over. */
export function secondsLeft({ startedAt, minutes }: StepClock, now: number): number | null {
  return startedAt === null ? null : Math.ceil((startedAt + minutes * 60_000 - now) / 1_000);
}

/** The present moment, again each second. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** `14:59:07` */
export function clockFace(seconds: number): string {
  const left = Math.max(0, seconds);
  return `${two(Math.floor(left / 3_600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
}
