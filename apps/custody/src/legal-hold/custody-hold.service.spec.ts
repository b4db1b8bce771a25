import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { DESTROYED_IN_PRESENCE, Keeping } from '../../test/keeping';
import { Laboratory, refusedWith } from '../../test/laboratory';
import { assertNotHeld } from './held';

const order = { reason: 'appeal is pending', authority: 'High Court, order 114' };

describe('legal holds', () => {
  let lab: Laboratory;
  let keeping: Keeping;
  let examiner: Actor;
  let manager: Actor;
  let focal: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    keeping = new Keeping(lab);
    const { BZ, GT } = lab.db.jurisdictions;
    examiner = await lab.official(BZ, 'examiner');
    manager = await lab.official(BZ, 'laboratory-manager');
    focal = await lab.official(BZ, 'focal-point');
    abroad = await lab.official(GT, 'focal-point');
  });
  afterAll(() => lab.close());

  const isHeld = async (exhibitId: string): Promise<boolean> => {
    try {
      await lab.db.session.run(manager, (tx) => assertNotHeld(tx, manager, exhibitId));
      return false;
    } catch (error) {
      expect(error).toEqual(refusedWith('custody-hold.stands'));
      return true;
    }
  };

  it('keep an item from disposal at every step, until one official asks to lift it and another does', async () => {
    const item = await lab.anExhibit(examiner);
    const approved = await keeping.anApprovedDisposal(examiner, manager, item.id);
    const hold = await keeping.holds.place(examiner, { exhibitId: item.id, ...order, until: '2099-12-31' });
    expect(hold).toMatchObject({ state: 'standing', exhibitId: item.id, dueForLifting: false });
    expect((await keeping.disposals.read(examiner, approved.id)).heldBy).toEqual([hold.id]);
    await expect(keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      expect.objectContaining({ code: 'custody-hold.stands', facts: { holdIds: [hold.id] } }),
    );
    await expect(keeping.holds.lift(focal, hold.id, hold.version)).rejects.toEqual(refusedWith('custody-hold.move-not-allowed'));
    const asked = await keeping.holds.askToLift(manager, hold.id, hold.version, { reason: 'appeal was dismissed' });
    await expect(keeping.holds.lift(manager, hold.id, asked.version)).rejects.toEqual(refusedWith('custody-hold.needs-another'));
    await expect(keeping.holds.lift(focal, hold.id, hold.version)).rejects.toEqual(refusedWith('custody-hold.changed-meanwhile'));
    expect(await isHeld(item.id)).toBe(true);
    expect(await keeping.holds.lift(focal, hold.id, asked.version)).toMatchObject({
      state: 'lifted',
      liftAskedBy: manager.officialId,
      liftedBy: focal.officialId,
    });
    expect(await isHeld(item.id)).toBe(false);
    expect(await lab.eventKinds(examiner, item.id)).toEqual(['exhibit.registered', 'hold.placed', 'hold.lifted']);
    expect(await lab.eventKinds(examiner, hold.id)).toEqual(['custody-hold.placed', 'custody-hold.lift-asked', 'custody-hold.lifted']);
    await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
    expect((await lab.exhibits.detail(examiner, item.id)).timeline.flags).toEqual([]);
  });

  it('go on standing when the lifting is refused, and have to be asked about anew', async () => {
    const item = await lab.anExhibit(examiner);
    const hold = await keeping.holds.place(focal, { exhibitId: item.id, ...order });
    const asked = await keeping.holds.askToLift(examiner, hold.id, hold.version, { reason: 'full shelf' });
    const refused = await keeping.holds.refuseToLift(manager, hold.id, asked.version);
    expect(refused).toMatchObject({ state: 'standing', liftAskedBy: null });
    await expect(keeping.holds.lift(manager, hold.id, refused.version)).rejects.toEqual(refusedWith('custody-hold.move-not-allowed'));
    expect(await isHeld(item.id)).toBe(true);
  });

  it('on a case bind everything of it, also what is registered later, and are written into the history of each item', async () => {
    const caseId = randomUUID();
    const [first, second] = [await lab.anExhibit(examiner, { caseId }), await lab.anExhibit(examiner, { caseId })];
    const stranger = await lab.anExhibit(examiner);
    const hold = await keeping.holds.place(manager, { caseId, ...order });
    const later = await lab.anExhibit(examiner, { caseId });
    expect(await Promise.all([first, second, later, stranger].map(({ id }) => isHeld(id)))).toEqual([true, true, true, false]);
    expect(await lab.eventKinds(examiner, first.id)).toEqual(['exhibit.registered', 'hold.placed']);
    expect((await keeping.holds.list(focal, { caseId, standing: true, limit: 50 })).items.map(({ id }) => id)).toEqual([hold.id]);
  });

  it('bind parts with their whole and what was split off, but not the cast that travels instead of the original', async () => {
    const original = await lab.anExhibit(examiner);
    const mould = await lab.aMould(examiner, original.id);
    const part = { kind: 'PART' as const, description: 'frame' };
    const divided = await lab.parts.divide(examiner, (await lab.anExhibit(examiner, { kind: 'FIREARM', regions: [] })).id, {
      parts: [part],
    });
    const [split] = divided.parts;
    const caseId = randomUUID();
    const loose = await Promise.all([0, 1].map(() => lab.anExhibit(examiner, { caseId, kind: 'PART', regions: [] })));
    const whole = await lab.parts.combine(examiner, { partIds: loose.map(({ id }) => id), kind: 'FIREARM', description: 'put together' });
    await keeping.holds.place(manager, { exhibitId: original.id, ...order });
    await keeping.holds.place(manager, { exhibitId: divided.id, ...order });
    await keeping.holds.place(manager, { exhibitId: loose[0]?.id ?? '', ...order });
    expect(await isHeld(original.id)).toBe(true);
    expect(await isHeld(mould.id)).toBe(false);
    expect(await isHeld(split?.id ?? '')).toBe(true);
    expect(await isHeld(whole.id)).toBe(true);
    expect(await isHeld(loose[1]?.id ?? '')).toBe(false);
  });

  it('keep a cast from being packed, and a packed one from leaving', async () => {
    const [held, packed] = [await lab.aPassedCast(examiner, manager), await lab.aPassedCast(examiner, manager)];
    await keeping.holds.place(manager, { exhibitId: held.id, ...order });
    await expect(lab.aPackedConsignment(examiner, [held.id])).rejects.toEqual(refusedWith('custody-hold.stands'));
    const { id } = await lab.aPackedConsignment(examiner, [packed.id]);
    await keeping.holds.place(manager, { exhibitId: packed.id, ...order });
    const dispatch = lab.consignments.dispatch(examiner, id, { courier: 'diplomatic bag', dispatchedAt: new Date().toISOString() });
    await expect(dispatch).rejects.toEqual(refusedWith('custody-hold.stands'));
    expect((await lab.eventKinds(examiner, packed.id)).at(-1)).toBe('hold.placed');
  });

  it('are on one item or one case, and never for a day that is over', async () => {
    const { id: exhibitId } = await lab.anExhibit(examiner);
    await expect(keeping.holds.place(examiner, order)).rejects.toEqual(refusedWith('custody-hold.item-or-case'));
    await expect(keeping.holds.place(examiner, { exhibitId, caseId: randomUUID(), ...order })).rejects.toEqual(
      refusedWith('custody-hold.item-or-case'),
    );
    await expect(keeping.holds.place(examiner, { exhibitId, ...order, until: '2001-01-01' })).rejects.toEqual(
      refusedWith('custody-hold.until-is-past'),
    );
    await expect(keeping.holds.place(examiner, { exhibitId: randomUUID(), ...order })).rejects.toEqual(refusedWith('exhibit.unknown'));
  });

  it('and a disposal at the same moment never both succeed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const item = await lab.anExhibit(examiner);
      const approved = await keeping.anApprovedDisposal(examiner, manager, item.id);
      const [held, destroyed] = await Promise.allSettled([
        keeping.holds.place(focal, { caseId: item.caseId ?? '', ...order }),
        keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE),
      ]);
      expect(held.status).toBe('fulfilled');
      const kinds = await lab.eventKinds(examiner, item.id);
      if (destroyed.status === 'fulfilled') expect(kinds).toEqual(['exhibit.registered', 'exhibit.destroyed']);
      else {
        expect(destroyed.reason).toEqual(refusedWith('custody-hold.stands'));
        expect(kinds).toEqual(['exhibit.registered', 'hold.placed']);
      }
    }
  });

  it('do not exist for another jurisdiction, and tell the log neither reason nor authority', async () => {
    const item = await lab.anExhibit(examiner);
    const hold = await keeping.holds.place(examiner, { exhibitId: item.id, ...order });
    await expect(keeping.holds.read(abroad, hold.id)).rejects.toEqual(refusedWith('custody-hold.unknown'));
    await expect(keeping.holds.askToLift(abroad, hold.id, 1, { reason: 'x' })).rejects.toEqual(refusedWith('custody-hold.unknown'));
    await expect(keeping.holds.place(abroad, { exhibitId: item.id, ...order })).rejects.toEqual(refusedWith('exhibit.unknown'));
    const bodies = [...(await lab.events(examiner, item.id)), ...(await lab.events(examiner, hold.id))].map(({ body }) => body).join();
    expect(bodies).not.toMatch(/appeal|High Court/);
  });
});
