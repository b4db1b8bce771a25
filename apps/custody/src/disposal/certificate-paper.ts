import type { ItemKind } from '@headstamp/codes';
import type { PaperBlock, PaperLanguage, PaperLayout } from '@headstamp/documents';
import { DISPOSAL_WORDS, type DisposalWords } from './certificate-words';
import type { DisposalDetailView } from './disposal.views.dto';

/** What the certificate says besides the disposal. */
export interface DisposalPaperFacts {
  readonly jurisdiction: PaperLayout['jurisdiction'];
  readonly certifiedAt: Date;
  readonly language: PaperLanguage;
  /** What papers call the officials: never their names. */
  readonly officials: Readonly<Record<'proposed' | 'approved' | 'executed' | 'certified', string>>;
  /** What was inside the item. */
  readonly inside: readonly { readonly id: string; readonly reference: string; readonly kind: ItemKind }[];
}

/** The certificate of a disposal that was executed, ready to be drawn and signed. */
export function disposalPaper(disposal: DisposalDetailView, facts: DisposalPaperFacts): PaperLayout {
  const words = DISPOSAL_WORDS[facts.language];
  return {
    recordId: disposal.id,
    title: words.titles[disposal.outcome],
    language: facts.language,
    jurisdiction: facts.jurisdiction,
    madeAt: facts.certifiedAt,
    conditions: [],
    blocks: [
      { kind: 'paragraph', text: words.statements[disposal.outcome] },
      { kind: 'fields', fields: fieldsOf(disposal, facts, words) },
      ...insideBlocks(facts, words),
      ...witnessBlocks(disposal, words),
    ],
    attachments: [
      {
        name: 'disposal.json',
        mediaType: 'application/json',
        content: Buffer.from(JSON.stringify(machineFacts(disposal, facts))),
        description: words.titles[disposal.outcome],
      },
    ],
  };
}

function fieldsOf(disposal: DisposalDetailView, { officials }: DisposalPaperFacts, words: DisposalWords) {
  const { reference, exhibitId, reason, legalBasis, recipient, executedAt, method, place, receivedBy, receipt, proposalHash } = disposal;
  const values: Record<keyof DisposalWords['fields'], string | null> = {
    ...{ reference, item: words.kinds[disposal.itemKind as ItemKind], record: exhibitId, reason, legalBasis, recipient, executedAt },
    ...{ method: method && words.methods[method], place, receivedBy, receipt, ...officials, proposalHash },
  };
  return (Object.keys(values) as (keyof typeof values)[]).flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [{ label: words.fields[name], value }];
  });
}

function insideBlocks({ inside }: DisposalPaperFacts, words: DisposalWords): PaperBlock[] {
  if (inside.length === 0) return [];
  const columns = [
    { label: words.columns.reference, share: 2 },
    { label: words.columns.item, share: 2 },
    { label: words.columns.record, share: 3 },
  ];
  return [
    { kind: 'heading', text: words.inside },
    { kind: 'table', columns, rows: inside.map(({ id, reference, kind }) => [reference, words.kinds[kind], id]) },
  ];
}

function witnessBlocks({ witnesses }: DisposalDetailView, words: DisposalWords): PaperBlock[] {
  if (witnesses.length === 0) return [];
  const columns = [
    { label: words.columns.name, share: 3 },
    { label: words.columns.function, share: 2 },
    { label: words.columns.organisation, share: 3 },
  ];
  const rows = witnesses.map(({ name, function: office, organisation }) => [name ?? words.none, office ?? words.none, organisation]);
  return [
    { kind: 'heading', text: words.witnesses },
    { kind: 'table', columns, rows },
    { kind: 'signatures', names: witnesses.map(({ organisation }) => organisation) },
  ];
}

/** The same facts for a machine; persons are named on the paper alone. */
function machineFacts(disposal: DisposalDetailView, { inside }: DisposalPaperFacts): unknown {
  const { id, exhibitId, reference, itemKind, outcome, legalBasis, executedAt, method, proposalHash, approval } = disposal;
  return {
    ...{ disposalId: id, exhibitId, reference, itemKind, outcome, legalBasis, executedAt, method, proposalHash },
    approval: approval && { statement: approval.statement, signature: approval.signature },
    inside: inside.map((item) => ({ ...item })),
  };
}
