import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor, type Disclosure } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { restoredAs, type RestoredSighting } from '../restoration/restored-serials';
import { normaliseSerial } from '../serial/normalise';
import { serialAgreement } from '../serial/serial-differences';
import { FIREARM_COLUMNS, firearmsInOrder } from './firearm-columns';
import type { Firearm } from './firearm.entity';
import { FirearmError } from './firearm.errors';
import { firearmFilter, type FirearmFilter } from './firearm-filter';
import type { FirearmQuery } from './firearm-query.dto';
import { FirearmFound, type FirearmPage } from './firearm.views.dto';
import { ALL_NUMBERS, beginningWith, exactly, RANGE_PARAMETERS, rangePage, rangeStatement, type SerialRange } from './serial-range';
import { COMPARED_PARAMETERS, firearmsMatching, firearmsReadAs, isSearchable } from './serial-search';

const SEARCH: Disclosure = { subjectKind: 'firearm', subjectId: null };

@Injectable()
export class FirearmSearchService {
  constructor(private readonly session: JurisdictionSession) {}

  search(actor: Actor, query: FirearmQuery): Promise<FirearmPage> {
    const { serial } = query;
    if (serial === undefined) return query.order === 'serial' ? this.inRange(actor, query, ALL_NUMBERS) : this.newest(actor, query);
    if (query.match !== 'noisy' && !/[?*]/.test(serial)) return this.inOrder(actor, query, serial);
    return this.session.disclose(actor, SEARCH, (tx) => this.nearest(tx, actor, query, serial));
  }

  private async newest(actor: Actor, query: FirearmQuery): Promise<FirearmPage> {
    const after = positionOf(query.cursor);
    const filter = firearmFilter(query, 4);
    const rows = await this.session.discloseRows<Firearm>(actor, SEARCH, {
      text: `SELECT ${FIREARM_COLUMNS} FROM marking.firearm f
       WHERE f.jurisdiction_id = $1 AND (f.recorded_at, f.id) < ($2::timestamptz, $3::uuid)${filter.sql && ` AND ${filter.sql}`}
       ORDER BY f.recorded_at DESC, f.id DESC LIMIT $4`,
      values: [
        actor.jurisdictionId,
        after?.recordedAt ?? 'infinity',
        after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
        query.limit + 1,
        ...filter.values,
      ],
    });
    return pageOf(rows, query.limit, (firearm) => FirearmFound.with(firearm, []));
  }

  private async inOrder(actor: Actor, query: FirearmQuery, serial: string): Promise<FirearmPage> {
    const number = normaliseSerial(serial);
    if (number === '') throw new FirearmError('firearm.serial-unsearchable');
    return await this.inRange(actor, query, query.match === 'exact' ? exactly(number) : beginningWith(number));
  }

  private async inRange(actor: Actor, query: FirearmQuery, range: SerialRange): Promise<FirearmPage> {
    const statement = rangeStatement(FIREARM_COLUMNS, actor.jurisdictionId, range, query, firearmFilter(query, RANGE_PARAMETERS));
    const { firearms, nextCursor } = rangePage(await this.session.discloseRows(actor, SEARCH, statement), query.limit);
    return { items: firearms.map((firearm) => FirearmFound.with(firearm, [])), nextCursor };
  }

  private async nearest(tx: EntityManager, { jurisdictionId }: Actor, query: FirearmQuery, serial: string): Promise<FirearmPage> {
    // Nothing found would be read as no such firearm, when in truth nothing was searched.
    if (!isSearchable(serial)) throw new FirearmError('firearm.serial-unsearchable');
    const look = query.match === 'noisy' ? firearmsReadAs : firearmsMatching;
    const filter = firearmFilter(query, COMPARED_PARAMETERS);
    const stamped = await look(tx, jurisdictionId, serial, { filter, most: query.limit });
    const restored = await this.restored(tx, jurisdictionId, serial, filter);
    const order = [...stamped, ...restored.map(({ firearmId, agreement: { distance } }) => ({ firearmId, distance }))];
    order.sort((a, b) => a.distance - b.distance || (a.firearmId < b.firearmId ? -1 : 1));
    const ids = [...new Set(order.map(({ firearmId }) => firearmId))].slice(0, query.limit);
    const firearms = await firearmsInOrder(tx, jurisdictionId, ids);
    const reasonsOf = (firearm: Firearm): readonly string[] => {
      const agreement = restored.find(({ firearmId }) => firearmId === firearm.id)?.agreement;
      return agreement ? ['the number was restored', ...agreement.reasons] : differences(serial, firearm);
    };
    return { items: firearms.map((firearm) => FirearmFound.with(firearm, reasonsOf(firearm))), nextCursor: null };
  }

  /** Firearms that a restored number leads to, and that agree with all else that is known. */
  private async restored(tx: EntityManager, jurisdictionId: string, serial: string, filter: FirearmFilter): Promise<RestoredSighting[]> {
    const found = await restoredAs(tx, jurisdictionId, serial);
    if (found.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `SELECT f.id FROM marking.firearm f WHERE f.jurisdiction_id = $1 AND f.id = ANY($2::uuid[])${filter.sql && ` AND ${filter.sql}`}`,
      [jurisdictionId, found.map(({ firearmId }) => firearmId), ...filter.values],
    );
    const agreeing = new Set(rows.map(({ id }) => id));
    return found.filter(({ firearmId }) => agreeing.has(firearmId));
  }
}

function differences(serial: string, { serialObserved, barrelSerialObserved }: Firearm): readonly string[] {
  const agreements = [serialObserved, barrelSerialObserved].flatMap((recorded) =>
    recorded === null ? [] : (serialAgreement(serial, recorded) ?? []),
  );
  return agreements.sort((a, b) => a.distance - b.distance)[0]?.reasons ?? [];
}
