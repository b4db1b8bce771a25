import { HitOutcomeError } from './outcome.errors';

export type OutcomeKind = 'ARREST' | 'CHARGE' | 'TRIAL' | 'NONE' | 'UNKNOWN';

/** After these nobody is asked any more: what can become of the hit has become of it. */
const LAST_WORDS: readonly OutcomeKind[] = ['TRIAL', 'NONE'];

export interface SaidOutcome {
  readonly outcome: OutcomeKind;
  readonly number: number;
  readonly recordedAt: Date;
}

/** The last one counts, however late it was said. */
export function lastOutcome<Said extends SaidOutcome>(said: readonly Said[]): Said | null {
  return said.reduce<Said | null>((last, each) => (last === null || each.number > last.number ? each : last), null);
}

/**
 * When somebody is to be asked what became of a hit: so long after it was confirmed, or after the last word on it, and as long again
 * each time nobody answers. Null while it is too early, or after a last word.
 */
export function askedAt(confirmedAt: Date, said: readonly SaidOutcome[], afterMs: number, now: Date): Date | null {
  const last = lastOutcome(said);
  if (last && LAST_WORDS.includes(last.outcome)) return null;
  const since = (last?.recordedAt ?? confirmedAt).getTime();
  const times = Math.floor((now.getTime() - since) / afterMs);
  return times < 1 ? null : new Date(since + times * afterMs);
}

/** Something becomes of a hit that stands, on a day that has come. */
export function judgeOutcome(state: string, on: string, today: string): void {
  if (state !== 'confirmed_hit') throw new HitOutcomeError('hit-outcome.no-hit', { state });
  if (on > today) throw new HitOutcomeError('hit-outcome.in-the-future');
}
