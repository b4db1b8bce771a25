import type { AlertKind } from '../alert/alert.kinds';
import { KIND_WORDS } from './kind-words';
import { filled, LETTER_WORDS, type LetterLanguage } from './letter-words';

/** What a letter may say of an alert: what kind, from which state, since when and until when. Nothing of what it is about. */
export interface Told {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly urgent: boolean;
  /** ISO 3166-1 alpha-2 of the state it came from; null when it arose at home. */
  readonly senderCode: string | null;
  readonly raisedAt: Date;
  readonly dueAt: Date;
}

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

interface Reader {
  readonly language: LetterLanguage;
  readonly timeZone: string;
  /** Where the pages are, without a slash at its end. */
  readonly pages: string;
}

/** Alerts that one letter names; how many more there are is said. */
const MOST_LINES = 100;
const PREFIX = '[Headstamp]';

const kindIn = (language: LetterLanguage, kind: AlertKind): string => KIND_WORDS[language][kind] ?? LETTER_WORDS[language].unnamed;

const timeIn = ({ language, timeZone }: Reader, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);

const stateIn = (language: LetterLanguage, code: string): string => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

/** A letter about one alert. */
export function letterAbout(
  { alertId, kind, urgent, senderCode, raisedAt, dueAt }: Told,
  reader: Reader,
  why: { readonly escalated: boolean; readonly inPlaceOf: boolean },
): LetterText {
  const { language, pages } = reader;
  const words = LETTER_WORDS[language];
  const name = kindIn(language, kind);
  const subject = urgent ? filled(words.urgent, { kind: name }) : name;
  const lines = [
    name,
    '',
    senderCode === null ? words.atHome : filled(words.from, { sender: stateIn(language, senderCode) }),
    filled(words.since, { since: timeIn(reader, raisedAt) }),
    filled(words.due, { due: timeIn(reader, dueAt) }),
    '',
    ...(why.escalated ? [words.escalated, ''] : []),
    ...(why.inPlaceOf ? [words.inPlaceOf, ''] : []),
    filled(words.read, { link: `${pages}/alerts?alert=${alertId}` }),
    '',
    words.nothingMore,
  ];
  return { subject: `${PREFIX} ${subject}`, body: lines.join('\n') };
}

/** One letter about all that is open and not urgent, the oldest first. */
export function digestOf(alerts: readonly Told[], reader: Reader): LetterText {
  const { language, pages } = reader;
  const words = LETTER_WORDS[language];
  const lines = alerts.slice(0, MOST_LINES).map(({ kind, senderCode, dueAt }) => {
    const from = senderCode === null ? '' : ` (${stateIn(language, senderCode)})`;
    return `- ${kindIn(language, kind)}${from}. ${filled(words.due, { due: timeIn(reader, dueAt) })}`;
  });
  const more = alerts.length > MOST_LINES ? [filled(words.digestMore, { count: String(alerts.length - MOST_LINES) })] : [];
  const body = [
    words.digestIntroduction,
    '',
    ...lines,
    ...more,
    '',
    filled(words.read, { link: `${pages}/alerts` }),
    '',
    words.nothingMore,
  ];
  return { subject: `${PREFIX} ${filled(words.digestSubject, { count: String(alerts.length) })}`, body: body.join('\n') };
}
