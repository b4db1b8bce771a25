import { ConfigurationError, DerivedLogKeys, timeStampingOf, witnessingOf, type Environment } from '@headstamp/boot';
import { SigningKeys } from '@headstamp/exchange';
import { AskWitness, FINDINGS, FREEZE_REASONS, Ledger, LedgerError, LedgerSequencer, LEDGER_PROBLEMS, LogKeeping, LogCheck, RecordRules, Witness, WitnessPolicies, WitnessWatch, type CheckedLog } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, type DirectoryEntry } from '@headstamp/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

/** What works on logs, put together for a program that runs once. */
export function logTools(registry: INestApplicationContext, env: Environment) {
  const [session, directory] = [registry.get(JurisdictionSession), registry.get(JurisdictionDirectory)];
  const keys = new DerivedLogKeys(registry.get(SigningKeys));
  const options = witnessingOf(env);
  const policies = new WitnessPolicies(keys, options);
  const ask = new AskWitness(new Witness(session, directory, keys, policies), options.patienceMs);
  const watch = new WitnessWatch(session, directory, keys, policies, ask);
  // Only ever asked to place events in a transaction of ours, so it needs no address of its own.
  const sequencer = new LedgerSequencer(session, directory, keys, { databaseUrl: '', sequenceEveryMs: 60_000 });
  const keeping = new LogKeeping(session, new Ledger(), sequencer, keys);
  const check = (rules: RecordRules): LogCheck => new LogCheck(session, directory, keys, policies, watch, rules, timeStampingOf(env));
  return { keeping, check };
}

/** Checks the logs of these jurisdictions, saying on standard error how far it has come. Throws when one of them is not sound. */
export async function checkLogs(registry: INestApplicationContext, env: Environment, jurisdictions: readonly DirectoryEntry[]): Promise<string> {
  // The services bring the rules of their records; no other command waits for them to be read.
  const { SERVICES } = await import('./services.js');
  const check = logTools(registry, env).check(new RecordRules(SERVICES.flatMap(({ recordRules = [] }) => recordRules)));
  const said: string[] = [];
  let sound = true;
  for (const { jurisdictionId, code } of jurisdictions) {
    let told = Date.now();
    const checked = await check.run(serviceActor(jurisdictionId, 'administration'), ({ events, of }) => {
      if (Date.now() - told < 1_000) return;
      told = Date.now();
      console.error(`${code}: ${events} of ${of} events`);
    });
    sound &&= checked.sound;
    said.push(sentenceOf(code, checked));
  }
  const report = said.join('\n');
  if (!sound) throw new ConfigurationError(report);
  return report;
}

function sentenceOf(code: string, { events, checkpoints, cosignatures, timeStamps, findings, found, sound }: CheckedLog): string {
  const read = `${code}: ${events} events, ${checkpoints} checkpoints, ${cosignatures} cosignatures, ${timeStamps} time stamps: ${sound ? 'sound' : 'NOT SOUND'}`;
  const named = findings.map(({ name, at }) => `  ${name} (${at}): ${FINDINGS[name]}`);
  return [read, ...named, ...(found > findings.length ? [`  and ${found - findings.length} more`] : [])].join('\n');
}

/** What a command about one log needs beside the jurisdiction. */
export interface LogOptions {
  readonly reason?: string | undefined;
  readonly size?: string | undefined;
}

/** Freezes a log, begins its successor or exchanges its key; says what is so from now on. */
export async function keepLog(registry: INestApplicationContext, env: Environment, verb: string, entry: DirectoryEntry, options: LogOptions): Promise<string> {
  const { keeping } = logTools(registry, env);
  const actor = serviceActor(entry.jurisdictionId, 'administration');
  try {
    switch (verb) {
      case 'freeze': {
        const reason = FREEZE_REASONS.find((each) => each === options.reason);
        if (!reason) throw new ConfigurationError(`--reason is one of ${FREEZE_REASONS.join(', ')}.`);
        if (options.size !== undefined && !/^\d{1,15}$/.test(options.size)) throw new ConfigurationError('--size is the size of a checkpoint.');
        const { origin, size } = await keeping.freeze(actor, reason, options.size === undefined ? null : BigInt(options.size));
        return `${origin} is frozen at its checkpoint of size ${size}. Nothing is recorded in ${entry.code} until it has a successor ("log succeed ${entry.code}").`;
      }
      case 'succeed': {
        const { origin } = await keeping.succeed(actor);
        return `${entry.code} goes on in ${origin}. Give everybody its new key: ${await keyOf(registry, entry)}`;
      }
      case 'rotate-key': {
        const { size, to } = await keeping.rotateKey(actor);
        return `The checkpoints of ${entry.code} beyond size ${size} are signed with a new key. Give it to everybody: ${to}`;
      }
    }
  } catch (error) {
    if (error instanceof LedgerError) throw new ConfigurationError(`${LEDGER_PROBLEMS[error.code].title}.`);
    throw error;
  }
  throw new ConfigurationError('A log can be frozen ("freeze"), succeeded ("succeed"), or given a new key ("rotate-key").');
}

async function keyOf(registry: INestApplicationContext, { jurisdictionId }: DirectoryEntry): Promise<string> {
  return (await registry.get(JurisdictionDirectory).byId(jurisdictionId))?.logKey ?? '';
}
