#!/usr/bin/env node
import { parseRequest, USAGE, UsageError } from './arguments';
import { type Attendant, run } from './commands';
import { codeOf } from './read-file';

const STAGES = { read: 'read and prepared', screen: 'screened', cells: 'compared by cells' } as const;
/** What a shell says of a program that Ctrl-C ended. */
const STOPPED = 130;

/** Progress goes beside the result, and only where somebody looks on. */
const shown: NonNullable<Attendant['progress']> = (stage, done, total) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} ${STAGES[stage]}   ${done === total ? '\n' : ''}`);
};

/** 0 done, 1 a file was refused or could not be read, 2 the command was not understood, 130 stopped by Ctrl-C. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv.includes('--help')) {
    console.log(USAGE);
    return argv.length === 0 ? 2 : 0;
  }
  const stop = new AbortController();
  // The first Ctrl-C stops the threads; a second one ends the program as ever.
  process.once('SIGINT', () => stop.abort(new Error('stopped')));
  try {
    const request = parseRequest(argv);
    const { json, lines } = await run(request, { signal: stop.signal, progress: shown });
    console.log(request.json ? JSON.stringify(json) : lines.join('\n'));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (stop.signal.aborted) {
      console.error('stopped; nothing was written');
      return STOPPED;
    }
    const facts = (error as { facts?: unknown }).facts;
    console.error(`refused: ${codeOf(error)}${facts ? ` ${JSON.stringify(facts)}` : ''}`);
    return 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
