import { LONGEST_WAIT_MS } from './webhook.settings';

/** Each wait is so many times the one before, up to a day: ten tries that begin with five seconds reach over three days. */
const FACTOR = 6;
/** How much of a wait is left to chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * Milliseconds to wait after so many tries have failed.
 * @param random a number in [0, 1)
 */
export function waitAfter(failedTries: number, firstRetryMs: number, random: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, firstRetryMs * FACTOR ** (failedTries - 1));
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}

/** What `Retry-After` asks for (RFC 9110, 10.2.3): seconds, or an HTTP date; null when it says neither. Never longer than a day. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Math.min(LONGEST_WAIT_MS, Number(said) * 1_000);
  const at = httpDate(said);
  return at === null ? null : Math.min(LONGEST_WAIT_MS, Math.max(0, at - now.getTime()));
}

/** IMF-fixdate and the two obsolete forms that a recipient must still read; all of them are GMT. */
function httpDate(said: string): number | null {
  const imf = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
  const rfc850 = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
  const asctime = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;
  if (!imf.test(said) && !rfc850.test(said) && !asctime.test(said)) return null;
  const at = Date.parse(asctime.test(said) ? `${said} GMT` : said);
  return Number.isNaN(at) ? null : at;
}
