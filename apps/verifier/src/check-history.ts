import { hex, utf8 } from './bytes';
import { ed25519Spki, hmacSha256, type Crypto } from './crypto';
import { expiryOf, type Expiry } from './expiry';
import { broken, open, proved, type Finding } from './finding';
import { entriesOf, FORMAT, type EarlierLog, type Entry, type HistoryFile, type SignedDocument } from './history-file';
import { canonical } from './json';
import { predecessorIn, rootText } from './log-keys';
import { rootFromPath } from './merkle';
import { NoteFault, openNote, type Checkpoint, type LogKey } from './note';
import { checkOfficials } from './officials';
import { checkKept, headOf, openHead, type Head } from './open-head';
import type { Trust } from './trust';

export interface CheckedHistory {
  readonly findings: readonly Finding[];
  /** Null when the checkpoint is not signed by a key the user supplied; nothing in the file counts then. */
  readonly head: Head | null;
}

/** A server's clock may be this far from an authority's before it says something. */
const CLOCK_TOLERANCE = 60_000;

/** Judges one export file by itself: signatures, places in the log, openings, gaps. */
export async function checkHistory(crypto: Crypto, history: HistoryFile, trust: Trust): Promise<CheckedHistory> {
  const { head, findings } = await openHead(crypto, headOf(history), trust);
  if (!head) return { findings, head: null };
  const all = [...findings, await checkSeal(crypto, history, head.by)];
  for (const entry of history.entries) all.push(...checkEntry(crypto, entry, history, head));
  for (const entry of history.keyEvents) all.push(checkKeyEvent(crypto, entry, history.jurisdiction.id, head));
  all.push(...(await checkEarlier(crypto, history, trust)));
  all.push(...checkChain(history), ...checkClock(history, head));
  all.push(...(await checkOfficials(crypto, history, trust)));
  for (const document of history.documents) all.push(await checkDocument(crypto, document, history, trust));
  all.push(...(await checkKept(crypto, head, trust)));
  return { findings: all, head };
}

async function checkSeal(crypto: Crypto, history: HistoryFile, by: LogKey): Promise<Finding> {
  const about = `the file is as ${history.jurisdiction.name} exported it at ${history.exportedAt}`;
  try {
    const [format, origin, digest] = (await openNote(crypto, history.seal, by)).split('\n');
    if (format !== FORMAT || origin !== by.name) return broken(about, 'the seal is a seal of something else');
    if (digest !== history.digest) return broken(about, 'the seal was made over another content: something in the file was changed');
    return proved(about, 'sealed by the log over the hash of everything in it');
  } catch (error) {
    if (error instanceof NoteFault) return broken(about, `the seal ${error.message}`);
    throw error;
  }
}

const stands = (crypto: Crypto, { leafHash, leafIndex, proof }: Entry, head: Checkpoint): boolean => {
  const root = rootFromPath(crypto, leafHash, leafIndex, head.size, proof);
  return root !== null && hex(root) === hex(head.root);
};

function checkEntry(crypto: Crypto, entry: Entry, history: HistoryFile, head: Checkpoint): Finding[] {
  const { event, leafIndex, proof } = entry;
  const about = `${nameOf(entry)}${event.facts.size > 0 ? `: ${canonical(event.facts)}` : ''}`;
  if (event.subject.kind !== history.subject.kind || event.subject.id !== history.subject.id) {
    return [broken(about, `is about ${event.subject.kind} ${event.subject.id}, not about the subject of the file`)];
  }
  if (event.jurisdiction !== history.jurisdiction.id) return [broken(about, 'was written by another jurisdiction than the file names')];
  if (!stands(crypto, entry, head)) {
    return [broken(about, `does not stand at place ${leafIndex} of ${head.origin}: it was changed, moved, or never logged`)];
  }
  return [
    proved(about, `stands at place ${leafIndex} of ${head.size} in ${head.origin} (${proof.length} hashes lead to the signed root)`),
    ...checkOpening(crypto, entry, history),
  ];
}


function checkKeyEvent(crypto: Crypto, entry: Entry, jurisdiction: string, head: Checkpoint): Finding {
  const { kind, id } = entry.event.subject;
  if (kind !== 'log' || id !== jurisdiction || entry.event.jurisdiction !== jurisdiction)
    return broken(nameOf(entry), 'is not about this log');
  return stands(crypto, entry, head)
    ? proved(nameOf(entry), `stands at place ${entry.leafIndex} of ${head.size} in ${head.origin}`)
    : broken(nameOf(entry), `does not stand at place ${entry.leafIndex} of ${head.origin}`);
}

function checkOpening(crypto: Crypto, entry: Entry, history: HistoryFile): Finding[] {
  const { event, opening, leafIndex } = entry;
  const about = `the sealed facts of ${event.kind} at place ${leafIndex}`;
  if (!event.commitment) return opening ? [broken(about, 'the event has none')] : [];
  if (!opening) return [open(about, whyClosed(expiryOf(history, entry)))];
  const commitment = hex(hmacSha256(crypto, opening.key, utf8(canonical(opening.sealed))));
  if (commitment !== event.commitment) return [broken(about, 'are not what the log committed to')];
  return [proved(about, `fit the commitment in the log: ${canonical(opening.sealed)}`)];
}

