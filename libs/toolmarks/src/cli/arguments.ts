import { parseArgs } from 'node:util';

export const COMMANDS = ['info', 'compare', 'search', 'render'] as const;
export type Command = (typeof COMMANDS)[number];
export type Picture = 'relief' | 'heights' | 'cells';

export interface Request {
  readonly command: Command;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly lenient: boolean;
  readonly micrometres: boolean;
  readonly raw: boolean;
  readonly mode: 'oriented' | 'full-circle';
  readonly picture: Picture;
  readonly width: number;
  /** Worker threads of a search; null: as many as the machine has cores. */
  readonly threads: number | null;
  /** A list of class characteristics by file; null: a search compares all files. */
  readonly classes: string | null;
  /** The fields that must agree; null: all that the list states of the query. */
  readonly classFields: readonly string[] | null;
  readonly out: string | null;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `headstamp-toolmarks info FILE…                     what each X3P file holds, and whether it is sound
headstamp-toolmarks compare REFERENCE OTHER        two breech faces by congruent matching cells
headstamp-toolmarks search QUERY FILE…             one breech face against many, best first
headstamp-toolmarks render FILE… --out PICTURE.png shaded relief, height map, or two registered faces with their cells

--json                 result as JSON
--lenient              report wrong checksums instead of refusing the file
--micrometres          these files are known to be in micrometres; without it nothing is converted
--mode MODE            oriented | full-circle (default)
--picture KIND         relief (default) | heights | cells (takes two files)
--raw                  draw the scan as it is, not the prepared breech face
--threads N            worker threads of a search (default: all cores; 0 for none); the result does not depend on it
--classes LIST.json    a search leaves out files of another class: {"FILE": {"calibre": "9x19", …}, …}; what is unknown excludes nothing
--class-fields A,B     the fields of the list that must agree (default: all that it states of QUERY)
--width N              width of the picture in pixels (default 800)
--out PICTURE.png      where the picture is written

Every result is a candidate for review by an examiner. A low score excludes nothing.`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lenient: { type: 'boolean', default: false },
  micrometres: { type: 'boolean', default: false },
  raw: { type: 'boolean', default: false },
  mode: { type: 'string', default: 'full-circle' },
  picture: { type: 'string', default: 'relief' },
  width: { type: 'string', default: '800' },
  threads: { type: 'string' },
  classes: { type: 'string' },
  'class-fields': { type: 'string' },
  out: { type: 'string' },
} as const;

const FILES: Readonly<Record<Command, readonly [number, number]>> = {
  info: [1, Infinity],
  compare: [2, 2],
  search: [2, Infinity],
  render: [1, 2],
};

export function parseRequest(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  const [name, ...files] = positionals;
  const command = oneOf(COMMANDS, name, 'command');
  const picture = oneOf(['relief', 'heights', 'cells'] as const, values.picture, '--picture');
  const mode = oneOf(['oriented', 'full-circle'] as const, values.mode, '--mode');
  const [least, most] = command === 'render' ? (picture === 'cells' ? [2, 2] : [1, 1]) : FILES[command];
  if (files.length < least || files.length > most)
    throw new UsageError(`${command} takes ${least === most ? least : `at least ${least}`} ${most === 1 ? 'file' : 'files'}`);
  if (command === 'render' && values.out === undefined) throw new UsageError('render needs --out PICTURE.png');
  const width = Number(values.width);
  if (!Number.isInteger(width) || width < 64 || width > 4096) throw new UsageError('--width takes a whole number from 64 to 4096');
  const threads = values.threads === undefined ? null : Number(values.threads);
  if (threads !== null && (!Number.isInteger(threads) || threads < 0 || threads > 256)) throw new UsageError('--threads takes a whole number from 0 to 256');
  const { json, lenient, micrometres, raw, out, classes = null } = values;
  const classFields = values['class-fields']?.split(',').map((field) => field.trim()) ?? null;
  if (classes !== null && command !== 'search') throw new UsageError('--classes belongs to search');
  if (classFields !== null && (classes === null || classFields.includes(''))) throw new UsageError('--class-fields takes names of fields of --classes');
  return { command, files, json, lenient, micrometres, raw, mode, picture, width, threads, classes, classFields, out: out ?? null };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unreadable arguments');
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined, what: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${what} is one of ${allowed.join(', ')}`);
  return found;
}
