import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMER_COUNTRIES } from '@headstamp/codes';
import { LANGUAGE_CODES, LANGUAGES } from '../../apps/web/src/language/languages';

const ROOT = join(__dirname, '../..');
const WEB = join(ROOT, 'apps/web/src');

const messagesOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(WEB, 'messages', `${language}.json`), 'utf8')) as Record<string, string>;

function files(folder: string, fits: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const formatjs = (...options: string[]): string =>
  execFileSync(join(ROOT, 'node_modules/.bin/formatjs'), options, {
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Every message that the pages name, as the extractor of the message library finds them. */
function extracted(): string[] {
  const sources = files(WEB, /\.tsx?$/).filter((file) => !file.endsWith('.d.ts'));
  return Object.keys(JSON.parse(formatjs('extract', ...sources, '--additional-function-names', 't', '--throws')) as object).sort();
}

/** A part of a message as the message library's compiler writes it. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
}
const LITERAL = 0;
const PLURAL = 6;

const parsedBefore = new Map<string, Record<string, readonly Part[]>>();

/** Every message of a language, parsed: a message that breaks the syntax fails here. */
function parsed(language: string): Record<string, readonly Part[]> {
  const before = parsedBefore.get(language);
  if (before) return before;
  const compiled = formatjs('compile', join(WEB, 'messages', `${language}.json`), '--ast', '--format', 'simple');
  const messages = JSON.parse(compiled) as Record<string, readonly Part[]>;
  parsedBefore.set(language, messages);
  return messages;
}

interface Shape {
  readonly holes: readonly string[];
  readonly plurals: readonly string[][];
}

/** What a message leaves open, and the plural forms it distinguishes. */
function shapeOf(message: readonly Part[]): Shape {
  const holes = new Set<string>();
  const plurals: string[][] = [];
  const walk = (parts: readonly Part[]): void => {
    for (const { type, value, options = {}, children = [] } of parts) {
      if (type !== LITERAL && value !== undefined) holes.add(value);
      if (type === PLURAL) plurals.push(Object.keys(options).filter((form) => !form.startsWith('=')));
      for (const option of Object.values(options)) walk(option.value);
      walk(children);
    }
  };
  walk(message);
  return { holes: [...holes].sort(), plurals };
}

/** The refusals of the services as their sources state them. */
function problemTitles(): Map<string, string> {
  const titles = new Map<string, string>();
  for (const folder of ['apps', 'libs']) {
    for (const file of files(join(ROOT, folder), /\.(?:problems|errors|filter)\.ts$/)) {
      const text = readFileSync(file, 'utf8');
      for (const [, code, , title] of text.matchAll(/'([a-z0-9-]+\.[a-z0-9.-]+)':\s*\{\s*status:\s*\d+,\s*title:\s*(['"])(.*?)\2,?\s*\}/gs))
        titles.set(code ?? '', title ?? '');
      for (const [, code, title] of text.matchAll(/status: \d+, code: '([a-z.-]+)', title: '(.*?)'/g)) titles.set(code ?? '', title ?? '');
    }
  }
  return titles;
}

describe('the words of the pages', () => {
  const used = extracted();

  it.each(LANGUAGE_CODES)('are complete in %s: no message is missing and none is unused', (language) => {
    expect(Object.keys(messagesOf(language)).sort()).toEqual(used);
  });

  it('leave the same places open in every language', () => {
    const holesOf = (language: string): Record<string, readonly string[]> =>
      Object.fromEntries(Object.entries(parsed(language)).map(([id, message]) => [id, shapeOf(message).holes]));
    for (const language of LANGUAGE_CODES) expect(holesOf(language)).toEqual(holesOf('en'));
  });

  it.each(LANGUAGE_CODES)('have every plural form that %s distinguishes', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = Object.entries(parsed(language)).flatMap(([id, message]) =>
      shapeOf(message).plurals.map((plural) => ({ id, plural: plural.sort() })),
    );
    expect(plurals.length).toBeGreaterThan(3);
    expect(plurals).toEqual(plurals.map(({ id }) => ({ id, plural: [...forms].sort() })));
  });

  it('keep what is put into a sentence of a right-to-left language from reversing', () => {
    for (const language of LANGUAGE_CODES.filter((code) => LANGUAGES[code].direction !== 'ltr')) {
      const open = Object.entries(messagesOf(language)).flatMap(([id, message]) =>
        [...message.matchAll(/(.?)\{\w+\}(.?)/gsu)].map(([, before, after]) => ({ id, before, after })),
      );
      expect(open.length).toBeGreaterThan(20);
      expect(open.filter(({ before, after }) => before !== '\u2068' || after !== '\u2069')).toEqual([]);
    }
  });

  it('name the former states, in English word for word as their standard does', () => {
    const english = messagesOf('en');
    const named = Object.keys(english).filter((id) => id.startsWith('code.formerCountry.'));
    expect(Object.fromEntries(named.map((id) => [id.slice(-4), english[id]]))).toEqual(FORMER_COUNTRIES);
  });

  it('say every refusal of the services, in English word for word as the API does', () => {
    const english = messagesOf('en');
    const titles = problemTitles();
    expect(titles.size).toBeGreaterThan(100);
    const said = Object.fromEntries([...titles.keys()].map((code) => [code, english[`problem.${code}`]]));
    expect(said).toEqual(Object.fromEntries(titles));
  });

  it('name whatever the services write into the access log', () => {
    const english = messagesOf('en');
    const sources = ['apps', 'libs'].flatMap((folder) => files(join(ROOT, folder), /(?<!\.spec|\.d)\.ts$/));
    const kinds = new Set(
      sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bsubjectKind: '([a-z-]+)'/g)].map(([, kind]) => kind ?? '')),
    );
    expect(kinds.size).toBeGreaterThan(40);
    expect([...kinds].filter((kind) => !english[`code.accessSubject.${kind}`])).toEqual([]);
  });
});
