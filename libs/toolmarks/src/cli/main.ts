#!/usr/bin/env node
import { parseRequest, USAGE, UsageError } from './arguments';
import { codeOf, run } from './commands';

/** 0 done, 1 a file was refused or could not be read, 2 the command was not understood. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv.includes('--help')) {
    console.log(USAGE);
    return argv.length === 0 ? 2 : 0;
  }
  try {
    const request = parseRequest(argv);
    const { json, lines } = await run(request);
    console.log(request.json ? JSON.stringify(json) : lines.join('\n'));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    const facts = (error as { facts?: unknown }).facts;
    console.error(`refused: ${codeOf(error)}${facts ? ` ${JSON.stringify(facts)}` : ''}`);
    return 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
