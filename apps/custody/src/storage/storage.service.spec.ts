import { LABEL_CODE_LENGTH, parseLabelCode } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { Keeping } from '../../test/keeping';
import { hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';

describe('storage', () => {
  let lab: Laboratory;
  let keeping: Keeping;
  let manager: Actor;
  let examiner: Actor;
  let keeper: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    keeping = new Keeping(lab);
    const { BZ, GT } = lab.db.jurisdictions;
    manager = await lab.official(BZ, 'laboratory-manager');
    examiner = await lab.official(BZ, 'examiner');
    keeper = await lab.official(BZ, 'examiner');
    abroad = await lab.official(GT, 'laboratory-manager');
  });
  afterAll(() => lab.close());

  it('keeps places as a tree, each with a code for its label, and shows how many items stand where', async () => {
    const building = await keeping.aPlace(manager, 'BUILDING');
    const room = await keeping.aPlace(manager, 'ROOM', { parentId: building.id, capacity: 2, name: 'Vault' });
    const shelf = await keeping.aPlace(manager, 'SHELF', { parentId: room.id });
    expect(shelf.code).toHaveLength(LABEL_CODE_LENGTH);
    expect(parseLabelCode(shelf.code)).toBe(shelf.code);
    expect((await keeping.storage.list(examiner, { code: shelf.code.toLowerCase(), limit: 50 })).items.map(({ id }) => id)).toEqual([
      shelf.id,
    ]);
    await keeping.aStoredItem(examiner, shelf.id);
    await keeping.aStoredItem(examiner, room.id);
    const { places } = await keeping.storage.tree(examiner, { within: building.id });
    expect(places.map(({ id, depth, items, itemsWithin, full }) => [id, depth, items, itemsWithin, full])).toEqual([
      [building.id, 0, 0, 2, false],
      [room.id, 1, 1, 2, true],
      [shelf.id, 2, 1, 1, false],
    ]);
    const detail = await keeping.storage.detail(examiner, shelf.id);
    expect(detail.path.map(({ id }) => id)).toEqual([building.id, room.id, shelf.id]);
    expect((await keeping.storage.items(examiner, building.id, { limit: 1 })).nextCursor).not.toBeNull();
  });

  it('puts boxes on shelves and not shelves into boxes, and moves a box with everything in it', async () => {
    const [shelf, other] = [
      await keeping.aPlace(manager, 'SHELF', { capacity: 1 }),
      await keeping.aPlace(manager, 'SHELF', { capacity: 1 }),
    ];
    const box = await keeping.aPlace(manager, 'BOX', { parentId: shelf.id });
    await expect(keeping.aPlace(manager, 'SHELF', { parentId: box.id })).rejects.toEqual(refusedWith('storage-place.order'));
    const item = await keeping.aStoredItem(examiner, box.id);
    const moved = await keeping.places.move(manager, box.id, box.version, { parentId: other.id });
    expect(moved.parentId).toBe(other.id);
    const { placements } = await keeping.placements.history(examiner, item.id);
    expect(placements[0]?.path.map(({ id }) => id)).toEqual([other.id, box.id]);
    await keeping.aStoredItem(examiner, shelf.id);
    await expect(keeping.places.move(manager, box.id, moved.version, { parentId: shelf.id })).rejects.toEqual(
      refusedWith('storage-place.full'),
    );
    await expect(keeping.places.move(manager, box.id, box.version, {})).rejects.toEqual(refusedWith('storage-place.changed-meanwhile'));
    expect(await lab.eventKinds(manager, box.id)).toEqual(['storage-place.registered', 'storage-place.moved']);
  });

  it('refuses an item when the place is full, or takes it and says that it is too full', async () => {
    const room = await keeping.aPlace(manager, 'ROOM', { capacity: 2 });
    const shelf = await keeping.aPlace(manager, 'SHELF', { parentId: room.id, capacity: 1, whenFull: 'FLAG' });
    await keeping.aStoredItem(examiner, shelf.id);
    const second = await lab.anExhibit(examiner);
    expect((await keeping.placements.place(examiner, second.id, { placeId: shelf.id })).overCapacity).toEqual([shelf.id]);
    const third = await lab.anExhibit(examiner);
    await expect(keeping.placements.place(examiner, third.id, { placeId: room.id })).rejects.toEqual(
      expect.objectContaining({ code: 'storage-place.full', facts: { placeId: room.id, capacity: 2, items: 3 } }),
    );
    expect(await lab.eventKinds(examiner, third.id)).toEqual(['exhibit.registered']);
    expect((await keeping.placements.history(examiner, third.id)).placements).toEqual([]);
  });

  it('fills a place with one free spot once, however many come at the same moment', async () => {
    const shelf = await keeping.aPlace(manager, 'SHELF', { capacity: 1 });
    const items = await Promise.all(Array.from({ length: 8 }, () => lab.anExhibit(examiner)));
    const tried = await Promise.allSettled(items.map(({ id }) => keeping.placements.place(examiner, id, { placeId: shelf.id })));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('storage-place.full'));
    expect((await keeping.storage.detail(manager, shelf.id)).itemsWithin).toBe(1);
  });

  it('holds an item to one place at a time, also when it is put into many at once', async () => {
    const shelves = await Promise.all(Array.from({ length: 6 }, () => keeping.aPlace(manager)));
    const item = await lab.anExhibit(examiner);
    await Promise.all(shelves.map(({ id }) => keeping.placements.place(examiner, item.id, { placeId: id })));
    const { placements } = await keeping.placements.history(examiner, item.id);
    expect(placements.map(({ takenAt }) => takenAt === null)).toEqual([true, false, false, false, false, false]);
    const kinds = await lab.eventKinds(examiner, item.id);
    expect(kinds.slice(1)).toEqual(['storage.placed', ...Array.from({ length: 5 }, () => ['storage.taken', 'storage.placed']).flat()]);
    expect((await lab.exhibits.detail(examiner, item.id)).timeline.flags).toEqual([]);
    const [spare] = shelves;
    await expect(
      lab.rows(
        examiner,
        `INSERT INTO custody.storage_placement (jurisdiction_id, id, exhibit_id, place_id, placed_by, over_capacity, occurred_at)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, '{}', now())`,
        [examiner.jurisdictionId, item.id, spare?.id, examiner.officialId],
      ),
    ).rejects.toThrow('storage_placement_in_one_place');
  });

  it('lets the custodian and the keepers of a place handle an item, and those who may enter, nobody else', async () => {
    const vault = await keeping.aPlace(manager, 'ROOM', { keeperOfficialId: keeper.officialId, mayEnter: [examiner.officialId] });
    const shelf = await keeping.aPlace(manager, 'SHELF', { parentId: vault.id });
    const open = await keeping.aPlace(manager, 'SHELF');
    const [mine, theirs] = [await lab.anExhibit(examiner), await lab.anExhibit(manager)];
    await keeping.placements.place(examiner, mine.id, { placeId: shelf.id });
    await expect(keeping.placements.place(examiner, theirs.id, { placeId: shelf.id })).rejects.toEqual(refusedWith('storage.not-entitled'));
    await expect(keeping.placements.place(manager, theirs.id, { placeId: shelf.id })).rejects.toEqual(
      refusedWith('storage-place.may-not-enter'),
    );
    await keeping.placements.place(keeper, theirs.id, { placeId: shelf.id });
    // A keeper of one place is none of another: what is taken out of the vault is put elsewhere by its custodian.
    await expect(keeping.placements.place(keeper, theirs.id, { placeId: open.id })).rejects.toEqual(refusedWith('storage.not-entitled'));
    await keeping.placements.takeOut(keeper, theirs.id, {});
    await expect(keeping.placements.takeOut(keeper, theirs.id, {})).rejects.toEqual(refusedWith('storage.nowhere'));
    await expect(keeping.placements.place(examiner, mine.id, { placeId: shelf.id })).rejects.toEqual(refusedWith('storage.there-already'));
  });

  it('keeps times in order: nothing is put away before it was held, nor taken out before it was put there', async () => {
    const shelf = await keeping.aPlace(manager);
    const item = await lab.anExhibit(examiner, { occurredAt: hoursAgo(10) });
    await expect(keeping.placements.place(examiner, item.id, { placeId: shelf.id, occurredAt: hoursAgo(11) })).rejects.toEqual(
      refusedWith('exhibit.time-too-early'),
    );
    await keeping.placements.place(examiner, item.id, { placeId: shelf.id, occurredAt: hoursAgo(5) });
    await expect(keeping.placements.takeOut(examiner, item.id, { occurredAt: hoursAgo(6) })).rejects.toEqual(
      refusedWith('exhibit.time-too-early'),
    );
    const { takenAt } = await keeping.placements.takeOut(examiner, item.id, { occurredAt: hoursAgo(4) });
    expect(takenAt).not.toBeNull();
  });

  it('closes an empty place only, and puts nothing into a closed one', async () => {
    const room = await keeping.aPlace(manager, 'ROOM');
    const shelf = await keeping.aPlace(manager, 'SHELF', { parentId: room.id });
    const item = await keeping.aStoredItem(examiner, shelf.id);
    await expect(keeping.places.close(manager, shelf.id, 1)).rejects.toEqual(refusedWith('storage-place.not-empty'));
    await expect(keeping.places.close(manager, room.id, 1)).rejects.toEqual(refusedWith('storage-place.not-empty'));
    await keeping.placements.takeOut(examiner, item.id, {});
    expect((await keeping.places.close(manager, shelf.id, 1)).closedAt).not.toBeNull();
    await expect(keeping.placements.place(examiner, item.id, { placeId: shelf.id })).rejects.toEqual(refusedWith('storage-place.closed'));
    await expect(keeping.aPlace(manager, 'BOX', { parentId: shelf.id })).rejects.toEqual(refusedWith('storage-place.closed'));
  });

  it('writes down the air of a place with the limits of that day, and says where it deviates', async () => {
    const room = await keeping.aPlace(manager, 'ROOM', { temperatureMin: 15, temperatureMax: 25, humidityMax: 55 });
    expect((await keeping.climate.read(examiner, room.id, { temperature: 20, humidity: 50 })).deviation).toEqual([]);
    expect((await keeping.climate.read(examiner, room.id, { temperature: 26.5, humidity: 60 })).deviation).toEqual([
      'TOO_WARM',
      'TOO_HUMID',
    ]);
    await expect(keeping.climate.read(examiner, room.id, {})).rejects.toEqual(refusedWith('storage-place.nothing-read'));
    const { version } = await keeping.storage.detail(manager, room.id);
    await keeping.places.describe(manager, room.id, version, { name: 'Room without limits' });
    await expect(keeping.climate.read(examiner, room.id, { temperature: 90 })).rejects.toEqual(refusedWith('storage-place.not-monitored'));
    const { items } = await keeping.climate.list(examiner, room.id, { limit: 10 });
    expect(items.map(({ deviation, temperatureMax }) => [deviation, temperatureMax])).toEqual([
      [['TOO_WARM', 'TOO_HUMID'], 25],
      [[], 25],
    ]);
    expect(await lab.eventKinds(manager, room.id)).toEqual([
      ...['storage-place.registered', 'storage-place.climate-read', 'storage-place.climate-deviated', 'storage-place.described'],
    ]);
    await expect(keeping.aPlace(manager, 'ROOM', { humidityMin: 60, humidityMax: 50 })).rejects.toEqual(
      refusedWith('storage-place.limits-crossed'),
    );
  });

  it('lets an item leave its place when it is dispatched or merged into a whole, and shows where the whole stands', async () => {
    const shelf = await keeping.aPlace(manager);
    const cast = await lab.aPassedCast(examiner, manager);
    await keeping.placements.place(examiner, cast.id, { placeId: shelf.id });
    expect((await lab.exhibits.detail(examiner, cast.id)).place).toMatchObject({ placeId: shelf.id, takenAt: null });
    const { id } = await lab.aPackedConsignment(examiner, [cast.id]);
    await lab.consignments.dispatch(examiner, id, { courier: 'diplomatic bag', dispatchedAt: new Date().toISOString() });
    const sent = await lab.exhibits.detail(examiner, cast.id);
    expect([sent.place, sent.timeline.flags]).toEqual([null, []]);
    await expect(keeping.placements.place(examiner, cast.id, { placeId: shelf.id })).rejects.toEqual(refusedWith('exhibit.travels'));

    const { caseId } = await lab.anExhibit(examiner);
    const part = { caseId: caseId ?? '', kind: 'PART' as const, regions: [] };
    const parts = [await keeping.aStoredItem(examiner, shelf.id, part), await lab.anExhibit(examiner, part)];
    const whole = await lab.parts.combine(examiner, {
      partIds: parts.map((each) => each.id),
      kind: 'FIREARM',
      description: 'put together',
    });
    expect((await keeping.storage.detail(manager, shelf.id)).items).toBe(0);
    await expect(keeping.placements.place(examiner, parts[0]?.id ?? '', { placeId: shelf.id })).rejects.toEqual(
      refusedWith('exhibit.inside-whole'),
    );
    await keeping.placements.place(examiner, whole.id, { placeId: shelf.id });
    for (const each of parts) {
      const inside = await lab.exhibits.detail(examiner, each.id);
      expect([inside.place?.placeId, inside.timeline.flags]).toEqual([shelf.id, []]);
    }
  });

  it('does not exist for another jurisdiction, and tells the log no names', async () => {
    const shelf = await keeping.aPlace(manager, 'SHELF', { name: 'Shelf of the murder weapons' });
    const item = await keeping.aStoredItem(examiner, shelf.id);
    await expect(keeping.storage.detail(abroad, shelf.id)).rejects.toEqual(refusedWith('storage-place.unknown'));
    await expect(keeping.placements.history(abroad, item.id)).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(keeping.placements.place(abroad, item.id, { placeId: shelf.id })).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(keeping.places.close(abroad, shelf.id, 1)).rejects.toEqual(refusedWith('storage-place.unknown'));
    expect((await keeping.storage.tree(abroad, {})).places).toEqual([]);
    const bodies = [...(await lab.events(manager, shelf.id)), ...(await lab.events(manager, item.id))].map(({ body }) => body).join();
    expect(bodies).not.toContain('murder');
  });
});
