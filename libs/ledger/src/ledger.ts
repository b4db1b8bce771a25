import { randomUUID } from 'node:crypto';
import { textsOf, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodyOf, sealedText, type DraftedEvents, type NewEvent } from './drafted-events';
import { eventText, type Subject } from './event';
import { LedgerError } from './ledger.errors';

export interface AppendedEvent {
  readonly eventId: string;
  /** SHA-256(0x00 ‖ event text): what a later event names when it answers this one. */
  readonly leafHash: Buffer;
}

interface Moment {
  now: Date;
  previous: Buffer | null;
}

/** The jurisdiction's log, as its use cases write it. */
@Injectable()
export class Ledger {
  /**
   * Writes one event in the use case's own transaction: it commits or vanishes with the change it records. The sequencer gives
   * it its place in the log afterwards. Throws `ledger.malformed-event` when kind or facts have no canonical form.
   */
  async append(tx: EntityManager, actor: Actor, event: NewEvent): Promise<AppendedEvent> {
    const { now, previous } = await this.moment(tx, actor, event.subject);
    const opening = event.sealed ? sealedText(event.sealed) : null;
    const id = randomUUID();
    const { text, leafHash } = eventText(bodyOf(actor, now, event, { id, previous, commitment: opening?.commitment ?? null }));
    await tx.query(
      `INSERT INTO ledger.event (jurisdiction_id, id, kind, subject_kind, subject_id, body, leaf_hash, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [actor.jurisdictionId, id, event.kind, event.subject.kind, event.subject.id, text, leafHash, now],
    );
    if (opening) {
      await tx.query('INSERT INTO ledger.opening (jurisdiction_id, event_id, key, sealed) VALUES ($1, $2, $3, $4)', [
        actor.jurisdictionId,
        id,
        opening.key,
        opening.text,
      ]);
    }
    return { eventId: id, leafHash };
  }

  /**
   * Writes the first events of many subjects with one statement each for events and openings, under the same promises as `append`.
   * The subjects must be records that this transaction made, so that nobody else can be writing of them.
   * Throws `ledger.not-first` when one of them has an event already.
   */
  async appendFirst(tx: EntityManager, { jurisdictionId }: Actor, drafted: DraftedEvents): Promise<void> {
    const { ids, kinds, subjectKinds, subjectIds, bodies, leafHashes, recordedAt, openings } = drafted;
    const [earlier] = await tx.query<{ subject_id: string }[]>(
      `SELECT subject_id FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = ANY(${textsOf(2)}::uuid[]) LIMIT 1`,
      [jurisdictionId, subjectIds],
    );
    if (earlier) throw new LedgerError('ledger.not-first', { subjectId: earlier.subject_id });
    await tx.query(
      `INSERT INTO ledger.event (jurisdiction_id, id, kind, subject_kind, subject_id, body, leaf_hash, recorded_at)
       SELECT $1, e.id::uuid, e.kind, e.subject_kind, e.subject_id::uuid, e.body, decode(e.leaf_hash, 'base64'), $8
       FROM unnest(${[2, 3, 4, 5, 6, 7].map(textsOf).join(', ')}) AS e (id, kind, subject_kind, subject_id, body, leaf_hash)
       WHERE e.id IS NOT NULL`,
      [jurisdictionId, ids, kinds, subjectKinds, subjectIds, bodies, leafHashes, recordedAt],
    );
    await tx.query(
      `INSERT INTO ledger.opening (jurisdiction_id, event_id, key, sealed)
       SELECT $1, o.event_id::uuid, decode(o.key, 'base64'), o.sealed
       FROM unnest(${[2, 3, 4].map(textsOf).join(', ')}) AS o (event_id, key, sealed) WHERE o.event_id IS NOT NULL`,
      [jurisdictionId, openings.eventIds, openings.keys, openings.sealed],
    );
  }

  /** The transaction's time and the subject's latest event. Two first events of one subject must not both call themselves first. */
  private async moment(tx: EntityManager, actor: Actor, subject: Subject): Promise<Moment> {
    const moment = await this.latest(tx, actor, subject);
    if (moment.previous) return moment;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `ledger/${actor.jurisdictionId}/${subject.kind}/${subject.id}`,
    ]);
    return this.latest(tx, actor, subject);
  }

  private async latest(tx: EntityManager, { jurisdictionId }: Actor, { kind, id }: Subject): Promise<Moment> {
    const [moment] = await tx.query<Moment[]>(
      `SELECT now() AS now, (SELECT leaf_hash FROM ledger.event WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3
                             ORDER BY written DESC LIMIT 1) AS previous`,
      [jurisdictionId, kind, id],
    );
    if (!moment) throw new Error('a select without from returned no row');
    return moment;
  }
}
