/** One sentence that names the variable and what it accepts. */
export class ConfigurationError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS_OF_EXAMPLES = /change|example|secret|password|^(.)\1*$/i;

/** A text that must be there. @param accepts completes "it must be …" */
export function text(env: Environment, name: string, accepts: string): string {
  const value = env[name]?.trim();
  if (!value) throw new ConfigurationError(`${name} is not set; it must be ${accepts}.`);
  return value;
}

/** A key: at least 32 bytes in base64 that nobody could have thought of. */
export function secret(env: Environment, name: string): Buffer {
  const accepts = 'at least 32 random bytes in base64, for example the output of "openssl rand -base64 32"';
  const value = text(env, name, accepts);
  const bytes = Buffer.from(value, 'base64');
  const canonical = bytes.toString('base64').replace(/=+$/, '') === value.replace(/=+$/, '');
  if (!canonical || bytes.length < 32 || SECRETS_OF_EXAMPLES.test(value) || new Set(bytes).size < 12) {
    throw new ConfigurationError(`${name} is too weak; it must be ${accepts}.`);
  }
  return bytes;
}

/** A password of a program, never typed by a person: it also stands in addresses, so it is made of letters and digits. */
export function machinePassword(env: Environment, name: string): string {
  const accepts = 'at least 24 letters and digits, for example the output of "openssl rand -hex 24"';
  const value = text(env, name, accepts);
  if (!isMachinePassword(value)) throw new ConfigurationError(`${name} is too weak; it must be ${accepts}.`);
  return value;
}

export const isMachinePassword = (value: string): boolean =>
  /^[A-Za-z0-9]{24,}$/.test(value) && !SECRETS_OF_EXAMPLES.test(value) && new Set(value).size >= 8;

export function whole(env: Environment, name: string, standard: number, max: number): number {
  const value = env[name]?.trim();
  if (!value) return standard;
  if (!/^\d+$/.test(value) || Number(value) > max)
    throw new ConfigurationError(`${name} is "${value}"; it must be a whole number from 0 to ${max}.`);
  return Number(value);
}

export function oneOf<const T extends string>(env: Environment, name: string, allowed: readonly T[], standard: T): T {
  const value = env[name]?.trim();
  if (!value) return standard;
  const found = allowed.find((each) => each === value);
  if (!found) throw new ConfigurationError(`${name} is "${value}"; it must be one of ${allowed.join(', ')}.`);
  return found;
}

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: DAY_MS };
/** More hours than a year has. */
const LONGEST_MS = 10_000 * 3_600_000;

/** One time, `90d`, in milliseconds; more than nothing. @param mostMs the longest that is accepted, where there is one */
export function duration(env: Environment, variable: string, standard: string, mostMs = Number.MAX_SAFE_INTEGER): number {
  const value = env[variable]?.trim() || standard;
  const [, count = '', unit = ''] = /^(\d{1,5})([smhd])$/.exec(value) ?? [];
  const ms = Number(count) * (UNIT_MS[unit] ?? 0);
  if (ms === 0) throw new ConfigurationError(`${variable} is "${value}"; it must be a time in s, m, h or d, for example "${standard}".`);
  if (ms > mostMs) throw new ConfigurationError(`${variable} is "${value}"; it must be at most ${mostMs / 1_000} s.`);
  return ms;
}

/** How often the rows are looked at. A timer holds no more than 24 days, and nobody wants to wait for longer than one. */
export const lookInterval = (env: Environment, variable: string, standard: string): number => duration(env, variable, standard, DAY_MS);

/** Named times, `URGENT=16h ROUTINE=160h`, in milliseconds: each name once, each more than nothing. */
export function durations<const Name extends string>(
  env: Environment,
  variable: string,
  names: readonly Name[],
  standard: string,
): Record<Name, number> {
  const value = env[variable]?.trim() || standard;
  const stated = new Map(
    value.split(/\s+/).map((each): [string, number] => {
      const [, name = '', count = '', unit = ''] = /^([A-Z]+)=(\d{1,6})([smh])$/.exec(each) ?? [];
      return [name, Number(count) * (UNIT_MS[unit] ?? 0)];
    }),
  );
  const right = stated.size === names.length && names.every((name) => (stated.get(name) ?? 0) > 0 && (stated.get(name) ?? 0) <= LONGEST_MS);
  if (!right) {
    throw new ConfigurationError(
      `${variable} is "${value}"; it must be ${names.join(' and ')}, each with a time in s, m or h, for example "${standard}".`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, stated.get(name) ?? 0])) as Record<Name, number>;
}

/** The value is never quoted back: an address holds a password. */
export function url(env: Environment, name: string, protocols: readonly string[]): string {
  const accepts = `an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`;
  const value = text(env, name, accepts);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new ConfigurationError(`${name} cannot be read; it must be ${accepts}.`);
  return value;
}

export const POSTGRES = ['postgres:', 'postgresql:'] as const;
