import { canonicalCountryCode, FIREARM_TYPES, type FirearmType, type MarkKind } from '@headstamp/codes';
import type { FirearmAsObserved, TraceProposalBody } from '@headstamp/exchange';
import { readImportMark, type ImportMark } from '../firearm/import-mark';
import { serialAgreement, type SerialAgreement } from '../serial/serial-differences';
import { namesAgree, normaliseCalibre } from './description';

/** A marking record, as far as it is compared with what was read off a weapon elsewhere. */
export interface RecordedFirearm {
  readonly id: string;
  readonly serialObserved: string | null;
  readonly barrelSerialObserved: string | null;
  /** What examinations made legible again. */
  readonly restoredSerials?: readonly string[];
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  readonly calibre: string;
  readonly countryOfManufacture: string;
  readonly marks: readonly {
    readonly kind: MarkKind;
    readonly text: string;
    readonly country: string | null;
    readonly year: number | null;
  }[];
}

export type Difference = TraceProposalBody['candidates'][number]['differs'][number];

/** How near a record is to what was observed, and why. */
export interface Likelihood {
  /** Small is near. Orders candidates, and means nothing else. */
  readonly distance: number;
  /** Characters of the number misread other than by look-alikes. */
  readonly misreadings: number;
  readonly agrees: readonly string[];
  readonly differs: readonly Difference[];
}

/** Where a serial number may have been read: what the observer calls it, and where else it may be written. */
export function observedSerials(firearm: FirearmAsObserved): string[] {
  const onParts = firearm.marks.filter(
    ({ kind, text }) => kind !== 'IMPORT' && kind !== 'PROOF' && /\d/.test(text) && text.replace(/[^\p{L}\p{N}]/gu, '').length >= 5,
  );
  return [...new Set([firearm.serial ?? '', firearm.barrelSerial ?? '', ...onParts.map(({ text }) => text)])].filter((text) => text !== '').slice(0, 8);
}

/** Judges one record; null when its serial numbers are not those observed, or all else speaks against it. */
export function judge(observed: FirearmAsObserved, record: RecordedFirearm, now: Date): Likelihood | null {
  const serial = bestSerial(observed, record);
  if (!serial) return null;
  const agrees = [...serial.agrees];
  const differs = [...serial.differs];
  let distance = serial.agreement.distance + (serial.elsewhere ? 0.5 : 0);
  const weigh = (field: string, weight: number, comparison: Comparison | null): void => {
    if (!comparison) return;
    if (comparison.reason === null) agrees.push(field);
    else {
      differs.push({ field, observed: comparison.observed, recorded: comparison.recorded, reason: comparison.reason });
      distance += weight;
    }
  };
  const make = compare(observed.make, record.make, namesAgree, 'another maker');
  const calibre = compare(observed.calibre, record.calibre, (a, b) => normaliseCalibre(a) === normaliseCalibre(b), 'another calibre');
  const type = compareType(observed.type, record.type);
  weigh('make', 1.5, make);
  weigh('model', 0.75, compare(observed.model, record.model, namesAgree, 'another model'));
  weigh('calibre', 1, calibre);
  weigh('type', 1, type);
  weigh(
    'countryOfManufacture',
    0.5,
    compare(observed.countryOfOrigin, record.countryOfManufacture, sameCountry, 'another country of manufacture'),
  );
  weigh('importMark', 0.75, compareImportMarks(observed, record, now));
  // A number misread and another maker besides is another weapon; the same number under another maker may be a wrong description.
  if (make?.reason && serial.agreement.misreadings > 0) return null;
  if (make?.reason && calibre?.reason && type?.reason && serial.agreement.distance > 0) return null;
  return { distance: Math.round(distance * 1_000) / 1_000, misreadings: serial.agreement.misreadings, agrees, differs };
}

interface Comparison {
  readonly observed: string;
  readonly recorded: string;
  /** Null when they agree. */
  readonly reason: string | null;
}

