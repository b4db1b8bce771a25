/** One field the server refused: a JSON pointer into the body, the rule that was broken, and what to do. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The server's answer when it does not do what was asked: RFC 9457, with a stable code. */
export class Refusal extends Error {
  readonly faults: readonly FieldFault[];
  readonly missing: readonly string[];
  /** A code that says why, where the title speaks of one. */
  readonly reason: string | null;
  readonly errorId: string | null;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.faults = Array.isArray(facts['errors']) ? (facts['errors'] as FieldFault[]) : [];
    this.missing = Array.isArray(facts['missing']) ? facts['missing'].filter((each): each is string => typeof each === 'string') : [];
    this.reason = typeof facts['reason'] === 'string' ? facts['reason'] : null;
    this.errorId = typeof facts['errorId'] === 'string' ? facts['errorId'] : null;
  }

  /** Nothing came back, so nobody knows whether the request arrived: sending it again with the same key is safe. */
  get unanswered(): boolean {
    return this.code === 'network.unreachable' || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** Reads a refusal out of whatever came back; never throws. */
export function refusalOf(status: number, body: unknown): Refusal {
  if (body !== null && typeof body === 'object') {
    const facts = body as Record<string, unknown>;
    if (typeof facts['code'] === 'string' && typeof facts['title'] === 'string')
      return new Refusal(status, facts['code'], facts['title'], facts);
  }
  return new Refusal(status, 'request.unreadable-answer', `HTTP ${status}`);
}

/** What a thrown value means to the reader. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  // `fetch` rejects with a TypeError when there was no answer at all.
  if (thrown instanceof TypeError) return new Refusal(0, 'network.unreachable', 'No answer from the server');
  return new Refusal(0, 'page.fault', thrown instanceof Error ? thrown.message : String(thrown));
}
