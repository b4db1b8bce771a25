import { randomUUID } from 'node:crypto';
import { Photographs } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HolderService } from '../holder/holder.service';
import { FirearmMark } from './firearm-mark.entity';
import { FirearmPhotograph } from './firearm-photograph.entity';
import type { RecordLifeEvent, RecordMark } from './firearm.dto';
import { LifeEvent } from './life-event.entity';
import { lifeEventRow, markRow } from './recorded-rows';

/** What a photograph shows, besides the firearm. */
interface Shown {
  readonly markId?: string;
  readonly restorationId?: string;
}

/** What is added to a firearm in rows numbered from 1. */
export type NumberedTable = 'firearm_mark' | 'life_event' | 'restoration' | 'firearm_identification';

/** Adds to what is known of a firearm: marks, life events and photographs, each a row of its own that nobody rewrites. */
@Injectable()
export class FirearmHistory {
  constructor(
    private readonly holders: HolderService,
    private readonly photographs: Photographs,
  ) {}

  /** @throws FirearmError `firearm.country-not-told` where CS is stated for a year in which it named no state, or for none */
  async keepMark(tx: EntityManager, actor: Actor, now: Date, firearmId: string, mark: RecordMark): Promise<string> {
    const { jurisdictionId, officialId } = actor;
    const id = randomUUID();
    await tx.insert(FirearmMark, {
      ...markRow(mark, now),
      ...{ jurisdictionId, id, firearmId, sequence: await this.next(tx, actor, 'firearm_mark', firearmId) },
      ...{ recordedBy: officialId, occurredAt: now },
    });
    await this.keepPhotographs(tx, actor, now, firearmId, mark.photographIds ?? [], { markId: id });
    return id;
  }

  async keepLifeEvent(
    tx: EntityManager,
    actor: Actor,
    firearmId: string,
    event: RecordLifeEvent,
  ): Promise<{ lifeEventId: string; occurredAt: Date }> {
    const row = lifeEventRow(event);
    const { fromHolderId, holderId, occurredAt } = row;
    const { jurisdictionId, officialId } = actor;
    await this.holders.known(
      tx,
      actor,
      [fromHolderId, holderId].filter((each) => each !== null),
    );
    const id = randomUUID();
    await tx.insert(LifeEvent, {
      ...row,
      ...{ jurisdictionId, id, firearmId, sequence: await this.next(tx, actor, 'life_event', firearmId), recordedBy: officialId },
    });
    return { lifeEventId: id, occurredAt };
  }

  /** @throws PhotographError when this jurisdiction keeps no such photograph */
  async keepPhotographs(tx: EntityManager, actor: Actor, now: Date, firearmId: string, ids: readonly string[], shown: Shown = {}): Promise<void> {
    if (ids.length === 0) return;
    await this.photographs.known(tx, actor, ids);
    const { jurisdictionId, officialId } = actor;
    const { markId = null, restorationId = null } = shown;
    await tx.insert(
      FirearmPhotograph,
      ids.map((photographId) => ({
        ...{ jurisdictionId, id: randomUUID(), firearmId, markId, restorationId, photographId },
        ...{ recordedBy: officialId, occurredAt: now },
      })),
    );
  }

  /** The next number of a row of this firearm. Two who add to one firearm at once follow one another. */
  async next(tx: EntityManager, { jurisdictionId }: Actor, table: NumberedTable, firearmId: string): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${jurisdictionId}/firearm/${firearmId}`]);
    const [last] = await tx.query<{ sequence: number }[]>(
      `SELECT coalesce(max(sequence), 0) AS sequence FROM marking.${table} WHERE jurisdiction_id = $1 AND firearm_id = $2`,
      [jurisdictionId, firearmId],
    );
    return (last?.sequence ?? 0) + 1;
  }
}
