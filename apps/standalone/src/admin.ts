import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { assertNodeVersion, ConfigurationError, fail, registerJurisdiction } from '@headstamp/boot';
import { OFFICIAL_ROLES, PRESENT_COUNTRY_CODES, type OfficialRole } from '@headstamp/codes';
import { SigningKeys } from '@headstamp/exchange';
import { OfficialError, OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, type DirectoryEntry } from '@headstamp/tenancy';
import type { INestApplicationContext } from '@nestjs/common';
import { registryAccess } from './admin-access';
import { checkLogs, keepLog, type LogOptions } from './admin-log';
import { inRegistry } from './registry.module';

const USAGE = `What an administrator does at the machine itself:

  npm run admin -- jurisdiction list
  npm run admin -- jurisdiction add BZ Belize
  npm run admin -- official add BZ torres --name "A. Torres" --reference BZ-ADM-01 --role administrator < password-file
  npm run admin -- official list BZ
  npm run admin -- official disable BZ torres
  npm run admin -- fsck
  npm run admin -- fsck BZ
  npm run admin -- log freeze BZ --reason tree-altered --size 650
  npm run admin -- log succeed BZ
  npm run admin -- log rotate-key BZ

A password is read from standard input and has at least 12 characters. Roles, any number of them: ${OFFICIAL_ROLES.join(', ')}.`;

const LEAST_PASSWORD = 12;

class UsageError extends ConfigurationError {}

type Registry = INestApplicationContext;

async function addJurisdiction(registry: Registry, code: string, name: string): Promise<string> {
  if (!PRESENT_COUNTRY_CODES.includes(code)) throw new UsageError(`"${code}" is no ISO 3166-1 alpha-2 code.`);
  if (await registry.get(JurisdictionDirectory).byCode(code)) throw new UsageError(`${code} is in the directory already.`);
  const jurisdictionId = randomUUID();
  await registerJurisdiction(registry.get(JurisdictionSession), registry.get(SigningKeys), { jurisdictionId, code, name });
  return `${code} ${name} takes part as ${jurisdictionId}.`;
}

async function jurisdictionOf(registry: Registry, code: string): Promise<DirectoryEntry> {
  const found = await registry.get(JurisdictionDirectory).byCode(code);
  if (!found) throw new UsageError(`${code} is not in the directory; add the jurisdiction first.`);
  return found;
}

interface Appointee {
  readonly login: string;
  readonly name: string;
  readonly reference: string;
  readonly roles: readonly OfficialRole[];
}

async function addOfficial(registry: Registry, code: string, appointee: Appointee): Promise<string> {
  const { jurisdictionId } = await jurisdictionOf(registry, code);
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < LEAST_PASSWORD) throw new UsageError(`The password on standard input needs at least ${LEAST_PASSWORD} characters.`);
  await registry.get(OfficialsService).appoint(serviceActor(jurisdictionId, 'administration'), appointee, password);
  return `${appointee.login}@${code.toLowerCase()} may sign in.`;
}

async function disableOfficial(registry: Registry, code: string, login: string): Promise<string> {
  const { jurisdictionId } = await jurisdictionOf(registry, code);
  const actor = serviceActor(jurisdictionId, 'administration');
  const officials = registry.get(OfficialsService);
  const official = (await officials.colleagues(actor)).find((colleague) => colleague.login === login);
  if (!official) throw new UsageError(`${code} has no official ${login}.`);
  await officials.disable(actor, official.id);
  return `${login}@${code.toLowerCase()} may no longer sign in, and every session of theirs has ended.`;
}

async function listOfficials(registry: Registry, code: string): Promise<string> {
  const { jurisdictionId } = await jurisdictionOf(registry, code);
  const officials = await registry.get(OfficialsService).colleagues(serviceActor(jurisdictionId, 'administration'));
  return officials.map(({ login, reference, roles, disabledAt }) => [login, reference, roles.join(' '), ...(disabledAt ? ['disabled'] : [])].join('\t')).join('\n');
}

function appointeeOf(login: string, options: { name?: string; reference?: string; role?: string[] }): Appointee {
  const roles = OFFICIAL_ROLES.filter((role) => options.role?.includes(role));
  if (!/^[a-z][a-z0-9.-]{1,40}$/.test(login)) throw new UsageError('A login has 2 to 41 lower-case letters, digits, dots or hyphens.');
  if (!options.name || !options.reference) throw new UsageError('--name and --reference are needed.');
  if (roles.length === 0 || roles.length !== options.role?.length) throw new UsageError(`--role is one of ${OFFICIAL_ROLES.join(', ')}, and may be repeated.`);
  return { login, name: options.name, reference: options.reference, roles };
}

/** Of all jurisdictions unless some are named. */
function fsck(codes: readonly string[]): (registry: Registry) => Promise<string> {
  return async (registry) => {
    const named = codes.length > 0 ? await Promise.all(codes.map((code) => jurisdictionOf(registry, code))) : await registry.get(JurisdictionDirectory).all();
    return checkLogs(registry, process.env, named);
  };
}

function commandOf(words: readonly string[], options: Parameters<typeof appointeeOf>[1] & LogOptions): (registry: Registry) => Promise<string> {
  const [subject, verb, code = '', ...rest] = words;
  if (subject === 'fsck') return fsck(words.slice(1));
  if (subject === 'log') return async (registry) => keepLog(registry, process.env, verb ?? '', await jurisdictionOf(registry, code), options);
  const [login = ''] = rest;
  switch (`${subject} ${verb}`) {
    case 'jurisdiction list':
      return async (registry) => (await registry.get(JurisdictionDirectory).all()).map((entry) => [entry.code, entry.name, entry.logKey].join('\t')).join('\n');
    case 'jurisdiction add':
      if (rest.length === 0) break;
      return (registry) => addJurisdiction(registry, code.toUpperCase(), rest.join(' '));
    case 'official list':
      return (registry) => listOfficials(registry, code);
    case 'official disable':
      return (registry) => disableOfficial(registry, code, login);
    case 'official add': {
      const appointee = appointeeOf(login, options);
      return (registry) => addOfficial(registry, code, appointee);
    }
  }
  throw new UsageError(USAGE);
}

async function main(): Promise<void> {
  assertNodeVersion();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, reference: { type: 'string' }, role: { type: 'string', multiple: true }, reason: { type: 'string' }, size: { type: 'string' } },
  });
  const command = commandOf(positionals, values);
  try {
    console.log(await inRegistry(registryAccess(process.env), command));
  } catch (error) {
    throw error instanceof OfficialError ? new UsageError('Another official of that jurisdiction has this login.') : error;
  }
}

main().catch(fail);
