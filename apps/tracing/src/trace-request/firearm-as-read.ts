import type { SerialState } from '@headstamp/codes';
import type { FirearmAsObserved, MarkAsObserved } from '@headstamp/exchange';

/** What was read off the weapon so far. A draft may not yet say how much of the serial is there. */
export interface FirearmAsRead extends Omit<Required<FirearmAsObserved>, 'serialState'> {
  readonly serialState: SerialState | null;
}

export const NOTHING_READ: FirearmAsRead = {
  serial: null,
  serialState: null,
  barrelSerial: null,
  obliteratedPart: null,
  obliterationDetail: null,
  make: null,
  model: null,
  type: null,
  action: null,
  calibre: null,
  countryOfOrigin: null,
  importer: null,
  additionalMarkings: null,
  marks: [],
};

/** Everything that is read but the marks. */
export type FirearmWords = Omit<FirearmAsRead, 'marks'>;

const WORDS = Object.keys(NOTHING_READ).filter((word) => word !== 'marks') as (keyof FirearmWords)[];

type Stated = { readonly [Word in keyof FirearmWords]?: FirearmWords[Word] | undefined } & {
  readonly marks?:
    | readonly (Pick<MarkAsObserved, 'kind' | 'part' | 'text'> & {
        readonly country?: string | null | undefined;
        readonly year?: number | null | undefined;
      })[]
    | undefined;
};

/** All words of a reading and no others; what was left out was not read. */
export function wordsOf(stated: Stated): FirearmWords {
  return Object.fromEntries(WORDS.map((word) => [word, stated[word] ?? null])) as unknown as FirearmWords;
}

/** A whole reading out of what somebody stated, field by field: nothing else comes along. */
export function asRead(stated: Stated | null | undefined): FirearmAsRead {
  if (!stated) return NOTHING_READ;
  const marks = (stated.marks ?? []).map(({ kind, part, text, country = null, year = null }) => ({ kind, part, text, country, year }));
  return { ...wordsOf(stated), marks };
}

const sameMark = (one: MarkAsObserved, other: MarkAsObserved): boolean =>
  one.kind === other.kind && one.part === other.part && one.text === other.text && one.country === other.country && one.year === other.year;

/** Whether two readings say the same, word for word. */
export function sameReading(one: FirearmAsRead, other: FirearmAsRead): boolean {
  return (
    WORDS.every((word) => one[word] === other[word]) &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => {
      const counterpart = other.marks[at];
      return counterpart !== undefined && sameMark(mark, counterpart);
    })
  );
}
