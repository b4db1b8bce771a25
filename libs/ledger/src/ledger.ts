import { randomUUID } from 'node:crypto';
import { textsOf, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sealedText, timelessText, type DraftedEvents, type NewEvent } from './drafted-events';
import { LedgerError } from './ledger.errors';

export interface AppendedEvent {
  readonly eventId: string;
  /** SHA-256(0x00 ‖ event text): what a later event names when it answers this one. */
  readonly leafHash: Buffer;
}

/** The jurisdiction's log, as its use cases write it. */
@Injectable()
export class Ledger {
  /**
   * Writes one event in the use case's own transaction: it commits or vanishes with the change it records. The sequencer gives
   * it its place in the log afterwards. Throws `ledger.malformed-event` when kind or facts have no canonical form.
   */
  async append(tx: EntityManager, actor: Actor, event: NewEvent): Promise<AppendedEvent> {
    const opening = event.sealed ? sealedText(event.sealed) : null;
    const id = randomUUID();
    const [beforeTime, afterTime] = timelessText(actor, event, { id, commitment: opening?.commitment ?? null });
    const [written] = await tx.query<{ leafHash: Buffer }[]>('SELECT ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9) AS "leafHash"', [
      actor.jurisdictionId,
      id,
      event.kind,
      event.subject.kind,
      event.subject.id,
      beforeTime,
      afterTime,
      opening?.key ?? null,
      opening?.text ?? null,
    ]);
    if (!written) throw new Error('ledger.append returned no row');
    return { eventId: id, leafHash: written.leafHash };
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
}
