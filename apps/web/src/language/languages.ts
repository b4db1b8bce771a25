import type en from '../messages/en.json';

export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, string>>;

interface MessagesFile {
  readonly default: Readonly<Record<string, string>>;
}

declare global {
  // A message that does not exist does not compile.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}

interface Language {
  /** In the language itself, for the person who reads no other. */
  readonly name: string;
  /** What dates, numbers and names of countries are written by: Latin digits everywhere, as in identifiers. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What is said at the beginning: everything but the refusals. */
  readonly load: () => Promise<MessagesFile>;
  /** A third of all words, which most visits never need. */
  readonly loadRefusals: () => Promise<MessagesFile>;
}

export const LANGUAGES = {
  en: {
    name: 'English',
    locale: 'en',
    direction: 'ltr',
    load: () => import('../messages/en.json?words'),
    loadRefusals: () => import('../messages/en.json?refusals'),
  },
  es: {
    name: 'Español',
    locale: 'es',
    direction: 'ltr',
    load: () => import('../messages/es.json?words'),
    loadRefusals: () => import('../messages/es.json?refusals'),
  },
  fr: {
    name: 'Français',
    locale: 'fr',
    direction: 'ltr',
    load: () => import('../messages/fr.json?words'),
    loadRefusals: () => import('../messages/fr.json?refusals'),
  },
  ar: {
    name: 'العربية',
    locale: 'ar-u-nu-latn',
    direction: 'rtl',
    load: () => import('../messages/ar.json?words'),
    loadRefusals: () => import('../messages/ar.json?refusals'),
  },
  ru: {
    name: 'Русский',
    locale: 'ru',
    direction: 'ltr',
    load: () => import('../messages/ru.json?words'),
    loadRefusals: () => import('../messages/ru.json?refusals'),
  },
  zh: {
    name: '中文',
    locale: 'zh',
    direction: 'ltr',
    load: () => import('../messages/zh.json?words'),
    loadRefusals: () => import('../messages/zh.json?refusals'),
  },
} as const satisfies Record<string, Language>;
export type LanguageCode = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

const CHOICE = 'headstamp.language';

const known = (tag: string | null | undefined): LanguageCode | undefined =>
  LANGUAGE_CODES.find((code) => code === tag?.slice(0, 2).toLowerCase());

/** The language chosen here before, else the first the browser asks for that we speak, else English. */
export function preferredLanguage(): LanguageCode {
  return known(localStorage.getItem(CHOICE)) ?? navigator.languages.map(known).find((code) => code !== undefined) ?? 'en';
}

export function rememberLanguage(code: LanguageCode): void {
  localStorage.setItem(CHOICE, code);
}
