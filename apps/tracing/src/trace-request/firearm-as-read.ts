import type { SerialState } from '@headstamp/codes';
import type { FirearmAsObserved, MarkAsObserved } from '@headstamp/exchange';

/** What was read off the weapon so far. A draft may not yet say how much of the serial is there. */
export interface FirearmAsRead extends Omit<FirearmAsObserved, 'serialState'> {
  readonly serialState: SerialState | null;
}

export const NOTHING_READ: FirearmAsRead = {
  serial: null,
  serialState: null,
  make: null,
  model: null,
  type: null,
  calibre: null,
  countryOfOrigin: null,
  marks: [],
};

const sameMark = (one: MarkAsObserved, other: MarkAsObserved): boolean =>
  one.kind === other.kind && one.part === other.part && one.text === other.text && one.country === other.country && one.year === other.year;

/** Whether two readings say the same, word for word. */
export function sameReading(one: FirearmAsRead, other: FirearmAsRead): boolean {
  const words = ['serial', 'serialState', 'make', 'model', 'type', 'calibre', 'countryOfOrigin'] as const;
  return (
    words.every((word) => one[word] === other[word]) &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => {
      const counterpart = other.marks[at];
      return counterpart !== undefined && sameMark(mark, counterpart);
    })
  );
}
