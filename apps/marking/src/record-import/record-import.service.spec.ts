import { randomUUID } from 'node:crypto';
import { LedgerSequencer } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import writeXlsxFile from 'write-excel-file/node';
import { MARKING } from '../marking.module';
import { ImportParts } from './import-parts';
import { fileOf, HEADINGS, ImportingRegister, pistolRow } from './record-import.spec-support';

const rows = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => pistolRow(from + index));
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('an import of firearm records', () => {
  let db: TestDatabase;
  let register: ImportingRegister;
  let officer: Actor;
  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    register = new ImportingRegister(db, { batch: 10 });
  });
  afterAll(() => db.close());
  beforeEach(() => {
    // A register of its own for each test: the walls keep them apart.
    officer = db.actor(randomUUID());
  });

  const faultyRows = async (id: string) =>
    (await register.reader.faultyRows(officer, id, { limit: 200, afterRow: 0, duplicates: false })).items.map(({ row, faults }) => ({
      row,
      faults: faults.map(({ field, code }) => `${field ?? ''} ${code}`).sort(),
    }));
  const partsOf = async (): Promise<number> => {
    const [counted] = await db.session.run(officer, (tx) =>
      tx.query<{ count: string }[]>('SELECT count(*) AS count FROM marking.import_part WHERE jurisdiction_id = $1', [officer.jurisdictionId]),
    );
    return Number(counted?.count);
  };

  it('records each good row once, with marks, life, search keys and one sealed ledger event', async () => {
    const { id, state, rowsTotal, rowsFaulty } = await register.checked(officer, fileOf(...rows(25)));
    expect({ state, rowsTotal, rowsFaulty }).toEqual({ state: 'checked', rowsTotal: 25, rowsFaulty: 0 });
    expect((await register.holds(officer)).firearms).toBe(0);
    const done = await register.confirmed(officer, id, 'all-or-none');
    expect(done).toMatchObject({ state: 'imported', rowsRecorded: 25, rowsRefused: 0, confirmedBy: officer.officialId });
    const held = await register.holds(officer);
    expect(held).toMatchObject({ firearms: 25, marks: 25, lifeEvents: 25, events: 25, openings: 25 });
    expect(held.keys).toBeGreaterThan(25);
  });

  it('gives every event of its records a place in the log', async () => {
    await register.confirmed(officer, (await register.checked(officer, fileOf(...rows(12)))).id);
    const sequencer = new LedgerSequencer(db.session, new JurisdictionDirectory(db.dataSource), db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    // Twelve records, and the import itself: uploaded, mapped, checked, confirmed, completed.
    await expect(sequencer.sequence(officer.jurisdictionId)).resolves.toBe(17);
  });

  it('shows all that is wrong with each row at once, and records the others', async () => {
    const bad = [
      ',COMPLETE,Ruger,P95,P,9x19,US,2004,,,,,',
      'SN 2,complete,,P95,pistol,9x19,UK,two,IMPORT,TRIGGER,GT 2009,imported,2009-02-30',
      '=1+1,COMPLETE,Ruger,P95,P,9x19,US,2004,,,,,',
      'X 1,NONE,Ruger,P95,P,9x19,US,2004,,,,,',
    ];
    const { id, rowsTotal, rowsFaulty } = await register.checked(officer, fileOf(pistolRow(1), ...bad, '', pistolRow(2)));
    expect({ rowsTotal, rowsFaulty }).toEqual({ rowsTotal: 6, rowsFaulty: 4 });
    expect(await faultyRows(id)).toEqual([
      { row: 3, faults: ['serial firearm.serial-missing'] },
      {
        row: 4,
        faults: [
          ...['countryOfManufacture isCountry', 'event1.date isPartialDate', 'make isWritten', 'mark1.part isIn', 'type isIn'],
          ...['yearOfManufacture isInt', 'yearOfManufacture max', 'yearOfManufacture min'],
        ],
      },
      { row: 5, faults: ['serial looks-like-formula'] },
      { row: 6, faults: ['serial firearm.serial-contradicts-state'] },
    ]);
    await expect(register.imports.confirm(officer, id, { rows: 'all-or-none' })).rejects.toEqual(refused('record-import.has-faulty-rows'));
    expect(await register.confirmed(officer, id)).toMatchObject({ state: 'imported', rowsRecorded: 2, rowsRefused: 4 });
    expect((await register.holds(officer)).firearms).toBe(2);
  });

  it('lists a weapon that is recorded already with its record, and one that comes twice with its row', async () => {
    const earlier = await register.checked(officer, fileOf(pistolRow(1)));
    await register.confirmed(officer, earlier.id);
    const { id, rowsFaulty, rowsDuplicate } = await register.checked(
      officer,
      // The same number, written otherwise; and in the next batch as well as in the same one.
      fileOf(pistolRow(1).replace('SN 100001', 'sn-100.001'), pistolRow(2), pistolRow(2), ...rows(10, 50), pistolRow(50), pistolRow(3).replace('COMPLETE', 'DUPLICATE').replace('100003', '100001')),
    );
    expect({ rowsFaulty, rowsDuplicate }).toEqual({ rowsFaulty: 3, rowsDuplicate: 3 });
    const { items } = await register.reader.faultyRows(officer, id, { limit: 200, afterRow: 0, duplicates: true });
    expect(items.map(({ row, earlierRow, earlierFirearmId }) => ({ row, earlierRow, known: earlierFirearmId !== null }))).toEqual([
      { row: 2, earlierRow: null, known: true },
      { row: 4, earlierRow: 3, known: false },
      { row: 15, earlierRow: 5, known: false },
    ]);
    expect(await register.confirmed(officer, id)).toMatchObject({ rowsRecorded: 12, rowsRefused: 3 });
    expect((await register.holds(officer)).firearms).toBe(13);
  });

  it('refuses a weapon that somebody else records between check and confirmation, and nothing of it stays', async () => {
    const { id } = await register.checked(officer, fileOf(...rows(15)));
    const rival = await register.checked(officer, fileOf(pistolRow(3), pistolRow(12)));
    await register.confirmed(officer, rival.id);
    const before = await register.holds(officer);
    expect(await register.confirmed(officer, id, 'all-or-none')).toMatchObject({ state: 'imported', rowsRecorded: 13, rowsRefused: 2 });
    expect(await faultyRows(id)).toEqual([5, 14].map((row) => ({ row, faults: ['serial firearm.serial-already-recorded'] })));
    const held = await register.holds(officer);
    expect([held.firearms - before.firearms, held.marks - before.marks, held.events - before.events]).toEqual([13, 13, 13]);
  });

  it('reads a workbook, windows-1252 and semicolons as it reads everything else', async () => {
    const table = fileOf(...rows(3)).trim().split('\r\n').map((row) => row.split(','));
    const workbook = await writeXlsxFile(table.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    const latin = Buffer.from(fileOf(...rows(3, 10)).replaceAll(',', ';').replaceAll('Ruger', 'Fábrica Ñandú'), 'latin1');
    expect(await register.checked(officer, workbook, {}, 'stock.xlsx')).toMatchObject({ format: 'XLSX', rowsTotal: 3, rowsFaulty: 0 });
    const { id, encoding, separator } = await register.checked(officer, latin);
    expect({ encoding, separator }).toEqual({ encoding: 'windows-1252', separator: 'SEMICOLON' });
    await register.confirmed(officer, id);
    const makes = await db.session.run(officer, (tx) =>
      tx.query<{ make: string }[]>('SELECT DISTINCT make FROM marking.firearm WHERE jurisdiction_id = $1', [officer.jurisdictionId]),
    );
    expect(makes).toEqual([{ make: 'Fábrica Ñandú' }]);
  });

  it('refuses a file that is none of records, and keeps nothing of it', async () => {
    const small = new ImportingRegister(db, { mostFileBytes: 100 });
    for (const [file, code] of [
      ['', 'record-import.file-empty'],
      [HEADINGS, 'record-import.no-header'],
      ['\n\n', 'record-import.no-header'],
      ['%PDF-1.7', 'record-import.file-type'],
      [Buffer.from('PK\u0003\u0004 not a workbook'), 'record-import.unreadable'],
    ] as const)
      await expect(register.upload(officer, file)).rejects.toEqual(refused(code));
    await expect(small.upload(officer, fileOf(...rows(10)))).rejects.toMatchObject({ code: 'record-import.file-too-large', facts: { limitBytes: 100 } });
    expect(await partsOf()).toBe(0);
  });

  it('ends where the text stops being CSV, and says why', async () => {
    const { id, state, failure } = await register.checked(officer, `${fileOf(...rows(15))}"SN 1,COMPLETE\r\n${'x,'.repeat(100_000)}`);
    expect({ state, failure }).toEqual({ state: 'failed', failure: expect.stringContaining('quotation mark') as string });
    await expect(register.imports.confirm(officer, id, { rows: 'valid-rows' })).rejects.toEqual(refused('record-import.move-not-allowed'));
  });

  it('reads nothing more from a file that is not the one that was uploaded', async () => {
    const { id, mapping } = await register.upload(officer, fileOf(...rows(3)));
    await db.session.run(officer, async (tx) => {
      await tx.query('DELETE FROM marking.import_part WHERE jurisdiction_id = $1 AND import_id = $2', [officer.jurisdictionId, id]);
      await tx.query(`INSERT INTO marking.import_part (jurisdiction_id, import_id, kind, number, bytes) VALUES ($1, $2, 'file', 0, $3)`, [
        ...[officer.jurisdictionId, id, Buffer.from(fileOf(...rows(4)))],
      ]);
    });
    await register.imports.check(officer, id, { mapping: mapping });
    await register.work(officer);
    expect(await register.reader.one(officer, id)).toMatchObject({ state: 'failed', failure: 'record-import.file-altered' });
  });

  it('tells the other states of a loss as a record entered by hand does', async () => {
    const home = db.actor(db.jurisdictions.GT);
    const lost = 'SN 900001,COMPLETE,Ruger,P95,P,9x19,US,2004,,,,stolen,2019';
    const quiet = new ImportingRegister(db, { batch: 10 });
    const { id } = await quiet.checked(home, fileOf(lost, pistolRow(1)));
    await quiet.confirmed(home, id);
    const notices = await db.session.run(home, (tx) =>
      tx.query<{ state: string; kind: string }[]>('SELECT state, kind FROM marking.wanted_notice WHERE jurisdiction_id = $1', [home.jurisdictionId]),
    );
    expect(notices).toEqual([{ state: 'published', kind: 'stolen' }]);
  });

  it('shows another jurisdiction nothing, and lets it do nothing', async () => {
    const { id } = await register.checked(officer, fileOf(...rows(2)));
    const stranger = db.actor(randomUUID());
    for (const attempt of [
      () => register.reader.one(stranger, id),
      () => register.reader.report(stranger, id),
      () => register.reader.faultyRows(stranger, id, { limit: 1, afterRow: 0, duplicates: false }),
      () => register.imports.confirm(stranger, id, { rows: 'valid-rows' }),
      () => register.imports.cancel(stranger, id),
    ])
      await expect(attempt()).rejects.toEqual(refused('record-import.unknown'));
    expect((await register.reader.page(stranger, { limit: 50 })).items).toEqual([]);
  });

  describe('whose work is broken off', () => {
    /** A process that dies in the middle of writing its nth batch: the transaction is lost, nobody says goodbye. */
    const dieInBatch = async (actor: Actor, nth: number): Promise<void> => {
      const [delivery] = await register.open(actor);
      if (!delivery) throw new Error('nothing is left to do');
      const dying = new ImportingRegister({ ...db, session: mortal(db.session, nth) }, { batch: 10 });
      await expect(dying.runs().carryOut(delivery)).rejects.toThrow('the process died');
    };
    /** Past the lease of the run that died. */
    const later = (actor: Actor) =>
      db.session.run(actor, (tx) =>
        tx.query(`UPDATE marking.record_import SET last_sign_at = last_sign_at - interval '1 minute' WHERE jurisdiction_id = $1`, [actor.jurisdictionId]),
      );

    it('goes on behind its watermark: no row is lost, none is doubled, whatever batch it died in', async () => {
      const bad = pistolRow(0).replace('COMPLETE', 'WHOLE');
      const { id, mapping } = await register.upload(officer, fileOf(...rows(25), pistolRow(3), bad, ...rows(25, 30), pistolRow(41)));
      await register.imports.check(officer, id, { mapping: mapping });
      for (const batch of [2, 1, 2]) {
        await dieInBatch(officer, batch);
        await later(officer);
      }
      await register.work(officer);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'checked', rowsTotal: 53, rowsFaulty: 3, rowsDuplicate: 2 });
      expect((await faultyRows(id)).map(({ row }) => row)).toEqual([27, 28, 54]);
      await register.imports.confirm(officer, id, { rows: 'valid-rows' });
      for (const batch of [1, 3, 1, 2]) {
        await dieInBatch(officer, batch);
        await later(officer);
      }
      await register.work(officer);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'imported', rowsRecorded: 50, rowsRefused: 3 });
      expect(await register.holds(officer)).toMatchObject({ firearms: 50, marks: 50, lifeEvents: 50, events: 50, openings: 50 });
    });

    it('is left alone while another run is at work on it, and never finished by two', async () => {
      const { id, mapping } = await register.upload(officer, fileOf(...rows(60)));
      await register.imports.check(officer, id, { mapping: mapping });
      await register.work(officer);
      await register.imports.confirm(officer, id, { rows: 'valid-rows' });
      const [delivery] = await register.open(officer);
      if (!delivery) throw new Error('nothing is left to do');
      await Promise.all([register.runs().carryOut(delivery), register.runs().carryOut(delivery), register.runs().carryOut(delivery)]);
      await register.work(officer);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'imported', rowsRecorded: 60 });
      expect(await register.holds(officer)).toMatchObject({ firearms: 60, marks: 60, events: 60 });
    });

    it('hands a long import on to a message of its own', async () => {
      const hasty = new ImportingRegister(db, { batch: 10, turnMs: 0 });
      const { id } = await hasty.checked(officer, fileOf(...rows(35)));
      expect(await hasty.confirmed(officer, id)).toMatchObject({ state: 'imported', rowsRecorded: 35 });
      const [messages] = await db.session.run(officer, (tx) =>
        tx.query<{ count: string }[]>(`SELECT count(*) AS count FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = 'record-import.continued'`, [officer.jurisdictionId]),
      );
      expect(Number(messages?.count)).toBe(10);
    });

    it('reads its file once, however often it gives way to others in the same process', async () => {
      const hasty = new ImportingRegister(db, { batch: 10, turnMs: 0 });
      const { id, mapping } = await hasty.upload(officer, fileOf(...rows(35)));
      await hasty.imports.check(officer, id, { mapping: mapping });
      const read: number[] = [];
      class CountedParts extends ImportParts {
        override read(...[tx, actor, importId, kind, number]: Parameters<ImportParts['read']>): ReturnType<ImportParts['read']> {
          read.push(number);
          return super.read(tx, actor, importId, kind, number);
        }
      }
      const oneProcess = hasty.runs(new CountedParts());
      await hasty.work(officer, () => oneProcess);
      expect(await hasty.reader.one(officer, id)).toMatchObject({ state: 'checked', rowsTotal: 35 });
      // Twice: to see that it is the file that was uploaded, and to check it. The second number of each finds the end.
      expect(read).toEqual([0, 1, 0, 1]);
    });

    it('goes on in another process that has to read the file from its beginning, and still finds what comes twice', async () => {
      const hasty = new ImportingRegister(db, { batch: 10, turnMs: 0 });
      const { id, mapping } = await hasty.upload(officer, fileOf(...rows(35), pistolRow(3)));
      await hasty.imports.check(officer, id, { mapping: mapping });
      await hasty.work(officer, () => hasty.runs());
      expect(await hasty.reader.one(officer, id)).toMatchObject({ state: 'checked', rowsTotal: 36, rowsDuplicate: 1 });
    });

    it('is given up when it ends in a fault again and again', async () => {
      const { id, mapping } = await register.upload(officer, fileOf(...rows(5)));
      await register.imports.check(officer, id, { mapping: mapping });
      for (let attempt = 0; attempt < register.settings.attempts; attempt++) {
        await dieInBatch(officer, 1);
        await later(officer);
      }
      await register.work(officer);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('again and again') as string });
    });

    it('stops between two batches when it is cancelled, and what was recorded stays', async () => {
      const { id } = await register.checked(officer, fileOf(...rows(35)));
      await register.imports.confirm(officer, id, { rows: 'valid-rows' });
      await dieInBatch(officer, 3);
      const cancelled = await register.imports.cancel(officer, id);
      expect(cancelled).toMatchObject({ state: 'cancelled', rowsDone: 20, rowsRecorded: 20 });
      await register.work(officer);
      expect(await register.holds(officer)).toMatchObject({ firearms: 20, events: 20 });
      await expect(register.imports.confirm(officer, id, { rows: 'valid-rows' })).rejects.toEqual(refused('record-import.move-not-allowed'));
      // The same file again: what is recorded is said to be, the rest goes on.
      const again = await register.checked(officer, fileOf(...rows(35)));
      expect(again).toMatchObject({ rowsTotal: 35, rowsFaulty: 20, rowsDuplicate: 20 });
      expect(await register.confirmed(officer, again.id)).toMatchObject({ rowsRecorded: 15 });
      expect((await register.holds(officer)).firearms).toBe(35);
    });
  });

  describe('whose time is over', () => {
    const daysPass = (id: string, days: number) =>
      asOwner(db, `UPDATE marking.record_import SET recorded_at = recorded_at - make_interval(days => ${days}), ended_at = ended_at - make_interval(days => ${days}),
        checked_at = checked_at - make_interval(days => ${days}) WHERE id = '${id}'`);

    it('loses its file and its list of faults thirty days after its end, and keeps its counts', async () => {
      const { id } = await register.checked(officer, fileOf(...rows(3), 'SN,bad'));
      await register.confirmed(officer, id);
      await daysPass(id, 29);
      await expect(register.retention.look(officer.jurisdictionId)).resolves.toBe(0);
      await daysPass(id, 2);
      await expect(register.retention.look(officer.jurisdictionId)).resolves.toBe(1);
      expect(await partsOf()).toBe(0);
      expect(await faultyRows(id)).toEqual([]);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'imported', rowsRecorded: 3, rowsRefused: 1, fileRemovedAt: expect.any(Date) as Date });
      await expect(register.retention.look(officer.jurisdictionId)).resolves.toBe(0);
    });

    it('is cancelled when nobody confirms it', async () => {
      const { id } = await register.checked(officer, fileOf(...rows(3)));
      await daysPass(id, 31);
      await register.retention.look(officer.jurisdictionId);
      expect(await register.reader.one(officer, id)).toMatchObject({ state: 'cancelled', rowsRecorded: 0 });
    });
  });

  it('is told as a file that a spreadsheet opens without calculating anything', async () => {
    const { id } = await register.checked(officer, fileOf('"=HYPERLINK(""http://x"")",COMPLETE,Ruger,P95,P,9x19,US,2004,,,,,', 'SN 1,COMPLETE,-x,"a ""b""",P,9x19,UK,2004,,,,,'));
    let text = '';
    for await (const piece of await register.reader.report(officer, id)) text += String(piece);
    const [head, first, second] = text.replace('\ufeff', '').split('\r\n');
    expect(head).toBe(`Row,Faults,Earlier record,Earlier row,${HEADINGS}`);
    expect(first).toContain(`,"'=HYPERLINK(""http://x"")",COMPLETE`);
    expect(second).toMatch(/^3,"countryOfManufacture must be an ISO 3166-1.*,,,SN 1,COMPLETE,'-x,"a ""b""",P/s);
    // The list is imported again as it is: what was put before a cell comes off, and the columns of the list are nobody's.
    expect(await register.checked(officer, text)).toMatchObject({ rowsTotal: 2, rowsFaulty: 2, separator: 'COMMA' });
  });

  it('writes down who looked at it before it is shown', async () => {
    const { id } = await register.checked(officer, fileOf('SN,bad'));
    const auditor = db.actor(officer.jurisdictionId);
    await register.reader.one(auditor, id);
    await register.reader.faultyRows(auditor, id, { limit: 1, afterRow: 0, duplicates: false });
    await register.reader.report(auditor, id);
    await register.reader.page(auditor, { limit: 1 });
    const looked = await db.session.run(auditor, (tx) =>
      tx.query<{ subject_id: string | null }[]>(
        `SELECT subject_id FROM app.access_log WHERE jurisdiction_id = $1 AND official_id = $2 AND subject_kind = 'record-import'`,
        [auditor.jurisdictionId, auditor.officialId],
      ),
    );
    expect(looked.map(({ subject_id }) => subject_id).sort()).toEqual([id, id, id, null].sort());
  });

  it('keeps serial numbers out of the log and out of the queue', async () => {
    const { id } = await register.checked(officer, fileOf(...rows(2)));
    await register.confirmed(officer, id);
    const told = await db.session.run(officer, (tx) =>
      tx.query<{ text: string }[]>('SELECT body AS text FROM ledger.event WHERE jurisdiction_id = $1 UNION ALL SELECT data FROM messaging.outbox WHERE jurisdiction_id = $1', [
        officer.jurisdictionId,
      ]),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(({ text }) => /10000\d|Ruger|records\.csv/.test(text))).toEqual([]);
  });
});

/** A session whose process dies in the middle of the nth batch that it writes. */
function mortal(session: TestDatabase['session'], nth: number): TestDatabase['session'] {
  let batches = 0;
  let dead = false;
  return new Proxy(session, {
    get(target, name, receiver) {
      if (name !== 'run') return Reflect.get(target, name, receiver) as unknown;
      return async (actor: Actor, useCase: Parameters<TestDatabase['session']['run']>[1]) => {
        if (dead) throw new Error('the process died');
        return target.run(actor, async (tx, now) => {
          const answer = await useCase(tx, now);
          const written = await tx.query<unknown[]>(
            'SELECT FROM marking.record_import WHERE jurisdiction_id = $1 AND last_sign_at = $2 AND rows_done > 0 AND attempts = 0 AND xmin::text::bigint = pg_current_xact_id()::text::bigint',
            [actor.jurisdictionId, now],
          );
          // All of the batch is written and nothing committed.
          if (written.length && ++batches === nth) {
            dead = true;
            throw new Error('the process died');
          }
          return answer;
        });
      };
    },
  });
}

async function asOwner(db: TestDatabase, sql: string): Promise<void> {
  const client = new Client({ connectionString: db.adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
