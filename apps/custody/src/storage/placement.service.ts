import { randomUUID } from 'node:crypto';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { assertNotEnded } from '../disposal/item-end';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibit } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { assertMovableAlone } from '../exhibit/exhibit-tree';
import { itemsWithin, leavePlace, lockTree, placementOf, placesAround, timeOf } from './placement-rows';
import type { PlaceItem, TakeOutItem } from './storage.dto';
import { StoragePlace, StoragePlacement } from './storage.entity';
import { StorageError } from './storage.errors';
import { assertMayEnter, keeps, overCapacity } from './storage-rules';
import { PlacementView, type PlacementsView } from './storage.views.dto';

/** Items are put into places, moved and taken out, by their custodian or by who keeps the place. Custody does not move by it. */
@Injectable()
export class PlacementService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
  ) {}

  /** Puts an item into a place; from the one it is in, if it is in one. */
  place(actor: Actor, exhibitId: string, { placeId, occurredAt }: PlaceItem): Promise<PlacementView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const item = await this.lockItem(tx, actor, exhibitId);
      await lockTree(tx, actor, 'shared');
      const around = await placesAround(tx, actor, placeId);
      if (around.some(({ closedAt }) => closedAt !== null)) throw new StorageError('storage-place.closed');
      const present = await placementOf(tx, actor, exhibitId);
      if (present?.placeId === placeId) throw new StorageError('storage.there-already', { placeId });
      if (present) this.assertEntitled(actor, item, await placesAround(tx, actor, present.placeId));
      this.assertEntitled(actor, item, around);
      const at = timeOf(occurredAt, now, await this.earliest(tx, actor, item));
      await this.lockRooms(tx, actor, around);
      await leavePlace(tx, actor, this.chronicle, item, at);
      const rooms = [];
      for (const { id: placeAround, capacity, whenFull } of around)
        rooms.push({ id: placeAround, capacity, whenFull, items: (await itemsWithin(tx, actor, placeAround)) + 1 });
      const over = overCapacity(rooms);
      const id = randomUUID();
      await tx.insert(StoragePlacement, {
        jurisdictionId,
        id,
        exhibitId,
        placeId,
        placedBy: officialId,
        overCapacity: over,
        occurredAt: at,
      });
      await this.chronicle.record(tx, actor, item, {
        kind: 'storage.placed',
        occurredAt: at,
        facts: { place: placeId, overCapacity: over },
      });
      return PlacementView.of(await tx.findOneByOrFail(StoragePlacement, { jurisdictionId, id }), around);
    });
  }

  takeOut(actor: Actor, exhibitId: string, { occurredAt }: TakeOutItem): Promise<PlacementView> {
    return this.session.run(actor, async (tx, now) => {
      const item = await this.lockItem(tx, actor, exhibitId);
      const present = await placementOf(tx, actor, exhibitId);
      if (!present) throw new StorageError('storage.nowhere');
      const around = await placesAround(tx, actor, present.placeId);
      this.assertEntitled(actor, item, around);
      await leavePlace(tx, actor, this.chronicle, item, timeOf(occurredAt, now, await this.earliest(tx, actor, item)));
      return PlacementView.of(await tx.findOneByOrFail(StoragePlacement, { jurisdictionId: actor.jurisdictionId, id: present.id }), around);
    });
  }

  /** Where the item has been, the last place first. */
  history(actor: Actor, exhibitId: string): Promise<PlacementsView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'storage-placement', subjectId: exhibitId }, async (tx) => {
      if (!(await tx.existsBy(Exhibit, { jurisdictionId, id: exhibitId }))) throw new ExhibitError('exhibit.unknown');
      const rows = await tx.find(StoragePlacement, { where: { jurisdictionId, exhibitId }, order: { recordedAt: 'DESC', id: 'DESC' } });
      const placements: PlacementView[] = [];
      for (const row of rows.sort((a, b) => Number(b.takenAt === null) - Number(a.takenAt === null)))
        placements.push(PlacementView.of(row, await placesAround(tx, actor, row.placeId)));
      return { placements };
    });
  }

  /** The item, if it is here by itself; what is packed may stand in a place until its courier comes. */
  private async lockItem(tx: EntityManager, actor: Actor, exhibitId: string): Promise<Exhibit> {
    const item = await lockExhibit(tx, actor, exhibitId);
    await assertNotEnded(tx, actor, exhibitId);
    assertMovableAlone(item);
    if (item.state === 'issued') throw new ExhibitError('exhibit.travels');
    if (item.custodianOfficialId === null) throw new StorageError('storage.item-not-here');
    return item;
  }

  private assertEntitled({ officialId }: Actor, item: Exhibit, around: readonly StoragePlace[]): void {
    if (item.custodianOfficialId !== officialId && !keeps(officialId, around)) throw new StorageError('storage.not-entitled');
    assertMayEnter(officialId, around);
  }

  /** Not before it was held by who holds it now, and not before it was last moved. */
  private async earliest(tx: EntityManager, { jurisdictionId }: Actor, item: Exhibit): Promise<Date | null> {
    const last = await tx.findOne(StoragePlacement, {
      where: { jurisdictionId, exhibitId: item.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
    const times = [item.heldSince, last?.takenAt ?? last?.occurredAt ?? null].filter((time) => time !== null);
    return times.length === 0 ? null : new Date(Math.max(...times.map((time) => time.getTime())));
  }

  /** Those that count, from the outermost inwards, so that nobody fills them at the same moment. */
  private async lockRooms(tx: EntityManager, { jurisdictionId }: Actor, around: readonly StoragePlace[]): Promise<void> {
    for (const { id, capacity } of [...around].reverse())
      if (capacity !== null) await tx.findOne(StoragePlace, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  }
}
