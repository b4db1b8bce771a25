import { SENTENCES } from './sentences';
import { SENTENCES_AR } from './sentences-ar';
import { SENTENCES_ES } from './sentences-es';
import { SENTENCES_FR } from './sentences-fr';
import { SENTENCES_RU } from './sentences-ru';
import { SENTENCES_ZH } from './sentences-zh';

/** Each sentence in another language, in the same order and with the same places for what is of the file. */
export type Told = InTheSameOrder<typeof SENTENCES>;
type InTheSameOrder<Sentences extends readonly unknown[]> = { readonly [Place in keyof Sentences]: string };

export const LANGUAGES = ['en', 'es', 'fr', 'ar', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const TOLD: Readonly<Record<Exclude<Language, 'en'>, Told>> = { es: SENTENCES_ES, fr: SENTENCES_FR, ar: SENTENCES_AR, ru: SENTENCES_RU, zh: SENTENCES_ZH };

interface Pattern {
  readonly at: number;
  readonly shape: RegExp;
}

/** Those that say most first, so that a sentence is not taken for a shorter one that begins like it. */
const PATTERNS: readonly Pattern[] = SENTENCES.map((sentence, at): Pattern & { readonly said: number } => ({
  at,
  said: sentence.replace(/\{\d\}/g, '').length,
  shape: new RegExp(`^${sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '([^]+?)')}$`),
})).sort((one, other) => other.said - one.said);

const MOST_NESTED = 4;
/** Keeps what is of the file whole and left to right inside a text that runs from right to left. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A finding or statement in the reader's language. What is of the file stays as it is; a sentence that is rarer than those of the list
 * stays in English, so that nothing is lost.
 */
export function translated(text: string, language: Language, depth = 0): string {
  if (language === 'en') return text;
  for (const { at, shape } of PATTERNS) {
    const found = shape.exec(text);
    if (!found) continue;
    const parts = found.slice(1);
    const told = TOLD[language][at] ?? text;
    return told.replace(/\{(\d)\}/g, (_, place: string) => {
      const part = parts[Number(place)] ?? '';
      const inner = depth < MOST_NESTED ? translated(part, language, depth + 1) : part;
      return language === 'ar' && inner === part ? isolated(part) : inner;
    });
  }
  return text;
}

/** Whether the list has the sentence. */
export const isTranslated = (text: string): boolean => PATTERNS.some(({ shape }) => shape.test(text));
