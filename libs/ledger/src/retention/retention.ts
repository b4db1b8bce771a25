import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../event';
import { Ledger } from '../ledger';
import { LedgerError } from '../ledger.errors';

/** Why sealed facts are erased; the words of the event that says so. */
export const ERASURE_BASES = ['retention-ended', 'court-order', 'request-of-the-person'] as const;
export type ErasureBasis = (typeof ERASURE_BASES)[number];

/**
 * The end of what the log keeps sealed. Erasing an event's key and sealed facts leaves a leaf that proves when something was recorded
 * and in which order, and opens to nothing; the log verifies as before.
 */
@Injectable()
export class Retention {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Erases the sealed facts of every event of the subject that was recorded before a time, and records that it did so: how many, and on
   * what basis, nothing of what they were. Called by the service that owns the personal data, in the transaction that erases its own
   * rows. Returns how many events open to nothing from now on. Throws `ledger.held` while the subject is held.
   */
  async end(tx: EntityManager, actor: Actor, subject: Subject, basis: ErasureBasis, recordedBefore: Date): Promise<number> {
    if (await this.isHeld(tx, actor, subject)) throw new LedgerError('ledger.held');
    const [row] = await tx.query<{ erased: number }[]>('SELECT ledger.erase_openings($1, $2, $3) AS erased', [
      subject.kind,
      subject.id,
      recordedBefore,
    ]);
    const events = row?.erased ?? 0;
    if (events > 0) {
      await this.ledger.append(tx, actor, { kind: 'ledger.opening-erased', subject, occurredAt: new Date(), facts: { events, basis } });
    }
    return events;
  }

  /** From now on nothing of the subject is erased, whatever its period. */
  async hold(tx: EntityManager, actor: Actor, subject: Subject): Promise<void> {
    await tx.query(
      `INSERT INTO ledger.retention_hold (jurisdiction_id, subject_kind, subject_id, official_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (jurisdiction_id, subject_kind, subject_id) DO NOTHING`,
      [actor.jurisdictionId, subject.kind, subject.id, actor.officialId],
    );
  }

  async release(tx: EntityManager, actor: Actor, subject: Subject): Promise<void> {
    await tx.query('DELETE FROM ledger.retention_hold WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3', [
      actor.jurisdictionId,
      subject.kind,
      subject.id,
    ]);
  }

  /** Holding and erasing one subject wait for one another. */
  async lock(tx: EntityManager, { jurisdictionId }: Actor, { kind, id }: Subject): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ledger/retention/${jurisdictionId}/${kind}/${id}`]);
  }

  async isHeld(tx: EntityManager, actor: Actor, subject: Subject): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM ledger.retention_hold WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3',
      [actor.jurisdictionId, subject.kind, subject.id],
    );
    return rows.length > 0;
  }
}
