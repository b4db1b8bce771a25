import { randomBytes, randomUUID } from 'node:crypto';
import { newLabelCode } from '@headstamp/codes';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { itemsWithin, lockTree, placesAround } from './placement-rows';
import type { DescribePlace, MovePlace, RegisterPlace } from './storage.dto';
import { StoragePlace, StoragePlacement } from './storage.entity';
import { StorageError } from './storage.errors';
import { assertInsideOf, assertLimits, overCapacity } from './storage-rules';
import { StoragePlaceView } from './storage.views.dto';

/** Places where items are kept: registered, described anew, moved with all that is in them, closed when they are empty. */
@Injectable()
export class StoragePlacesService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly officials: OfficialsService,
  ) {}

  register(actor: Actor, { kind, parentId, ...described }: RegisterPlace): Promise<StoragePlaceView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await lockTree(tx, actor, 'exclusive');
      if (parentId !== undefined) await this.outer(tx, actor, kind, parentId);
      const place = {
        ...{ jurisdictionId, id: randomUUID(), code: newLabelCode(randomBytes), kind, parentId: parentId ?? null },
        ...(await this.described(tx, actor, described)),
        ...{ registeredBy: officialId, occurredAt: now, version: 1 },
      };
      await tx.insert(StoragePlace, place);
      await this.tell(tx, actor, now, place.id, 'storage-place.registered', { placeKind: kind, parentId: place.parentId }, described);
      return this.view(tx, actor, place.id);
    });
  }

  /** Everything about it but where it is and what it is. */
  describe(actor: Actor, id: string, version: number, described: DescribePlace): Promise<StoragePlaceView> {
    return this.session.run(actor, async (tx, now) => {
      const place = await this.lockOpen(tx, actor, id, version);
      Object.assign(place, await this.described(tx, actor, described));
      await tx.save(place);
      await this.tell(tx, actor, now, id, 'storage-place.described', {}, described);
      return this.view(tx, actor, id);
    });
  }

  /** With everything that is in it: a box goes to another shelf, and the shelf must have room for what is in the box. */
  move(actor: Actor, id: string, version: number, to: MovePlace): Promise<StoragePlaceView> {
    const parentId = to.parentId ?? null;
    return this.session.run(actor, async (tx, now) => {
      const place = await this.lockOpen(tx, actor, id, version);
      if (parentId !== null) await this.outer(tx, actor, place.kind, parentId);
      const from = place.parentId;
      place.parentId = parentId;
      await tx.save(place);
      const rooms = [];
      for (const { id: around, capacity, whenFull } of parentId === null ? [] : await placesAround(tx, actor, parentId))
        rooms.push({ id: around, capacity, whenFull, items: await itemsWithin(tx, actor, around) });
      const over = overCapacity(rooms);
      await this.tell(tx, actor, now, id, 'storage-place.moved', { from, to: parentId, overCapacity: over });
      return this.view(tx, actor, id);
    });
  }

  /** It stays on record, and takes no more items. */
  close(actor: Actor, id: string, version: number): Promise<StoragePlaceView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const place = await this.lockOpen(tx, actor, id, version);
      const [items, inside] = [
        await tx.countBy(StoragePlacement, { jurisdictionId, placeId: id, takenAt: IsNull() }),
        await tx.countBy(StoragePlace, { jurisdictionId, parentId: id, closedAt: IsNull() }),
      ];
      if (items + inside > 0) throw new StorageError('storage-place.not-empty', { items, places: inside });
      Object.assign(place, { closedBy: officialId, closedAt: now });
      await tx.save(place);
      await this.tell(tx, actor, now, id, 'storage-place.closed', {});
      return this.view(tx, actor, id);
    });
  }

  /** The tree does not change until the transaction ends. */
  private async lockOpen(tx: EntityManager, actor: Actor, id: string, version: number): Promise<StoragePlace> {
    await lockTree(tx, actor, 'exclusive');
    const place = await tx.findOne(StoragePlace, {
      where: { jurisdictionId: actor.jurisdictionId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!place) throw new StorageError('storage-place.unknown');
    if (place.version !== version) throw new StorageError('storage-place.changed-meanwhile');
    if (place.closedAt) throw new StorageError('storage-place.closed');
    return place;
  }

  /** That such a place can be in that one. */
  private async outer(tx: EntityManager, { jurisdictionId }: Actor, kind: StoragePlace['kind'], parentId: string): Promise<void> {
    const outer = await tx.findOneBy(StoragePlace, { jurisdictionId, id: parentId });
    if (!outer) throw new StorageError('storage-place.parent-unknown');
    if (outer.closedAt) throw new StorageError('storage-place.closed');
    assertInsideOf(kind, outer.kind);
  }

  private async described(tx: EntityManager, actor: Actor, place: DescribePlace) {
    const { name, capacity = null, whenFull = 'REFUSE', keeperOfficialId = null, mayEnter = null } = place;
    const { temperatureMin = null, temperatureMax = null, humidityMin = null, humidityMax = null } = place;
    const limits = { temperatureMin, temperatureMax, humidityMin, humidityMax };
    assertLimits(limits);
    for (const officialId of [...(keeperOfficialId === null ? [] : [keeperOfficialId]), ...(mayEnter ?? [])])
      await this.officials.known(tx, actor, officialId);
    return { name, capacity, whenFull, keeperOfficialId, mayEnter, ...limits };
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    id: string,
    kind: string,
    facts: EventFacts,
    described?: DescribePlace,
  ): Promise<void> {
    const sealed: SealedFacts | null = described ? { name: described.name } : null;
    const { capacity = null, whenFull = 'REFUSE', keeperOfficialId = null, mayEnter = null } = described ?? {};
    const said = described ? { capacity, whenFull, keeperOfficialId, mayEnter } : {};
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'storage-place', id },
      occurredAt: now,
      facts: { ...facts, ...said },
      ...(sealed && { sealed }),
    });
  }

  private async view(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<StoragePlaceView> {
    return StoragePlaceView.of(await tx.findOneByOrFail(StoragePlace, { jurisdictionId, id }));
  }
}
