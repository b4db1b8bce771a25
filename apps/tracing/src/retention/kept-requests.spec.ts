import { KeptRecords, Ledger, LegalHolds, Retention, RetentionSchedule } from '@headstamp/ledger';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { foundAnywhere } from '../../../../test/support/found-anywhere';
import { CHAIN, TraceOffices } from '../../test/trace-offices';
import { jpeg } from '../../../../libs/photographs/src/pictures.spec-support';
import { KEPT_REQUESTS } from './kept-requests';

const CANARY = 'Quetzalcanary';
const yearsOn = (years: number): Date => new Date(Date.now() + years * 366 * 86_400_000);

describe('the persons a trace request names', () => {
  let offices: TraceOffices;
  let schedule: RetentionSchedule;
  let holds: LegalHolds;
  beforeAll(async () => {
    offices = await TraceOffices.open();
    const { session, dataSource } = offices.db;
    const ledger = new Ledger();
    const retention = new Retention(ledger);
    holds = new LegalHolds(session, ledger, retention);
    const options = { everyMs: 3_600_000, reviewDays: 0 };
    schedule = new RetentionSchedule(new JurisdictionDirectory(dataSource), session, ledger, retention, new KeptRecords([KEPT_REQUESTS]), options);
  });
  afterAll(() => offices.db.close());

  const bz = (): string => offices.db.jurisdictions.BZ;
  const gt = (): string => offices.db.jurisdictions.GT;
  /** Asked with a possessor, told apart in words, answered with hands, and closed, all naming the canary. */
  const closed = async (): Promise<string> => {
    const { id } = await offices.submittedWithPossessor({ toBeSent: true, familyName: CANARY, address: `14 ${CANARY} Street` });
    await offices.deliver();
    const focal = offices.official('GT');
    const { version } = await offices.answers.acknowledge(focal, id, (await offices.seen('GT', id)).version);
    await offices.deliver();
    const chain = CHAIN.map((row) => ({ ...row, name: `${row.name} ${CANARY}` }));
    await offices.answers.answer(focal, id, version, { endState: 'TRACED_FIRST_PURCHASER', useConditions: ['INVESTIGATION_ONLY'], chain, remarks: `Told by ${CANARY}` });
    await offices.deliver();
    const seen = await offices.seen('BZ', id);
    await offices.requests.close(offices.official('BZ'), id, seen.version);
    await offices.deliver();
    return id;
  };

  it('are known while the instrument says so: five years to the state that was asked, ten to the one that asked', async () => {
    const id = await closed();
    expect(await foundAnywhere(offices.db.adminUrl, CANARY)).toEqual(expect.arrayContaining(['exchange.document', 'ledger.opening', 'tracing.chain_row', 'tracing.possessor']));
    await expect(schedule.look(bz(), yearsOn(4))).resolves.toBe(0);
    await expect(schedule.look(gt(), yearsOn(4))).resolves.toBe(0);
    await expect(schedule.look(gt(), yearsOn(6))).resolves.toBe(1);
    await expect(offices.possessors.show(offices.official('GT'), ['focal-point'], id)).rejects.toMatchObject({ code: 'trace-request.no-possessor' });
    expect(await offices.possessors.show(offices.official('BZ'), ['focal-point'], id)).toMatchObject({ familyName: CANARY });
    await expect(schedule.look(bz(), yearsOn(11))).resolves.toBe(1);
    expect(await foundAnywhere(offices.db.adminUrl, CANARY)).toEqual([]);
    const after = await offices.seen('BZ', id);
    expect(after).toMatchObject({ id, state: 'closed', answer: { extent: 'full' } });
    expect((await offices.events('BZ', id)).slice(-2)).toEqual(['ledger.opening-erased', 'retention.carried-out']);
    // Once is enough, however often it is looked.
    await expect(schedule.look(bz(), yearsOn(30))).resolves.toBe(0);
  }, 60_000);

  it('stay under a legal hold until two have lifted it', async () => {
    const id = await closed();
    const [one, another] = [offices.official('BZ'), offices.official('BZ')];
    const subject = { kind: 'trace-request', id };
    const hold = await holds.place(one, subject, { reason: 'an appeal is open', authority: 'Supreme Court 12/2031' });
    await expect(holds.place(another, subject, { reason: 'again', authority: 'x' })).rejects.toMatchObject({ code: 'ledger.hold-stands' });
    await expect(schedule.look(bz(), yearsOn(11))).resolves.toBe(0);
    const direct = offices.rows('BZ', 'DELETE FROM tracing.possessor WHERE jurisdiction_id = $1 AND trace_request_id = $2', id);
    await expect(direct).rejects.toMatchObject({ code: '23001' });
    const asked = await holds.askToLift(one, hold.id, hold.version, 'the appeal is decided');
    await expect(holds.lift(one, hold.id, asked.version)).rejects.toMatchObject({ code: 'ledger.hold-needs-another' });
    await expect(holds.lift(another, hold.id, hold.version)).rejects.toMatchObject({ code: 'ledger.hold-changed-meanwhile' });
    await expect(holds.lift(offices.official('GT'), hold.id, asked.version)).rejects.toMatchObject({ code: 'ledger.hold-unknown' });
    await expect(schedule.look(bz(), yearsOn(11))).resolves.toBe(0);
    expect(await holds.lift(another, hold.id, asked.version)).toMatchObject({ state: 'lifted', liftedBy: another.officialId });
    await expect(schedule.look(bz(), yearsOn(11))).resolves.toBe(1);
    await expect(schedule.look(gt(), yearsOn(11))).resolves.toBe(1);
    expect(await foundAnywhere(offices.db.adminUrl, CANARY)).toEqual([]);
  }, 60_000);

  it('and the pictures that came with it go together, from both sides', async () => {
    const { id: photograph } = await offices.photograph('BZ', { bytes: jpeg(), mediaType: 'image/jpeg' });
    const { id } = await offices.submitted({ photographIds: [photograph] });
    await offices.deliver();
    const pictures = (): Promise<unknown[]> =>
      offices.rows('GT', 'SELECT content FROM tracing.received_photograph WHERE jurisdiction_id = $1 AND trace_request_id = $2', id);
    expect(await pictures()).toHaveLength(1);
    const direct = offices.rows('GT', 'DELETE FROM tracing.received_photograph WHERE jurisdiction_id = $1 AND trace_request_id = $2', id);
    await expect(direct).rejects.toMatchObject({ code: '23001' });
    const focal = offices.official('GT');
    const { version } = await offices.answers.acknowledge(focal, id, (await offices.seen('GT', id)).version);
    await offices.answers.refuse(focal, id, version, { ground: 'NATIONAL_SECURITY', reasons: 'not to be told' });
    await offices.deliver();
    for (const code of ['BZ', 'GT'] as const) await schedule.look(offices.db.jurisdictions[code], yearsOn(11));
    expect(await pictures()).toEqual([]);
    const sent = await Promise.all(
      (['BZ', 'GT'] as const).map((code) => offices.rows(code, `SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2`, id)),
    );
    expect(sent.flat().length).toBeGreaterThan(3);
    expect(sent.flat().every((row) => (row as { text: string }).text === '')).toBe(true);
  }, 60_000);

  it('of a request that still waits for a word are left alone', async () => {
    const { id } = await offices.submittedWithPossessor({ toBeSent: false, familyName: CANARY });
    await expect(schedule.look(bz(), yearsOn(40))).resolves.toBe(0);
    expect(await offices.possessors.show(offices.official('BZ'), ['investigator'], id)).toMatchObject({ familyName: CANARY });
  });

  it('cannot be emptied by a program that asks the database directly, nor rewritten after their end', async () => {
    const id = await closed();
    const empty = (value: string) => offices.rows('BZ', `UPDATE tracing.chain_row SET name = '${value}' WHERE jurisdiction_id = $1 AND trace_request_id = $2`, id);
    await expect(empty('')).rejects.toMatchObject({ code: '23001' });
    await expect(schedule.look(bz(), yearsOn(11))).resolves.toBe(1);
    await expect(empty('Somebody else')).rejects.toMatchObject({ code: '23001' });
    const rewritten = offices.rows('BZ', `UPDATE exchange.document SET text = '{}' WHERE jurisdiction_id = $1 AND subject_id = $2`, id);
    await expect(rewritten).rejects.toMatchObject({ code: '23001' });
  }, 60_000);
});
