import { canonicalJson, CanonicalJsonError } from './jcs';
import { LedgerError } from './ledger.errors';
import { leafHash } from './merkle';
import { parseCanonicalJson } from './strict-json';

/** What an event is about: `kind` in the field's words (`cast`, `trace-request`), `id` a UUID. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export type FactValue = string | number | boolean | null | readonly FactValue[] | { readonly [name: string]: FactValue };

/** Facts that stay readable for ever: identifiers, states, hashes, seal numbers. No personal data, no serial of a weapon. */
export type EventFacts = Readonly<Record<string, FactValue>>;

/** One entry of a jurisdiction's log; its canonical text is the leaf. */
export interface EventBody {
  readonly v: 1;
  readonly id: string;
  readonly kind: string;
  readonly subject: Subject;
  /** Id of the jurisdiction. */
  readonly jurisdiction: string;
  /** Id of the official, the nil UUID for the system itself. */
  readonly official: string;
  /** ISO 8601 UTC: when it happened, as claimed by who recorded it. */
  readonly occurredAt: string;
  /** ISO 8601 UTC: when the server wrote it down. */
  readonly recordedAt: string;
  /** Leaf hash (hex) of the event of the same subject that was the latest when this one was written; absent on the first. */
  readonly after?: string;
  readonly facts: EventFacts;
  /** HMAC-SHA-256 (hex) over sealed facts, when there are any. */
  readonly commitment?: string;
}

const KIND = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** The text that is logged and its leaf hash. Throws `ledger.malformed-event` when the body has no canonical form. */
export function eventText(body: EventBody): { readonly text: string; readonly leafHash: Buffer } {
  if (!KIND.test(body.kind)) throw new LedgerError('ledger.malformed-event', { kind: body.kind });
  try {
    const text = canonicalJson(body);
    return { text, leafHash: leafHash(Buffer.from(text)) };
  } catch (error) {
    if (error instanceof CanonicalJsonError) throw new LedgerError('ledger.malformed-event', { kind: body.kind, reason: error.message });
    throw error;
  }
}

/** Reads an event back from its text; throws StrictJsonError when the text is not canonical. */
export function readEvent(text: string): EventBody {
  return parseCanonicalJson(text) as EventBody;
}
