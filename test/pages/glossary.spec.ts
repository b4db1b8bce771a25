import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_CODES, type LanguageCode } from '../../apps/web/src/language/languages';

const ROOT = join(__dirname, '../..');
const messagesOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(ROOT, 'apps/web/src/messages', `${language}.json`), 'utf8')) as Record<string, string>;

/** Columns of the glossary's tables, in their order. */
const COLUMNS: readonly LanguageCode[] = ['en', 'es', 'fr', 'ar', 'ru', 'zh'];

/** Messages whose English is a term of the glossary but means something else. */
const OTHER_MEANINGS = new Set([
  // Who receives, not the part of a weapon.
  'field.receiverOfficialId',
  // A scan that found what it looked for.
  'code.scanOutcome.found',
  // What a check of the log found.
  'auditLog.found',
  // What is on a weapon, not the act of marking it.
  'field.markings',
  // Programs that receive.
  'webhooks.one',
  'webhooks.receivers',
  // A label that was read.
  'code.captureKind.scan',
  // A mark that was cast with the part.
  'code.markingMethod.CAST',
]);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2066-\u2069\u064b-\u0652]/gu, '')
    .replaceAll('ё', 'е')
    .replaceAll('’', "'");

/** The words that one cell admits. What stands in brackets is another word, or an addition; what a mark of source introduces is not ours. */
function admitted(cell: string): string[] {
  const inBrackets = [...cell.matchAll(/[(（]([^)）]*)[)）]/gu)].map(([, inside]) => inside ?? '').filter((inside) => !inside.startsWith('FP'));
  return [cell.replace(/\s*[(（][^)）]*[)）]/gu, ''), ...inBrackets].flatMap((part) => part.split(/[,،、;]/u)).map((word) => plain(word.trim())).filter(Boolean);
}

function terms(): (readonly string[])[] {
  const lines = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split('\n');
  return lines
    .filter((line) => line.split('|').length === 9 && !/^\|(?:-| English )/.test(line))
    .map((line) => line.split('|').slice(1, 7).map((cell) => cell.trim()));
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Arabic without article, long vowels and weak letters: what the forms of one word have in common. */
const consonants = (word: string): string => word.replace(/^ال/u, '').replace(/[اويىةءئؤأإآ]/gu, '');
const isWithin = (one: string, other: string): boolean => {
  let at = 0;
  for (const sign of other) if (sign === one[at]) at += 1;
  return at === one.length;
};

/** Whether both may be forms of one word: the ends of words change with number, gender and case. */
function sameWord(language: LanguageCode, one: string, other: string): boolean {
  if (language === 'ar') {
    const [a, b] = [consonants(one), consonants(other)];
    return a !== '' && b !== '' && (isWithin(a, b) || isWithin(b, a));
  }
  const kept = (word: string): string => word.slice(0, word.length < 5 ? Math.max(2, word.length - 1) : Math.max(4, Math.floor(word.length * 0.6)));
  return one.startsWith(kept(other)) || other.startsWith(kept(one)) || (language === 'ru' && one.slice(0, 2) === other.slice(0, 2) && one.length < 6);
}

const says = (language: LanguageCode, message: string, term: string): boolean =>
  language === 'zh'
    ? message.includes(term)
    : words(term)
        .filter((word) => word.length > 2)
        .every((word) => words(message).some((other) => sameWord(language, word, other)));

describe('the glossary', () => {
  const rows = terms();
  const english = messagesOf('en');

  it('has a word in every language for every term', () => {
    expect(rows.length).toBeGreaterThan(70);
    for (const row of rows) expect([row[0], row.filter((cell) => cell === '')]).toEqual([row[0], []]);
  });

  it.each(LANGUAGE_CODES.filter((language) => language !== 'en'))('is what the pages say in %s wherever they name a term and nothing else', (language) => {
    const messages = messagesOf(language);
    const column = COLUMNS.indexOf(language);
    let named = 0;
    const others: string[] = [];
    for (const row of rows) {
      const inEnglish = new Set(admitted(row[0] ?? '').flatMap((term) => [term, `${term}s`, `${term}es`, term.replace(/y$/, 'ies')]));
      for (const [id, text] of Object.entries(english)) {
        if (!inEnglish.has(plain(text).replace(/\.$/, '')) || OTHER_MEANINGS.has(id)) continue;
        named += 1;
        const message = plain(messages[id] ?? '');
        if (!admitted(row[column] ?? '').some((term) => says(language, message, term))) others.push(`${id}: ${messages[id] ?? ''} (${row[0]}: ${row[column]})`);
      }
    }
    expect(named).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });
});
