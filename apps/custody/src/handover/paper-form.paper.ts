import type { PaperField, PaperLayout } from '@headstamp/documents';
import type { PaperForm } from './paper-form.entity';
import { FORM_WORDS } from './paper-form.words';

/** Lines for items on one form, each high enough to be written on by hand. */
const ITEM_LINES = 9;
/** Room to write by hand. */
const LINE = '_'.repeat(36);

/** The blank form, ready to be printed. The same form is the same paper every time. */
export function formPaper({ number, language, occurredAt }: PaperForm, jurisdiction: PaperLayout['jurisdiction']): PaperLayout {
  const { title, use, headings, fields, columns, statements, signatures } = FORM_WORDS[language];
  const blank = (label: string): PaperField => ({ label, value: LINE });
  const person = (statement: string): PaperField[] => [
    blank(fields.name),
    blank(fields.office),
    { label: fields.statement, value: statement },
  ];
  return {
    recordId: number,
    title: `${title} ${number}`,
    language,
    jurisdiction,
    madeAt: occurredAt,
    conditions: [],
    blocks: [
      { kind: 'paragraph', text: use },
      { kind: 'heading', text: headings.when },
      {
        kind: 'fields',
        fields: [
          { label: fields.number, value: number },
          ...[fields.date, fields.time, fields.place, fields.purpose, fields.whyPaper].map(blank),
        ],
      },
      { kind: 'heading', text: headings.items },
      {
        kind: 'table',
        columns: [
          { label: '', share: 0.3 },
          { label: columns.reference, share: 2 },
          { label: columns.sealGiven, share: 1.5 },
          { label: columns.sealFound, share: 1.5 },
          { label: columns.intact, share: 0.8 },
          { label: columns.condition, share: 2.5 },
        ],
        rows: Array.from({ length: ITEM_LINES }, (_, line) => [`${line + 1}\n `, ' ', ' ', ' ', ' ', ' ']),
      },
      { kind: 'heading', text: headings.giver },
      { kind: 'fields', fields: person(statements.giver) },
      { kind: 'signatures', names: [signatures.giver] },
      { kind: 'heading', text: headings.receiver },
      { kind: 'fields', fields: person(statements.receiver) },
      { kind: 'signatures', names: [signatures.receiver] },
    ],
  };
}
