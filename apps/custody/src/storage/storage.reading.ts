import { parseLabelCode, LabelCodeError } from '@headstamp/codes';
import { pageOf, positionOf, type Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { listed } from '../fields/listed';
import { itemsWithin, placesAround } from './placement-rows';
import type { ListPlaces, PlaceTreeQuery } from './storage.dto';
import { StoragePlace, StorageReading } from './storage.entity';
import { countsWithin, walkThrough } from './storage-rules';
import {
  ClimateReadingView,
  pathOf,
  placeFields,
  StoragePlaceDetailView,
  StoragePlaceView,
  type PlaceTreeView,
  type StoredItemPage,
} from './storage.views.dto';

interface StoredRow {
  readonly id: string;
  readonly recordedAt: Date;
  readonly exhibitId: string;
  readonly reference: string;
  readonly kind: StoredItemPage['items'][number]['kind'];
  readonly placeId: string;
  readonly custodianOfficialId: string | null;
  readonly placedBy: string;
  readonly occurredAt: Date;
}

/** Items that stand in a place or in one inside it, last placed first. */
const STORED = `
  WITH RECURSIVE inside AS (
    SELECT jurisdiction_id, id FROM custody.storage_place WHERE jurisdiction_id = $1 AND id = $2
    UNION ALL SELECT p.jurisdiction_id, p.id FROM inside i JOIN custody.storage_place p ON p.jurisdiction_id = i.jurisdiction_id AND p.parent_id = i.id
  ) SELECT s.id, s.recorded_at AS "recordedAt", s.exhibit_id AS "exhibitId", e.reference, e.kind, s.place_id AS "placeId",
      e.custodian_official_id AS "custodianOfficialId", s.placed_by AS "placedBy", s.occurred_at AS "occurredAt"
    FROM inside i JOIN custody.storage_placement s ON s.jurisdiction_id = i.jurisdiction_id AND s.place_id = i.id AND s.taken_at IS NULL
    JOIN custody.exhibit e ON e.jurisdiction_id = s.jurisdiction_id AND e.id = s.exhibit_id
    WHERE $3::timestamptz IS NULL OR (date_trunc('milliseconds', s.recorded_at), s.id) < ($3, $4::uuid)
    ORDER BY s.recorded_at DESC, s.id DESC LIMIT $5`;

/** Items here, by themselves, that stand in no place. */
const UNPLACED = `
  SELECT count(*)::integer AS items FROM custody.exhibit e WHERE e.jurisdiction_id = $1 AND e.custodian_official_id IS NOT NULL AND e.whole_id IS NULL
    AND e.state <> 'issued' AND NOT EXISTS (SELECT FROM custody.storage_placement s
      WHERE s.jurisdiction_id = e.jurisdiction_id AND s.exhibit_id = e.id AND s.taken_at IS NULL)`;

/** What is known of places and of what stands in them. */
@Injectable()
export class StorageReadingService {
  constructor(private readonly session: JurisdictionSession) {}

  list(actor: Actor, query: ListPlaces): Promise<Page<StoragePlaceView>> {
    return this.session.disclose(actor, { subjectKind: 'storage-place', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        StoragePlace,
        query,
        (rows) => {
          if (query.parentId !== undefined) rows.andWhere('row.parentId = :parentId', { parentId: query.parentId });
          if (query.code !== undefined) rows.andWhere('row.code = :code', { code: asCode(query.code) });
          return rows;
        },
        (row) => StoragePlaceView.of(row),
      ),
    );
  }

  tree(actor: Actor, { within }: PlaceTreeQuery): Promise<PlaceTreeView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'storage-place', subjectId: within ?? null }, async (tx) => {
      if (within !== undefined) await placesAround(tx, actor, within);
      const open = await tx.findBy(StoragePlace, { jurisdictionId, closedAt: IsNull() });
      const counted = await tx.query<{ place_id: string; items: number }[]>(
        `SELECT place_id, count(*)::integer AS items FROM custody.storage_placement WHERE jurisdiction_id = $1 AND taken_at IS NULL GROUP BY place_id`,
        [jurisdictionId],
      );
      const here = new Map(counted.map(({ place_id: id, items }) => [id, items]));
      const total = countsWithin(open, here);
      const walked = walkThrough(within === undefined ? open : inside(open, within));
      const [unplaced] = await tx.query<{ items: number }[]>(UNPLACED, [jurisdictionId]);
      return {
        places: walked.map(({ place: { id, code, kind, name, parentId, capacity }, depth }) => {
          const itemsInside = total.get(id) ?? 0;
          const full = capacity !== null && itemsInside >= capacity;
          return { id, code, kind, name, parentId, depth, items: here.get(id) ?? 0, itemsWithin: itemsInside, capacity, full };
        }),
        unplaced: unplaced?.items ?? 0,
      };
    });
  }

  detail(actor: Actor, id: string): Promise<StoragePlaceDetailView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'storage-place', subjectId: id }, async (tx) => {
      const around = await placesAround(tx, actor, id);
      const [place] = around as [StoragePlace];
      const [total, last] = [await itemsWithin(tx, actor, id), await this.lastReading(tx, actor, id)];
      const [direct] = await tx.query<{ items: number }[]>(
        'SELECT count(*)::integer AS items FROM custody.storage_placement WHERE jurisdiction_id = $1 AND place_id = $2 AND taken_at IS NULL',
        [jurisdictionId, id],
      );
      return Object.assign(new StoragePlaceDetailView(), placeFields(place), {
        path: pathOf(around),
        items: direct?.items ?? 0,
        itemsWithin: total,
        full: place.capacity !== null && total >= place.capacity,
        lastReading: last && ClimateReadingView.of(last),
      });
    });
  }

  items(actor: Actor, id: string, query: { readonly limit: number; readonly cursor?: string }): Promise<StoredItemPage> {
    const after = positionOf(query.cursor);
    return this.session.disclose(actor, { subjectKind: 'stored-items', subjectId: id }, async (tx) => {
      await placesAround(tx, actor, id);
      const rows = await tx.query<StoredRow[]>(STORED, [
        ...[actor.jurisdictionId, id, after?.recordedAt ?? null, after?.id ?? null, query.limit + 1],
      ]);
      return pageOf(rows, query.limit, ({ exhibitId, reference, kind, placeId, custodianOfficialId, placedBy, occurredAt }) => ({
        ...{ exhibitId, reference, kind, placeId, custodianOfficialId, placedBy, placedAt: occurredAt.toISOString() },
      }));
    });
  }

  private lastReading(tx: EntityManager, { jurisdictionId }: Actor, placeId: string): Promise<StorageReading | null> {
    return tx.findOne(StorageReading, { where: { jurisdictionId, placeId }, order: { recordedAt: 'DESC', id: 'DESC' } });
  }
}

/** The code as it is kept; what is no code is looked for as it stands, and found nowhere. */
function asCode(written: string): string {
  try {
    return parseLabelCode(written);
  } catch (error) {
    if (error instanceof LabelCodeError) return written;
    throw error;
  }
}

function inside(places: readonly StoragePlace[], within: string): StoragePlace[] {
  const kept = new Set([within]);
  for (let size = 0; size < kept.size;) {
    size = kept.size;
    for (const { id, parentId } of places) if (parentId !== null && kept.has(parentId)) kept.add(id);
  }
  return places.filter(({ id }) => kept.has(id));
}
