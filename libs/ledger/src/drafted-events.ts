import { randomBytes, randomUUID } from 'node:crypto';
import { textColumn, type Actor } from '@headstamp/tenancy';
import { commitmentToText, KEY_BYTES, openingOf, type SealedFacts } from './commitment';
import { eventText, type EventBody, type EventFacts, type Subject } from './event';
import { canonicalJson } from './jcs';

export interface NewEvent {
  /** `<aggregate>.<past participle>`, for example `handover.accepted`. */
  readonly kind: string;
  readonly subject: Subject;
  readonly occurredAt: Date;
  readonly facts?: EventFacts;
  /** Personal data and whatever could be guessed from a hash: only a commitment to it enters the log. */
  readonly sealed?: SealedFacts;
}

/** Many events ready to be written by `Ledger.appendFirst`: columns of `textColumn`, so that a thread can draft them for another. */
export interface DraftedEvents {
  readonly recordedAt: Date;
  readonly ids: string;
  readonly kinds: string;
  readonly subjectKinds: string;
  readonly subjectIds: string;
  readonly bodies: string;
  /** base64 */
  readonly leafHashes: string;
  /** Of the events that have something sealed; keys in base64. */
  readonly openings: { readonly eventIds: string; readonly keys: string; readonly sealed: string };
}

/** What makes an event of its record: its id, what came before it, and the commitment to what is sealed. */
interface Placed {
  readonly id: string;
  readonly previous: Buffer | null;
  readonly commitment: string | null;
}

/** The body that is logged. */
export function bodyOf(actor: WhoRecords, now: Date, event: NewEvent, { id, previous, commitment }: Placed): EventBody {
  return {
    v: 1,
    id,
    kind: event.kind,
    subject: { kind: event.subject.kind, id: event.subject.id },
    jurisdiction: actor.jurisdictionId,
    official: actor.officialId,
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: now.toISOString(),
    ...(previous && { after: previous.toString('hex') }),
    facts: event.facts ?? {},
    ...(commitment !== null && { commitment }),
  };
}

/**
 * The event's canonical text without the two things that only the writing transaction knows: what comes before its time and what comes
 * after it. `after`, which the transaction adds, sorts before every other member. Throws `ledger.malformed-event` as `eventText` does.
 */
export function timelessText(
  actor: WhoRecords,
  event: NewEvent,
  { id, commitment }: Omit<Placed, 'previous'>,
): readonly [beforeTime: string, afterTime: string] {
  // Random, so that no fact can hold it.
  const mark = randomUUID();
  const { text } = eventText({ ...bodyOf(actor, new Date(0), event, { id, previous: null, commitment }), recordedAt: mark });
  const at = text.indexOf(mark);
  return [text.slice(1, at), text.slice(at + mark.length)];
}

/** Sealed facts as the log keeps them: their text, a fresh key, and the commitment under it. @param key of its own for every call */
export function sealedText(sealed: SealedFacts, key = openingOf(sealed).key): { readonly key: Buffer; readonly text: string; readonly commitment: string } {
  const text = canonicalJson(sealed);
  return { key, text, commitment: commitmentToText(key, text) };
}

export type WhoRecords = Pick<Actor, 'jurisdictionId' | 'officialId'>;

/**
 * The first events of many subjects, in the order in which they are given, each with a commitment of its own. Touches no database.
 * Throws `ledger.malformed-event` when kind or facts of one have no canonical form.
 * @param now the time of the transaction that will write them
 */
export function draftFirstEvents(actor: WhoRecords, now: Date, events: readonly NewEvent[]): DraftedEvents {
  // Drawn at once: a call each takes as long as hashing the event.
  const keys = randomBytes(KEY_BYTES * events.length);
  const drafts = events.map((event, index) => {
    const key = keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES);
    const opening = event.sealed ? sealedText(event.sealed, key) : null;
    const id = randomUUID();
    return { id, event, opening, ...eventText(bodyOf(actor, now, event, { id, previous: null, commitment: opening?.commitment ?? null })) };
  });
  const opened = drafts.flatMap(({ id, opening }) => (opening ? { id, ...opening } : []));
  return {
    recordedAt: now,
    ids: textColumn(drafts.map(({ id }) => id)),
    kinds: textColumn(drafts.map(({ event }) => event.kind)),
    subjectKinds: textColumn(drafts.map(({ event }) => event.subject.kind)),
    subjectIds: textColumn(drafts.map(({ event }) => event.subject.id)),
    bodies: textColumn(drafts.map(({ text }) => text)),
    leafHashes: textColumn(drafts.map(({ leafHash }) => leafHash.toString('base64'))),
    openings: {
      eventIds: textColumn(opened.map(({ id }) => id)),
      keys: textColumn(opened.map(({ key }) => key.toString('base64'))),
      sealed: textColumn(opened.map(({ text }) => text)),
    },
  };
}