function compare(observed: string | null, recorded: string, agree: (a: string, b: string) => boolean, reason: string): Comparison | null {
  return observed === null ? null : { observed, recorded, reason: agree(observed, recorded) ? null : reason };
}

const sameCountry = (a: string, b: string): boolean => a === b || (canonicalCountryCode(a) ?? a) === (canonicalCountryCode(b) ?? b);

const typeName = (code: string): string => (code in FIREARM_TYPES ? FIREARM_TYPES[code as FirearmType] : code);

function compareType(observed: string | null, recorded: FirearmType): Comparison | null {
  if (observed === null) return null;
  const agree = observed.toUpperCase() === recorded || observed.toLowerCase() === typeName(recorded);
  return { observed: typeName(observed), recorded: typeName(recorded), reason: agree ? null : 'another type' };
}

interface SerialMatch {
  readonly agreement: SerialAgreement;
  readonly elsewhere: boolean;
  readonly agrees: readonly string[];
  readonly differs: readonly Difference[];
}

/** The nearest pair of an observed and a recorded serial number, the frame's own before any other. */
function bestSerial(observed: FirearmAsObserved, record: RecordedFirearm): SerialMatch | null {
  let best: SerialMatch | null = null;
  const recordedSerials = [
    { field: 'serial', text: record.serialObserved },
    { field: 'barrelSerial', text: record.barrelSerialObserved },
    ...(record.restoredSerials ?? []).map((text) => ({ field: 'serial', text })),
  ];
  for (const seen of observedSerials(observed)) {
    for (const { field, text } of recordedSerials) {
      const agreement = text === null ? null : serialAgreement(seen, text);
      if (!agreement || text === null) continue;
      const elsewhere = seen !== (field === 'serial' ? observed.serial : observed.barrelSerial);
      if (best && best.agreement.distance + (best.elsewhere ? 0.5 : 0) <= agreement.distance + (elsewhere ? 0.5 : 0)) continue;
      const place = elsewhere ? [{ field, observed: seen, recorded: text, reason: elsewhereReason(field, seen === observed.serial) }] : [];
      const differs = [...place, ...agreement.reasons.map((reason) => ({ field, observed: seen, recorded: text, reason }))];
      best = { agreement, elsewhere, agrees: agreement.reasons.length ? [] : [field], differs };
    }
  }
  return best;
}

const elsewhereReason = (field: string, asSerial: boolean): string =>
  asSerial
    ? 'observed as the serial number, recorded on the barrel'
    : `observed among the marks, recorded as the ${field === 'serial' ? 'serial number' : 'serial number of the barrel'}`;

const markText = ({ country, year }: ImportMark): string => `${country} ${year}`;

type Mark = RecordedFirearm['marks'][number];

function importMarks(marks: readonly Mark[], now: Date): ImportMark[] {
  return marks.flatMap(({ kind, text, country, year }) => {
    if (kind !== 'IMPORT') return [];
    const read = readImportMark(text, now);
    const mark = { country: country ?? read?.country, year: year ?? read?.year };
    return mark.country !== undefined && mark.year !== undefined ? [{ country: mark.country, year: mark.year }] : [];
  });
}

function compareImportMarks(observed: FirearmAsObserved, record: RecordedFirearm, now: Date): Comparison | null {
  const seen = importMarks(observed.marks, now);
  const kept = importMarks(record.marks, now);
  const [first] = seen;
  if (!first) return null;
  const both = seen.find((mark) => kept.some(({ country, year }) => country === mark.country && year === mark.year));
  if (both) return { observed: markText(both), recorded: markText(both), reason: null };
  const sameState = kept.find(({ country }) => seen.some((mark) => mark.country === country));
  const recorded = kept.map(markText).join(', ');
  return {
    observed: seen.map(markText).join(', '),
    recorded,
    reason: sameState ? 'another year of import' : recorded ? 'another import mark' : 'no import mark recorded',
  };
}
