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

/** The value is never quoted back: an address holds a password. */
export function url(env: Environment, name: string, protocols: readonly string[]): string {
  const accepts = `an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`;
  const value = text(env, name, accepts);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new ConfigurationError(`${name} cannot be read; it must be ${accepts}.`);
  return value;
}

export const POSTGRES = ['postgres:', 'postgresql:'] as const;
