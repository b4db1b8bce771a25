import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KeyObject } from 'node:crypto';
import type { TrustedKeys } from './check-history';
import { base64, ed25519Key, logKey, NoteFault } from './note';
import { report, reportJson } from './report';
import { judge } from './verdict';

const USAGE = `Checks an exported history offline. Nothing is sent anywhere.

  npm run verify -- EXPORT.json [EXPORT.json ...] --log-key 'name+keyid+key' [--log-key ...]

  --log-key       public key of a log, from its owner, not from whoever gave you the file; one for each file's log
  --exchange-key  'jurisdiction-id=base64', public key under which that jurisdiction signs documents
  --json          the verdict as JSON

Exit code: 0 verified, 1 not verified, 2 the command line or a file could not be read.`;

/** Runs the program; returns its exit code. */
export function main(args: readonly string[], print: (text: string) => void): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'log-key': { type: 'string', multiple: true, default: [] },
        'exchange-key': { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || positionals.length === 0 || values['log-key'].length === 0) {
      print(USAGE);
      return values.help ? 0 : 2;
    }
    const keys: TrustedKeys = { logs: values['log-key'].map(logKey), exchange: new Map(values['exchange-key'].map(exchangeKey)) };
    const verdict = judge(
      positionals.map((name) => ({ name, bytes: readFileSync(name) })),
      keys,
    );
    print(values.json ? reportJson(verdict) : report(verdict));
    return verdict.verified ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(error instanceof NoteFault ? `A key could not be read: ${error.message}` : error.message);
    return 2;
  }
}

function exchangeKey(text: string): [string, KeyObject] {
  const split = text.indexOf('=');
  if (split < 1) throw new NoteFault('an exchange key reads jurisdiction-id=base64');
  return [text.slice(0, split), ed25519Key(base64(text.slice(split + 1), 32))];
}

if (require.main === module) process.exitCode = main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
