import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { trustOf } from './arguments';
import { DerFault } from './der';
import { ShapeFault } from './fields';
import { broken } from './finding';
import { JsonFault } from './json';
import { judgeLog, keptSizes, LOG_FORMAT } from './log-file';
import { LogFault } from './log-reader';
import { nodeCrypto } from './node-crypto';
import { NoteFault } from './note';
import { readLogFile } from './read-log-file';
import { report, reportJson } from './report';
import { LANGUAGES, type Language } from './translate';
import type { Trust } from './trust';
import { judge, type Verdict } from './verdict';

const USAGE = `Checks histories, bundles, proofs, court reports (PDF) and whole logs offline. Nothing is sent anywhere.

  headstamp-verify FILE [FILE ...] --log-key 'name+keyid+key' [--log-key ...]

  --log-key       public key of a log, from its owner, not from whoever gave you the file; one for each file's log
  --policy        file that says who must have cosigned (C2SP tlog-policy); its log keys count as --log-key
  --exchange-key  'jurisdiction-id=base64', public key under which that jurisdiction signs documents
  --official-key  'official-id=base64', public key of an official, if you have it from that person
  --tsa           certificate of a time-stamping authority (PEM or DER), as a file
  --certificate   certificate under which a jurisdiction signs papers (PEM or DER), as a file
  --kept          checkpoint you kept from earlier, as a file
  --consistency   proof from a kept checkpoint to a newer one (C2SP tlog-witness request: old N, hashes, checkpoint), as a file
  --lang          the language of the verdict: en, es, fr, ar, ru or zh; rare findings stay in English
  --json          the verdict as JSON

Exit code: 0 verified, 1 not verified, 2 the command line, a key or a file could not be read.`;

interface Request {
  readonly files: readonly string[];
  readonly trust: Trust;
  readonly json: boolean;
  readonly language: Language;
}

/** Runs the program; resolves to its exit code. */
export async function main(args: readonly string[], print: (text: string) => void): Promise<number> {
  if (args.includes('--help')) {
    print(USAGE);
    return 0;
  }
  let request: Request;
  let logs: string[];
  try {
    request = requested(args);
    logs = request.files.filter(isWholeLog);
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { files, trust, json, language } = request;
  const others = files.filter((name) => !logs.includes(name));
  const verdicts: Verdict[] = [];
  for (const name of logs) verdicts.push(await wholeLog(name, trust));
  if (others.length > 0) {
    const read = others.map((name) => ({ name, bytes: new Uint8Array(readFileSync(name)) }));
    verdicts.push(await judge(nodeCrypto, read, trust));
  }
  const [only] = verdicts;
  if (json) print(verdicts.length === 1 && only ? reportJson(only) : `[${verdicts.map(reportJson).join(',\n')}]`);
  else print(verdicts.map((verdict) => report(verdict, language)).join('\n\n'));
  return verdicts.every(({ verified }) => verified) ? 0 : 1;
}

function requested(args: readonly string[]): Request {
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'log-key': several,
      policy: { type: 'string' },
      'exchange-key': several,
      'official-key': several,
      tsa: several,
      certificate: several,
      kept: several,
      consistency: several,
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error('Which file?');
  const bytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(name));
  const text = (name: string): string => readFileSync(name, 'utf8');
  const trust = trustOf(nodeCrypto, {
    logKeys: values['log-key'],
    policy: values.policy === undefined ? null : text(values.policy),
    exchangeKeys: values['exchange-key'],
    officialKeys: values['official-key'],
    authorities: values.tsa.map(bytes),
    papers: values.certificate.map(bytes),
    kept: values.kept.map((name) => ({ name, text: text(name) })),
    consistency: values.consistency.map(text),
  });
  if (trust.logs.length + (trust.policy?.logs.length ?? 0) === 0) throw new Error('Without a --log-key nothing can be verified.');
  const language = LANGUAGES.find((each) => each === values.lang);
  if (!language) throw new Error(`--lang is one of ${LANGUAGES.join(', ')}.`);
  return { files: positionals, trust, json: values.json, language };
}

/** A whole log is read in pieces, so it is told from the rest by its first bytes. */
function isWholeLog(name: string): boolean {
  const start = Buffer.alloc(64);
  const file = openSync(name, 'r');
  try {
    readSync(file, start);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1').startsWith(`{"format":"${LOG_FORMAT}"`);
}

async function wholeLog(name: string, trust: Trust): Promise<Verdict> {
  const nothing = { subject: `the log in ${name}`, custody: [], items: [] };
  try {
    return { ...nothing, ...(await judgeLog(nodeCrypto, readLogFile(name, keptSizes(trust)), trust)) };
  } catch (error) {
    if (
      error instanceof LogFault ||
      error instanceof NoteFault ||
      error instanceof JsonFault ||
      error instanceof ShapeFault ||
      error instanceof DerFault
    ) {
      return { ...nothing, verified: false, findings: [broken(`the file ${name}`, error.message)], statements: [] };
    }
    throw error;
  }
}
