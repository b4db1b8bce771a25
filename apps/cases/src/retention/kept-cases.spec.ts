import { ExchangeDocuments } from '@headstamp/exchange';
import { KeptRecords, Ledger, Retention, RetentionSchedule } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { foundAnywhere } from '../../../../test/support/found-anywhere';
import { CaseFileService } from '../case-file/case-file.service';
import { CASES } from '../cases.module';
import { RecoveryService } from '../recovery/recovery.service';
import { KEPT_CASES } from './kept-cases';

const CANARY = 'Mahoganycanary';
const yearsOn = (years: number): Date => new Date(Date.now() + years * 366 * 86_400_000);

describe('what a case tells of persons', () => {
  let db: TestDatabase;
  let cases: CaseFileService;
  let recoveries: RecoveryService;
  let schedule: RetentionSchedule;
  let investigator: Actor;
  beforeAll(async () => {
    db = await testDatabase([CASES]);
    const ledger = new Ledger();
    const directory = new JurisdictionDirectory(db.dataSource);
    recoveries = new RecoveryService(db.session, ledger, new ExchangeDocuments(directory, db.keys, ledger, new Outbox()));
    cases = new CaseFileService(db.session, ledger, recoveries);
    const options = { everyMs: 3_600_000, reviewDays: 30 };
    schedule = new RetentionSchedule(directory, db.session, ledger, new Retention(ledger), new KeptRecords([KEPT_CASES]), options);
    investigator = db.actor(db.jurisdictions.BZ);
  });
  afterAll(() => db.close());

  const opened = async (): Promise<string> => {
    const { id } = await cases.open(investigator, { title: `The case of ${CANARY}` });
    await recoveries.record(investigator, id, {
      ...{ disposition: 'SEIZED', recoveredOn: '2026-01-12', country: 'BZ', place: `House of ${CANARY}`, circumstances: `Carried by ${CANARY}` },
      ...{ illicitGround: 'UNLICENSED_TRANSFER', whyIllicit: `${CANARY} has no licence`, howFound: `${CANARY} was searched`, sharingCriteria: [] },
      firearm: { serial: 'TKR 8142', serialState: 'COMPLETE', make: 'Taurus', model: 'PT 92', type: 'P', calibre: '9x19', countryOfOrigin: 'BR', marks: [] },
    });
    return id;
  };

  it('ends twenty years after it was closed, thirty days after that was announced, and the firearm stays', async () => {
    const id = await opened();
    const file = await cases.read(investigator, id);
    await cases.amend(investigator, id, file.version, { state: 'closed' });
    expect(await foundAnywhere(db.adminUrl, CANARY)).toEqual(['cases.case_file', 'cases.recovery', 'ledger.opening']);
    const { jurisdictionId } = investigator;
    await expect(schedule.look(jurisdictionId, yearsOn(19))).resolves.toBe(0);
    await expect(schedule.look(jurisdictionId, yearsOn(21))).resolves.toBe(0);
    const announced = await db.session.run(investigator, (tx) => tx.query<{ subject_id: string }[]>('SELECT subject_id FROM ledger.retention_notice'));
    expect(announced).toEqual([{ subject_id: id }]);
    await expect(schedule.look(jurisdictionId, new Date(yearsOn(21).getTime() + 31 * 86_400_000))).resolves.toBe(1);
    expect(await foundAnywhere(db.adminUrl, CANARY)).toEqual([]);
    const after = await cases.read(investigator, id);
    expect(after).toMatchObject({ id, reference: file.reference, title: '', state: 'closed' });
    expect(after.recoveries[0]).toMatchObject({ country: 'BZ', place: '', circumstances: '', whyIllicit: null, howFound: null });
    expect(JSON.stringify(after.recoveries)).toContain('TKR 8142');
  });

  it('stays as long as the case is open, and when it was opened again after the announcement', async () => {
    const open = await opened();
    const back = await opened();
    const { version } = await cases.read(investigator, back);
    const closed = await cases.amend(investigator, back, version, { state: 'closed' });
    const { jurisdictionId } = investigator;
    await expect(schedule.look(jurisdictionId, yearsOn(21))).resolves.toBe(0);
    await cases.amend(investigator, back, closed.version, { state: 'open' });
    await expect(schedule.look(jurisdictionId, yearsOn(22))).resolves.toBe(0);
    for (const id of [open, back]) expect((await cases.read(investigator, id)).title).toContain(CANARY);
  });
});
