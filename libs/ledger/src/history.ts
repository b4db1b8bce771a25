import { createHash } from 'node:crypto';
import type { Opening } from './commitment';
import type { Subject } from './event';
import { canonicalJson } from './jcs';
import type { LogSigner } from './log-keys';

export const HISTORY_FORMAT = 'headstamp-history/1';

/** One event with the proof that it stands in the log. */
export interface HistoryEntry {
  readonly leafIndex: bigint;
  /** Canonical JSON, exactly as logged. */
  readonly event: string;
  readonly proof: readonly Buffer[];
  readonly opening: Opening | null;
}

/** A signed document that crossed a border: the exact text, and the base64 Ed25519 signature over it. */
export interface HistoryDocument {
  readonly text: string;
  readonly signature: string;
}

/** An official who recorded an entry, with the public key of what that official signs. */
export interface HistoryOfficial {
  readonly id: string;
  /** Ed25519, 32 raw bytes. */
  readonly key: Buffer;
  /** From the appointment. */
  readonly validFrom: Date;
  /** Until the official was disabled; null while in office. */
  readonly validUntil: Date | null;
}

/** What one log says: of the subject, and of its own keys and its predecessor. */
export interface HistoryChapter {
  /** Signed note of the log. */
  readonly checkpoint: string;
  readonly entries: readonly HistoryEntry[];
  readonly keyEvents?: readonly HistoryEntry[];
}

/** The time stamp that says most of the events: of a checkpoint that the one in the file continues. */
export interface HistoryTimeStamp {
  /** Signed note. */
  readonly checkpoint: string;
  /** RFC 6962 consistency proof from it to the checkpoint of the file. */
  readonly consistency: readonly Buffer[];
  /** DER of the TimeStampToken. */
  readonly token: Buffer;
}

/** The chapter of the present log, with those of logs that have ended. */
export interface History extends HistoryChapter {
  readonly subject: Subject;
  readonly jurisdiction: { readonly id: string; readonly code: string; readonly name: string };
  readonly exportedAt: Date;
  readonly timeStamp?: HistoryTimeStamp | null;
  /** Oldest first. */
  readonly earlier?: readonly HistoryChapter[];
  readonly documents: readonly HistoryDocument[];
  readonly officials?: readonly HistoryOfficial[];
}

/**
 * The export file (docs/verification.md): canonical JSON whose member `seal` is a note of the log over the hash of all the rest, so
 * that a changed byte shows wherever it stands and nobody but the log's owner can leave an event out.
 */
export function sealedHistory(history: History, signer: LogSigner): string {
  const content = {
    format: HISTORY_FORMAT,
    subject: history.subject,
    jurisdiction: history.jurisdiction,
    exportedAt: history.exportedAt.toISOString(),
    ...chapterOf(history),
    ...(history.timeStamp && { timeStamp: stampOf(history.timeStamp) }),
    ...(history.earlier?.length && { earlier: history.earlier.map(chapterOf) }),
    documents: history.documents.map(({ text, signature }) => ({ text, signature })),
    ...(history.officials && { officials: history.officials.map(listedOfficial) }),
  };
  const digest = createHash('sha256').update(canonicalJson(content)).digest('base64');
  return canonicalJson({ ...content, seal: signer.sign(`${HISTORY_FORMAT}\n${signer.origin}\n${digest}\n`) });
}

const chapterOf = ({ checkpoint, entries, keyEvents = [] }: HistoryChapter): Record<string, unknown> => ({
  checkpoint,
  entries: entries.map(entryOf),
  ...(keyEvents.length > 0 && { keyEvents: keyEvents.map(entryOf) }),
});

const stampOf = ({ checkpoint, consistency, token }: HistoryTimeStamp): Record<string, unknown> => ({
  checkpoint,
  consistency: consistency.map((hash) => hash.toString('base64')),
  token: token.toString('base64'),
});

const entryOf = ({ leafIndex, event, proof, opening }: HistoryEntry): Record<string, unknown> => ({
  leafIndex: Number(leafIndex),
  event,
  proof: proof.map((hash) => hash.toString('base64')),
  ...(opening && { opening: { key: opening.key.toString('base64'), sealed: opening.sealed } }),
});

const listedOfficial = ({ id, key, validFrom, validUntil }: HistoryOfficial): Readonly<Record<string, string | null>> => ({
  id,
  key: key.toString('base64'),
  validFrom: validFrom.toISOString(),
  validUntil: validUntil?.toISOString() ?? null,
});
