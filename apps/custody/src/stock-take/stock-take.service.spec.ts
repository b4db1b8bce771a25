import { randomUUID } from 'node:crypto';
import { formatLabelCode } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { Keeping } from '../../test/keeping';
import { Laboratory, refusedWith } from '../../test/laboratory';
import { LabelTexts } from '../labels/label-text';
import { drawSample } from './stock-take-rules';

describe('stock-takes', () => {
  let lab: Laboratory;
  let keeping: Keeping;
  let examiner: Actor;
  let colleague: Actor;
  let manager: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    keeping = new Keeping(lab);
    const { BZ, GT } = lab.db.jurisdictions;
    examiner = await lab.official(BZ, 'examiner');
    colleague = await lab.official(BZ, 'examiner');
    manager = await lab.official(BZ, 'laboratory-manager');
    abroad = await lab.official(GT, 'laboratory-manager');
  });
  afterAll(() => lab.close());

  /** A room with two shelves, two items on the first and one on the second. */
  const aRoom = async () => {
    const room = await keeping.aPlace(manager, 'ROOM');
    const [left, right] = [
      await keeping.aPlace(manager, 'SHELF', { parentId: room.id }),
      await keeping.aPlace(manager, 'SHELF', { parentId: room.id }),
    ];
    const [first, second, third] = [
      await keeping.aStoredItem(examiner, left.id),
      await keeping.aStoredItem(examiner, left.id),
      await keeping.aStoredItem(examiner, right.id),
    ];
    return { room, left, right, first, second, third };
  };
  const countsOf = (differences: readonly { readonly kind: string; readonly count: number }[]): Record<string, number> =>
    Object.fromEntries(differences.map(({ kind, count }) => [kind, count]));
  const recordOf = (exhibitId: string): Promise<unknown[]> =>
    lab.rows(examiner, 'SELECT * FROM custody.storage_placement WHERE jurisdiction_id = $1 AND exhibit_id = $2', [
      examiner.jurisdictionId,
      exhibitId,
    ]);

  it('compare what is scanned with what should be there, name every difference, and put nothing right by themselves', async () => {
    const { room, left, right, first, second, third } = await aRoom();
    const elsewhere = await keeping.aPlace(manager);
    const stranger = await keeping.aStoredItem(examiner, elsewhere.id);
    const before = await Promise.all([first, second, third, stranger].map(({ id }) => recordOf(id)));
    const take = await keeping.stockTakes.open(examiner, { placeId: room.id });
    expect(take).toMatchObject({ state: 'open', listed: 3, found: 0, differences: [] });
    const { stockTake, scans } = await keeping.scans.scan(examiner, take.id, {
      list: [
        left.code,
        first.reference,
        formatLabelCode(right.code),
        second.reference,
        stranger.reference,
        'NOBODY-KNOWS',
        first.reference,
      ].join('\n'),
    });
    expect(scans.map(({ outcome }) => outcome)).toEqual(['PLACE', 'FOUND', 'PLACE', 'ELSEWHERE', 'UNEXPECTED', 'UNKNOWN', 'TWO_PLACES']);
    expect(stockTake).toMatchObject({ scans: 7, found: 2 });
    const closed = await keeping.stockTakes.close(colleague, take.id, stockTake.version);
    for (const [{ id }, kind, seen] of [
      [third, 'stock-take.missed', []],
      [second, 'stock-take.found', ['in-two-places']],
      [stranger, 'stock-take.found', ['in-two-places']],
    ] as const) {
      const { timeline } = await lab.exhibits.detail(examiner, id);
      expect(timeline.events.map((event) => event.kind)).toContain(kind);
      expect(timeline.flags.map(({ code }) => code)).toEqual(seen);
    }
    expect(countsOf(closed.differences)).toEqual({ MISSING: 1, FOUND_ELSEWHERE: 1, UNEXPECTED: 1, UNKNOWN_CODE: 1, TWO_PLACES: 1 });
    const { items } = await keeping.differences.list(manager, take.id, { limit: 50 });
    expect(items.find(({ kind }) => kind === 'MISSING')).toMatchObject({
      exhibitId: third.id,
      reference: third.reference,
      listedPlaceId: right.id,
    });
    expect(items.find(({ kind }) => kind === 'FOUND_ELSEWHERE')).toMatchObject({
      exhibitId: second.id,
      listedPlaceId: left.id,
      foundPlaceIds: [right.id],
    });
    expect(items.find(({ kind }) => kind === 'UNEXPECTED')).toMatchObject({ exhibitId: stranger.id, recordedPlaceId: elsewhere.id });
    expect(items.find(({ kind }) => kind === 'UNKNOWN_CODE')).toMatchObject({ read: 'NOBODY-KNOWS', exhibitId: null });
    expect(await Promise.all([first, second, third, stranger].map(({ id }) => recordOf(id)))).toEqual(before);
    expect(await lab.eventKinds(examiner, take.id)).toEqual([
      ...['stock-take.opened', 'stock-take.scanned', 'stock-take.differences-found', 'stock-take.closed'],
    ]);
  });

  it('read labels as a scanner types them, references and identifiers; an altered label means nothing', async () => {
    const { room, first, second, third } = await aRoom();
    const texts = new LabelTexts(lab.db.keys);
    const code = texts.newCode();
    await lab.rows(
      examiner,
      `INSERT INTO custody.label (jurisdiction_id, id, code, subject_kind, subject_id, state, prints, made_by, occurred_at, version)
       VALUES ($1, gen_random_uuid(), $2, 'exhibit', $3, 'active', 1, $4, now(), 1)`,
      [examiner.jurisdictionId, code, first.id, examiner.officialId],
    );
    const symbol = texts.symbolText(examiner.jurisdictionId, code);
    const altered = `${symbol.slice(0, -1)}${symbol.endsWith('0') ? '1' : '0'}`;
    const take = await keeping.stockTakes.open(examiner, { placeId: room.id });
    const reads = [symbol, formatLabelCode(code).toLowerCase(), second.reference.toLowerCase(), third.id.toUpperCase(), altered];
    const { scans } = await keeping.scans.scan(examiner, take.id, { reads });
    expect(scans.map(({ outcome, exhibitId }) => [outcome, exhibitId])).toEqual([
      ['FOUND', first.id],
      ['REPEATED', first.id],
      ['FOUND', second.id],
      ['FOUND', third.id],
      ['UNKNOWN', null],
    ]);
    await keeping.stockTakes.cancel(examiner, take.id, 2, { reason: 'tried it out' });
  });

  it('rest and go on, one scanner or several, and take duplicates as nothing', async () => {
    const { room, left, right, first, second, third } = await aRoom();
    const take = await keeping.stockTakes.open(examiner, { placeId: room.id });
    await expect(keeping.stockTakes.open(colleague, { placeId: room.id })).rejects.toEqual(refusedWith('stock-take.under-way'));
    await Promise.all(
      [examiner, colleague, manager, colleague].map((who) =>
        keeping.scans.scan(who, take.id, { placeId: left.id, reads: [first.reference, second.reference, first.reference] }),
      ),
    );
    expect(
      (await keeping.stockTakes.items(examiner, take.id, { found: false, limit: 50 })).items.map(({ exhibitId }) => exhibitId),
    ).toEqual([third.id]);
    const { stockTake } = await keeping.scans.scan(colleague, take.id, { placeId: right.id, reads: [third.reference] });
    expect(stockTake).toMatchObject({ scans: 13, found: 3 });
    expect((await keeping.stockTakes.items(examiner, take.id, { found: true, limit: 50 })).items).toHaveLength(3);
    await expect(keeping.stockTakes.close(examiner, take.id, stockTake.version)).rejects.toEqual(refusedWith('stock-take.needs-another'));
    await expect(keeping.stockTakes.close(colleague, take.id, stockTake.version - 1)).rejects.toEqual(
      refusedWith('stock-take.changed-meanwhile'),
    );
    const closed = await keeping.stockTakes.close(colleague, take.id, stockTake.version);
    expect(closed).toMatchObject({ state: 'closed', differences: [] });
    await expect(keeping.scans.scan(examiner, take.id, { reads: ['x'] })).rejects.toEqual(refusedWith('stock-take.move-not-allowed'));
    expect((await keeping.stockTakes.open(examiner, { placeId: room.id })).state).toBe('open');
  });

  it('leave no difference unanswered: each is explained once, or is an incident from the settlement on', async () => {
    const { room, left, first } = await aRoom();
    const take = await keeping.stockTakes.open(examiner, { placeId: room.id });
    const { stockTake } = await keeping.scans.scan(examiner, take.id, { placeId: left.id, reads: [first.reference, 'X-1'] });
    const closed = await keeping.stockTakes.close(manager, take.id, stockTake.version);
    const { items } = await keeping.differences.list(examiner, take.id, { limit: 50 });
    expect(items).toHaveLength(3);
    const [one, other] = items.filter(({ kind }) => kind === 'MISSING');
    const unknown = items.find(({ kind }) => kind === 'UNKNOWN_CODE');
    await keeping.differences.explain(examiner, take.id, one?.id ?? '', { text: 'was in the comparison room, see register' });
    await expect(keeping.differences.report(manager, take.id, one?.id ?? '', { text: 'x' })).rejects.toEqual(
      refusedWith('stock-take.difference-answered'),
    );
    await keeping.differences.report(examiner, take.id, unknown?.id ?? '', { text: 'a label of another laboratory' });
    await expect(keeping.differences.explain(examiner, take.id, randomUUID(), { text: 'x' })).rejects.toEqual(
      refusedWith('stock-take.difference-unknown'),
    );
    await expect(keeping.differences.settle(examiner, take.id, closed.version)).rejects.toEqual(refusedWith('stock-take.needs-another'));
    expect(await keeping.differences.settle(manager, take.id, closed.version)).toMatchObject({
      state: 'settled',
      settledBy: manager.officialId,
    });
    const settled = await keeping.differences.list(examiner, take.id, { limit: 50 });
    expect(settled.items.find(({ id }) => id === other?.id)).toMatchObject({ state: 'incident', answer: null });
    await expect(keeping.differences.explain(examiner, take.id, other?.id ?? '', { text: 'late' })).rejects.toEqual(
      refusedWith('stock-take.move-not-allowed'),
    );
    expect((await lab.eventKinds(examiner, take.id)).slice(-4)).toEqual([
      ...['stock-take.difference-explained', 'stock-take.incident', 'stock-take.incident', 'stock-take.settled'],
    ]);
    const bodies = (await lab.events(examiner, take.id)).map(({ body }) => body).join();
    expect(bodies).not.toMatch(/comparison room|another laboratory|X-1/);
    await expect(
      lab.rows(examiner, `UPDATE custody.stock_take_difference SET answer = 'other' WHERE jurisdiction_id = $1 AND id = $2`, [
        ...[examiner.jurisdictionId, one?.id],
      ]),
    ).rejects.toThrow();
  });

  it('of everything list all firearms and a sample that can be drawn again', async () => {
    const place = await keeping.aPlace(manager, 'ROOM');
    const stored = await keeping.aStoredItem(examiner, place.id, { kind: 'FIREARM', regions: [] });
    const loose = await lab.anExhibit(examiner, { kind: 'FIREARM', regions: [] });
    const take = await keeping.stockTakes.open(manager, { sampleSize: 3 });
    await expect(keeping.stockTakes.open(examiner, { sampleSize: 1 })).rejects.toEqual(refusedWith('stock-take.under-way'));
    const { items } = await keeping.stockTakes.items(manager, take.id, { limit: 200 });
    const sample = items.filter(({ because }) => because === 'SAMPLE').map(({ exhibitId }) => exhibitId);
    const others = await lab.rows<{ id: string }>(
      examiner,
      `SELECT id FROM custody.exhibit WHERE jurisdiction_id = $1 AND kind <> 'FIREARM' AND custodian_official_id IS NOT NULL`,
      [examiner.jurisdictionId],
    );
    expect([...sample].sort()).toEqual(
      drawSample(
        others.map(({ id }) => id),
        3,
        take.seed ?? '',
      ).sort(),
    );
    const firearms = items.filter(({ because }) => because === 'FIREARM').map(({ exhibitId, placeId }) => [exhibitId, placeId]);
    expect(firearms).toEqual(
      expect.arrayContaining([
        [stored.id, place.id],
        [loose.id, null],
      ]),
    );
    const shelf = await keeping.aPlace(manager);
    const bystander = await keeping.aStoredItem(examiner, shelf.id);
    const isIn = sample.includes(bystander.id);
    const { scans, stockTake } = await keeping.scans.scan(examiner, take.id, { placeId: shelf.id, reads: [bystander.reference] });
    expect(scans[0]?.outcome).toBe(isIn ? 'FOUND' : 'NOT_LISTED');
    const closed = await keeping.stockTakes.close(examiner, take.id, stockTake.version);
    expect(countsOf(closed.differences)).toEqual({ MISSING: items.length });
  });

  it('are refused when they say neither a place nor a sample, both, or a place of somebody else', async () => {
    const place = await keeping.aPlace(manager, 'ROOM');
    await expect(keeping.stockTakes.open(examiner, {})).rejects.toEqual(refusedWith('stock-take.place-or-sample'));
    await expect(keeping.stockTakes.open(examiner, { placeId: place.id, sampleSize: 1 })).rejects.toEqual(
      refusedWith('stock-take.place-or-sample'),
    );
    await expect(keeping.stockTakes.open(abroad, { placeId: place.id })).rejects.toEqual(refusedWith('storage-place.unknown'));
    const take = await keeping.stockTakes.open(examiner, { placeId: place.id });
    await expect(keeping.scans.scan(examiner, take.id, {})).rejects.toEqual(refusedWith('stock-take.reads-or-list'));
    await expect(keeping.scans.scan(abroad, take.id, { reads: ['x'] })).rejects.toEqual(refusedWith('stock-take.unknown'));
    await expect(keeping.stockTakes.read(abroad, take.id)).rejects.toEqual(refusedWith('stock-take.unknown'));
    expect((await keeping.stockTakes.cancel(examiner, take.id, take.version, { reason: 'fire drill' })).state).toBe('cancelled');
    await expect(keeping.stockTakes.close(colleague, take.id, take.version + 1)).rejects.toEqual(
      refusedWith('stock-take.move-not-allowed'),
    );
  });

  it('take a list of five thousand codes at once', async () => {
    const place = await keeping.aPlace(manager, 'ROOM');
    const take = await keeping.stockTakes.open(examiner, { placeId: place.id });
    const list = Array.from({ length: 5_000 }, (_, at) => `NONE-${at}`).join('\n');
    const { stockTake } = await keeping.scans.scan(examiner, take.id, { list });
    expect(stockTake.scans).toBe(5_000);
    const closed = await keeping.stockTakes.close(colleague, take.id, stockTake.version);
    expect(countsOf(closed.differences)).toEqual({ UNKNOWN_CODE: 5_000 });
  });
});
