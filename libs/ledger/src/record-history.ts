import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { readEvent, type EventFacts, type Subject } from './event';
import { HistoryExport } from './history-export';
import { LedgerError } from './ledger.errors';

/** What became of the facts that an event keeps sealed: `erased` opens to nothing any more. */
export type SealedState = 'none' | 'sealed' | 'erased';

/** One event of a record as the log tells it: what everybody may know of it, and nothing that is sealed. */
export interface RecordEvent {
  readonly id: string;
  /** Its place in the log; null while it waits for one. */
  readonly leafIndex: number | null;
  readonly kind: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly official: string;
  readonly facts: EventFacts;
  readonly sealed: SealedState;
}

interface Row {
  id: string;
  leaf_index: string | null;
  body: string;
  opened: boolean;
}

const MOST_EVENTS = 2_000;

/** The history of any record of one's own jurisdiction, for who watches over it. */
@Injectable()
export class RecordHistory {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly histories: HistoryExport,
  ) {}

  /** The oldest first, at most 2,000. Throws `ledger.no-history` when nothing was recorded of it here. */
  of(actor: Actor, subject: Subject): Promise<RecordEvent[]> {
    return this.session.disclose(actor, { subjectKind: 'record-history', subjectId: subject.id }, async (tx) => {
      const rows = await tx.query<Row[]>(
        `SELECT e.id, l.leaf_index, e.body, (o.event_id IS NOT NULL) AS opened FROM ledger.event e
         LEFT JOIN ledger.leaf l ON l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id
         LEFT JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
         WHERE e.jurisdiction_id = $1 AND e.subject_kind = $2 AND e.subject_id = $3 ORDER BY e.written LIMIT ${MOST_EVENTS}`,
        [actor.jurisdictionId, subject.kind, subject.id],
      );
      if (rows.length === 0) throw new LedgerError('ledger.no-history');
      return rows.map(({ id, leaf_index: at, body, opened }): RecordEvent => {
        const { kind, occurredAt, recordedAt, official, facts, commitment } = readEvent(body);
        const sealed = commitment === undefined ? 'none' : opened ? 'sealed' : 'erased';
        return { id, leafIndex: at === null ? null : Number(at), kind, occurredAt, recordedAt, official, facts, sealed };
      });
    });
  }

  /** The file for the offline verifier, with commitments and without what is sealed: who watches need not know it to check. */
  export(actor: Actor, subject: Subject): Promise<string> {
    return this.session.disclose(actor, { subjectKind: 'record-history', subjectId: subject.id }, (tx, now) =>
      this.histories.of(tx, actor, now, subject, [], null, 'closed'),
    );
  }
}
