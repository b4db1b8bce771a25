import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { CaseFileService } from '../case-file/case-file.service';
import { CASES } from '../cases.module';
import type { RecordRecovery } from './recovery.dto';
import { RecoveryService } from './recovery.service';

const aRecovery = (changed: Partial<RecordRecovery> = {}): RecordRecovery => ({
  disposition: 'SEIZED',
  recoveredOn: '2026-01-12',
  country: 'BZ',
  place: 'Benque Viejo del Carmen',
  circumstances: 'Under the seat of a car that was stopped at the crossing',
  illicitGround: 'UNLICENSED_TRANSFER',
  whyIllicit: 'No licence of the holder',
  howFound: 'Search of the car',
  sharingCriteria: ['BORDER_80KM', 'BORDER_OFFICIAL'],
  firearm: {
    serial: 'TKR 8142?',
    serialState: 'PARTIAL',
    make: 'Taurus',
    model: 'PT 92',
    type: 'P',
    calibre: '9 mm Luger',
    countryOfOrigin: 'BR',
    marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
  },
  ...changed,
});

/** Lets the real ledger table refuse one kind of event for a while: what a full disk or a broken log does to a use case. */
async function whileTheLogRefuses(adminUrl: string, kind: string, attempt: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`ALTER TABLE ledger.event ADD CONSTRAINT the_log_refuses CHECK (kind <> '${kind}') NOT VALID`);
    await attempt();
  } finally {
    await client.query('ALTER TABLE ledger.event DROP CONSTRAINT IF EXISTS the_log_refuses');
    await client.end();
  }
}

