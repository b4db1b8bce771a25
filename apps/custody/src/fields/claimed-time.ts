import { ExhibitError } from '../exhibit/exhibit.errors';

/** A clock that runs ahead by no more than this is a clock's fault, not a claim about the future. */
const CLOCK_SKEW_MS = 60_000;

/**
 * When something happened, as claimed by who recorded it. The server's time is the latest it can be: what is written down
 * has happened, and holdings that begin in the future would overlap with the next.
 * @param notBefore the earliest it can have happened, for example when the item came into being
 */
export function claimedTime(claimed: string | undefined, now: Date, notBefore: Date | null = null): Date {
  const at = claimed === undefined ? now : new Date(claimed);
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) throw new ExhibitError('exhibit.time-ahead');
  const recorded = at > now ? now : at;
  if (notBefore && recorded < toTheMinute(notBefore))
    throw new ExhibitError('exhibit.time-too-early', { notBefore: notBefore.toISOString() });
  return notBefore && recorded < notBefore ? notBefore : recorded;
}

/** People write times to the minute; the server knows milliseconds. */
function toTheMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
