import type { PaperBlock, PaperLanguage, PaperLayout } from '@headstamp/documents';
import { CERTIFICATE_WORDS, type CertificateWords } from './certificate-words';
import type { BatchDetail, DestructionItemView } from './destruction.views.dto';

/** What the certificate says besides the batch. */
export interface CertificateFacts {
  readonly jurisdiction: PaperLayout['jurisdiction'];
  readonly certifiedAt: Date;
  readonly language: PaperLanguage;
  /** What papers call the officials: never their names. */
  readonly references: Readonly<Record<'planned' | 'approved' | 'carriedOut' | 'certified', string>>;
}

const COUNTED = ['planned', 'destroyed', 'leftOver'] as const;
const shares = (words: CertificateWords, columns: readonly (readonly [keyof CertificateWords['columns'], number])[]) =>
  columns.map(([column, share]) => ({ label: words.columns[column], share }));

/** The certificate of a batch that was carried out, ready to be drawn and signed. Differences stand on it as they are. */
export function certificatePaper(batch: BatchDetail, facts: CertificateFacts): PaperLayout {
  const { jurisdiction, certifiedAt, language, references } = facts;
  const words = CERTIFICATE_WORDS[language];
  return {
    recordId: batch.id,
    title: words.title,
    language,
    jurisdiction,
    madeAt: certifiedAt,
    conditions: [],
    blocks: [
      { kind: 'paragraph', text: words.statement },
      { kind: 'fields', fields: fieldsOf(batch, words, references) },
      { kind: 'heading', text: words.headings.counts },
      countsTable(batch, words),
      ...itemTables(batch, words),
      { kind: 'heading', text: words.headings.differences },
      ...differences(batch, words),
      { kind: 'heading', text: words.headings.presence },
      presence(batch, words),
      { kind: 'signatures', names: batch.attendance.map(({ part, organisation }) => `${words.parts[part]}, ${organisation}`) },
    ],
    attachments: [
      {
        name: 'destruction.json',
        mediaType: 'application/json',
        content: Buffer.from(JSON.stringify(machineFacts(batch))),
        description: words.headings.counts,
      },
    ],
  };
}

function fieldsOf(batch: BatchDetail, words: CertificateWords, references: CertificateFacts['references']) {
  const { reference, place, plannedOn, carriedOutOn, weaponMethod, ammunitionMethod } = batch;
  const values = {
    ...{ reference, place, plannedOn, carriedOutOn: carriedOutOn ?? words.none },
    ...{
      weaponMethod: weaponMethod ? words.methods[weaponMethod] : words.no,
      ammunitionMethod: ammunitionMethod ? words.methods[ammunitionMethod] : words.no,
    },
    ...references,
  };
  return (Object.keys(values) as (keyof typeof values)[]).map((name) => ({ label: words.fields[name], value: values[name] }));
}

const number = (value: number | null): string => (value === null ? '–' : String(value));

function countsTable({ counts }: BatchDetail, words: CertificateWords): PaperBlock {
  return {
    kind: 'table',
    columns: shares(words, [
      ['what', 4],
      ['planned', 1],
      ['destroyed', 1],
      ['leftOver', 1],
    ]),
    rows: counts.map((count) => [
      count.calibre === null ? words.kinds[count.kind] : `${words.kinds[count.kind]} ${count.calibre}`,
      ...COUNTED.map((name) => number(count[name])),
    ]),
  };
}

function itemTables({ items }: BatchDetail, words: CertificateWords): PaperBlock[] {
  const counted = (item: DestructionItemView): string[] => COUNTED.slice(1).map((name) => number(item[name]));
  const firearms = items.flatMap((item) =>
    item.firearm
      ? [
          [
            item.firearm.make,
            item.firearm.model,
            item.firearm.calibre,
            item.firearm.serial ?? words.none,
            item.firearm.id,
            ...counted(item),
          ],
        ]
      : [],
  );
  const others = items
    .filter(({ firearm }) => !firearm)
    .map((item) => [item.description ?? words.kinds[item.kind], item.calibre ?? words.none, number(item.planned), ...counted(item)]);
  const blocks: PaperBlock[] = [];
  if (firearms.length > 0) {
    const columns = shares(words, [
      ['make', 1.8],
      ['model', 1.5],
      ['calibre', 1.2],
      ['serial', 1.6],
      ['record', 3.6],
      ['destroyed', 1.4],
      ['leftOver', 1.4],
    ]);
    blocks.push({ kind: 'heading', text: words.headings.firearms }, { kind: 'table', columns, rows: firearms });
  }
  if (others.length > 0) {
    const columns = shares(words, [
      ['description', 4],
      ['calibre', 1.5],
      ['planned', 1],
      ['destroyed', 1],
      ['leftOver', 1],
    ]);
    blocks.push({ kind: 'heading', text: words.headings.otherWeapons }, { kind: 'table', columns, rows: others });
  }
  return blocks;
}

function differences({ differences: found, items }: BatchDetail, words: CertificateWords): PaperBlock[] {
  if (found.length === 0) return [{ kind: 'paragraph', text: words.noDifferences }];
  const named = new Map(items.map((item) => [item.id, nameOf(item, words)]));
  const columns = shares(words, [
    ['what', 4],
    ['planned', 1],
    ['destroyed', 1],
    ['leftOver', 1],
    ['unaccounted', 1.3],
  ]);
  const rows = found.map(({ itemId, planned, destroyed, leftOver, unaccounted }) => [
    named.get(itemId) ?? itemId,
    ...[planned, destroyed, leftOver, unaccounted].map(number),
  ]);
  return [
    { kind: 'paragraph', text: words.differencesStand },
    { kind: 'table', columns, rows },
  ];
}

const nameOf = ({ kind, firearm, description, calibre }: DestructionItemView, words: CertificateWords): string =>
  firearm
    ? [firearm.make, firearm.model, firearm.serial ?? words.none].join(' ')
    : (description ?? `${words.kinds[kind]} ${calibre ?? ''}`.trim());

function presence({ attendance }: BatchDetail, words: CertificateWords): PaperBlock {
  return {
    kind: 'table',
    columns: shares(words, [
      ['part', 2],
      ['name', 3],
      ['function', 2],
      ['organisation', 3],
    ]),
    rows: attendance.map(({ part, name, function: office, organisation }) => [
      words.parts[part],
      name ?? words.none,
      office ?? words.none,
      organisation,
    ]),
  };
}

/** The same facts for a machine; who was there is named on the paper alone. */
function machineFacts({
  id,
  reference,
  place,
  weaponMethod,
  ammunitionMethod,
  carriedOutOn,
  counts,
  differences: found,
  items,
}: BatchDetail): unknown {
  return {
    ...{ batchId: id, reference, place, weaponMethod, ammunitionMethod, carriedOutOn, counts, differences: found },
    items: items.map(({ id: itemId, kind, firearm, description, calibre, planned, destroyed, leftOver }) => ({
      ...{ itemId, kind, firearm, description, calibre, planned, destroyed, leftOver },
    })),
  };
}
