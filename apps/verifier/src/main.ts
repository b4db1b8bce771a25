import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KeyObject } from 'node:crypto';
import type { TrustedKeys } from './check-history';
import { base64, ed25519Key, logKey, NoteFault } from './note';
import { report, reportJson } from './report';
import { judge, type ExportFile } from './verdict';

const USAGE = `Checks an exported history offline. Nothing is sent anywhere.

  npm run verify -- EXPORT.json [EXPORT.json ...] --log-key 'name+keyid+key' [--log-key ...]

  --log-key       public key of a log, from its owner, not from whoever gave you the file; one for each file's log
  --exchange-key  'jurisdiction-id=base64', public key under which that jurisdiction signs documents
  --json          the verdict as JSON

Exit code: 0 verified, 1 not verified, 2 the command line or a file could not be read.`;

interface Request {
  readonly files: readonly ExportFile[];
  readonly keys: TrustedKeys;
  readonly json: boolean;
}

/** Runs the program; returns its exit code. */
export function main(args: readonly string[], print: (text: string) => void): number {
  if (args.includes('--help')) {
    print(USAGE);
    return 0;
  }
  let request: Request;
  try {
    request = requested(args);
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const verdict = judge(request.files, request.keys);
  print(request.json ? reportJson(verdict) : report(verdict));
  return verdict.verified ? 0 : 1;
}

function requested(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'log-key': { type: 'string', multiple: true, default: [] },
      'exchange-key': { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error('Which file?');
  if (values['log-key'].length === 0) throw new Error('Without a --log-key nothing can be verified.');
  return {
    files: positionals.map((name) => ({ name, bytes: readFileSync(name) })),
    keys: { logs: values['log-key'].map(logKey), exchange: new Map(values['exchange-key'].map(exchangeKey)) },
    json: values.json,
  };
}

function exchangeKey(text: string): [string, KeyObject] {
  const split = text.indexOf('=');
  if (split < 1) throw new NoteFault('an exchange key reads jurisdiction-id=base64');
  return [text.slice(0, split), ed25519Key(base64(text.slice(split + 1), 32))];
}

if (require.main === module) process.exitCode = main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`));
