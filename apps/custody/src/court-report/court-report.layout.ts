import type { PaperAttachment, PaperBlock, PaperLanguage, PaperLayout } from '@headstamp/documents';
import type { CustodyFlagView, HoldingView } from '../chronicle/custody.dto';
import { COURT_REPORT_WORDS, type CourtReportWords } from './court-report.words';
import type { ToldDocument, ToldEvent, ToldState } from './told-history';

/** A cleaned copy of a photograph that a signed statement names. */
export interface ReportPicture {
  readonly sha256: string;
  readonly content: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/** Everything a court report says; two equal ones make two equal papers. */
export interface CourtReportFacts {
  readonly item: {
    readonly id: string;
    readonly reference: string;
    readonly kind: string;
    readonly calibre: string | null;
    readonly state: string;
    readonly sealNumber: string | null;
  };
  readonly jurisdiction: PaperLayout['jurisdiction'];
  readonly madeAt: Date;
  readonly languages: readonly [PaperLanguage, ...PaperLanguage[]];
  readonly holdings: readonly HoldingView[];
  readonly flags: readonly CustodyFlagView[];
  readonly events: readonly ToldEvent[];
  readonly documents: readonly ToldDocument[];
  readonly pictures: readonly ReportPicture[];
  /** Hashes of photographs that are named and not shown. */
  readonly morePhotographs: readonly string[];
  readonly state: ToldState;
  readonly histories: readonly string[];
  readonly bundle: string;
  readonly keys: { readonly log: string; readonly exchange: string; readonly certificate: string };
  /** What a report calls a person or a jurisdiction; an id it does not know stays an id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The report in each language, one after the other, with the proofs attached. */
export function courtReportLayout(facts: CourtReportFacts): PaperLayout {
  const { item, jurisdiction, madeAt, languages, state } = facts;
  const [first] = languages;
  return {
    recordId: `${item.reference} ${item.id}`,
    title: languages.map((language) => COURT_REPORT_WORDS[language].title).join(' / '),
    language: first,
    jurisdiction,
    madeAt,
    conditions: [],
    footLines: [`${state.origin} · size ${state.size} · root ${state.root}`],
    blocks: [...languages.flatMap((language) => inLanguage(facts, COURT_REPORT_WORDS[language])), ...pictures(facts)],
    attachments: attachments(facts),
  };
}

const table = (labels: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): PaperBlock => ({
  kind: 'table',
  columns: labels.map((label, at) => ({ label, share: shares[at] ?? 1 })),
  rows,
});

function inLanguage(facts: CourtReportFacts, words: CourtReportWords): PaperBlock[] {
  const { item, jurisdiction, madeAt, holdings, flags, events, documents, names } = facts;
  const named = (id: string): string => names.get(id) ?? id;
  const what = (kind: string): string => words.kinds[kind] ?? kind;
  const fields: [keyof CourtReportWords['fields'], string][] = [
    ['reference', item.reference],
    ['kind', item.kind],
    ['id', item.id],
    ['calibre', item.calibre ?? words.none],
    ['state', item.state],
    ['seal', item.sealNumber ?? words.none],
    ['jurisdiction', `${jurisdiction.code} ${jurisdiction.name}`],
    ['madeAt', madeAt.toISOString()],
  ];
  const subjects = new Set(events.map(({ subjectId }) => subjectId)).size;
  return [
    { kind: 'heading', text: `${words.title} · ${words.item}` },
    { kind: 'fields', fields: fields.map(([name, value]) => ({ label: words.fields[name], value })) },
    { kind: 'heading', text: words.holdings },
    table(
      words.holding,
      [3, 2, 2, 2],
      holdings.map(({ holderId, from, to, by }) => [named(holderId), from, to ?? words.still, what(by)]),
    ),
    ...(flags.length === 0
      ? [{ kind: 'paragraph', text: words.noFlags } as const]
      : [
          { kind: 'heading', text: words.flags } as const,
          table(
            words.flag,
            [2, 2, 3],
            flags.map(({ code, kind, explanations }) => [
              code,
              what(kind),
              explanations.map(({ text }) => text ?? '').join(' ') || words.unexplained,
            ]),
          ),
        ]),
    { kind: 'heading', text: words.events },
    table(
      words.event,
      [1, 3, 3, 3, 2, 2],
      events.map((event) => [
        String(event.leafIndex),
        `${what(event.kind)}${event.late ? ` (${words.late})` : ''}${subjects > 1 ? `\n${event.subjectKind} ${event.subjectId}` : ''}`,
        event.occurredAt,
        event.recordedAt,
        named(event.official),
        event.seals.join(', '),
      ]),
    ),
    ...(documents.length === 0
      ? []
      : [
          { kind: 'heading', text: words.documents } as const,
          table(
            words.document,
            [2, 2, 2, 2],
            documents.map(({ kind, from, to, signedAt }) => [kind, named(from), named(to), signedAt]),
          ),
        ]),
    ...proof(facts, words),
  ];
}

function proof({ state, keys, histories }: CourtReportFacts, words: CourtReportWords): PaperBlock[] {
  const said: [keyof CourtReportWords['proofFields'], string][] = [
    ['origin', state.origin],
    ['size', String(state.size)],
    ['root', state.root],
    ['logKey', keys.log],
    ['exchangeKey', keys.exchange],
    ['certificate', keys.certificate],
    ['histories', histories.join('\n')],
  ];
  return [
    { kind: 'heading', text: words.proof },
    { kind: 'fields', fields: said.map(([name, value]) => ({ label: words.proofFields[name], value })) },
    ...words.checking.map((text): PaperBlock => ({ kind: 'paragraph', text })),
    { kind: 'heading', text: words.notProved },
    ...words.notProvedList.map((text): PaperBlock => ({ kind: 'paragraph', text: `– ${text}` })),
  ];
}

/** Shown once, under a caption in every language. */
function pictures({ pictures: shown, morePhotographs, languages }: CourtReportFacts): PaperBlock[] {
  if (shown.length + morePhotographs.length === 0) return [];
  const words = languages.map((language) => COURT_REPORT_WORDS[language]);
  const all = (name: 'photographs' | 'photographNote' | 'photograph', between: string): string =>
    words.map((each) => each[name]).join(between);
  return [
    { kind: 'heading', text: all('photographs', ' / ') },
    { kind: 'paragraph', text: all('photographNote', '\n') },
    ...shown.map(({ content, mediaType, sha256 }, at): PaperBlock => ({
      kind: 'picture',
      content,
      mediaType,
      caption: `${all('photograph', ' / ')} ${at + 1}: SHA-256 ${sha256}`,
    })),
    ...morePhotographs.map((sha256): PaperBlock => ({ kind: 'paragraph', text: `${all('photograph', ' / ')}: SHA-256 ${sha256}` })),
  ];
}

function attachments({ bundle, keys, state, languages }: CourtReportFacts): PaperAttachment[] {
  const instructions = languages.flatMap((language) => [
    ...COURT_REPORT_WORDS[language].checking,
    ...COURT_REPORT_WORDS[language].notProvedList,
    '',
  ]);
  const keyLines = [
    'For comparison only. Trust the keys you have from their owner.',
    `log: ${keys.log}`,
    `exchange: ${keys.exchange}`,
    `certificate SHA-256: ${keys.certificate}`,
    '',
  ];
  return [
    {
      name: 'histories.json',
      mediaType: 'application/json',
      content: Buffer.from(bundle),
      description: 'Events, proofs, signed documents and public keys of officials',
    },
    { name: 'checkpoint.txt', mediaType: 'text/plain', content: Buffer.from(state.note), description: 'The signed state of the log' },
    { name: 'keys.txt', mediaType: 'text/plain', content: Buffer.from(keyLines.join('\n')), description: 'Public keys, to compare' },
    {
      name: 'how-to-check.txt',
      mediaType: 'text/plain',
      content: Buffer.from(instructions.join('\n\n')),
      description: 'How to check this report without a server',
    },
  ];
}
