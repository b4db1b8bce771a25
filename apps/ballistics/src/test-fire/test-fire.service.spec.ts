import { randomUUID } from 'node:crypto';
import { Laboratory } from '../ballistics.spec-support';
import type { RecordTestFire } from './test-fire.dto';

describe('test fires', () => {
  let lab: Laboratory;
  beforeAll(async () => {
    lab = await Laboratory.open();
  });
  afterAll(() => lab.close());

  const aTestFire = (more: Partial<RecordTestFire> = {}): RecordTestFire => ({
    caseId: randomUUID(),
    firearmExhibitId: randomUUID(),
    ammunitionMaker: 'Fiocchi',
    ammunitionLot: 'L-77',
    count: 2,
    trap: 'water tank',
    firedOn: '2026-02-11',
    testFireExhibitIds: [randomUUID(), randomUUID()],
    ...more,
  });

  it('keeps the shots with the items recovered and logs them, and shows them with their case only', async () => {
    const examiner = lab.db.actor(lab.db.jurisdictions.BZ);
    const claim = aTestFire();
    const fired = await lab.testFires.record(examiner, claim);
    expect(fired).toMatchObject({
      count: 2,
      firedOn: '2026-02-11',
      testFireExhibitIds: claim.testFireExhibitIds,
      recordedBy: examiner.officialId,
    });
    await expect(lab.testFires.ofCase(examiner, claim.caseId)).resolves.toEqual([fired]);
    await expect(lab.testFires.ofCase(examiner, randomUUID())).resolves.toEqual([]);
    await expect(lab.testFires.ofCase(lab.db.actor(lab.db.jurisdictions.TT), claim.caseId)).resolves.toEqual([]);
    await expect(lab.rows(examiner, `SELECT kind FROM ledger.event WHERE subject_id = $1`, [fired.id])).resolves.toEqual([
      { kind: 'test-fire.recorded' },
    ]);
    await expect(
      lab.rows(examiner, `SELECT subject_kind FROM app.access_log WHERE official_id = $1`, [examiner.officialId]),
    ).resolves.toHaveLength(2);
  });

  it.each([
    [
      'more items than the shots can leave',
      { testFireExhibitIds: Array.from({ length: 5 }, () => randomUUID()) },
      'test-fire.more-items-than-shots',
    ],
    ['a day that has not come', { firedOn: '2999-01-01' }, 'test-fire.in-the-future'],
  ])('refuses %s and writes nothing', async (_, more, code) => {
    const examiner = lab.db.actor(lab.db.jurisdictions.GT);
    await expect(lab.testFires.record(examiner, aTestFire(more))).rejects.toMatchObject({ code });
    await expect(lab.count(examiner, 'ballistics.test_fire')).resolves.toBe(0);
  });

  it('refuses the firearm as an item of its own test fire', async () => {
    const firearmExhibitId = randomUUID();
    const claim = aTestFire({ firearmExhibitId, testFireExhibitIds: [firearmExhibitId] });
    await expect(lab.testFires.record(lab.db.actor(lab.db.jurisdictions.GT), claim)).rejects.toMatchObject({
      code: 'test-fire.firearm-among-items',
    });
  });
});
