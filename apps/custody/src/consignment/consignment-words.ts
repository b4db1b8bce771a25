import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type ConsignmentSaying, type Envelope } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { Consignment, knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import type { Finding } from './finding.rules';
import { stateOf, type Direction, type Knowledge } from './consignment.states';
import { ConsignmentWord, type ConsignmentWordKind } from './word.entity';

/** What it speaks of is not here yet: its own document may still be under way, so the message is to be tried again. */
export class NotYetHere extends Error {}

/** How long a word waits for what it speaks of. On one deployment both arrive within seconds. */
const WAITS_MS = 3_600_000;

/** Throws for another try as long as what a document speaks of may still come; answers when it may not. */
export async function waitForMore(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  documents: ExchangeDocuments,
  documentId: string,
): Promise<void> {
  const takenInAt = await documents.takenInAt(tx, actor, documentId);
  if (now.getTime() - takenInAt.getTime() < WAITS_MS) throw new NotYetHere(`document ${documentId} speaks of what is not here yet`);
}

/** Writes what is known now into the row. */
export function learn(consignment: Consignment, { sender, recipient }: Knowledge): void {
  Object.assign(consignment, {
    senderAt: sender.at,
    senderWord: sender.word,
    senderHeard: sender.heard,
    recipientAt: recipient.at,
    recipientWord: recipient.word,
    recipientHeard: recipient.heard,
  });
  const state = stateOf(knowledgeOf(consignment), consignment.direction);
  consignment.state = state === 'contested' && consignment.resolvedAt !== null ? 'resolved' : state;
}

interface Said {
  readonly says: ConsignmentWordKind;
  readonly statement: string | null;
  readonly at: Date;
  readonly documentId: string;
  readonly finding?: Finding;
}

/** Counts a word of this side and keeps it. Call after the knowledge was worked out with the counts before it. */
export async function keepOwnWord(
  tx: EntityManager,
  actor: Actor,
  consignment: Consignment,
  { says, statement, at, documentId, finding }: Said,
): Promise<void> {
  consignment.said += 1;
  await tx.insert(ConsignmentWord, {
    jurisdictionId: actor.jurisdictionId,
    id: randomUUID(),
    consignmentId: consignment.id,
    side: consignment.direction,
    number: consignment.said,
    heard: consignment.heard,
    says,
    statement,
    finding: finding ?? null,
    documentId,
    officialId: actor.officialId,
    occurredAt: at,
  });
}

/** Keeps a word of the other side. Throws when a word with this number is known: one number is one word. */
export async function keepHeardWord(
  tx: EntityManager,
  actor: Actor,
  consignment: Consignment,
  { word, heard, ...said }: Said & { readonly word: number; readonly heard: number },
): Promise<void> {
  const side: Direction = consignment.direction === 'out' ? 'in' : 'out';
  const { says, statement, at, documentId, finding } = said;
  // Nobody can have heard more words than were said to it.
  if (heard > consignment.said) throw new ConsignmentError('consignment.document-refused', { reason: 'heard-what-was-not-said' });
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(ConsignmentWord)
    .values({
      jurisdictionId: actor.jurisdictionId,
      id: randomUUID(),
      consignmentId: consignment.id,
      side,
      number: word,
      heard,
      says,
      statement,
      finding: finding ?? null,
      documentId,
      officialId: null,
      occurredAt: at,
    })
    .orIgnore()
    .returning(['id'])
    .execute();
  if ((inserted.raw as unknown[]).length === 0) throw new ConsignmentError('consignment.document-refused', { reason: 'word-number-used' });
  consignment.heard = Math.max(consignment.heard, word);
}

/** Signs a word and posts it. Call before `keepOwnWord`: it carries the next number. */
export function sendWord(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  documents: ExchangeDocuments,
  consignment: Consignment,
  said: {
    readonly says: ConsignmentSaying;
    readonly statement: string;
    readonly at: Date;
    readonly courier?: string;
    readonly trackingNumber?: string | null;
    readonly expectedOn?: string | null;
    readonly finding?: Finding;
  },
): Promise<string> {
  return documents.send(tx, actor, now, {
    kind: 'consignment-word',
    to: consignment.counterpartId,
    body: {
      subjectId: consignment.id,
      word: consignment.said + 1,
      heard: consignment.heard,
      says: said.says,
      statement: said.statement,
      at: said.at.toISOString(),
      courier: said.courier ?? null,
      trackingNumber: said.trackingNumber ?? null,
      expectedOn: said.expectedOn ?? null,
      ...(said.finding && { finding: said.finding }),
    },
  });
}

/** That a document comes from the other side of the consignment. */
export function assertFromCounterpart(consignment: Consignment, { from }: Pick<Envelope, 'from'>): void {
  if (from !== consignment.counterpartId) throw new ConsignmentError('consignment.word-from-stranger');
}
