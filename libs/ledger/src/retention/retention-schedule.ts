import { randomUUID } from 'node:crypto';
import { RETENTION_RULES, SHORTEST_RETENTION_YEARS, yearsAfter, type RetentionClass } from '@headstamp/codes';
import { forgetAnswersAbout, JurisdictionDirectory, JurisdictionSession, RegularLook, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger';
import { KeptRecords, type KeptRecord, type OverRecord } from './kept-record';
import { Retention } from './retention';
import { RetentionOptions } from './retention.options';

/** So many records in one transaction that only reads, and so many erasures in one look. */
const BATCH = 500;

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** A record whose retention has ended, and on which day. */
interface Ended extends OverRecord {
  readonly endedOn: string;
}

/**
 * Carries out what the instruments say: a record that is over and of which nothing was recorded for so many years is announced, and
 * after the days for a review what it tells of persons is erased: rows, sealed facts and their keys. Legal holds outrank it.
 */
@Injectable()
export class RetentionSchedule extends RegularLook {
  constructor(
    directory: JurisdictionDirectory,
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly retention: Retention,
    private readonly kept: KeptRecords,
    private readonly options: RetentionOptions,
  ) {
    super(directory, options.everyMs);
  }

  /** Answers how many records were erased. */
  async look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'retention');
    let erased = 0;
    for (const record of this.kept.records) {
      await this.announce(actor, record, at);
      erased += await this.carryOut(actor, record, at);
    }
    return erased;
  }

  private async announce(actor: Actor, record: KeptRecord, at?: Date): Promise<void> {
    for (let after: string | null = null, last = false; !last;) {
      const from: string | null = after;
      after = await this.session.run(actor, async (tx, now) => {
        const today = dayOf(at ?? now);
        const recordedBefore = new Date(`${yearsAfter(today, -SHORTEST_RETENTION_YEARS)}T00:00:00Z`);
        const over = await record.over(tx, actor, { recordedBefore, after: from, limit: BATCH });
        const eraseOn = dayOf(new Date((at ?? now).getTime() + this.options.reviewDays * 86_400_000));
        for (const { id, retentionClass, endedOn } of await this.ended(tx, actor, over, today)) {
          await tx.query(
            `INSERT INTO ledger.retention_notice (jurisdiction_id, id, subject_kind, subject_id, retention_class, ended_on, erase_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, subject_kind, subject_id) DO NOTHING`,
            [actor.jurisdictionId, randomUUID(), record.subjectKind, id, retentionClass, endedOn, eraseOn],
          );
        }
        return over.length < BATCH ? null : (over.at(-1)?.id ?? null);
      });
      last = after === null;
    }
  }

  private async carryOut(actor: Actor, record: KeptRecord, at?: Date): Promise<number> {
    const due = await this.session.run(actor, (tx, now) =>
      tx.query<{ subject_id: string }[]>(
        `SELECT subject_id FROM ledger.retention_notice n WHERE jurisdiction_id = $1 AND subject_kind = $2 AND erase_on <= $3
         AND NOT EXISTS (SELECT FROM ledger.retention_hold h WHERE h.jurisdiction_id = $1 AND h.subject_kind = n.subject_kind AND h.subject_id = n.subject_id)
         ORDER BY erase_on, id LIMIT ${BATCH}`,
        [actor.jurisdictionId, record.subjectKind, dayOf(at ?? now)],
      ),
    );
    let erased = 0;
    for (const { subject_id: id } of due) if (await this.session.run(actor, (tx, now) => this.erase(tx, actor, record, id, at ?? now, now))) erased++;
    return erased;
  }

  /** One record. What has come back to life since it was announced is left alone. */
  private async erase(tx: EntityManager, actor: Actor, record: KeptRecord, id: string, at: Date, now: Date): Promise<boolean> {
    const subject = { kind: record.subjectKind, id };
    await this.retention.lock(tx, actor, subject);
    const [ended] = await this.ended(tx, actor, await record.over(tx, actor, { only: id }), dayOf(at));
    const subjects = [subject, ...(await record.parts(tx, actor, id))];
    for (const each of subjects) if (await this.retention.isHeld(tx, actor, each)) return false;
    await tx.query('DELETE FROM ledger.retention_notice WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3', [
      actor.jurisdictionId,
      subject.kind,
      id,
    ]);
    if (!ended) return false;
    let events = 0;
    for (const each of subjects) events += await this.retention.end(tx, actor, each, 'retention-ended', now);
    const { retentionClass, endedOn } = ended;
    const erasureId = await this.record(tx, actor, now, { subject, retentionClass, endedOn, events });
    await record.erase(tx, actor, id);
    for (const each of subjects) await forgetAnswersAbout(tx, actor, each.id);
    const facts = { erasureId, basis: retentionClass, endedOn };
    await this.ledger.append(tx, actor, { kind: 'retention.carried-out', subject, occurredAt: now, facts });
    return true;
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    ended: { readonly subject: { readonly kind: string; readonly id: string }; readonly retentionClass: RetentionClass; readonly endedOn: string; readonly events: number },
  ): Promise<string> {
    const id = randomUUID();
    const { subject, retentionClass, endedOn, events } = ended;
    await tx.query(
      `INSERT INTO ledger.erasure (jurisdiction_id, id, subject_kind, subject_id, retention_class, ended_on, events, erased_by, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [actor.jurisdictionId, id, subject.kind, subject.id, retentionClass, endedOn, events, actor.officialId, now],
    );
    return id;
  }

  /** Those of them whose last event, whoever wrote it of whatever kind, lies so many years back, and that were not erased after it. */
  private async ended(tx: EntityManager, actor: Actor, over: readonly OverRecord[], today: string): Promise<Ended[]> {
    if (over.length === 0) return [];
    const rows = await tx.query<{ id: string; last: Date }[]>(
      `SELECT e.subject_id AS id, max(e.recorded_at) AS last FROM ledger.event e WHERE e.jurisdiction_id = $1 AND e.subject_id = ANY($2::uuid[])
       GROUP BY e.subject_id
       HAVING NOT EXISTS (SELECT FROM ledger.erasure x WHERE x.jurisdiction_id = $1 AND x.subject_id = e.subject_id AND x.recorded_at >= max(e.recorded_at))`,
      [actor.jurisdictionId, over.map(({ id }) => id)],
    );
    const last = new Map(rows.map(({ id, last: at }) => [id, at]));
    return over.flatMap((each) => {
      const at = last.get(each.id);
      const endedOn = at && yearsAfter(dayOf(at), RETENTION_RULES[each.retentionClass].years);
      return endedOn !== undefined && endedOn < today ? [{ ...each, endedOn }] : [];
    });
  }
}
