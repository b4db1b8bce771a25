import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, type Page, type PageQuery } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../event';
import { Ledger } from '../ledger';
import { LedgerError } from '../ledger.errors';
import { holdAfterLiftAsked, holdAfterLifted, type RecordHoldState } from './hold-moves';
import { Retention } from './retention';

export interface RecordHold {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason: string;
  /** Court, prosecutor or law that orders it. */
  readonly authority: string;
  readonly state: RecordHoldState;
  readonly placedBy: string;
  readonly liftReason: string | null;
  readonly liftAskedBy: string | null;
  readonly liftAskedAt: Date | null;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

const COLUMNS = `id, subject_kind AS "subjectKind", subject_id AS "subjectId", reason, authority, state, placed_by AS "placedBy",
  lift_reason AS "liftReason", lift_asked_by AS "liftAskedBy", lift_asked_at AS "liftAskedAt", lifted_by AS "liftedBy", lifted_at AS "liftedAt",
  recorded_at AS "recordedAt", version`;

/** Keeps what is recorded of something beyond its retention. It takes one official to place a hold, and two to lift it. */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly retention: Retention,
  ) {}

  /** Throws `ledger.no-history` when nothing is recorded of the subject here, and `ledger.hold-stands`. */
  place(actor: Actor, subject: Subject, why: { readonly reason: string; readonly authority: string }): Promise<RecordHold> {
    return this.session.run(actor, async (tx, now) => {
      await this.retention.lock(tx, actor, subject);
      const known = await tx.query<unknown[]>(
        'SELECT 1 FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2 AND subject_kind = $3 LIMIT 1',
        [actor.jurisdictionId, subject.id, subject.kind],
      );
      if (known.length === 0) throw new LedgerError('ledger.no-history');
      if (await this.retention.isHeld(tx, actor, subject)) throw new LedgerError('ledger.hold-stands');
      await this.retention.hold(tx, actor, subject);
      const id = randomUUID();
      await tx.query(
        `INSERT INTO ledger.legal_hold (jurisdiction_id, id, subject_kind, subject_id, reason, authority, state, placed_by, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'standing', $7, $8)`,
        [actor.jurisdictionId, id, subject.kind, subject.id, why.reason, why.authority, actor.officialId, now],
      );
      await this.tell(tx, actor, now, 'record-hold.placed', { id, subjectKind: subject.kind, subjectId: subject.id }, { ...why });
      return this.one(tx, actor, id);
    });
  }

  askToLift(actor: Actor, id: string, version: number, reason: string): Promise<RecordHold> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.locked(tx, actor, id, version);
      const state = holdAfterLiftAsked(hold);
      await tx.query(
        `UPDATE ledger.legal_hold SET state = $3, lift_reason = $4, lift_asked_by = $5, lift_asked_at = $6, version = version + 1
         WHERE jurisdiction_id = $1 AND id = $2`,
        [actor.jurisdictionId, id, state, reason, actor.officialId, now],
      );
      await this.tell(tx, actor, now, 'record-hold.lift-asked', hold, { reason });
      return this.one(tx, actor, id);
    });
  }

  /** By somebody other than who asked. */
  lift(actor: Actor, id: string, version: number): Promise<RecordHold> {
    return this.session.run(actor, async (tx, now) => {
      const hold = await this.locked(tx, actor, id, version);
      const state = holdAfterLifted(hold, actor.officialId);
      await tx.query(
        `UPDATE ledger.legal_hold SET state = $3, lifted_by = $4, lifted_at = $5, version = version + 1 WHERE jurisdiction_id = $1 AND id = $2`,
        [actor.jurisdictionId, id, state, actor.officialId, now],
      );
      await this.retention.release(tx, actor, { kind: hold.subjectKind, id: hold.subjectId });
      await this.tell(tx, actor, now, 'record-hold.lifted', hold, null);
      return this.one(tx, actor, id);
    });
  }

  /** Newest first. */
  list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<RecordHold>> {
    return this.session.disclose(actor, { subjectKind: 'record-hold', subjectId: null }, async (tx) => {
      const after = positionOf(cursor);
      const rows = await tx.query<RecordHold[]>(
        `SELECT ${COLUMNS} FROM ledger.legal_hold WHERE jurisdiction_id = $1 AND ($2::timestamptz IS NULL OR (recorded_at, id) < ($2, $3::uuid))
         ORDER BY recorded_at DESC, id DESC LIMIT $4`,
        [actor.jurisdictionId, after?.recordedAt ?? null, after?.id ?? null, limit + 1],
      );
      return pageOf(rows, limit, (row) => row);
    });
  }

  private async locked(tx: EntityManager, actor: Actor, id: string, version: number): Promise<RecordHold> {
    const [hold] = await tx.query<RecordHold[]>(`SELECT ${COLUMNS} FROM ledger.legal_hold WHERE jurisdiction_id = $1 AND id = $2 FOR UPDATE`, [
      actor.jurisdictionId,
      id,
    ]);
    if (!hold) throw new LedgerError('ledger.hold-unknown');
    if (hold.version !== version) throw new LedgerError('ledger.hold-changed-meanwhile');
    return hold;
  }

  private async one(tx: EntityManager, actor: Actor, id: string): Promise<RecordHold> {
    const [hold] = await tx.query<RecordHold[]>(`SELECT ${COLUMNS} FROM ledger.legal_hold WHERE jurisdiction_id = $1 AND id = $2`, [actor.jurisdictionId, id]);
    if (!hold) throw new LedgerError('ledger.hold-unknown');
    return hold;
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    kind: string,
    { id, subjectKind, subjectId }: Pick<RecordHold, 'id' | 'subjectKind' | 'subjectId'>,
    sealed: Readonly<Record<string, string>> | null,
  ): Promise<void> {
    const facts = { subjectKind, subjectId };
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'record-hold', id }, occurredAt: now, facts, ...(sealed && { sealed }) });
  }
}
