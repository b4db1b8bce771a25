import { textOf, toBase64, utf8, type Bytes } from './bytes';
import type { Crypto } from './crypto';
import { Fields, ShapeFault } from './fields';
import { canonical, parseCanonical, type Json, type JsonObject } from './json';
import { leafHash } from './merkle';
import { base64 } from './note';

export const FORMAT = 'headstamp-history/1';

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export interface LoggedEvent {
  readonly id: string;
  readonly kind: string;
  readonly subject: Subject;
  readonly jurisdiction: string;
  readonly official: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly after: string | null;
  readonly facts: JsonObject;
  readonly commitment: string | null;
}

export interface Entry {
  readonly event: LoggedEvent;
  readonly leafIndex: number;
  readonly leafHash: Bytes;
  readonly proof: readonly Bytes[];
  readonly opening: { readonly key: Bytes; readonly sealed: JsonObject } | null;
}

/** A document that crossed a border: what its sender signed, word for word. */
export interface SignedDocument {
  readonly text: string;
  readonly signature: Bytes;
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly signedAt: string;
  readonly body: JsonObject;
}

/** An official's public key, as the owner of the log declares it. */
export interface OfficialKey {
  readonly id: string;
  readonly key: Bytes;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** A log that ended, with what it holds of the subject. */
export interface EarlierLog {
  readonly checkpoint: string;
  readonly entries: readonly Entry[];
  readonly keyEvents: readonly Entry[];
}

export interface TimeStamp {
  readonly checkpoint: string;
  readonly consistency: readonly Bytes[];
  readonly token: Bytes;
}

export interface HistoryFile {
  readonly subject: Subject;
  readonly jurisdiction: { readonly id: string; readonly code: string; readonly name: string };
  readonly exportedAt: string;
  readonly checkpoint: string;
  readonly entries: readonly Entry[];
  readonly documents: readonly SignedDocument[];
  /** Null in a file made before officials' keys were listed. */
  readonly officials: readonly OfficialKey[] | null;
  readonly timeStamp: TimeStamp | null;
  readonly keyEvents: readonly Entry[];
  readonly earlier: readonly EarlierLog[];
  readonly seal: string;
  /** SHA-256 over the canonical text of everything but the seal, base64. */
  readonly digest: string;
}

/** Reads one export file. Throws JsonFault, ShapeFault or NoteFault with the first thing that is wrong. */
export function readHistory(crypto: Crypto, bytes: Uint8Array): HistoryFile {
  const text = textOf(bytes);
  if (text === null) throw new ShapeFault('is not UTF-8 text');
  // Byte for byte canonical, so that no character stands outside what the seal covers; one newline at the end is an editor's.
  return historyIn(crypto, parseCanonical(text.replace(/\n$/, '')));
}

/** The history that a JSON value is: a file of its own, or a part of a bundle. */
export function historyIn(crypto: Crypto, json: Json): HistoryFile {
  const fields = new Fields(json, 'the file');
  if (fields.text('format') !== FORMAT) throw new ShapeFault(`the file is not of the format ${FORMAT}`);
  const jurisdiction = fields.object('jurisdiction');
  const entry = entryReader(crypto);
  const history: HistoryFile = {
    subject: subjectIn(fields),
    jurisdiction: { id: jurisdiction.text('id'), code: jurisdiction.text('code'), name: jurisdiction.text('name') },
    exportedAt: fields.instant('exportedAt'),
    checkpoint: fields.text('checkpoint'),
    entries: fields.list('entries', entry),
    documents: fields.list('documents', document),
    officials: fields.has('officials') ? fields.list('officials', official) : null,
    timeStamp: fields.has('timeStamp') ? timeStamp(fields.object('timeStamp')) : null,
    keyEvents: fields.has('keyEvents') ? fields.list('keyEvents', entry) : [],
    earlier: fields.has('earlier') ? fields.list('earlier', earlierReader(entry)) : [],
    seal: fields.text('seal'),
    digest: digestWithoutSeal(crypto, json),
  };
  jurisdiction.nothingElse();
  fields.nothingElse();
  return history;
}

/** All events of the subject, those of ended logs first. */
export const entriesOf = (history: HistoryFile): readonly Entry[] => [
  ...history.earlier.flatMap(({ entries }) => entries),
  ...history.entries,
];

function digestWithoutSeal(crypto: Crypto, json: Json): string {
  const content = new Map(json instanceof Map ? json : []);
  content.delete('seal');
  return toBase64(crypto.sha256(utf8(canonical(content))));
}

type ReadsEntry = (json: Json, where: string) => Entry;

const hash = (json: Json): Bytes => base64(typeof json === 'string' ? json : '', 32);

function entryReader(crypto: Crypto): ReadsEntry {
  return (json, where) => {
    const fields = new Fields(json, where);
    const text = fields.text('event');
    const opening = fields.has('opening') ? fields.object('opening') : null;
    const read: Entry = {
      event: loggedEvent(parseCanonical(text), `${where}.event`),
      leafIndex: fields.count('leafIndex'),
      leafHash: leafHash(crypto, utf8(text)),
      proof: fields.list('proof', hash),
      opening: opening && { key: base64(opening.text('key'), 32), sealed: opening.map('sealed') },
    };
    opening?.nothingElse();
    fields.nothingElse();
    return read;
  };
}

const earlierReader =
  (entry: ReadsEntry) =>
  (json: Json, where: string): EarlierLog => {
    const fields = new Fields(json, where);
    const read: EarlierLog = {
      checkpoint: fields.text('checkpoint'),
      entries: fields.list('entries', entry),
      keyEvents: fields.has('keyEvents') ? fields.list('keyEvents', entry) : [],
    };
    fields.nothingElse();
    return read;
  };

function timeStamp(fields: Fields): TimeStamp {
  const read: TimeStamp = {
    checkpoint: fields.text('checkpoint'),
    consistency: fields.list('consistency', hash),
    token: base64(fields.text('token')),
  };
  fields.nothingElse();
  return read;
}

function official(json: Json, where: string): OfficialKey {
  const fields = new Fields(json, where);
  const read: OfficialKey = {
    id: fields.text('id'),
    key: base64(fields.text('key'), 32),
    validFrom: fields.instant('validFrom'),
    validUntil: fields.isNull('validUntil') ? null : fields.instant('validUntil'),
  };
  fields.nothingElse();
  return read;
}

/** Reads the event of a leaf. */
export function loggedEvent(json: Json, where: string): LoggedEvent {
  const fields = new Fields(json, where);
  if (fields.count('v') !== 1) throw new ShapeFault(`${where} is of a version this program does not know`);
  const event: LoggedEvent = {
    id: fields.text('id'),
    kind: fields.text('kind'),
    subject: subjectIn(fields),
    jurisdiction: fields.text('jurisdiction'),
    official: fields.text('official'),
    occurredAt: fields.instant('occurredAt'),
    recordedAt: fields.instant('recordedAt'),
    after: fields.optionalText('after'),
    facts: fields.map('facts'),
    commitment: fields.optionalText('commitment'),
  };
  fields.nothingElse();
  return event;
}

function document(json: Json, where: string): SignedDocument {
  const outer = new Fields(json, where);
  const [text, signature] = [outer.text('text'), base64(outer.text('signature'), 64)];
  outer.nothingElse();
  const fields = new Fields(parseCanonical(text), `${where}.text`);
  if (fields.count('v') !== 1) throw new ShapeFault(`${where} is of a version this program does not know`);
  const read: SignedDocument = {
    text,
    signature,
    id: fields.text('id'),
    kind: fields.text('kind'),
    from: fields.text('from'),
    to: fields.text('to'),
    signedAt: fields.instant('signedAt'),
    body: fields.map('body'),
  };
  fields.nothingElse();
  return read;
}

function subjectIn(fields: Fields): Subject {
  const subject = fields.object('subject');
  const read = { kind: subject.text('kind'), id: subject.text('id') };
  subject.nothingElse();
  return read;
}
