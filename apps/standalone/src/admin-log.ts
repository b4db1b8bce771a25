import { ConfigurationError, DerivedLogKeys, witnessingOf, type Environment } from '@headstamp/boot';
import { SigningKeys } from '@headstamp/exchange';
import { AskWitness, FINDINGS, LogCheck, RecordRules, Witness, WitnessPolicies, WitnessWatch, type CheckedLog } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, type DirectoryEntry } from '@headstamp/tenancy';
import type { INestApplicationContext } from '@nestjs/common';
import { SERVICES } from './services';

/** What works on logs, put together for a program that runs once. */
export function logTools(registry: INestApplicationContext, env: Environment) {
  const [session, directory] = [registry.get(JurisdictionSession), registry.get(JurisdictionDirectory)];
  const keys = new DerivedLogKeys(registry.get(SigningKeys));
  const options = witnessingOf(env);
  const policies = new WitnessPolicies(keys, options);
  const ask = new AskWitness(new Witness(session, directory, keys, policies), options.patienceMs);
  const watch = new WitnessWatch(session, directory, keys, policies, ask);
  const rules = new RecordRules(SERVICES.flatMap(({ recordRules = [] }) => recordRules));
  return { session, directory, keys, check: new LogCheck(session, directory, keys, policies, watch, rules) };
}

/** Checks the logs of these jurisdictions, saying on standard error how far it has come. Throws when one of them is not sound. */
export async function checkLogs(registry: INestApplicationContext, env: Environment, jurisdictions: readonly DirectoryEntry[]): Promise<string> {
  const { check } = logTools(registry, env);
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
