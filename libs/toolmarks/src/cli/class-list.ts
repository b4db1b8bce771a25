import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ClassCharacteristics, type ExcludedByClass, filterByClass } from '../search/class-filter';
import { type Request, UsageError } from './arguments';

/** What is left of the files of a search, and what the class filter excluded; null where none was asked for. */
export interface FilesOfClass {
  readonly files: readonly string[];
  readonly excluded: ExcludedByClass | null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCharacteristics(value: unknown): value is ClassCharacteristics {
  return isObject(value) && Object.values(value).every((one) => typeof one === 'string');
}

/** Reads `{ "FILE": { "FIELD": "VALUE" } }`; files are named as on the command line or by their last part. Throws UsageError. */
function readClasses(path: string): (file: string) => ClassCharacteristics {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--classes ${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  if (!isObject(list) || !Object.values(list).every(isCharacteristics)) throw new UsageError('--classes takes a JSON object of objects of texts');
  const of = new Map(Object.entries(list as Readonly<Record<string, ClassCharacteristics>>));
  return (file) => of.get(file) ?? of.get(basename(file)) ?? {};
}

/** The files that may be of the query's class, before any of them is read. Without fields, all that the list states of the query count. */
export function filesOfClass(query: string, files: readonly string[], { classes, classFields }: Pick<Request, 'classes' | 'classFields'>): FilesOfClass {
  if (classes === null) return { files, excluded: null };
  const classOf = readClasses(classes);
  const characteristics = classOf(query);
  const items = files.map((file) => ({ file, characteristics: classOf(file) }));
  const { kept, excluded } = filterByClass(items, { characteristics, fields: classFields ?? Object.keys(characteristics) });
  return { files: kept.map(({ file }) => file), excluded };
}
