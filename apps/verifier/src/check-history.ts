import { createHmac, verify, type KeyObject } from 'node:crypto';
import { broken, open, proved, type Finding } from './finding';
import { FORMAT, type Entry, type HistoryFile, type SignedDocument } from './history-file';
import { canonical } from './json';
import { rootFromPath } from './merkle';
import { checkpoint, NoteFault, openNote, type Checkpoint, type LogKey } from './note';

/** Keys the user brings. None is ever taken from the file. */
export interface TrustedKeys {
  readonly logs: readonly LogKey[];
  /** Exchange keys by jurisdiction id. */
  readonly exchange: ReadonlyMap<string, KeyObject>;
}

export interface CheckedHistory {
  readonly findings: readonly Finding[];
  /** Null when the checkpoint is not signed by a key the user supplied; nothing in the file counts then. */
  readonly head: Checkpoint | null;
}

/** Judges one export file by itself: signatures, places in the log, openings, gaps. */
export function checkHistory(history: HistoryFile, keys: TrustedKeys): CheckedHistory {
  const opened = openCheckpoint(history, keys.logs);
  if (!opened.head) return { findings: [opened.finding], head: null };
  const findings = [
    opened.finding,
    checkSeal(history, opened.by),
    ...history.entries.flatMap((entry) => checkEntry(entry, history, opened.head)),
    ...checkChain(history),
    ...history.documents.map((document) => checkDocument(document, history, keys)),
  ];
  return { findings, head: opened.head };
}

type Opened =
  { readonly head: Checkpoint; readonly by: LogKey; readonly finding: Finding } | { readonly head: null; readonly finding: Finding };

function openCheckpoint(history: HistoryFile, keys: readonly LogKey[]): Opened {
  const origin = history.checkpoint.split('\n', 1)[0] ?? '';
  const about = `the log ${origin} of ${history.jurisdiction.name} had this state`;
  const named = keys.filter(({ name }) => name === origin);
  if (named.length === 0) return { head: null, finding: broken(about, `you supplied no --log-key for ${origin}`) };
  let fault = '';
  for (const by of named) {
    try {
      const head = checkpoint(openNote(history.checkpoint, by));
      return {
        head,
        by,
        finding: proved(about, `checkpoint over ${head.size} events, signed by the key ${by.name}+${by.keyId} you supplied`),
      };
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      fault = error.message;
    }
  }
  return { head: null, finding: broken(about, `the checkpoint ${fault}`) };
}

function checkSeal(history: HistoryFile, by: LogKey): Finding {
  const about = `the file is as ${history.jurisdiction.name} exported it at ${history.exportedAt}`;
  try {
    const [format, origin, digest] = openNote(history.seal, by).split('\n');
    if (format !== FORMAT || origin !== by.name) return broken(about, 'the seal is a seal of something else');
    if (digest !== history.digest) return broken(about, 'the seal was made over another content: something in the file was changed');
    return proved(about, 'sealed by the log over the hash of everything in it');
  } catch (error) {
    if (error instanceof NoteFault) return broken(about, `the seal ${error.message}`);
    throw error;
  }
}

function checkEntry(entry: Entry, history: HistoryFile, head: Checkpoint): Finding[] {
  const { event, leafIndex, proof } = entry;
  const about = `${nameOf(entry)}${event.facts.size > 0 ? `: ${canonical(event.facts)}` : ''}`;
  if (event.subject.kind !== history.subject.kind || event.subject.id !== history.subject.id) {
    return [broken(about, `is about ${event.subject.kind} ${event.subject.id}, not about the subject of the file`)];
  }
  if (event.jurisdiction !== history.jurisdiction.id) return [broken(about, 'was written by another jurisdiction than the file names')];
  const root = rootFromPath(entry.leafHash, leafIndex, head.size, proof);
  if (!root?.equals(head.root))
    return [broken(about, `does not stand at place ${leafIndex} of ${head.origin}: it was changed, moved, or never logged`)];
  return [
    proved(about, `stands at place ${leafIndex} of ${head.size} in ${head.origin} (${proof.length} hashes lead to the signed root)`),
    ...checkOpening(entry),
  ];
}

function checkOpening({ event, opening, leafIndex }: Entry): Finding[] {
  const about = `the sealed facts of ${event.kind} at place ${leafIndex}`;
  if (!event.commitment) return opening ? [broken(about, 'the event has none')] : [];
  if (!opening) return [open(about, 'not opened in this file: withheld, or erased when their retention ended')];
  const commitment = createHmac('sha256', opening.key).update(canonical(opening.sealed)).digest('hex');
  if (commitment !== event.commitment) return [broken(about, 'are not what the log committed to')];
  return [proved(about, `fit the commitment in the log: ${canonical(opening.sealed)}`)];
}

/** Each event names the one before it, so that leaving one out shows, and only the end of the story could be cut off. */
function checkChain({ entries, jurisdiction }: HistoryFile): Finding[] {
  const about = `no event of this subject is left out between the first and the last in the log of ${jurisdiction.name}`;
  if (entries.length === 0) return [broken(about, 'the file holds no event')];
  const earlier = new Set<string>();
  let last = -1;
  for (const entry of entries) {
    const { event, leafIndex, leafHash } = entry;
    if (leafIndex <= last) return [broken(about, `${nameOf(entry)} stands out of order`)];
    if (earlier.size === 0 ? event.after !== null : event.after === null || !earlier.has(event.after)) {
      return [broken(about, `${nameOf(entry)} follows an event that the file does not hold`)];
    }
    earlier.add(leafHash.toString('hex'));
    last = leafIndex;
  }
  return [proved(about, 'each event names the hash of the one before it')];
}

function checkDocument(document: SignedDocument, history: HistoryFile, keys: TrustedKeys): Finding {
  const about = `${document.kind} ${document.id} signed on ${document.signedAt} by jurisdiction ${document.from}: ${canonical(document.body)}`;
  const key = keys.exchange.get(document.from);
  if (!key) return open(about, `you supplied no --exchange-key for ${document.from}`);
  if (!verify(null, Buffer.from(document.text), key, document.signature))
    return broken(about, 'the signature is not that of the key you supplied');
  const naming = history.entries.filter(({ event }) => event.facts.get('documentId') === document.id);
  const contradicted = naming.find((entry) => !agrees(entry, document));
  if (contradicted) return broken(about, `${nameOf(contradicted)} names this document and says something else`);
  return proved(about, `signature of the key you supplied${naming.length > 0 ? '; an event of the log names the document' : ''}`);
}

/** An answer to an offer, as the log tells it and as its giver signed it. */
function agrees({ event }: Entry, { body }: SignedDocument): boolean {
  const outcome = { 'handover.accepted': 'accepted', 'handover.refused': 'refused' }[event.kind];
  if (outcome === undefined || !body.has('outcome')) return true;
  return body.get('outcome') === outcome && body.get('offerHash') === event.facts.get('offerHash');
}

export function nameOf({ event }: Entry): string {
  return `${event.kind} on ${event.occurredAt}, recorded ${event.recordedAt} by official ${event.official}`;
}