function whyClosed(expiry: Expiry): string {
  if (expiry.state === 'withheld') return 'not opened in this file: withheld';
  const { leafIndex, event } = expiry.by;
  const said = `the log says so at place ${leafIndex}, recorded ${event.recordedAt}`;
  return expiry.state === 'expired'
    ? `expired, opens to nothing: erased when their retention ended (${said})`
    : `not opened in this file: withheld, or erased when their retention ended (of some ${said})`;
}

/** Logs that ended: each proved under the last checkpoint of it that its successor names in its own first event. */
async function checkEarlier(crypto: Crypto, history: HistoryFile, trust: Trust): Promise<Finding[]> {
  const findings: Finding[] = [];
  let successor: { readonly keyEvents: readonly Entry[] } = history;
  for (const log of history.earlier.toReversed()) {
    findings.push(...(await checkEnded(crypto, log, successor, history, trust)));
    successor = log;
  }
  return findings;
}

async function checkEnded(
  crypto: Crypto,
  log: EarlierLog,
  successor: { readonly keyEvents: readonly Entry[] },
  history: HistoryFile,
  trust: Trust,
): Promise<Finding[]> {
  const origin = log.checkpoint.split('\n', 1)[0] ?? '';
  const about = `the log ${origin} ended with the state from which its successor went on`;
  try {
    const named = predecessorIn(crypto, successor.keyEvents);
    if (!named) return [broken(about, 'the first event of the next log, which must name it, is not in the file')];
    if (named.origin !== origin || named.checkpoint !== log.checkpoint) return [broken(about, 'the next log names another state')];
    const known = trust.logs.some(({ name }) => name === origin);
    const keys = known ? trust.logs : [...trust.logs, named.key];
    const file = { checkpoint: log.checkpoint, keyEvents: log.keyEvents, timeStamp: null, owner: history.jurisdiction.name };
    const { head, findings } = await openHead(crypto, file, { ...trust, logs: keys, policy: null });
    if (!head) return [...findings];
    if (head.size !== named.size || rootText(head.root) !== named.root) return [...findings, broken(about, 'size or root differ')];
    return [
      ...findings,
      proved(about, known ? 'named by its successor, signed by the key you supplied' : 'named, with its key, by its successor'),
      ...log.entries.flatMap((entry) => checkEntry(crypto, entry, history, head)),
      ...log.keyEvents.map((entry) => checkKeyEvent(crypto, entry, history.jurisdiction.id, head)),
    ];
  } catch (error) {
    if (error instanceof NoteFault) return [broken(about, error.message)];
    throw error;
  }
}

/** Each event names the one before it, so that leaving one out shows, and only the end of the story could be cut off. */
function checkChain(history: HistoryFile): Finding[] {
  const about = `no event of this subject is left out between the first and the last in the log of ${history.jurisdiction.name}`;
  if (entriesOf(history).length === 0) return [broken(about, 'the file holds no event')];
  const before = new Set<string>();
  for (const { entries } of [...history.earlier, history]) {
    let last = -1;
    for (const entry of entries) {
      const { event, leafIndex, leafHash } = entry;
      if (leafIndex <= last) return [broken(about, `${nameOf(entry)} stands out of order`)];
      if (before.size === 0 ? event.after !== null : event.after === null || !before.has(event.after)) {
        return [broken(about, `${nameOf(entry)} follows an event that the file does not hold`)];
      }
      before.add(hex(leafHash));
      last = leafIndex;
    }
  }
  return [proved(about, 'each event names the hash of the one before it')];
}

/** What an authority saw before a moment cannot have been recorded after it. */
function checkClock({ entries }: HistoryFile, { stamped }: Head): Finding[] {
  if (!stamped) return [];
  const early = entries.find(
    ({ leafIndex, event }) => leafIndex < stamped.size && Date.parse(event.recordedAt) > stamped.at.getTime() + CLOCK_TOLERANCE,
  );
  if (!early) return [];
  return [
    broken(nameOf(early), `was in the log before ${stamped.at.toISOString()} by the authority's clock: the server's clock was wrong`),
  ];
}

async function checkDocument(crypto: Crypto, document: SignedDocument, history: HistoryFile, trust: Trust): Promise<Finding> {
  const about = `${document.kind} ${document.id} signed on ${document.signedAt} by jurisdiction ${document.from}: ${canonical(document.body)}`;
  const key = trust.exchange.get(document.from);
  if (!key) return open(about, `you supplied no --exchange-key for ${document.from}`);
  const holds = await crypto.verify({ kind: 'ed25519' }, ed25519Spki(key), document.signature, utf8(document.text));
  if (holds === 'unknown') return open(about, 'not checked: this browser knows no Ed25519 signatures');
  if (holds === 'invalid') return broken(about, 'the signature is not that of the key you supplied');
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