describe('recoveries', () => {
  let db: TestDatabase;
  let cases: CaseFileService;
  let recoveries: RecoveryService;
  let investigator: Actor;
  let caseId: string;

  beforeAll(async () => {
    db = await testDatabase([CASES]);
    const ledger = new Ledger();
    recoveries = new RecoveryService(db.session, ledger, new ExchangeDocuments(new JurisdictionDirectory(db.dataSource), db.keys, ledger, new Outbox()));
    cases = new CaseFileService(db.session, ledger, recoveries);
    investigator = db.actor(db.jurisdictions.BZ);
    caseId = (await cases.open(investigator, { title: 'Crossing' })).id;
  });
  afterAll(() => db.close());

  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('keeps what was read off the weapon word for word, marks and all', async () => {
    const { id } = await recoveries.record(investigator, caseId, aRecovery());
    const read = await recoveries.read(investigator, id);
    expect(read).toMatchObject({
      caseId,
      disposition: 'SEIZED',
      recoveredOn: '2026-01-12',
      sharingCriteria: ['BORDER_80KM', 'BORDER_OFFICIAL'],
    });
    expect(read.firearm).toMatchObject({
      serial: 'TKR 8142?',
      serialState: 'PARTIAL',
      sequence: 1,
      supersedesId: null,
      readBy: investigator.officialId,
    });
    expect(read.firearm.marks).toEqual([{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }]);
    expect((await cases.read(investigator, caseId)).recoveries.map((recovery) => recovery.id)).toContain(id);
  });

  it('adds another reading that names the one before, and keeps both', async () => {
    const { id, firearm } = await recoveries.record(investigator, caseId, aRecovery());
    const again = await recoveries.readAgain(investigator, id, {
      serial: 'TKR 81427',
      serialState: 'RESTORED_FULL',
      make: 'Taurus',
      reason: 'Restored by etching',
    });
    expect(again.firearm).toMatchObject({ serial: 'TKR 81427', sequence: 2, supersedesId: firearm.id, reason: 'Restored by etching' });
    expect(again.readings.map(({ serial }) => serial)).toEqual(['TKR 8142?', 'TKR 81427']);
  });

  it('lets two who read at once follow one another', async () => {
    const { id } = await recoveries.record(investigator, caseId, aRecovery());
    await Promise.all(
      ['A', 'B', 'C', 'D'].map((serial) =>
        recoveries.readAgain(investigator, id, { serial, serialState: 'COMPLETE', reason: 'Read again' }),
      ),
    );
    const { readings } = await recoveries.read(investigator, id);
    expect(readings.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(readings.map(({ supersedesId }) => supersedesId)).toEqual([null, ...readings.slice(0, -1).map((reading) => reading.id)]);
  });

  it('writes recovery, reading and ledger event together or not at all, and keeps the serial number out of the log', async () => {
    const { id } = await recoveries.record(investigator, caseId, aRecovery());
    const logged = await db.session.run(investigator, (tx) =>
      tx.query<{ body: string }[]>('SELECT body FROM ledger.event WHERE subject_id = $1', [id]),
    );
    expect(logged).toHaveLength(1);
    expect(logged[0]?.body).not.toMatch(/TKR|Taurus|Benque/);
    const count = () =>
      db.session.run(investigator, (tx) =>
        tx.query<{ n: string }[]>('SELECT (SELECT count(*) FROM cases.recovery) + (SELECT count(*) FROM cases.firearm_reading) AS n'),
      );
    const before = await count();
    await whileTheLogRefuses(db.adminUrl, 'recovery.recorded', async () => {
      await expect(recoveries.record(investigator, caseId, aRecovery())).rejects.toMatchObject({ constraint: 'the_log_refuses' });
    });
    expect(await count()).toEqual(before);
  });

  it.each(['cases.recovery', 'cases.firearm_reading', 'cases.observed_mark', 'cases.case_link'])(
    'rewrites nothing in %s, not even for the database’s superuser',
    async (table) => {
      await recoveries.record(investigator, caseId, aRecovery());
      await db.session.run(investigator, (tx) =>
        tx.query(
          'INSERT INTO cases.case_link (jurisdiction_id, id, case_id, link_id, occurred_at) VALUES ($1, gen_random_uuid(), $2, gen_random_uuid(), now())',
          [investigator.jurisdictionId, caseId],
        ),
      );
      const client = new Client({ connectionString: db.adminUrl });
      await client.connect();
      try {
        await expect(client.query(`UPDATE ${table} SET occurred_at = now()`)).rejects.toMatchObject({ code: '23001' });
        await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '23001' });
      } finally {
        await client.end();
      }
      await expect(db.session.run(investigator, (tx) => tx.query(`UPDATE ${table} SET occurred_at = now()`))).rejects.toMatchObject({
        code: '42501',
      });
    },
  );

  it('refuses a recovery that is yet to come, a serial number on a firearm said to bear none, and a closed or unknown case', async () => {
    await expect(recoveries.record(investigator, caseId, aRecovery({ recoveredOn: '2199-01-01' }))).rejects.toThrow(
      refused('recovery.in-the-future'),
    );
    const contradiction = aRecovery({ firearm: { serial: 'A1', serialState: 'NONE' } });
    await expect(recoveries.record(investigator, caseId, contradiction)).rejects.toThrow(refused('recovery.serial-contradicts-state'));
    const { id, version } = await cases.open(investigator, { title: 'Closed' });
    const { id: recoveryId } = await recoveries.record(investigator, id, aRecovery());
    await cases.amend(investigator, id, version, { state: 'closed' });
    await expect(recoveries.record(investigator, id, aRecovery())).rejects.toThrow(refused('case.closed'));
    await expect(recoveries.readAgain(investigator, recoveryId, { serial: 'A', serialState: 'COMPLETE', reason: 'B' })).rejects.toThrow(
      refused('case.closed'),
    );
    await expect(recoveries.record(investigator, randomUUID(), aRecovery())).rejects.toThrow(refused('case.unknown'));
  });

  it('shows nothing of it to another jurisdiction', async () => {
    const { id } = await recoveries.record(investigator, caseId, aRecovery());
    const abroad = db.actor(db.jurisdictions.GT);
    await expect(recoveries.read(abroad, id)).rejects.toThrow(refused('recovery.unknown'));
    await expect(recoveries.readAgain(abroad, id, { serial: 'A', serialState: 'COMPLETE', reason: 'B' })).rejects.toThrow(
      refused('recovery.unknown'),
    );
    await expect(recoveries.record(abroad, caseId, aRecovery())).rejects.toThrow(refused('case.unknown'));
  });
});
