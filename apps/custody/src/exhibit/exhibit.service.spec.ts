import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';

describe('exhibits', () => {
  let lab: Laboratory;
  let examiner: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    examiner = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  it('are held by who registers them, under a reference of the laboratory and a seal', async () => {
    const sealNumber = aSeal();
    const exhibit = await lab.anExhibit(examiner, { sealNumber });
    expect(exhibit).toMatchObject({
      custodianOfficialId: examiner.officialId,
      holderId: examiner.officialId,
      sealNumber,
      state: 'held',
      originJurisdictionId: null,
    });
    expect(exhibit.reference).toMatch(/^BZ-LAB-\d{4}-\d{4}$/);
    expect(await lab.eventKinds(examiner, exhibit.id)).toEqual(['exhibit.registered', 'exhibit.sealed']);
  });

  it('never put description, calibre or reference into the log in the clear', async () => {
    const exhibit = await lab.anExhibit(examiner, { description: 'CANARY-DESCRIPTION', calibre: 'CANARY-CALIBRE' });
    const log = (await lab.events(examiner, exhibit.id)).map(({ body }) => body).join();
    expect(log).not.toContain('CANARY');
    expect(log).not.toContain(exhibit.reference);
  });

  it('form a tree: a firearm, its test fires, and what is cast from them', async () => {
    const caseId = randomUUID();
    const firearm = await lab.anExhibit(examiner, { caseId, kind: 'FIREARM', regions: [] });
    const first = await lab.anExhibit(examiner, { caseId, kind: 'TEST_FIRE_CASE', parentId: firearm.id, occurredAt: hoursAgo(60) });
    const second = await lab.anExhibit(examiner, { caseId, kind: 'TEST_FIRE_CASE', parentId: firearm.id, occurredAt: hoursAgo(60) });
    const mould = await lab.aMould(examiner, first.id);
    expect([first.reference, second.reference, mould.reference]).toEqual([
      `${firearm.reference}-1`,
      `${firearm.reference}-2`,
      `${first.reference}-M1`,
    ]);
    const detail = await lab.exhibits.detail(examiner, firearm.id);
    expect(detail.children.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await lab.exhibits.detail(examiner, first.id)).parent?.id).toBe(firearm.id);
    expect(detail.timeline).toMatchObject({ flags: [], holdings: [{ holderId: examiner.officialId, holderKind: 'official', to: null }] });
  });

  it.each<[what: string, code: string, more: object]>([
    ['a cast that nobody made', 'exhibit.kind-not-registered', { kind: 'CAST' }],
    ['a land mark on a cartridge case', 'exhibit.region-not-on-kind', { regions: ['LAND_ENGRAVED'] }],
    ['a mark on a firearm', 'exhibit.region-not-on-kind', { kind: 'FIREARM' }],
    ['an item from nowhere', 'exhibit.parent-unknown', { parentId: randomUUID() }],
    ['a test fire of no firearm', 'exhibit.test-fire-without-firearm', { kind: 'TEST_FIRE_CASE' }],
    ['an item that comes tomorrow', 'exhibit.time-ahead', { occurredAt: hoursAgo(-24) }],
  ])('refuse %s', async (_, code, more) => {
    await expect(lab.anExhibit(examiner, more)).rejects.toEqual(refusedWith(code));
  });

  it('refuse a test fire of a firearm of another case, or fired before the firearm was there', async () => {
    const firearm = await lab.anExhibit(examiner, { kind: 'FIREARM', regions: [] });
    const fired = { kind: 'TEST_FIRE_CASE', parentId: firearm.id } as const;
    await expect(lab.anExhibit(examiner, { ...fired, caseId: randomUUID() })).rejects.toEqual(refusedWith('exhibit.parent-of-other-case'));
    await expect(lab.anExhibit(examiner, { ...fired, caseId: firearm.caseId ?? '', occurredAt: hoursAgo(100) })).rejects.toEqual(
      refusedWith('exhibit.time-too-early'),
    );
  });

  it('refuse a reference that another item has, also when two ask for it at once', async () => {
    const reference = `BZ-X-${randomUUID().slice(0, 8).toUpperCase()}`;
    const tried = await Promise.allSettled([1, 2, 3, 4].map(() => lab.anExhibit(examiner, { reference })));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('exhibit.reference-taken'));
  });

  it('refuse a seal number that was used before, and leave nothing behind', async () => {
    const sealNumber = aSeal();
    await lab.anExhibit(examiner, { sealNumber });
    const reference = `BZ-Y-${randomUUID().slice(0, 8).toUpperCase()}`;
    await expect(lab.anExhibit(examiner, { sealNumber, reference })).rejects.toEqual(refusedWith('seal.used-before'));
    expect(
      await lab.rows(examiner, 'SELECT id FROM custody.exhibit WHERE jurisdiction_id = $1 AND reference = $2', [
        examiner.jurisdictionId,
        reference,
      ]),
    ).toEqual([]);
    await expect(lab.anExhibit(abroad, { sealNumber })).resolves.toMatchObject({ sealNumber });
  });

  it('let the custodian open a seal and put another on, never the same again', async () => {
    const [first, second] = [aSeal(), aSeal()];
    const exhibit = await lab.anExhibit(examiner, { sealNumber: first });
    const other = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    const change = { reason: 'examined', opened: first, applied: second };
    await expect(lab.exhibits.changeSeal(other, exhibit.id, change)).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(lab.exhibits.changeSeal(examiner, exhibit.id, { ...change, opened: second })).rejects.toEqual(
      refusedWith('exhibit.seal-differs'),
    );
    await expect(lab.exhibits.changeSeal(examiner, exhibit.id, { reason: 'none' })).rejects.toEqual(refusedWith('exhibit.seal-unchanged'));
    await expect(lab.exhibits.changeSeal(examiner, exhibit.id, change)).resolves.toMatchObject({ sealNumber: second });
    await expect(lab.exhibits.changeSeal(examiner, exhibit.id, { reason: 'again', opened: second, applied: first })).rejects.toEqual(
      refusedWith('seal.used-before'),
    );
    await expect(lab.exhibits.changeSeal(examiner, exhibit.id, { reason: 'on top', applied: aSeal() })).rejects.toEqual(
      refusedWith('exhibit.seal-differs'),
    );
    const { timeline } = await lab.exhibits.detail(examiner, exhibit.id);
    expect(timeline.events.map(({ kind }) => kind)).toEqual(['exhibit.registered', 'exhibit.sealed', 'seal.opened', 'exhibit.sealed']);
    expect(timeline.flags).toEqual([]);
  });

  it('are listed for a case, page by page, newest first', async () => {
    const caseId = randomUUID();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift((await lab.anExhibit(examiner, { caseId })).id);
    await lab.anExhibit(examiner);
    const first = await lab.exhibits.list(examiner, { caseId, limit: 3 });
    const second = await lab.exhibits.list(examiner, { caseId, limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it('are found by how their reference begins, and by nothing that merely looks like a pattern', async () => {
    const { id, reference } = await lab.anExhibit(examiner);
    const found = async (beginning: string): Promise<string[]> => (await lab.exhibits.list(examiner, { reference: beginning, limit: 200 })).items.map((each) => each.id);
    expect(await found(reference)).toEqual([id]);
    expect(await found(reference.slice(0, -1))).toContain(id);
    expect(await found(reference.slice(1))).toEqual([]);
    expect(await found('%')).toEqual([]);
  });

  it('do not exist for another jurisdiction', async () => {
    const exhibit = await lab.anExhibit(examiner);
    await expect(lab.exhibits.detail(abroad, exhibit.id)).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.exhibits.detail(abroad, randomUUID())).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.exhibits.changeSeal(abroad, exhibit.id, { reason: 'x', applied: aSeal() })).rejects.toEqual(
      refusedWith('exhibit.unknown'),
    );
    await expect(lab.moulds.make(abroad, { originalId: exhibit.id } as never)).rejects.toEqual(refusedWith('exhibit.unknown'));
    expect((await lab.exhibits.list(abroad, { caseId: exhibit.caseId ?? '', limit: 50 })).items).toEqual([]);
    expect(await lab.rows(abroad, 'SELECT id FROM custody.custody_event WHERE exhibit_id = $1', [exhibit.id])).toEqual([]);
  });

  it('are written down in the access log before they are shown', async () => {
    const exhibit = await lab.anExhibit(examiner);
    await lab.exhibits.detail(examiner, exhibit.id);
    const read = 'SELECT official_id FROM app.access_log WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3';
    expect(await lab.rows(examiner, read, [examiner.jurisdictionId, 'exhibit', exhibit.id])).toEqual([
      { official_id: examiner.officialId },
    ]);
  });

  it('keep what was recorded of them, whoever asks for a change', async () => {
    const exhibit = await lab.anExhibit(examiner);
    for (const change of [
      `UPDATE custody.exhibit SET description = 'another'`,
      `UPDATE custody.custody_event SET kind = 'x.y'`,
      'DELETE FROM custody.custody_event',
    ]) {
      await expect(
        lab.rows(examiner, `${change} WHERE ${change.includes('custody_event') ? 'exhibit_id' : 'id'} = $1`, [exhibit.id]),
      ).rejects.toThrow();
    }
  });
});
