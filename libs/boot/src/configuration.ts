import { randomBytes } from 'node:crypto';
import type { QueueConfiguration } from '@headstamp/messaging';

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
  /** Folder with the built pages, or null when a proxy serves them. */
  readonly pages: string | null;
  readonly logLevel: string;
}

/** One sentence that names the variable and what it accepts. */
export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS_OF_EXAMPLES = /change|example|secret|password|^(.)\1*$/i;

function text(env: Environment, name: string, accepts: string): string {
  const value = env[name]?.trim();
  if (!value) throw new ConfigurationError(`${name} is not set; it must be ${accepts}.`);
  return value;
}

function secret(env: Environment, name: string): Buffer {
  const accepts = 'at least 32 random bytes in base64, for example the output of "openssl rand -base64 32"';
  const value = text(env, name, accepts);
  const bytes = Buffer.from(value, 'base64');
  const canonical = bytes.toString('base64').replace(/=+$/, '') === value.replace(/=+$/, '');
  if (!canonical || bytes.length < 32 || SECRETS_OF_EXAMPLES.test(value) || new Set(bytes).size < 12) {
    throw new ConfigurationError(`${name} is too weak; it must be ${accepts}.`);
  }
  return bytes;
}

function whole(env: Environment, name: string, standard: number, max: number): number {
  const value = env[name]?.trim();
  if (!value) return standard;
  if (!/^\d+$/.test(value) || Number(value) > max) throw new ConfigurationError(`${name} is "${value}"; it must be a whole number from 0 to ${max}.`);
  return Number(value);
}

function oneOf<const T extends string>(env: Environment, name: string, allowed: readonly T[], standard: T): T {
  const value = env[name]?.trim();
  if (!value) return standard;
  const found = allowed.find((each) => each === value);
  if (!found) throw new ConfigurationError(`${name} is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return found;
}

function url(env: Environment, name: string, protocols: readonly string[]): string {
  const accepts = `an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`;
  const value = text(env, name, accepts);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) throw new ConfigurationError(`${name} cannot be read; it must be ${accepts}.`);
  return value;
}

const POSTGRES = ['postgres:', 'postgresql:'] as const;

function queueOf(env: Environment): QueueConfiguration {
  const backend = oneOf(env, 'HEADSTAMP_QUEUE', ['postgres', 'redis'], 'postgres');
  return backend === 'redis'
    ? { backend, url: url(env, 'HEADSTAMP_REDIS_URL', ['redis:']) }
    : { backend, url: url(env, 'HEADSTAMP_QUEUE_DATABASE_URL', POSTGRES) };
}

/** Reads and judges the environment before anything starts. @throws ConfigurationError at the first fault */
export function readConfiguration(env: Environment): Configuration {
  return {
    mode: oneOf(env, 'HEADSTAMP_MODE', ['demo', 'production'], 'production'),
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
    pages: env.HEADSTAMP_PAGES?.trim() || null,
    logLevel: oneOf(env, 'HEADSTAMP_LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug'], 'info'),
  };
}

/** The secrets of a new installation. */
export function freshSecrets(): Record<'HEADSTAMP_CONTEXT_KEY' | 'HEADSTAMP_SESSION_KEY' | 'HEADSTAMP_SIGNING_SEED', string> {
  const one = (): string => randomBytes(32).toString('base64');
  return { HEADSTAMP_CONTEXT_KEY: one(), HEADSTAMP_SESSION_KEY: one(), HEADSTAMP_SIGNING_SEED: one() };
}
