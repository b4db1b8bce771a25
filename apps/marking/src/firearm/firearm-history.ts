import { randomUUID } from 'node:crypto';
import { canonicalCountryCode } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HolderService } from '../holder/holder.service';
import { FirearmMark } from './firearm-mark.entity';
import type { RecordLifeEvent, RecordMark } from './firearm.dto';
import { readImportMark } from './import-mark';
import { LifeEvent } from './life-event.entity';
import { daysOf } from './partial-date';

/** One spelling for one state. */
export const inCanonicalCountry = (code: string): string => canonicalCountryCode(code) ?? code;

/** Adds to what is known of a firearm: marks and life events, each a row of its own that nobody rewrites. */
@Injectable()
export class FirearmHistory {
  constructor(private readonly holders: HolderService) {}

  async keepMark(tx: EntityManager, actor: Actor, now: Date, firearmId: string, mark: RecordMark): Promise<string> {
    const { kind, part, position = null, text, method = null, depthMm = null, legibility = null } = mark;
    const { jurisdictionId, officialId } = actor;
    const read = kind === 'IMPORT' ? readImportMark(text, now) : null;
    const country = mark.country ?? read?.country ?? null;
    const id = randomUUID();
    await tx.insert(FirearmMark, {
      ...{ jurisdictionId, id, firearmId, sequence: await this.next(tx, jurisdictionId, 'firearm_mark', firearmId), kind, part, position, text },
      ...{ country: country && inCanonicalCountry(country), year: mark.year ?? read?.year ?? null, method, depthMm, legibility },
      ...{ recordedBy: officialId, occurredAt: now },
    });
    return id;
  }

  async keepLifeEvent(
    tx: EntityManager,
    actor: Actor,
    firearmId: string,
    event: RecordLifeEvent,
  ): Promise<{ lifeEventId: string; occurredAt: Date }> {
    const { kind, actor: part = null, fromHolderId = null, holderId = null, date, document = null, country = null, place = null } = event;
    const { jurisdictionId, officialId } = actor;
    await this.holders.known(
      tx,
      actor,
      [fromHolderId, holderId].filter((each) => each !== null),
    );
    const id = randomUUID();
    const occurredAt = new Date(`${daysOf(date)?.first ?? date}T00:00:00Z`);
    await tx.insert(LifeEvent, {
      ...{
        jurisdictionId,
        id,
        firearmId,
        sequence: await this.next(tx, jurisdictionId, 'life_event', firearmId),
        kind,
        actor: part,
        fromHolderId,
        holderId,
      },
      ...{ on: date, document, place, country: country && inCanonicalCountry(country), recordedBy: officialId, occurredAt },
    });
    return { lifeEventId: id, occurredAt };
  }

  /** Two who add to one firearm at once follow one another. */
  private async next(tx: EntityManager, jurisdictionId: string, table: 'firearm_mark' | 'life_event', firearmId: string): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${jurisdictionId}/firearm/${firearmId}`]);
    const [last] = await tx.query<{ sequence: number }[]>(
      `SELECT coalesce(max(sequence), 0) AS sequence FROM marking.${table} WHERE jurisdiction_id = $1 AND firearm_id = $2`,
      [jurisdictionId, firearmId],
    );
    return (last?.sequence ?? 0) + 1;
  }
}
