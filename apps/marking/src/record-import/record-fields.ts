import { CHAIN_ACTORS, FIREARM_ACTION_CODES, FIREARM_TYPE_CODES, MARK_KINDS, MARKED_PARTS, SERIAL_STATES } from '@headstamp/codes';
import { LIFE_EVENT_KINDS } from '../firearm/life-cycle.states';
import { LEGIBILITIES, MARKING_METHODS } from '../firearm/marking.codes';

/** How the text of a cell becomes the value of a field; what it may be is judged by the rules of the record itself. */
export type FieldForm = 'text' | 'code' | 'country' | 'whole-number' | 'number' | 'date' | 'instant' | 'yes-no';

export interface RecordField {
  /** `serial`, `mark2.text`, `event1.date`. */
  readonly name: string;
  readonly form: FieldForm;
  /** A record cannot be without it. */
  readonly required: boolean;
  /** Where the form is `code`. */
  readonly codes?: readonly string[];
  /** Headings by which a column is recognised, in English and Spanish, as `plainHeading` writes them. */
  readonly headings: readonly string[];
}

/** So many marks and events of life one row can name. */
export const GROUPS = 3;

const field = (name: string, form: FieldForm, headings: string, more: { required?: true; codes?: readonly string[] } = {}): RecordField => ({
  name,
  form,
  required: more.required ?? false,
  ...(more.codes && { codes: more.codes }),
  headings: headings.split('|'),
});

const IDENTITY: readonly RecordField[] = [
  field('serial', 'text', 'serial|serial number|serial no|numero de serie|serie|no de serie|nro de serie|n serie'),
  field('serialState', 'code', 'serial state|state of serial|estado del numero de serie|estado de la serie|estado serie', {
    required: true,
    codes: SERIAL_STATES,
  }),
  field('serialPart', 'code', 'serial part|part bearing serial|parte con la serie|parte de la serie', { codes: MARKED_PARTS }),
  field('serialPosition', 'text', 'serial position|position of serial|posicion de la serie|ubicacion de la serie'),
  field('serialLegibility', 'code', 'serial legibility|legibilidad de la serie', { codes: LEGIBILITIES }),
  field('barrelSerial', 'text', 'barrel serial|barrel serial number|serie del canon|numero de serie del canon|serie canon'),
  field('make', 'text', 'make|maker|manufacturer|brand|marca|fabricante', { required: true }),
  field('model', 'text', 'model|modelo', { required: true }),
  field('type', 'code', 'type|firearm type|weapon type|tipo|tipo de arma|clase de arma', { required: true, codes: FIREARM_TYPE_CODES }),
  field('action', 'code', 'action|firearm action|accion|mecanismo', { codes: FIREARM_ACTION_CODES }),
  field('calibre', 'text', 'calibre|caliber|cal', { required: true }),
  field('countryOfManufacture', 'country', 'country of manufacture|country of origin|country|pais de fabricacion|pais de origen|pais|origen', {
    required: true,
  }),
  field('yearOfManufacture', 'whole-number', 'year of manufacture|year|year made|ano de fabricacion|ano'),
  field('occurredAt', 'instant', 'recorded on|registered at|entered at|fecha y hora de registro'),
];

const numbered = (english: string, spanish: string, number: number): string => {
  const each = [...english.split('|').map((text) => `mark ${number} ${text}`), ...spanish.split('|').map((text) => `marca ${number} ${text}`)];
  return each.join('|');
};
const event = (english: string, spanish: string, number: number): string => {
  const each = [...english.split('|').map((text) => `event ${number} ${text}`), ...spanish.split('|').map((text) => `evento ${number} ${text}`)];
  return each.join('|');
};

const mark = (number: number): RecordField[] => [
  field(`mark${number}.kind`, 'code', numbered('kind|type', 'clase|tipo', number), { codes: MARK_KINDS }),
  field(`mark${number}.part`, 'code', numbered('part', 'parte', number), { codes: MARKED_PARTS }),
  field(`mark${number}.position`, 'text', numbered('position', 'posicion|ubicacion', number)),
  field(`mark${number}.text`, 'text', `${numbered('text', 'texto', number)}${number === 1 ? '|import mark|marca de importacion' : ''}`),
  field(`mark${number}.country`, 'country', numbered('country', 'pais', number)),
  field(`mark${number}.year`, 'whole-number', numbered('year', 'ano', number)),
  field(`mark${number}.method`, 'code', numbered('method', 'metodo', number), { codes: MARKING_METHODS }),
  field(`mark${number}.depthMm`, 'number', numbered('depth|depth mm', 'profundidad|profundidad mm', number)),
  field(`mark${number}.legibility`, 'code', numbered('legibility', 'legibilidad', number), { codes: LEGIBILITIES }),
];

const lifeEvent = (number: number): RecordField[] => [
  field(`event${number}.kind`, 'code', event('kind|type', 'clase|tipo', number), { codes: LIFE_EVENT_KINDS }),
  field(`event${number}.actor`, 'code', event('actor', 'actor', number), { codes: CHAIN_ACTORS }),
  field(`event${number}.date`, 'date', event('date', 'fecha', number)),
  field(`event${number}.document`, 'text', event('document', 'documento', number)),
  field(`event${number}.country`, 'country', event('country', 'pais', number)),
  field(`event${number}.place`, 'text', event('place', 'lugar', number)),
  field(`event${number}.publish`, 'yes-no', event('publish|tell other states', 'publicar', number)),
];

const groups = Array.from({ length: GROUPS }, (_, index) => index + 1);

/** Every field that a column can be read into. Holders and photographs are joined to a record afterwards. */
export const RECORD_FIELDS: readonly RecordField[] = [...IDENTITY, ...groups.flatMap(mark), ...groups.flatMap(lifeEvent)];

const BY_NAME = new Map(RECORD_FIELDS.map((each) => [each.name, each]));
export const fieldNamed = (name: string): RecordField | undefined => BY_NAME.get(name);
