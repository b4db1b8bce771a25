import type { FirearmType, MarkedPart, MarkKind, SerialState } from '@headstamp/codes';
import { stated } from '../../api/stated';

export interface MarkDraft {
  readonly kind: MarkKind;
  readonly part: MarkedPart;
  readonly text: string;
  readonly country: string;
  readonly year: string;
}

/** What is read off the weapon while somebody writes it down. */
export interface FirearmDraft {
  readonly serial: string;
  readonly serialState: SerialState;
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType | '';
  readonly calibre: string;
  readonly countryOfOrigin: string;
  readonly marks: readonly MarkDraft[];
}

export const NEW_MARK: MarkDraft = { kind: 'IMPORT', part: 'FRAME', text: '', country: '', year: '' };

export const NEW_FIREARM: FirearmDraft = {
  serial: '',
  serialState: 'COMPLETE',
  make: '',
  model: '',
  type: '',
  calibre: '',
  countryOfOrigin: '',
  marks: [],
};

interface FirearmRead {
  readonly serial: string | null;
  readonly serialState: SerialState | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly type: string | null;
  readonly calibre: string | null;
  readonly countryOfOrigin: string | null;
  readonly marks: readonly { kind: MarkKind; part: MarkedPart; text: string; country: string | null; year: number | null }[];
}

/** A reading to begin from, word for word. */
export function draftOfFirearm(read: FirearmRead): FirearmDraft {
  return {
    serial: read.serial ?? '',
    serialState: read.serialState ?? 'COMPLETE',
    make: read.make ?? '',
    model: read.model ?? '',
    type: (read.type as FirearmType | null) ?? '',
    calibre: read.calibre ?? '',
    countryOfOrigin: read.countryOfOrigin ?? '',
    marks: read.marks.map(({ kind, part, text, country, year }) => ({
      kind,
      part,
      text,
      country: country ?? '',
      year: year === null ? '' : String(year),
    })),
  };
}

export function marksStated(marks: readonly MarkDraft[]) {
  return marks.map(({ kind, part, text, country, year }) => ({
    kind,
    part,
    text: text.trim(),
    ...stated({ country, year: year.trim() === '' ? null : Number(year) }),
  }));
}

/** The reading as the server takes it: word for word, blanks left out. */
export function firearmStated({ marks, serialState, ...words }: FirearmDraft) {
  return { serialState, ...stated(words), marks: marksStated(marks) };
}
