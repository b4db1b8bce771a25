import { bothTerms, type UseTerms } from '@headstamp/codes';
import type { OriginatorWord } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Passing } from './passing.entity';

/** Shorter ones stand in other words by chance. */
export const SHORTEST = 5;

export const VETOED: readonly OriginatorWord[] = [{ says: 'veto', of: 'everything' }];

/** Letters and digits alone, so that case, accents and punctuation do not hide a name. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/** Whether a text, already bare, repeats a word that is long enough to be looked for. */
export const standsIn = (text: string, word: string | null): boolean =>
  word !== null && bare(word).length >= SHORTEST && text.includes(bare(word));

/** Whether any of the texts repeats any of the words. */
export function repeats(texts: readonly (string | null)[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const text = texts.map((each) => bare(each ?? '')).join('\n');
  return words.some((word) => standsIn(text, word));
}

/** The terms of a row with those of every third state whose facts it repeats. */
export const termsOfRepeated = (
  { name, licence, document }: { readonly name: string; readonly licence: string | null; readonly document: string | null },
  own: UseTerms,
  told: readonly { readonly words: readonly string[]; readonly terms: UseTerms }[],
): UseTerms =>
  told.filter(({ words }) => repeats([name, licence, document], words)).reduce((terms, each) => bothTerms(terms, each.terms), own);

/** A question as it is shown once a third state has taken back what it repeats: each text that repeats it says so instead. */
export function withoutRecalled<Question extends object>(question: Question, words: readonly string[]): Question {
  if (words.length === 0) return question;
  const texts = Object.entries(question).filter(([, value]) => typeof value === 'string' && repeats([value], words));
  return Object.assign(Object.create(Object.getPrototypeOf(question) as object) as Question, question, Object.fromEntries(texts.map(([name]) => [name, TAKEN_BACK])));
}

/** Stands where a text was that its originator has taken back. */
export const TAKEN_BACK = '[taken back by the state whose facts these were]';

/** By request: what a third state had let the two offices tell each other in it, and has taken back. */
export async function recalledWords(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const passings = await tx.findBy(Passing, {
    jurisdictionId,
    aboutRequestId: In([...requestIds]),
    recalledAt: Not(IsNull()),
  });
  const words = new Map<string, string[]>();
  for (const { aboutRequestId, words: told } of passings) words.set(aboutRequestId, [...(words.get(aboutRequestId) ?? []), ...told]);
  return words;
}
