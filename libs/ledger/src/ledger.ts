import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commitmentTo, openingOf, type SealedFacts } from './commitment';
import { eventText, type EventFacts, type Subject } from './event';
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
    const opening = event.sealed ? openingOf(event.sealed) : null;
    const id = randomUUID();
    const { text, leafHash } = eventText({
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
      ...(opening && { commitment: commitmentTo(opening) }),
    });
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
        canonicalJson(opening.sealed),
      ]);
    }
    return { eventId: id, leafHash };
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
