import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';
import type { ExhibitView } from './exhibit.dto';
import type { CombineExhibits, DivideExhibit } from './exhibit-parts.dto';

describe('dividing and merging exhibits', () => {
  let lab: Laboratory;
  let examiner: Actor;
  let colleague: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    examiner = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    colleague = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  const part = (more: object = {}): DivideExhibit['parts'][number] => ({ kind: 'BULLET_FRAGMENT', description: 'a fragment', ...more });
  const aWhole = (parts: readonly ExhibitView[], more: Partial<CombineExhibits> = {}): CombineExhibits => ({
    kind: 'FIRED_BULLET',
    description: 'fragments as they belong together',
    partIds: parts.map(({ id }) => id),
    ...more,
  });
  const someItems = async (number: number, caseId = randomUUID()): Promise<ExhibitView[]> => {
    const items: ExhibitView[] = [];
    for (let n = 0; n < number; n += 1) items.push(await lab.anExhibit(examiner, { caseId, kind: 'BULLET_FRAGMENT', regions: [] }));
    return items;
  };

  it('gives every part a record and a reference of its own, and keeps the item with its parts', async () => {
    const [opened, after, ofPart] = [aSeal(), aSeal(), aSeal()];
    const item = await lab.anExhibit(examiner, { kind: 'LIVE_CARTRIDGE', regions: [], sealNumber: opened, recoveryId: randomUUID() });
    const divided = await lab.parts.divide(examiner, item.id, {
      parts: [part({ sealNumber: ofPart }), part({ kind: 'FIRED_CARTRIDGE_CASE', regions: ['FIRING_PIN'] })],
      sealOpened: opened,
      sealAfter: after,
      occurredAt: hoursAgo(2),
    });
    expect(divided).toMatchObject({ id: item.id, reference: item.reference, sealNumber: after, state: 'held', wholeId: null });
    expect(divided.parts.map(({ reference }) => reference)).toEqual([`${item.reference}-1`, `${item.reference}-2`]);
    for (const each of divided.parts) {
      expect(each).toMatchObject({
        parentId: item.id,
        caseId: item.caseId,
        recoveryId: item.recoveryId,
        calibre: '9x19',
        custodianOfficialId: examiner.officialId,
      });
    }
    expect(divided.parts.map(({ sealNumber }) => sealNumber)).toEqual([ofPart, null]);
    expect(await lab.eventKinds(examiner, item.id)).toEqual([
      'exhibit.registered',
      'exhibit.sealed',
      'seal.opened',
      'exhibit.divided',
      'exhibit.sealed',
    ]);
    expect(await lab.eventKinds(examiner, divided.parts[0]?.id ?? '')).toEqual(['exhibit.separated', 'exhibit.sealed']);
    const [separated] = await lab.events(examiner, divided.parts[0]?.id ?? '');
    expect(JSON.parse(separated?.body ?? '{}')).toMatchObject({ facts: { custodian: examiner.officialId, partOf: item.id } });
  });

  it('moves the parts of a whole with the whole, and none of them on its own', async () => {
    const parts = await someItems(2);
    const [first, second] = parts as [ExhibitView, ExhibitView];
    const whole = await lab.parts.combine(examiner, aWhole(parts, { sealNumber: aSeal() }));
    const refused = refusedWith('exhibit.inside-whole');
    await expect(lab.handovers.offer(examiner, first.id, { receiverOfficialId: colleague.officialId, purpose: 'alone' })).rejects.toEqual(
      refused,
    );
    await expect(lab.exhibits.changeSeal(examiner, first.id, { applied: aSeal(), reason: 'alone' })).rejects.toEqual(refused);
    await expect(lab.parts.divide(examiner, first.id, { parts: [part()] })).rejects.toEqual(refused);
    await expect(lab.parts.combine(examiner, aWhole([first, await lab.anExhibit(examiner)]))).rejects.toEqual(refused);

    const offer = await lab.handovers.offer(examiner, whole.id, { receiverOfficialId: colleague.officialId, purpose: 'comparison' });
    await lab.handovers.accept(colleague, offer.id, { sealFound: whole.sealNumber ?? '', sealIntact: true, condition: 'whole' });
    const tree = await lab.trees.tree(examiner, first.id);
    expect(tree.item).toMatchObject({ wholeId: whole.id, heldWithin: whole.id, custodianOfficialId: colleague.officialId });
    expect(tree.wholes.map(({ id }) => id)).toEqual([whole.id]);

    const taken = { partIds: [first.id], sealOpened: whole.sealNumber ?? '', sealAfter: aSeal() };
    await expect(lab.parts.takeOut(examiner, whole.id, taken)).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    const out = await lab.parts.takeOut(colleague, whole.id, taken);
    expect(out.parts[0]).toMatchObject({
      id: first.id,
      wholeId: null,
      custodianOfficialId: colleague.officialId,
      reference: first.reference,
    });
    expect((await lab.exhibits.detail(examiner, second.id)).wholeId).toBe(whole.id);
    expect(await lab.eventKinds(examiner, first.id)).toEqual(['exhibit.registered', 'exhibit.merged', 'exhibit.taken-out']);
    await expect(lab.parts.takeOut(colleague, whole.id, { ...taken, sealOpened: taken.sealAfter })).rejects.toEqual(
      refusedWith('exhibit.not-inside'),
    );
  });

  it('refuses a seal that is not on the item, one used before, and an item left open without a word', async () => {
    const seal = aSeal();
    const item = await lab.anExhibit(examiner, { kind: 'FIREARM', regions: [], sealNumber: seal });
    const before = await lab.eventKinds(examiner, item.id);
    await expect(lab.parts.divide(examiner, item.id, { parts: [part()] })).rejects.toEqual(refusedWith('exhibit.seal-differs'));
    await expect(lab.parts.divide(examiner, item.id, { parts: [part()], sealOpened: aSeal() })).rejects.toEqual(
      refusedWith('exhibit.seal-differs'),
    );
    await expect(lab.parts.divide(examiner, item.id, { parts: [part({ sealNumber: seal })], sealOpened: seal })).rejects.toEqual(
      refusedWith('seal.used-before'),
    );
    expect(await lab.eventKinds(examiner, item.id)).toEqual(before);
    expect((await lab.trees.tree(examiner, item.id)).descendants).toEqual([]);
  });

  it('refuses what another holds, what another jurisdiction keeps, and what is of two cases', async () => {
    const [mine, theirs] = [await lab.anExhibit(examiner), await lab.anExhibit(colleague)];
    await expect(lab.parts.divide(colleague, mine.id, { parts: [part()] })).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(lab.parts.divide(abroad, mine.id, { parts: [part()] })).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.parts.combine(abroad, aWhole([mine, theirs]))).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.parts.combine(examiner, aWhole([mine, theirs]))).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(lab.parts.combine(examiner, aWhole([mine, await lab.anExhibit(examiner)]))).rejects.toEqual(
      refusedWith('exhibit.parts-of-other-case'),
    );
    await expect(lab.trees.tree(abroad, mine.id)).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.parts.divide(examiner, mine.id, { parts: [part({ kind: 'FIREARM', regions: ['FIRING_PIN'] })] })).rejects.toEqual(
      refusedWith('exhibit.region-not-on-kind'),
    );
  });

  it('shows the whole tree, from the item down to the cast, with who holds each now', async () => {
    const recoveryId = randomUUID();
    const bag = await lab.anExhibit(examiner, { kind: 'PART', regions: [], recoveryId });
    const { parts } = await lab.parts.divide(examiner, bag.id, {
      parts: [part({ kind: 'FIRED_CARTRIDGE_CASE', regions: ['BREECH_FACE'] }), part()],
      occurredAt: hoursAgo(60),
    });
    const original = parts[0] as ExhibitView;
    const mould = await lab.aMould(examiner, original.id);
    const cast = await lab.aCast(examiner, mould.id);
    const offer = await lab.handovers.offer(examiner, cast.id, { receiverOfficialId: colleague.officialId, purpose: 'review' });
    await lab.handovers.accept(colleague, offer.id, { sealIntact: true, condition: 'whole' });

    const tree = await lab.trees.tree(examiner, mould.id);
    expect(tree).toMatchObject({ caseId: bag.caseId, recoveryId });
    expect(tree.ancestors.map(({ id, relation, depth }) => [id, relation, depth])).toEqual([
      [bag.id, 'item', -2],
      [original.id, 'part', -1],
    ]);
    expect(tree.descendants.map(({ id, relation, custodianOfficialId }) => [id, relation, custodianOfficialId])).toEqual([
      [cast.id, 'cast', colleague.officialId],
    ]);
    const whole = await lab.trees.tree(examiner, bag.id);
    expect(whole.recoveryId).toBe(recoveryId);
    expect(new Set(whole.descendants.map(({ id }) => id))).toEqual(new Set([...parts.map(({ id }) => id), mould.id, cast.id]));
    const looked = await lab.rows<{ subject_kind: string }>(
      examiner,
      'SELECT subject_kind FROM app.access_log WHERE jurisdiction_id = $1 AND subject_id = $2',
      [examiner.jurisdictionId, bag.id],
    );
    expect(looked).toEqual([{ subject_kind: 'exhibit-tree' }]);
  });

  it('lets two who merge the same item have one of them only succeed', async () => {
    const [a, b, c] = (await someItems(3)) as [ExhibitView, ExhibitView, ExhibitView];
    const both = await Promise.allSettled([lab.parts.combine(examiner, aWhole([a, b])), lab.parts.combine(examiner, aWhole([b, c]))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toEqual(refusedWith('exhibit.inside-whole'));
  });
});
