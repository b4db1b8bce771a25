import { RecordFirearm, RecordLifeEvent, RecordMark } from '../firearm/firearm.dto';
import type { ColumnMapping, DateOrder } from './column-mapping';
import { fieldNamed, GROUPS, type RecordField } from './record-fields';
import type { RowFault } from './row-fault';

/** What a row says, in the shape of the single write, and what a spreadsheet did to it on the way. */
export interface RowRecord {
  readonly record: RecordFirearm;
  readonly damage: readonly RowFault[];
  /** `/marks/0/text` is the field `mark1.text`: a group that is blank leaves no gap. */
  fieldAt(pointer: string): string | null;
}

type Value = string | number | boolean;

/** What a spreadsheet calculates instead of showing. A minus or plus before digits is a number and stays. */
const FORMULA = /^=|^[+\-@].*[(!|*/]|^[@][\p{L}]/u;
/** A long number that a spreadsheet has rounded: its last digits are gone for good. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d{2,}$/i;

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', 'si', 'sí', 'verdadero'].map((word): [string, boolean] => [word, true]),
  ...['no', 'false', 'falso'].map((word): [string, boolean] => [word, false]),
]);

const FORMULA_FAULT = 'is a formula, not text: save the sheet with values, or enter this record by hand if the weapon truly bears it';
const ROUNDED_FAULT = 'is a number that a spreadsheet has rounded: format the column as text and fill it in again';

/** A field, where its text comes from, and where it goes: into the record itself, or into one of its marks or events. */
interface Source {
  readonly field: RecordField;
  readonly mapping: ColumnMapping;
  readonly into: { readonly group: 'mark' | 'event'; readonly place: number; readonly member: string } | null;
}

function placeOf({ name }: RecordField): Source['into'] {
  const [, group, number, member] = /^(mark|event)(\d)\.(\w+)$/.exec(name) ?? [];
  return member === undefined ? null : { group: group === 'mark' ? 'mark' : 'event', place: Number(number) - 1, member };
}

/** Reads rows by one mapping. */
export class RowReader {
  private readonly sources: readonly Source[];
  private readonly codes = new Map<RecordField, ReadonlyMap<string, string>>();
  private readonly width: number;

  constructor(mapping: readonly ColumnMapping[], columns: number) {
    this.width = columns;
    this.sources = mapping.flatMap((each) => {
      const field = fieldNamed(each.field);
      return field ? [{ field, mapping: each, into: placeOf(field) }] : [];
    });
    for (const { field } of this.sources) this.codes.set(field, new Map(field.codes?.map((code) => [code.toLowerCase(), code])));
  }

  read(cells: readonly string[]): RowRecord {
    const damage: RowFault[] = [];
    const flat: Record<string, Value> = {};
    const marks = Array.from({ length: GROUPS }, (): Record<string, Value> => ({}));
    const events = Array.from({ length: GROUPS }, (): Record<string, Value> => ({}));
    const [filledMarks, filledEvents] = [new Set<number>(), new Set<number>()];
    if (cells.length > this.width && cells.slice(this.width).some((cell) => cell.trim() !== ''))
      damage.push({ field: null, code: 'too-many-cells', detail: `the row has more cells than the ${this.width} headings` });
    for (const { field, mapping, into } of this.sources) {
      const written = (mapping.column === undefined ? mapping.constant : cells[mapping.column])?.trim() ?? '';
      // With an apostrophe before it our own lists of faults keep a cell from being calculated.
      const text = written.replace(/^'(?=[=+\-@])/, '');
      if (text === '') continue;
      if (FORMULA.test(text)) damage.push({ field: field.name, code: 'looks-like-formula', detail: `${field.name} ${FORMULA_FAULT}` });
      if (field.form === 'text' && ROUNDED.test(text))
        damage.push({ field: field.name, code: 'looks-rounded', detail: `${field.name} ${ROUNDED_FAULT}` });
      const value = this.valueOf(field, text, mapping.dates);
      if (!into) {
        flat[field.name] = value;
        continue;
      }
      const members = (into.group === 'mark' ? marks : events)[into.place];
      if (members) members[into.member] = value;
      // A text that is the same for every row says nothing of this weapon.
      if (mapping.column !== undefined) (into.group === 'mark' ? filledMarks : filledEvents).add(into.place);
    }
    const [keptMarks, keptEvents] = [[...filledMarks].sort(), [...filledEvents].sort()];
    const record = Object.assign(new RecordFirearm(), flat, {
      ...(keptMarks.length && { marks: keptMarks.map((place) => Object.assign(new RecordMark(), marks[place])) }),
      ...(keptEvents.length && { lifeEvents: keptEvents.map((place) => Object.assign(new RecordLifeEvent(), events[place])) }),
    });
    const fieldAt = (pointer: string): string | null => {
      const [, list, index, member] = /^\/(marks|lifeEvents)\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
      if (list === undefined) return pointer.slice(1) || null;
      const place = (list === 'marks' ? keptMarks : keptEvents)[Number(index)] ?? 0;
      return `${list === 'marks' ? 'mark' : 'event'}${place + 1}.${member ?? ''}`;
    };
    return { record, damage, fieldAt };
  }

  /** What cannot be read in its form stays text, and the rules of the record refuse it. */
  private valueOf(field: RecordField, text: string, dates: DateOrder | undefined): Value {
    switch (field.form) {
      case 'code':
        return this.codes.get(field)?.get(text.toLowerCase().replace(/[\s-]+/g, '_')) ?? this.codes.get(field)?.get(text.toLowerCase()) ?? text;
      case 'country':
        return text.toUpperCase();
      case 'whole-number':
        return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
      case 'number':
        return /^-?\d{1,9}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : text;
      case 'yes-no':
        return YES_NO.get(text.toLowerCase()) ?? text;
      case 'date':
        return dates ? inIsoOrder(text, dates) : text;
      default:
        return text;
    }
  }
}

function inIsoOrder(text: string, order: DateOrder): string {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (!year) return text;
  const [day, month] = order === 'day-month-year' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
