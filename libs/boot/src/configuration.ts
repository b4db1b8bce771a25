import { randomBytes } from 'node:crypto';
import type { RetentionOptions, TimeStampingOptions, WitnessingOptions } from '@headstamp/ledger';
import type { DirectoryPolicy } from '@headstamp/jurisdictions';
import type { QueueConfiguration } from '@headstamp/messaging';
import { directoryPolicyOf } from './directory-configuration';
import { ConfigurationError, isMachinePassword, oneOf, POSTGRES, secret, url, whole, type Environment } from './environment';
import { retentionOf } from './retention-configuration';
import { timeStampingOf } from './time-stamping-configuration';
import { witnessingOf } from './witnessing-configuration';

const MEGABYTE = 1024 * 1024;

/** What decides how this process runs; everything else is the same everywhere. */
export interface Configuration {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Connects as the runtime role. */
  readonly databaseUrl: string;
  readonly queue: QueueConfiguration;
  readonly contextKey: Buffer;
  readonly sessionKey: string;
  readonly signingSeed: Buffer;
  /** The browser reaches us over TLS, so the session cookie may demand it. */
  readonly secureCookie: boolean;
  /** How many proxies stand before us and may state the caller's address. */
  readonly trustedProxies: number;
  readonly queueBoard: boolean;
  /** How large a photograph or a scanned paper may be. */
  readonly photographBytes: number;
  readonly witnessing: WitnessingOptions;
  readonly timeStamping: TimeStampingOptions;
  readonly retention: RetentionOptions;
  readonly directory: DirectoryPolicy;
  /** Folder with the built pages, or null when a proxy serves them. */
  readonly pages: string | null;
  readonly logLevel: string;
}

function queueOf(env: Environment): QueueConfiguration {
  const backend = oneOf(env, 'HEADSTAMP_QUEUE', ['postgres', 'redis'], 'postgres');
  return backend === 'redis' ? { backend, url: redisAddress(env) } : { backend, url: url(env, 'HEADSTAMP_QUEUE_DATABASE_URL', POSTGRES) };
}

/** Whoever reaches Redis can make up jobs, so in production it is never without a password. */
function redisAddress(env: Environment): string {
  const name = 'HEADSTAMP_REDIS_URL';
  const address = url(env, name, ['redis:']);
  if (modeOf(env) === 'production' && !isMachinePassword(decodeURIComponent(new URL(address).password))) {
    throw new ConfigurationError(
      `${name} holds no strong password; it must be redis://:password@host:port with at least 24 letters and digits.`,
    );
  }
  return address;
}

const modeOf = (env: Environment): Configuration['mode'] => oneOf(env, 'HEADSTAMP_MODE', ['demo', 'production'], 'production');

/** Reads and judges the environment before anything starts. @throws ConfigurationError at the first fault */
export function readConfiguration(env: Environment): Configuration {
  return {
    mode: modeOf(env),
    host: env.HEADSTAMP_HOST?.trim() || '127.0.0.1',
    port: whole(env, 'PORT', 3000, 65_535),
    databaseUrl: url(env, 'HEADSTAMP_DATABASE_URL', POSTGRES),
    queue: queueOf(env),
    contextKey: secret(env, 'HEADSTAMP_CONTEXT_KEY'),
    sessionKey: secret(env, 'HEADSTAMP_SESSION_KEY').toString('base64'),
    signingSeed: secret(env, 'HEADSTAMP_SIGNING_SEED'),
    secureCookie: oneOf(env, 'HEADSTAMP_SECURE_COOKIE', ['true', 'false'], 'true') === 'true',
    trustedProxies: whole(env, 'HEADSTAMP_TRUSTED_PROXIES', 0, 10),
    queueBoard: oneOf(env, 'HEADSTAMP_QUEUE_BOARD', ['on', 'off'], 'off') === 'on',
    photographBytes: Math.max(1, whole(env, 'HEADSTAMP_PHOTOGRAPH_MEGABYTES', 20, 200)) * MEGABYTE,
    witnessing: witnessingOf(env),
    timeStamping: timeStampingOf(env),
    retention: retentionOf(env),
    directory: directoryPolicyOf(env),
    pages: env.HEADSTAMP_PAGES?.trim() || null,
    logLevel: oneOf(env, 'HEADSTAMP_LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug'], 'info'),
  };
}

/** The secrets of a new installation. */
export function freshSecrets(): Record<'HEADSTAMP_CONTEXT_KEY' | 'HEADSTAMP_SESSION_KEY' | 'HEADSTAMP_SIGNING_SEED', string> {
  const one = (): string => randomBytes(32).toString('base64');
  return { HEADSTAMP_CONTEXT_KEY: one(), HEADSTAMP_SESSION_KEY: one(), HEADSTAMP_SIGNING_SEED: one() };
}
