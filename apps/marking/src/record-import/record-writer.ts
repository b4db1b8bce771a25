import { Ledger, type DraftedEvents } from '@headstamp/ledger';
import { textsOf, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { FirearmMark } from '../firearm/firearm-mark.entity';
import { LifeEvent } from '../firearm/life-event.entity';
import { WantedNotices } from '../register/wanted-notices';
import { bulkInsert, type ColumnTexts } from './entity-columns';
import type { PreparedRows } from './prepared-rows';
import type { Identities } from './reading';

/** A record that was not written, and the one that has its serial number. */
export interface Refused {
  readonly recordId: string;
  readonly earlierFirearmId: string | null;
}

/** Seals the events of a batch, without the records that were refused. */
export type Sealing = (leftOut: readonly string[]) => Promise<DraftedEvents>;

/** Writes records by the thousand: each table with one statement, as the runtime role, under the same policies, keys and triggers as one record. */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly ledger: Ledger,
    private readonly notices: WantedNotices,
  ) {}

  /**
   * Firearms, marks, events of life, search keys and one ledger event each, in the caller's transaction. Who enters the same
   * weapon at once is told apart by the unique index: the later one is refused and all else of it left out.
   */
  async write(tx: EntityManager, actor: Actor, now: Date, { firearms, marks, lifeEvents, serialKeys, registerEntries }: PreparedRows, seal: Sealing): Promise<Refused[]> {
    const { jurisdictionId } = actor;
    // The thread seals while the database writes; only where a record is refused it seals again.
    const sealing = seal([]);
    sealing.catch(() => undefined);
    const refused = await this.writeFirearms(tx, jurisdictionId, now, firearms);
    const leftOut = refused.map(({ recordId }) => recordId);
    const insert = (table: string, entity: abstract new () => object, rows: ColumnTexts): Promise<unknown> => {
      const { sql, values } = bulkInsert(table, entity, rows, { jurisdictionId, now, leftOut, leftOutBy: 'firearm_id' });
      return tx.query(sql, [...values]);
    };
    if (marks.rows) await insert('marking.firearm_mark', FirearmMark, marks);
    if (lifeEvents.rows) await insert('marking.life_event', LifeEvent, lifeEvents);
    await tx.query(
      `INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id) SELECT $1::uuid, k.key, k.firearm_id::uuid
       FROM unnest(${textsOf(2)}, ${textsOf(3)}) AS k (key, firearm_id) WHERE k.firearm_id IS NOT NULL AND k.firearm_id <> ALL($4::text[])`,
      [jurisdictionId, serialKeys.keys, serialKeys.firearmIds, leftOut],
    );
    await this.ledger.appendFirst(tx, actor, leftOut.length ? await seal(leftOut) : await sealing);
    // Few, as a rule: each may be held against what was recovered, and told to the other states.
    for (const { firearmId, lifeEventId, publish } of registerEntries) {
      if (!leftOut.includes(firearmId)) await this.notices.afterLifeEvent(tx, actor, now, firearmId, lifeEventId, publish);
    }
    return refused;
  }

  /** The records that have the number of one of these weapons already, by row number. */
  async earlierRecords(tx: EntityManager, { jurisdictionId }: Actor, { rowNumbers, makes, models, serials }: Identities): Promise<Map<number, string>> {
    const found = await tx.query<{ row_number: string; id: string }[]>(
      `SELECT n.row_number, f.id FROM unnest(${[2, 3, 4, 5].map(textsOf).join(', ')}) AS n (row_number, make, model, serial)
       JOIN marking.firearm f ON f.jurisdiction_id = $1 AND f.make_normalised = n.make AND f.model_normalised = n.model AND f.serial_normalised = n.serial
       WHERE n.row_number IS NOT NULL AND f.serial_state IN ('COMPLETE', 'RESTORED_FULL')`,
      [jurisdictionId, rowNumbers, makes, models, serials],
    );
    return new Map(found.map(({ row_number, id }) => [Number(row_number), id]));
  }

  private async writeFirearms(tx: EntityManager, jurisdictionId: string, now: Date, firearms: ColumnTexts): Promise<Refused[]> {
    const { sql, values } = bulkInsert('marking.firearm', Firearm, firearms, { jurisdictionId, now, leftOut: [], leftOutBy: 'id' });
    const [written] = await tx.query<{ count: string }[]>(
      `WITH written AS (${sql} ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*) AS count FROM written`,
      [...values],
    );
    if (Number(written?.count) === firearms.rows) return [];
    const { id, make_normalised, model_normalised, serial_normalised } = firearms.texts;
    const refused = await tx.query<{ id: string; earlier: string | null }[]>(
      `SELECT n.id, (SELECT f.id FROM marking.firearm f WHERE f.jurisdiction_id = $1 AND f.make_normalised = n.make AND f.model_normalised = n.model
         AND f.serial_normalised = n.serial AND f.serial_state IN ('COMPLETE', 'RESTORED_FULL')) AS earlier
       FROM unnest(${[2, 3, 4, 5].map(textsOf).join(', ')}) AS n (id, make, model, serial)
       WHERE n.id IS NOT NULL AND NOT EXISTS (SELECT FROM marking.firearm w WHERE w.jurisdiction_id = $1 AND w.id = n.id::uuid)`,
      [jurisdictionId, id, make_normalised, model_normalised, serial_normalised],
    );
    return refused.map(({ id: recordId, earlier }) => ({ recordId, earlierFirearmId: earlier }));
  }
}
