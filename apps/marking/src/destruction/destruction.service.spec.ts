import { createHash, randomUUID } from 'node:crypto';
import { checkSignature, SignedPapers } from '@headstamp/documents';
import { OfficialsService } from '@headstamp/jurisdictions';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { Client } from 'pg';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { CarryOutService } from './carry-out.service';
import { CertificateService } from './certificate.service';
import type { CarryOutBatch, PlanBatch } from './destruction.dto';
import { DestructionService } from './destruction.service';
import type { BatchDetail } from './destruction.views.dto';
import { FirearmHoldService } from './firearm-hold.service';

const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) }) as Error;
const today = (): string => new Date().toISOString().slice(0, 10);
const WITNESS = { name: 'Marta López', function: 'Public notary', organisation: 'College of notaries' };
const MONITOR = { name: 'Jan Novák', function: 'Observer', organisation: 'Regional centre' };

describe('destruction batches', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let batches: DestructionService;
  let carryOuts: CarryOutService;
  let certificates: CertificateService;
  let holds: FirearmHoldService;
  let officer: Actor;
  let colleague: Actor;
  let abroad: Actor;
  let admin: Client;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    const { ledger, history, directory, records } = services;
    const officials = new OfficialsService(db.session, directory, ledger);
    batches = new DestructionService(db.session, ledger);
    carryOuts = new CarryOutService(db.session, ledger, history);
    certificates = new CertificateService(db.session, ledger, new SignedPapers(db.keys), directory, officials);
    holds = new FirearmHoldService(db.session, ledger, records);
    const appoint = async (login: string): Promise<Actor> => {
      const post = { login, name: login, reference: `GT-${login}`, roles: ['marking-officer' as const] };
      return db.actor(db.jurisdictions.GT, (await officials.appoint(db.actor(db.jurisdictions.GT), post, 'a long enough password')).id);
    };
    [officer, colleague, abroad] = [await appoint('first'), await appoint('second'), db.actor(db.jurisdictions.BZ)];
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  const rows = async <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> => (await admin.query<T>(sql, values)).rows;
  const events = async (subjectId: string): Promise<string[]> =>
    (await rows<{ kind: string }>('SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written', subjectId)).map(
      ({ kind }) => kind,
    );
  const aPistol = async (): Promise<string> => {
    const pistol = {
      serial: `D-${randomUUID().slice(0, 8)}`,
      serialState: 'COMPLETE',
      make: 'Taurus',
      model: 'PT 92',
      type: 'P',
      calibre: '9x19',
    } as const;
    return (await services.firearms.record(officer, { ...pistol, countryOfManufacture: 'BR' })).id;
  };
  const plan = (changed: Partial<PlanBatch> = {}): PlanBatch => ({
    ...{
      reference: `GT-D-${randomUUID().slice(0, 8)}`,
      weaponMethod: 'SHREDDING',
      ammunitionMethod: 'INCINERATION',
      place: 'Foundry, Zone 12',
    },
    ...{ plannedOn: '2026-12-01', ...changed },
  });
  const anApprovedBatch = async (changed: Partial<PlanBatch> = {}): Promise<BatchDetail> => {
    const { id, version } = await batches.plan(officer, plan(changed));
    return batches.approve(colleague, id, version);
  };
  const report = ({ items }: BatchDetail, changed: Partial<CarryOutBatch> = {}): CarryOutBatch => ({
    carriedOutOn: today(),
    results: items.map(({ id, planned }) => ({ itemId: id, destroyed: planned, leftOver: 0 })),
    ...{ witnesses: [WITNESS], monitor: MONITOR, ...changed },
  });
  const destroyedEvents = async (firearmId: string): Promise<unknown[]> =>
    (await services.firearms.read(officer, firearmId)).lifeEvents.filter(({ kind }) => kind === 'destroyed');

  it('end the life of each firearm in the transaction that records the destruction', async () => {
    const firearmIds = [await aPistol(), await aPistol()];
    const batch = await anApprovedBatch({ firearmIds, ammunition: [{ calibre: '9x19', rounds: 1_000 }] });
    const done = await carryOuts.carryOut(officer, batch.id, batch.version, report(batch));
    expect(done).toMatchObject({ state: 'carried-out', carriedOutOn: today(), differences: [] });
    expect(done.counts).toEqual([
      { kind: 'FIREARM', calibre: null, planned: 2, destroyed: 2, leftOver: 0 },
      { kind: 'AMMUNITION', calibre: '9x19', planned: 1_000, destroyed: 1_000, leftOver: 0 },
    ]);
    for (const id of firearmIds) {
      expect(await destroyedEvents(id)).toMatchObject([{ date: today(), document: `Destruction batch ${batch.reference}` }]);
      expect(await events(id)).toEqual(['firearm.recorded', 'life-event.recorded']);
    }
    expect(await events(batch.id)).toEqual(['destruction-batch.planned', 'destruction-batch.approved', 'destruction-batch.carried-out']);
  });

  it('destroy nothing in the records when the log refuses one of the events', async () => {
    const firearmIds = [await aPistol(), await aPistol()];
    const batch = await anApprovedBatch({ firearmIds });
    await rows(`
      CREATE FUNCTION ledger.full() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$ BEGIN
        IF NEW.kind = 'destruction-batch.carried-out' THEN RAISE EXCEPTION 'the log is full'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER full_log BEFORE INSERT ON ledger.event FOR EACH ROW EXECUTE FUNCTION ledger.full()`);
    await expect(carryOuts.carryOut(officer, batch.id, batch.version, report(batch))).rejects.toThrow('the log is full');
    await rows('DROP FUNCTION ledger.full() CASCADE');
    for (const id of firearmIds) expect(await destroyedEvents(id)).toEqual([]);
    expect(await batches.read(officer, batch.id)).toMatchObject({ state: 'approved', attendance: [] });
  });

  it('are approved by another than who planned any of it', async () => {
    const planned = await batches.plan(officer, plan({ ammunition: [{ calibre: '9x19', rounds: 1 }] }));
    const needsAnother = refused('destruction-batch.needs-second-person');
    await expect(batches.approve(officer, planned.id, planned.version)).rejects.toEqual(needsAnother);
    const extended = await batches.add(colleague, planned.id, planned.version, {
      unrecordedWeapons: [{ description: 'home-made shotguns', count: 3 }],
    });
    expect(extended).toMatchObject({
      version: planned.version + 1,
      counts: [{ kind: 'UNRECORDED_WEAPON', planned: 3 }, { kind: 'AMMUNITION' }],
    });
    await expect(batches.approve(colleague, planned.id, extended.version)).rejects.toEqual(needsAnother);
    const third = db.actor(db.jurisdictions.GT);
    expect(await batches.approve(third, planned.id, extended.version)).toMatchObject({ state: 'approved', approvedBy: third.officialId });
    await expect(batches.add(officer, planned.id, extended.version + 1, { ammunition: [{ calibre: '9x19', rounds: 1 }] })).rejects.toEqual(
      refused('destruction-batch.move-not-allowed', { state: 'approved' }),
    );
  });

  it('say by which method before they are approved, and name something', async () => {
    const empty = await batches.plan(officer, plan());
    await expect(batches.approve(colleague, empty.id, empty.version)).rejects.toEqual(refused('destruction-batch.empty'));
    const silent = await batches.plan(officer, plan({ weaponMethod: null, firearmIds: [await aPistol()] }));
    await expect(batches.approve(colleague, silent.id, silent.version)).rejects.toEqual(
      refused('destruction-batch.method-missing', { missing: ['weaponMethod'] }),
    );
    await expect(batches.plan(officer, plan({ reference: silent.reference }))).rejects.toEqual(
      refused('destruction-batch.reference-taken'),
    );
  });

  it('name what was left over or is unaccounted for, and free a weapon that was not destroyed', async () => {
    const [gone, left] = [await aPistol(), await aPistol()];
    const batch = await anApprovedBatch({ firearmIds: [gone, left], ammunition: [{ calibre: '9x19', rounds: 1_000 }] });
    const results = batch.items.map(({ id, firearm, planned }) =>
      firearm?.id === left
        ? { itemId: id, destroyed: 0, leftOver: 1 }
        : { itemId: id, destroyed: planned === 1_000 ? 950 : 1, leftOver: 0 },
    );
    const done = await carryOuts.carryOut(officer, batch.id, batch.version, report(batch, { results }));
    expect(
      done.differences.map(({ planned, destroyed, leftOver, unaccounted }) => [planned, destroyed, leftOver, unaccounted]).sort(),
    ).toEqual([
      [1, 0, 1, 0],
      [1_000, 950, 0, 50],
    ]);
    expect(await destroyedEvents(left)).toEqual([]);
    await expect(batches.plan(officer, plan({ firearmIds: [gone] }))).rejects.toEqual(
      refused('destruction-batch.firearms-destroyed', { firearmIds: [gone] }),
    );
    expect(await batches.plan(officer, plan({ firearmIds: [left] }))).toMatchObject({ state: 'planned' });
  });

  it('want each item counted once, no weapon twice, a day that has been, and a monitor who is no witness', async () => {
    const batch = await anApprovedBatch({ firearmIds: [await aPistol()], ammunition: [{ calibre: '9x19', rounds: 10 }] });
    const attempt = (changed: Partial<CarryOutBatch>) => carryOuts.carryOut(officer, batch.id, batch.version, report(batch, changed));
    const [first, second] = batch.items;
    const all = report(batch).results;
    await expect(attempt({ results: all.slice(1) })).rejects.toEqual(
      refused('destruction-batch.results-incomplete', { missing: [first?.id] }),
    );
    await expect(attempt({ results: [...all, { itemId: second!.id, destroyed: 1, leftOver: 0 }] })).rejects.toEqual(
      refused('destruction-batch.results-incomplete', { repeated: [second?.id] }),
    );
    const twice = all.map((result, place) => (batch.items[place]?.kind === 'FIREARM' ? { ...result, leftOver: 1 } : result));
    await expect(attempt({ results: twice })).rejects.toEqual(refused('destruction-batch.count-impossible'));
    for (const carriedOutOn of ['2020-01-01', '2199-01-01'])
      await expect(attempt({ carriedOutOn })).rejects.toEqual(refused('destruction-batch.in-the-future'));
    await expect(attempt({ monitor: { ...WITNESS, name: ' marta lópez' } })).rejects.toEqual(
      refused('destruction-batch.monitor-is-witness'),
    );
    expect(await batches.read(officer, batch.id)).toMatchObject({ state: 'approved' });
  });

  it('hold a firearm for one open batch, whoever is first of many at once', async () => {
    const firearmId = await aPistol();
    const plans = await Promise.allSettled(Array.from({ length: 8 }, () => batches.plan(officer, plan({ firearmIds: [firearmId] }))));
    const won = plans.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(won).toHaveLength(1);
    for (const each of plans.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[])
      expect(each.reason).toEqual(refused('destruction-batch.firearms-elsewhere', { firearmIds: [firearmId] }));
    await batches.cancel(officer, won[0]!.id, won[0]!.version, { reason: 'wrong pallet' });
    expect(await batches.plan(officer, plan({ firearmIds: [firearmId] }))).toMatchObject({ state: 'planned' });
  });

  it('leave a firearm that is evidence or on legal hold, also one held after the approval', async () => {
    const [evidence, heldLater] = [await aPistol(), await aPistol()];
    const hold = await holds.place(officer, { firearmId: evidence, ground: 'EVIDENCE', reference: 'Case 12/2026' });
    await expect(batches.plan(officer, plan({ firearmIds: [evidence] }))).rejects.toEqual(
      refused('destruction-batch.firearms-held', { firearmIds: [evidence] }),
    );
    const batch = await anApprovedBatch({ firearmIds: [heldLater] });
    await holds.place(officer, { firearmId: heldLater, ground: 'LEGAL_HOLD', reference: 'Order 7' });
    await expect(carryOuts.carryOut(officer, batch.id, batch.version, report(batch))).rejects.toEqual(
      refused('destruction-batch.firearms-held', { firearmIds: [heldLater] }),
    );
    expect(await destroyedEvents(heldLater)).toEqual([]);

    await expect(holds.release(officer, hold.id, 1, { note: 'acquitted' })).rejects.toEqual(refused('firearm-hold.needs-second-person'));
    expect(await holds.release(colleague, hold.id, 1, { note: 'acquitted' })).toMatchObject({ releasedBy: colleague.officialId });
    await expect(holds.release(colleague, hold.id, 2, { note: 'again' })).rejects.toEqual(refused('firearm-hold.released'));
    expect((await holds.list(officer, { limit: 50, firearmId: evidence, standing: true })).items).toEqual([]);
    expect(await anApprovedBatch({ firearmIds: [evidence] })).toMatchObject({ state: 'approved' });
    expect(await events(evidence)).toEqual(['firearm.recorded', 'firearm-hold.placed', 'firearm-hold.released']);
  });

  it('are never overtaken by a hold: either it stands and the firearm does, or it comes too late and says so', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const firearmId = await aPistol();
      const batch = await anApprovedBatch({ firearmIds: [firearmId] });
      const [held, done] = await Promise.allSettled([
        holds.place(colleague, { firearmId, ground: 'LEGAL_HOLD', reference: 'Order 8' }),
        carryOuts.carryOut(officer, batch.id, batch.version, report(batch)),
      ]);
      expect([held.status, done.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await destroyedEvents(firearmId)).toHaveLength(done.status === 'fulfilled' ? 1 : 0);
    }
  });

  it('are certified by another, on a signed paper whose hash stands in the log', async () => {
    const firearmId = await aPistol();
    const batch = await anApprovedBatch({ firearmIds: [firearmId], ammunition: [{ calibre: '9x19', rounds: 500 }] });
    await expect(certificates.certificate(officer, batch.id)).rejects.toEqual(refused('destruction-batch.not-certified'));
    const done = await carryOuts.carryOut(officer, batch.id, batch.version, report(batch));
    await expect(certificates.certify(officer, batch.id, done.version, 'en')).rejects.toEqual(
      refused('destruction-batch.needs-second-person'),
    );
    const certified = await certificates.certify(colleague, batch.id, done.version, 'es');
    expect(certified).toMatchObject({ state: 'certified', certifiedBy: colleague.officialId });

    const pdf = await certificates.certificate(officer, batch.id);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(certified.certificateSha256).toBe(sha256);
    const [event] = await rows<{ body: string }>(
      `SELECT body FROM ledger.event WHERE subject_id = $1 AND kind = 'destruction-batch.certified'`,
      batch.id,
    );
    expect(event?.body).toContain(sha256);
    expect(checkSignature(pdf)).toMatchObject({ intact: true });
    await expect(rows('UPDATE marking.destruction_certificate SET sha256 = $2 WHERE id = $1', batch.id, 'x')).rejects.toThrow(
      'keeps what was written',
    );
    await expect(certificates.certificate(abroad, batch.id)).rejects.toEqual(refused('destruction-batch.unknown'));
  });

  it('keep the names of those present apart: the log holds none, and shows them gone when their row has ended', async () => {
    const batch = await anApprovedBatch({ ammunition: [{ calibre: '9x19', rounds: 5 }] });
    const { attendance } = await carryOuts.carryOut(officer, batch.id, batch.version, report(batch));
    expect(attendance.map(({ part, name, organisation }) => [part, name, organisation])).toEqual([
      ['WITNESS', WITNESS.name, WITNESS.organisation],
      ['MONITOR', MONITOR.name, MONITOR.organisation],
    ]);
    const written = await rows('SELECT body FROM ledger.event WHERE subject_id = $1', batch.id);
    const sealed = await rows(
      'SELECT o.sealed FROM ledger.opening o JOIN ledger.event e ON e.id = o.event_id WHERE e.subject_id = $1',
      batch.id,
    );
    expect(JSON.stringify([written, sealed])).not.toMatch(/López|Novák|notary/);
    await db.session.run(officer, (tx) =>
      tx.query('DELETE FROM marking.destruction_attendance_identity WHERE id = $1', [attendance[0]?.id]),
    );
    expect((await batches.read(officer, batch.id)).attendance[0]).toMatchObject({
      part: 'WITNESS',
      name: null,
      organisation: WITNESS.organisation,
    });
  });

  it('are another state’s alone: it finds none and can name none of our firearms', async () => {
    const firearmId = await aPistol();
    const batch = await anApprovedBatch({ firearmIds: [firearmId] });
    await expect(batches.read(abroad, batch.id)).rejects.toEqual(refused('destruction-batch.unknown'));
    await expect(batches.plan(abroad, plan({ firearmIds: [firearmId] }))).rejects.toEqual(
      refused('destruction-batch.firearms-unknown', { firearmIds: [firearmId] }),
    );
    await expect(holds.place(abroad, { firearmId, ground: 'EVIDENCE', reference: 'x' })).rejects.toEqual(refused('firearm.unknown'));
  });
});
