import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { Client } from 'pg';
import type { RecordLifeEvent } from '../firearm/firearm.dto';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { ArmouryService } from './armoury.service';
import type { ArmouryView } from './armoury.dto';
import { DifferenceService } from './difference.service';
import { InspectionService } from './inspection.service';
import { StorageAssessmentService } from './storage-assessment.service';
import { PRESENT_CHECKLIST } from './storage-checklist';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) }) as Error;

describe('armouries', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let armouries: ArmouryService;
  let inspections: InspectionService;
  let differences: DifferenceService;
  let assessments: StorageAssessmentService;
  let officer: Actor;
  let abroad: Actor;
  let admin: Client;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    armouries = new ArmouryService(db.session, services.ledger, services.holders);
    inspections = new InspectionService(db.session, services.ledger, armouries);
    differences = new DifferenceService(db.session, services.ledger, inspections);
    assessments = new StorageAssessmentService(db.session, services.ledger, armouries);
    [officer, abroad] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ)];
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  const events = async (subjectId: string): Promise<string[]> =>
    (await admin.query<{ kind: string }>('SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written', [subjectId])).rows.map(
      ({ kind }) => kind,
    );
  const aHolder = async (kind: 'COMPANY' | 'STATE' | 'PERSON' = 'COMPANY'): Promise<string> =>
    (await services.holders.register(officer, { kind, name: `Guard ${randomUUID().slice(0, 6)}`, country: 'GT' })).id;
  const aRifle = async (serial: string, lifeEvents: RecordLifeEvent[], make = 'Galil'): Promise<string> => {
    const rifle = { serial, serialState: 'COMPLETE', make, model: `M${randomUUID().slice(0, 6)}`, type: 'R', calibre: '5.56' } as const;
    return (await services.firearms.record(officer, { ...rifle, countryOfManufacture: 'IL', lifeEvents })).id;
  };
  const handed = (holderId: string, date = '2020-01-01'): RecordLifeEvent => ({ kind: 'transferred', holderId, date });
  const anArmoury = async (holderId?: string): Promise<ArmouryView & { holderId: string }> => {
    const holder = holderId ?? (await aHolder());
    return Object.assign(
      await armouries.register(officer, { holderId: holder, name: `Store ${randomUUID().slice(0, 6)}`, place: 'Zone 4' }),
      { holderId: holder },
    );
  };
  const stockOf = async (id: string) => armouries.stock(officer, id, { limit: 200 });
  const serial = (): string => `S${randomUUID().replaceAll('-', '').slice(0, 9).toUpperCase()}`;

  it('belong to a company or a state body, under one name each', async () => {
    const holderId = await aHolder('STATE');
    await armouries.register(officer, { holderId, name: 'North', place: 'Cobán' });
    await expect(armouries.register(officer, { holderId, name: 'North', place: 'Elsewhere' })).rejects.toEqual(
      refused('armoury.name-taken'),
    );
    const person = await aHolder('PERSON');
    await expect(armouries.register(officer, { holderId: person, name: 'Home', place: 'x' })).rejects.toEqual(
      refused('armoury.holder-is-a-person'),
    );
    await expect(armouries.register(abroad, { holderId, name: 'North', place: 'x' })).rejects.toEqual(refused('holder.unknown'));
  });

  it('list what the records leave with their holder: not what was passed on, lost, sent abroad or destroyed', async () => {
    const { id, holderId } = await anArmoury();
    const other = await aHolder();
    const kept = await aRifle(serial(), [handed(holderId), { kind: 'deactivated', date: '2021' }]);
    const back = await aRifle(serial(), [handed(holderId), { kind: 'lost', date: '2021' }, handed(holderId, '2022-05-01')]);
    await aRifle(serial(), [handed(holderId), handed(other, '2021-01-01')]);
    await aRifle(serial(), [handed(other), handed(holderId, '2019-01-01')]);
    for (const kind of ['lost', 'stolen', 'exported', 'destroyed', 'seized'] as const)
      await aRifle(serial(), [handed(holderId), { kind, date: '2021' }]);
    const stock = await stockOf(id);
    expect(stock.items.map((item) => item.id).sort()).toEqual([kept, back].sort());
    expect(stock).toMatchObject({ count: 2, unplaced: 0 });
    await expect(armouries.stock(abroad, id, { limit: 50 })).rejects.toEqual(refused('armoury.unknown'));
  });

  it('of one holder share its stock by placement, and what is placed nowhere is counted apart', async () => {
    const one = await anArmoury();
    const { holderId } = one;
    const [first, second, third] = [
      await aRifle(serial(), [handed(holderId)]),
      await aRifle(serial(), [handed(holderId)]),
      await aRifle(serial(), [handed(holderId)]),
    ];
    expect(await stockOf(one.id)).toMatchObject({ count: 3 });
    const two = await anArmoury(holderId);
    await armouries.place(officer, one.id, { firearmIds: [first, second] });
    await armouries.place(officer, two.id, { firearmIds: [second] });
    expect((await stockOf(one.id)).items.map(({ id }) => id)).toEqual([first]);
    expect(await stockOf(two.id)).toMatchObject({ count: 1, unplaced: 1, items: [{ id: second }] });
    expect(third).toBeDefined();
    const foreign = await aRifle(serial(), [handed(await aHolder())]);
    await expect(armouries.place(officer, one.id, { firearmIds: [first, foreign] })).rejects.toEqual(
      refused('armoury.not-its-stock', { firearmIds: [foreign] }),
    );
  });

  it('know the last count of each calibre', async () => {
    const { id } = await anArmoury();
    await armouries.countAmmunition(officer, id, { calibre: '9x19', rounds: 500 });
    await armouries.countAmmunition(officer, id, { calibre: '9x19', rounds: 450 });
    await armouries.countAmmunition(officer, id, { calibre: '5.56x45', rounds: 1_000 });
    expect((await stockOf(id)).ammunition.map(({ calibre, rounds }) => [calibre, rounds])).toEqual([
      ['5.56x45', 1_000],
      ['9x19', 450],
    ]);
  });

  describe('under inspection', () => {
    it('show every difference and repair none', async () => {
      const { id, holderId } = await anArmoury();
      const [found, missing, misread] = [serial(), serial(), `B8O5${randomUUID().slice(0, 4)}`.toUpperCase()];
      const firearmIds = [
        await aRifle(found, [handed(holderId)]),
        await aRifle(missing, [handed(holderId)]),
        await aRifle(misread, [handed(holderId)]),
      ];
      const elsewhere = serial();
      const strayId = await aRifle(elsewhere, [handed(await aHolder())]);
      await armouries.countAmmunition(officer, id, { calibre: '9x19', rounds: 500 });
      await armouries.countAmmunition(officer, id, { calibre: '5.56x45', rounds: 10 });
      const inspection = await inspections.open(officer, id);
      await aRifle(serial(), [handed(holderId)]);
      expect(inspection).toMatchObject({ state: 'open', listed: 3, found: 0 });
      await expect(inspections.open(officer, id)).rejects.toEqual(refused('armoury-inspection.under-way'));

      const lookAlike = misread.replace('B8O5', '8805');
      const read = [found.toLowerCase(), found, elsewhere, lookAlike, 'QQQQ 77777 QQQQ'].map((text) => ({ serial: text }));
      const { sightings, inspection: sofar } = await inspections.sight(officer, id, inspection.id, { sightings: read });
      expect(sightings.map(({ outcome }) => outcome)).toEqual(['FOUND', 'SEEN_TWICE', 'WRONG_ARMOURY', 'SERIAL_DIFFERS', 'EXTRA']);
      expect(sightings[3]?.resembles).toMatchObject([
        { firearmId: firearmIds[2], serial: misread, differences: expect.arrayContaining([expect.any(String)]) },
      ]);
      await inspections.countRounds(officer, id, inspection.id, { calibre: '9x19', rounds: 480 });
      await inspections.countRounds(officer, id, inspection.id, { calibre: '9x19', rounds: 490 });
      await expect(inspections.close(officer, id, inspection.id, 1)).rejects.toEqual(refused('armoury-inspection.changed-meanwhile'));

      const closed = await inspections.close(officer, id, inspection.id, sofar.version);
      expect(closed).toMatchObject({ state: 'closed', listed: 3, found: 1 });
      const { items } = await differences.list(officer, id, inspection.id, { limit: 50 });
      expect(
        items
          .map(({ kind, firearmId, serialRead, calibre, listed, counted }) => [kind, firearmId, serialRead, calibre, listed, counted])
          .sort(),
      ).toEqual(
        [
          ['EXTRA', null, 'QQQQ 77777 QQQQ', null, null, null],
          ['MISSING', firearmIds[1], null, null, null, null],
          ['MISSING', firearmIds[2], null, null, null, null],
          ['ROUNDS_DIFFER', null, null, '9x19', 500, 490],
          ['ROUNDS_NOT_COUNTED', null, null, '5.56x45', 10, null],
          ['SEEN_TWICE', firearmIds[0], found, null, null, null],
          ['SERIAL_DIFFERS', null, lookAlike, null, null, null],
          ['WRONG_ARMOURY', strayId, elsewhere, null, null, null],
        ].sort(),
      );
      // Nothing of it has changed a record.
      expect(await events(firearmIds[1]!)).toEqual(['firearm.recorded']);
      expect((await stockOf(id)).count).toBe(4);
      expect(await events(inspection.id)).toEqual([
        ...['armoury-inspection.opened', 'armoury-inspection.numbers-read'],
        ...['armoury-inspection.rounds-counted', 'armoury-inspection.rounds-counted', 'armoury-inspection.closed'],
      ]);
    });

    it('keep each difference with the note that explains it, once', async () => {
      const { id, holderId } = await anArmoury();
      await aRifle(serial(), [handed(holderId)]);
      const { id: inspectionId, version } = await inspections.open(officer, id);
      await inspections.close(officer, id, inspectionId, version);
      const [missing] = (await differences.list(officer, id, inspectionId, { limit: 50, resolved: false })).items;
      const resolved = await differences.resolve(officer, id, inspectionId, missing!.id, { note: 'at the armourer, receipt 12' });
      expect(resolved).toMatchObject({ kind: 'MISSING', resolution: 'at the armourer, receipt 12', resolvedBy: officer.officialId });
      await expect(differences.resolve(officer, id, inspectionId, missing!.id, { note: 'again' })).rejects.toEqual(
        refused('inspection-difference.resolved'),
      );
      expect(await inspections.read(officer, id, inspectionId)).toMatchObject({
        differences: [{ kind: 'MISSING', count: 1, resolved: 1 }],
      });
      expect((await differences.list(officer, id, inspectionId, { limit: 50, resolved: false })).items).toEqual([]);
      await expect(admin.query(`UPDATE marking.inspection_difference SET kind = 'EXTRA' WHERE id = $1`, [missing!.id])).rejects.toThrow(
        'keeps what was written',
      );
    });

    it('take numbers from several hands at once without losing or doubling one', async () => {
      const { id, holderId } = await anArmoury();
      const serials = Array.from({ length: 12 }, serial);
      for (const each of serials) await aRifle(each, [handed(holderId)]);
      const inspection = await inspections.open(officer, id);
      await Promise.all(serials.map((each) => inspections.sight(officer, id, inspection.id, { sightings: [{ serial: each }] })));
      const { rows } = await admin.query<{ sequence: number; outcome: string }>(
        'SELECT sequence, outcome FROM marking.inspection_sighting WHERE inspection_id = $1 ORDER BY sequence',
        [inspection.id],
      );
      expect(rows).toEqual(serials.map((_, place) => ({ sequence: place + 1, outcome: 'FOUND' })));
      expect(await inspections.read(officer, id, inspection.id)).toMatchObject({ found: 12 });
    });

    it('answer another state as if there were none', async () => {
      const { id } = await anArmoury();
      const { id: inspectionId, version } = await inspections.open(officer, id);
      await expect(inspections.read(abroad, id, inspectionId)).rejects.toEqual(refused('armoury-inspection.unknown'));
      await expect(inspections.close(abroad, id, inspectionId, version)).rejects.toEqual(refused('armoury-inspection.unknown'));
      await inspections.close(officer, id, inspectionId, version);
      await expect(inspections.sight(officer, id, inspectionId, { sightings: [{ serial: 'X1' }] })).rejects.toEqual(
        refused('armoury-inspection.closed'),
      );
    });
  });

  it('have their storage assessed by a whole checklist, counted and not scored, and keep the history', async () => {
    const { id } = await anArmoury();
    const answers = PRESENT_CHECKLIST.items.map(({ code }, place) => ({
      item: code,
      answer: place < 2 ? ('NO' as const) : ('YES' as const),
      remark: place === 0 ? 'hole in the fence' : null,
    }));
    await expect(assessments.assess(officer, id, { assessedOn: '2026-03-01', answers: answers.slice(1) })).rejects.toEqual(
      refused('storage-assessment.unanswered', { missing: [PRESENT_CHECKLIST.items[0]?.code] }),
    );
    await assessments.assess(officer, id, { assessedOn: '2026-03-01', answers });
    await assessments.assess(officer, id, {
      assessedOn: '2026-06-01',
      answers: [...answers].reverse().map(({ item }) => ({ item, answer: 'YES' as const })),
    });
    const { items } = await assessments.list(officer, id, { limit: 50 });
    expect(items.map(({ assessedOn, counts }) => [assessedOn, counts.NO])).toEqual([
      ['2026-06-01', 0],
      ['2026-03-01', 2],
    ]);
    expect(items[1]?.answers[0]).toMatchObject({
      item: PRESENT_CHECKLIST.items[0]?.code,
      answer: 'NO',
      remark: 'hole in the fence',
      question: PRESENT_CHECKLIST.items[0]?.question,
    });
  });
});
