import { createHash } from 'node:crypto';
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
  readonly leafHash: Buffer;
  readonly proof: readonly Buffer[];
  readonly opening: { readonly key: Buffer; readonly sealed: JsonObject } | null;
}

/** A document that crossed a border: what its sender signed, word for word. */
export interface SignedDocument {
  readonly text: string;
  readonly signature: Buffer;
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly signedAt: string;
  readonly body: JsonObject;
}

export interface HistoryFile {
  readonly subject: Subject;
  readonly jurisdiction: { readonly id: string; readonly code: string; readonly name: string };
  readonly exportedAt: string;
  readonly checkpoint: string;
  readonly entries: readonly Entry[];
  readonly documents: readonly SignedDocument[];
  readonly seal: string;
  /** SHA-256 over the canonical text of everything but the seal, base64. */
  readonly digest: string;
}

/** Reads one export file. Throws JsonFault, ShapeFault or NoteFault with the first thing that is wrong. */
export function readHistory(text: string): HistoryFile {
  // Byte for byte canonical, so that no character stands outside what the seal covers; one newline at the end is an editor's.
  const json = parseCanonical(text.replace(/\n$/, ''));
  const fields = new Fields(json, 'the file');
  if (fields.text('format') !== FORMAT) throw new ShapeFault(`the file is not of the format ${FORMAT}`);
  const jurisdiction = fields.object('jurisdiction');
  const history: HistoryFile = {
    subject: subjectIn(fields),
    jurisdiction: { id: jurisdiction.text('id'), code: jurisdiction.text('code'), name: jurisdiction.text('name') },
    exportedAt: fields.instant('exportedAt'),
    checkpoint: fields.text('checkpoint'),
    entries: fields.list('entries', entry),
    documents: fields.list('documents', document),
    seal: fields.text('seal'),
    digest: digestWithoutSeal(json),
  };
  jurisdiction.nothingElse();
  fields.nothingElse();
  return history;
}

function digestWithoutSeal(json: Json): string {
  const content = new Map(json instanceof Map ? json : []);
  content.delete('seal');
  return createHash('sha256').update(canonical(content)).digest('base64');
}

function entry(json: Json, where: string): Entry {
  const fields = new Fields(json, where);
  const text = fields.text('event');
  const opening = fields.has('opening') ? fields.object('opening') : null;
  const read: Entry = {
    event: loggedEvent(parseCanonical(text), `${where}.event`),
    leafIndex: fields.count('leafIndex'),
    leafHash: leafHash(Buffer.from(text)),
    proof: fields.list('proof', (hash) => base64(typeof hash === 'string' ? hash : '', 32)),
    opening: opening && { key: base64(opening.text('key'), 32), sealed: opening.map('sealed') },
  };
  opening?.nothingElse();
  fields.nothingElse();
  return read;
}

function loggedEvent(json: Json, where: string): LoggedEvent {
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
