import { ConfigurationError, durations, oneOf, text, url, type Environment } from '@headstamp/boot';
import type { RetryPolicy } from './letter.states';

/** How this installation sends letters; bound once in the service's module. */
export abstract class MailSettings implements RetryPolicy {
  /** Null where no letters are sent. */
  abstract readonly server: MailServer | null;
  abstract readonly firstRetryMs: number;
  abstract readonly longestRetryMs: number;
  abstract readonly giveUpAfterMs: number;
  /** How often the rows are looked at when nothing woke the sender. */
  abstract readonly lookEveryMs: number;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, port 465; otherwise STARTTLS. */
  readonly implicitTls: boolean;
  /** Send nothing where the server offers no TLS. */
  readonly tlsRequired: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** The address that letters come from. */
  readonly from: string;
  /** Where the pages are, without a slash at its end. */
  readonly pages: string;
}

const ADDRESS = 'HEADSTAMP_SMTP_URL';
const FROM = 'HEADSTAMP_SMTP_FROM';
const PAGES = 'HEADSTAMP_PUBLIC_URL';

/** @throws ConfigurationError naming the variable and what it accepts */
export function readMailSettings(env: Environment): MailSettings {
  const retry = durations(env, 'HEADSTAMP_SMTP_RETRY', ['FIRST', 'LONGEST', 'GIVEUP'], 'FIRST=60s LONGEST=6h GIVEUP=72h');
  if (retry.LONGEST < retry.FIRST)
    throw new ConfigurationError(
      'HEADSTAMP_SMTP_RETRY waits less later than first; it must be a time LONGEST that is no shorter than FIRST.',
    );
  return {
    server: env[ADDRESS]?.trim() ? serverOf(env) : null,
    firstRetryMs: retry.FIRST,
    longestRetryMs: retry.LONGEST,
    giveUpAfterMs: retry.GIVEUP,
    lookEveryMs: durations(env, 'HEADSTAMP_SMTP_LOOK', ['EVERY'], 'EVERY=15s').EVERY,
  };
}

function serverOf(env: Environment): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url(env, ADDRESS, ['smtp:', 'smtps:']));
  if (hostname === '') throw new ConfigurationError(`${ADDRESS} names no host; it must be smtp://user:password@host:port.`);
  const implicitTls = protocol === 'smtps:';
  const from = text(env, FROM, 'the address that letters come from, for example headstamp@example.org');
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new ConfigurationError(`${FROM} is no address; it must be one such as headstamp@example.org.`);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (implicitTls ? 465 : 587)),
    implicitTls,
    tlsRequired: oneOf(env, 'HEADSTAMP_SMTP_TLS', ['required', 'optional'], 'required') === 'required',
    user: username === '' ? null : decodeURIComponent(username),
    password: password === '' ? null : decodeURIComponent(password),
    from,
    pages: pagesOf(env),
  };
}

function pagesOf(env: Environment): string {
  const { origin, pathname } = new URL(url(env, PAGES, ['https:', 'http:']));
  return `${origin}${pathname}`.replace(/\/+$/, '');
}
