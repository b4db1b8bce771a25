import { CRIME_CODES } from '@headstamp/codes';
import type { PaperBlock, PaperField } from '@headstamp/documents';
import type { Taken } from '../export/taken';
import type { FormWords } from './words.en';

type FieldName = keyof FormWords['fields'];
type Said = string | number | Date | null | undefined;

/** The lines of which something is known, under their headings. */
export function section(words: FormWords, title: string, said: Partial<Record<FieldName, Said>>): PaperBlock[] {
  const fields = (Object.entries(said) as [FieldName, Said][]).flatMap(([name, value]): PaperField[] => {
    if (value === null || value === undefined || value === '') return [];
    return [{ label: words.fields[name], value: value instanceof Date ? value.toISOString() : String(value) }];
  });
  return fields.length > 0 ? [{ kind: 'heading', text: title }, { kind: 'fields', fields }] : [];
}

/** The question, in the order of the parts of form 3312.1, with the three elements of the International Tracing Instrument. */
export function requestBlocks({ request, possessor, asked, purpose }: Taken, words: FormWords): PaperBlock[] {
  const { firearm } = request;
  const { parts, codes } = words;
  const code = (value: string | null): string | null => (value === null ? null : (codes[value] ?? value));
  const state = (party: typeof request.requester): string | null => party && `${party.code} ${party.name}`;
  const crime = request.crimeCode === null ? null : `${request.crimeCode} ${CRIME_CODES[request.crimeCode]}`;
  return [
    ...section(words, parts.initiation, {
      reference: request.reference,
      id: request.id,
      requester: state(request.requester),
      addressee: state(request.addressee),
      state: code(request.state),
      submittedAt: request.submittedAt,
      dueAt: request.dueAt,
      priority: code(request.priority),
      urgentBecause: request.urgentBecause,
      specialInstructions: request.specialInstructions,
      purpose: code(purpose),
    }),
    ...section(words, parts.crime, { crimeCode: crime, projectCode: request.projectCode }),
    ...section(words, parts.office, {
      requestingOffice: request.requestingOffice,
      requestingOfficer: request.requestingOfficer,
      agencyCaseNumber: request.agencyCaseNumber,
    }),
    ...section(words, parts.firearm, {
      serial: firearm.serial,
      serialState: code(firearm.serialState),
      barrelSerial: firearm.barrelSerial,
      make: firearm.make,
      type: firearm.type,
      action: firearm.action,
      calibre: firearm.calibre,
      model: firearm.model,
      countryOfOrigin: firearm.countryOfOrigin,
      importer: firearm.importer,
      additionalMarkings: firearm.additionalMarkings,
    }),
    ...marksTable(words, firearm.marks),
    ...(possessor ? section(words, parts.possessor, { ...possessor }) : []),
    ...section(words, parts.recovery, {
      recoveredOn: request.recoveredOn,
      recoveredIn: request.recoveredIn,
      recoveryPlace: request.recoveryPlace,
      recoveryCircumstances: request.recoveryCircumstances,
      disposition: code(request.disposition),
    }),
    ...section(words, parts.obliteration, {
      obliteratedPart: code(firearm.obliteratedPart),
      obliterationDetail: firearm.obliterationDetail,
    }),
    ...section(words, parts.grounds, {
      illicitGround: code(request.illicitGround),
      whyIllicit: request.whyIllicit,
      howFound: request.howFound,
      intendedUse: request.intendedUse,
    }),
    ...askedTable(words, asked),
  ];
}

function marksTable(words: FormWords, marks: Taken['request']['firearm']['marks']): PaperBlock[] {
  if (marks.length === 0) return [];
  const { fields, codes, parts } = words;
  return [
    { kind: 'heading', text: parts.marks },
    {
      kind: 'table',
      columns: [
        { label: fields.kind, share: 2 },
        { label: fields.part, share: 2 },
        { label: fields.text, share: 4 },
        { label: fields.country, share: 1 },
        { label: fields.year, share: 1 },
      ],
      rows: marks.map(({ kind, part, text, country, year }) => [codes[kind] ?? kind, codes[part] ?? part, text, country ?? '', year === null ? '' : String(year)]),
    },
  ];
}

function askedTable(words: FormWords, asked: Taken['asked']): PaperBlock[] {
  if (asked.length < 2) return [];
  const { fields, codes, parts } = words;
  const said = (value: string | null): string => (value === null ? '' : (codes[value] ?? value));
  return [
    { kind: 'heading', text: parts.asked },
    {
      kind: 'table',
      columns: [
        { label: fields.addressee, share: 2 },
        { label: fields.reference, share: 2 },
        { label: fields.state, share: 2 },
        { label: fields.outcome, share: 2 },
        { label: fields.dueAt, share: 2 },
      ],
      rows: asked.map(({ addressee, reference, state, outcome, dueAt }) => [addressee?.code ?? '', reference, said(state), said(outcome), dueAt?.toISOString() ?? '']),
    },
  ];
}
