import { randomUUID } from 'node:crypto';
import type { LotRecallBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { DESTROYED_IN_PRESENCE, Keeping } from '../../test/keeping';
import { Laboratory, refusedWith } from '../../test/laboratory';
import { QualityRoom } from '../../test/quality-room';
import type { CastView } from './casting-views.dto';

describe('the recall of a lot', () => {
  let lab: Laboratory;
  let maker: Actor;
  let manager: Actor;
  let abroad: Actor;
  let lots = 0;

  beforeAll(async () => {
    lab = await Laboratory.open();
    maker = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    manager = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  const aLot = (): string => `B ${(lots += 1)}-77`;
  const aPassedCastOf = async (silicone: string, resin: string): Promise<CastView> => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id, { lot: silicone });
    const cast = await lab.aCast(maker, mould.id, { lot: resin });
    return lab.reviewed(manager, cast.id);
  };
  const recall = { material: 'SILICONE', product: 'Casting  silicone', reason: 'cures tacky' } as const;

  it('finds every mould of the lot and every cast made in them, however the lot was typed, and where each is', async () => {
    const lot = aLot();
    const [home, packed, sent, destroyed] = [
      await aPassedCastOf(lot, 'R-1'),
      await aPassedCastOf(lot.replace(/[ -]/g, '').toLowerCase(), 'R-1'),
      await aPassedCastOf(lot, 'R-1'),
      await aPassedCastOf(aLot(), 'R-1'),
    ];
    await lab.aPackedConsignment(maker, [packed.id]);
    await lab.aDispatchedConsignment(maker, [sent.id]);
    const made = await lab.recalls.recall(manager, { ...recall, lot });
    const cast = (id: string): object | undefined => made.items.find(({ itemId }) => itemId === id);
    expect(made.items.filter(({ kind }) => kind === 'MOULD')).toHaveLength(3);
    expect(cast(home.id)).toMatchObject({ whereabouts: 'here', custodianOfficialId: maker.officialId, jurisdictionId: null });
    expect(cast(packed.id)).toMatchObject({ whereabouts: 'packed' });
    expect(cast(sent.id)).toMatchObject({ whereabouts: 'on-the-way', jurisdictionId: lab.db.jurisdictions.GT });
    expect(cast(destroyed.id)).toBeUndefined();
    expect(made.counts).toEqual([
      { whereabouts: 'here', items: 4 },
      { whereabouts: 'packed', items: 1 },
      { whereabouts: 'on-the-way', items: 1 },
    ]);
    expect(made.told.map(({ jurisdictionId }) => jurisdictionId)).toEqual([lab.db.jurisdictions.GT]);
    expect(await lab.eventKinds(maker, home.id)).toContain('lot.recalled');
    expect((await lab.reading.cast(maker, home.id)).recallIds).toEqual([made.id]);
    const { body } = (await lab.events(maker, home.id)).at(-1) ?? { body: lot };
    expect(body).not.toContain('tacky');

    await expect(lab.recalls.recall(manager, { ...recall, lot: lot.toUpperCase() })).rejects.toEqual(refusedWith('recall.made-already'));
    await expect(lab.recalls.detail(abroad, randomUUID())).rejects.toEqual(refusedWith('recall.unknown'));
    expect((await lab.recalls.detail(maker, made.id)).open).toBe(6);
  });

  it('shows the place each item stands in, and counts what was destroyed as done', async () => {
    const keeping = new Keeping(lab);
    const lot = aLot();
    const [stored, gone] = [await aPassedCastOf(lot, 'R-1'), await aPassedCastOf(lot, 'R-1')];
    const place = await keeping.aPlace(manager);
    await keeping.placements.place(maker, stored.id, { placeId: place.id });
    const { id } = await lab.recalls.recall(manager, { ...recall, lot });
    const disposal = await keeping.anApprovedDisposal(maker, manager, gone.id);
    await keeping.executions.execute(maker, disposal.id, disposal.version, DESTROYED_IN_PRESENCE);
    const { items, open } = await lab.recalls.detail(manager, id);
    expect(items.find(({ itemId }) => itemId === stored.id)).toMatchObject({
      whereabouts: 'here',
      placeId: place.id,
      placeName: place.name,
    });
    expect(items.find(({ itemId }) => itemId === gone.id)).toMatchObject({ whereabouts: 'destroyed', placeId: null });
    expect(open).toBe(3);
  });

  it('keeps casts of the lot from being packed, and those packed before from leaving', async () => {
    const lot = aLot();
    const [home, packed] = [await aPassedCastOf('L-1', lot), await aPassedCastOf('L-1', lot)];
    const consignment = await lab.aPackedConsignment(maker, [packed.id]);
    await lab.recalls.recall(manager, { ...recall, material: 'RESIN', product: 'casting resin', lot });
    await expect(lab.aPackedConsignment(maker, [home.id])).rejects.toEqual(refusedWith('cast.lot-recalled'));
    await expect(
      lab.consignments.dispatch(maker, consignment.id, { courier: 'bag', dispatchedAt: new Date().toISOString() }),
    ).rejects.toEqual(refusedWith('cast.lot-recalled'));
  });

  it('of which nothing was made and that nobody registered is refused, unless that is what is meant', async () => {
    const unknown = { ...recall, lot: 'MISTYPED-1' };
    await expect(lab.recalls.recall(manager, unknown)).rejects.toEqual(refusedWith('recall.lot-unknown'));
    expect(await lab.recalls.recall(manager, { ...unknown, evenIfUnknown: true })).toMatchObject({ nothingMadeOfIt: true, items: [] });
  });

  it('is one act with that of the registered lot, whichever way it is begun', async () => {
    const room = new QualityRoom(lab.db);
    const [one, two] = [`REG-${randomUUID().slice(0, 4)}`, `REG-${randomUUID().slice(0, 4)}`];
    const original = await lab.anExhibit(maker);
    const casts: string[] = [];
    const lots: string[] = [];
    for (const lot of [one, two]) {
      const registered = await room.aLot(manager, { product: 'Casting silicone', lot });
      const accepted = await room.lots.test(maker, registered.id, registered.version, { passed: true, test: 'cures in time' });
      const mould = await lab.aMould(maker, original.id, { siliconeProduct: 'casting SILICONE', lot: lot.toLowerCase() , sealOpened: (await lab.exhibits.detail(maker, original.id)).sealNumber ?? undefined } as never);
      casts.push((await lab.aCast(maker, mould.id)).id);
      lots.push(accepted.id);
    }
    const [first, second] = await Promise.all(lots.map((id) => room.lots.one(manager, id)));
    const recalled = await room.lots.recall(manager, lots[0] ?? '', first?.version ?? 0, { reason: 'cures tacky' });
    expect(recalled).toMatchObject({ state: 'recalled', recallId: expect.any(String) as string });
    const { items } = await lab.recalls.detail(manager, recalled.recallId ?? '');
    expect(items.map(({ kind, whereabouts }) => `${kind} ${whereabouts}`).sort()).toEqual(['CAST here', 'MOULD here']);
    expect(items.map(({ itemId }) => itemId)).toContain(casts[0]);

    const made = await lab.recalls.recall(manager, { ...recall, product: 'casting  silicone', lot: two });
    expect(made.items.map(({ itemId }) => itemId)).toContain(casts[1]);
    expect(await room.lots.one(manager, lots[1] ?? '')).toMatchObject({ state: 'recalled', recallId: made.id, version: (second?.version ?? 0) + 1 });
    expect(await room.eventKinds(manager, lots[1] ?? '')).toContain('consumable-lot.recalled');
  });

  it('marks what is made of the lot, or in a mould of it, after it was recalled', async () => {
    const lot = aLot();
    const { id } = await lab.recalls.recall(manager, { ...recall, lot, evenIfUnknown: true });
    const cast = await aPassedCastOf(lot, 'R-1');
    expect((await lab.reading.cast(maker, cast.id)).recallIds).toEqual([id]);
    expect((await lab.recalls.detail(manager, id)).items.map(({ kind }) => kind).sort()).toEqual(['CAST', 'MOULD']);
  });

  it('is told to the jurisdiction that has casts of the lot, which marks them and alerts its own officials', async () => {
    const lot = aLot();
    const cast = await aPassedCastOf(lot, 'R-1');
    await lab.aDispatchedConsignment(maker, [cast.id]);
    const { id } = await lab.recalls.recall(manager, { ...recall, lot });
    await lab.deliver(2);
    const there = await lab.recalls.detail(abroad, id);
    expect(there).toMatchObject({
      lot,
      reason: 'cures tacky',
      originJurisdictionId: lab.db.jurisdictions.BZ,
      recalledBy: null,
      unknownCastIds: [],
      items: [{ itemId: cast.id, whereabouts: 'not-arrived' }],
    });
    expect((await lab.reading.cast(abroad, cast.id)).recallIds).toEqual([id]);
    expect((await lab.eventKinds(abroad, cast.id)).at(-1)).toBe('lot.recalled');
    const alerts = await lab.posted(abroad, 'lot-recall.accepted');
    expect(alerts.map(({ data }) => (JSON.parse(data) as { subjectId: string }).subjectId)).toContain(id);
  });

  it('marks a cast whose notice its recall has overtaken', async () => {
    const lot = aLot();
    const cast = await aPassedCastOf(lot, 'R-1');
    const { id: consignmentId } = await lab.aPackedConsignment(maker, [cast.id]);
    await lab.consignments.dispatch(maker, consignmentId, { courier: 'bag', dispatchedAt: new Date().toISOString() });
    const { id } = await lab.recalls.recall(manager, { ...recall, lot });
    const [notice] = await lab.rows<{ id: string }>(
      maker,
      `SELECT id FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = 'exchange-document.sent' AND done_at IS NULL ORDER BY id LIMIT 1`,
      [maker.jurisdictionId],
    );
    const hold = (held: boolean): Promise<unknown> =>
      lab.rows(maker, `UPDATE messaging.outbox SET done_at = ${held ? 'now()' : 'NULL'} WHERE jurisdiction_id = $1 AND id = $2`, [
        maker.jurisdictionId,
        notice?.id,
      ]);
    await hold(true);
    await lab.deliver();
    expect(await lab.recalls.detail(abroad, id)).toMatchObject({ items: [], unknownCastIds: [cast.id] });
    await hold(false);
    await lab.deliver();
    expect(await lab.recalls.detail(abroad, id)).toMatchObject({
      items: [{ itemId: cast.id, whereabouts: 'not-arrived' }],
      unknownCastIds: [],
    });
  });

  it('is taken from another jurisdiction only of casts that came from it, and only when it says what it must', async () => {
    const cast = await aPassedCastOf(aLot(), 'R-1');
    await lab.aDispatchedConsignment(maker, [cast.id]);
    const stranger = await lab.official(lab.db.jurisdictions.TT, 'laboratory-manager');
    const body: LotRecallBody = {
      ...{ subjectId: randomUUID(), material: 'RESIN', product: 'resin', lot: 'x', reason: 'none' },
      ...{ recalledAt: new Date().toISOString(), castIds: [cast.id] },
    };
    const send = (sent: unknown): Promise<string> =>
      lab.db.session.run(stranger, (tx, now) =>
        lab.documents.send(tx, stranger, now, { kind: 'lot-recall', to: lab.db.jurisdictions.GT, body: sent as LotRecallBody }),
      );
    await send(body);
    await lab.deliver();
    expect(await lab.recalls.detail(abroad, body.subjectId)).toMatchObject({ items: [], unknownCastIds: [cast.id] });
    expect((await lab.reading.cast(abroad, cast.id)).recallIds).toEqual([]);
    for (const wrong of [
      { castIds: [] },
      { castIds: 'all' },
      { castIds: ['x'] },
      { material: 'WAX' },
      { product: '' },
      { reason: 'a\u0000b' },
      { lot: 'x'.repeat(61) },
      { recalledAt: 'yesterday' },
    ]) {
      const subjectId = randomUUID();
      await send({ ...body, subjectId, ...wrong });
      await expect(lab.deliver()).rejects.toEqual(refusedWith('recall.document-malformed'));
      await lab.rows(abroad, `UPDATE messaging.outbox SET done_at = now() WHERE jurisdiction_id = $1 AND done_at IS NULL`, [
        abroad.jurisdictionId,
      ]);
      await expect(lab.recalls.detail(abroad, subjectId)).rejects.toEqual(refusedWith('recall.unknown'));
    }
  });
});
