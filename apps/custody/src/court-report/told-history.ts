/** One event of an exported history, as far as a report prints it. */
export interface ToldEvent {
  /** Place in the log. */
  readonly leafIndex: number;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly official: string;
  readonly seals: readonly string[];
  readonly late: boolean;
}

/** A document of an exported history. */
export interface ToldDocument {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly signedAt: string;
}

/** The signed state of the log that an exported history hangs on. */
export interface ToldState {
  readonly note: string;
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

export interface ToldHistory {
  readonly state: ToldState;
  readonly events: readonly ToldEvent[];
  readonly documents: readonly ToldDocument[];
}

interface HistoryText {
  readonly checkpoint: string;
  readonly entries: readonly { readonly leafIndex: number; readonly event: string }[];
  readonly documents: readonly { readonly text: string }[];
}

interface EventText {
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly official: string;
  readonly facts: { readonly seals?: unknown; readonly late?: unknown };
}

/** Reads back what HistoryExport wrote, so that the pages say what the attachment proves and nothing else. */
export function toldIn(history: string): ToldHistory {
  const { checkpoint, entries, documents } = JSON.parse(history) as HistoryText;
  const [origin = '', size = '0', root = ''] = checkpoint.split('\n');
  return {
    state: { note: checkpoint, origin, size: Number(size), root },
    events: entries.map(({ leafIndex, event }) => {
      const { kind, subject, occurredAt, recordedAt, official, facts } = JSON.parse(event) as EventText;
      const seals = Array.isArray(facts.seals) ? facts.seals.filter((seal) => typeof seal === 'string') : [];
      return {
        leafIndex,
        kind,
        subjectKind: subject.kind,
        subjectId: subject.id,
        occurredAt,
        recordedAt,
        official,
        seals,
        late: facts.late === true,
      };
    }),
    documents: documents.map(({ text }) => {
      const { id, kind, from, to, signedAt } = JSON.parse(text) as ToldDocument;
      return { id, kind, from, to, signedAt };
    }),
  };
}
