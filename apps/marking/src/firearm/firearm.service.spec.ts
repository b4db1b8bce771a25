import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import type { HolderService } from '../holder/holder.service';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { FirearmSearchService } from './firearm-search.service';
import type { RecordFirearm } from './firearm.dto';
import type { FirearmService } from './firearm.service';
import { FirearmQuery } from './firearm-query.dto';
import { SERIAL_KEY_SEARCH } from './serial-search';

const aPistol = (changed: Partial<RecordFirearm> = {}): RecordFirearm => ({
  serial: `ZZ-${randomUUID().slice(0, 8)}`,
  serialState: 'COMPLETE',
  make: 'Forjas Taurus S.A.',
  model: 'PT 92',
  type: 'P',
  calibre: '9x19',
  countryOfManufacture: 'BR',
  yearOfManufacture: 2008,
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', method: 'LASER', legibility: 'CLEAR' }],
  ...changed,
});

describe('firearm records', () => {
  let db: TestDatabase;
  let holders: HolderService;
  let firearms: FirearmService;
  let searches: FirearmSearchService;
  let officer: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    ({ holders, firearms } = markingServices(db));
    searches = new FirearmSearchService(db.session);
    officer = db.actor(db.jurisdictions.GT);
    abroad = db.actor(db.jurisdictions.BZ);
  });
  afterAll(() => db.close());

  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const asSuperuser = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: db.adminUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it('keeps the number as stamped beside the form it is searched by', async () => {
    const { id } = await firearms.record(officer, aPistol({ serial: 'tkr-ОВ 14', barrelSerial: '77/A' }));
    expect(await firearms.read(officer, id)).toMatchObject({ serial: 'tkr-ОВ 14', serialNormalised: 'TKROB14', barrelSerial: '77/A' });
  });

  it('reads country and year from an import mark, and keeps its text', async () => {
    const { marks } = await firearms.record(officer, aPistol());
    expect(marks).toMatchObject([
      { kind: 'IMPORT', text: 'GT 2009', country: 'GT', year: 2009, part: 'FRAME', method: 'LASER', legibility: 'CLEAR' },
    ]);
  });

  it('takes a former country of manufacture, one spelling for one state', async () => {
    expect(await firearms.record(officer, aPistol({ countryOfManufacture: 'YU' }))).toMatchObject({ countryOfManufacture: 'YUCS' });
  });

  it('tells the life of a firearm in order, with its holders, a year alone being a date', async () => {
    const maker = await holders.register(officer, { kind: 'MANUFACTURER', name: 'Taurus', country: 'BR' });
    const importer = await holders.register(officer, { kind: 'IMPORTER', name: 'Armas del Norte', licence: 'IMP-7', country: 'GT' });
    const { id } = await firearms.record(
      officer,
      aPistol({
        lifeEvents: [
          { kind: 'imported', actor: 'IMPORTER', holderId: importer.id, date: '2009-03-10', document: 'Licence 14', country: 'GT' },
          { kind: 'manufactured', actor: 'MANUFACTURER', holderId: maker.id, date: '2008', country: 'BR' },
        ],
      }),
    );
    await firearms.addLifeEvent(officer, id, { kind: 'stolen', date: '2011-05' });
    const { lifeEvents, flags } = await firearms.read(officer, id);
    expect(lifeEvents.map(({ kind, date, holder }) => [kind, date, holder?.name ?? null])).toEqual([
      ['manufactured', '2008', 'Taurus'],
      ['imported', '2009-03-10', 'Armas del Norte'],
      ['stolen', '2011-05', null],
    ]);
    expect(flags).toEqual([]);
  });

  it('shows what cannot have happened and repairs nothing', async () => {
    const { id } = await firearms.record(officer, aPistol({ lifeEvents: [{ kind: 'imported', date: '2001' }] }));
    const { flags, lifeEvents } = await firearms.read(officer, id);
    expect(flags).toEqual([
      {
        code: 'before-year-of-manufacture',
        rule: 'Nothing happens to a firearm before its year of manufacture',
        lifeEventId: lifeEvents[0]?.id,
        markId: null,
      },
    ]);
    expect(lifeEvents[0]?.date).toBe('2001');
  });

  it('adds a mark beside those already there', async () => {
    const { id } = await firearms.record(officer, aPistol());
    const { marks } = await firearms.addMark(officer, id, { kind: 'CONFISCATION', part: 'FRAME', text: 'PNC 44' });
    expect(marks.map(({ text }) => text)).toEqual(['GT 2009', 'PNC 44']);
  });

  it('lets many who add to one firearm at once follow one another', async () => {
    const { id } = await firearms.record(officer, aPistol({ marks: [] }));
    await Promise.all(['A', 'B', 'C', 'D', 'E'].map((text) => firearms.addMark(officer, id, { kind: 'OTHER', part: 'SLIDE', text })));
    expect((await firearms.read(officer, id)).marks.map(({ text }) => text).sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('refuses a second weapon of one maker and model with the same number, however it is written, unless it is said to be a duplicate', async () => {
    const { id } = await firearms.record(officer, aPistol({ serial: 'DUP 1001' }));
    await expect(firearms.record(officer, aPistol({ serial: 'dup-1001', make: 'FORJAS TAURUS SA' }))).rejects.toMatchObject({
      code: 'firearm.serial-already-recorded',
      facts: { firearmId: id },
    });
    await expect(firearms.record(officer, aPistol({ serial: 'DUP1001', model: 'PT 99' }))).resolves.toBeDefined();
    await expect(firearms.record(officer, aPistol({ serial: 'DUP1001', serialState: 'DUPLICATE' }))).resolves.toBeDefined();
    await expect(firearms.record(abroad, aPistol({ serial: 'DUP1001' }))).resolves.toBeDefined();
  });

  it('lets one of many who record the same weapon at once succeed', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => firearms.record(officer, aPistol({ serial: 'RACE 77' }))));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'firearm.serial-already-recorded' });
  });

  it('refuses a number on a weapon said to bear none, none on one said to bear one, and a holder nobody registered', async () => {
    await expect(firearms.record(officer, aPistol({ serialState: 'NONE' }))).rejects.toThrow(refused('firearm.serial-contradicts-state'));
    await expect(firearms.record(officer, aPistol({ serial: null }))).rejects.toThrow(refused('firearm.serial-missing'));
    await expect(firearms.record(officer, aPistol({ serial: '--' }))).rejects.toThrow(refused('firearm.serial-missing'));
    const theirs = await holders.register(abroad, { kind: 'PERSON', name: 'Somebody abroad', country: 'BZ' });
    for (const holderId of [theirs.id, randomUUID()]) {
      const lifeEvents: RecordFirearm['lifeEvents'] = [{ kind: 'transferred', date: '2010', holderId }];
      await expect(firearms.record(officer, aPistol({ lifeEvents }))).rejects.toThrow(refused('holder.unknown'));
    }
  });

  it('writes the record, its keys and its ledger event together or not at all, and keeps number and maker out of the log', async () => {
    const { id } = await firearms.record(officer, aPistol({ serial: 'CANARY-88' }));
    const logged = await db.session.run(officer, (tx) =>
      tx.query<{ body: string }[]>('SELECT body FROM ledger.event WHERE subject_id = $1', [id]),
    );
    expect(logged).toHaveLength(1);
    expect(logged[0]?.body).not.toMatch(/CANARY|Taurus/);
    await asSuperuser(async (client) => {
      await client.query(`ALTER TABLE ledger.event ADD CONSTRAINT the_log_refuses CHECK (kind <> 'firearm.recorded') NOT VALID`);
      try {
        await expect(firearms.record(officer, aPistol({ serial: 'LOST-99' }))).rejects.toMatchObject({ constraint: 'the_log_refuses' });
      } finally {
        await client.query('ALTER TABLE ledger.event DROP CONSTRAINT the_log_refuses');
      }
      const left = await client.query(
        `SELECT 1 FROM marking.firearm WHERE serial_observed = 'LOST-99' UNION ALL
         SELECT 1 FROM marking.serial_key k WHERE NOT EXISTS (SELECT FROM marking.firearm f WHERE f.jurisdiction_id = k.jurisdiction_id AND f.id = k.firearm_id)`,
      );
      expect(left.rowCount).toBe(0);
    });
  });

  it('never changes what was stamped, not even for the database’s superuser', async () => {
    const { id } = await firearms.record(officer, aPistol());
    await asSuperuser(async (client) => {
      for (const change of [
        `serial_observed = 'X'`,
        `make = 'X'`,
        `calibre = 'X'`,
        `year_of_manufacture = 1`,
        `barrel_serial_observed = 'X'`,
      ]) {
        await expect(client.query(`UPDATE marking.firearm SET ${change} WHERE id = $1`, [id])).rejects.toMatchObject({ code: '23001' });
      }
      await expect(client.query('UPDATE marking.firearm_mark SET text = $1', ['X'])).rejects.toMatchObject({ code: '23001' });
    });
    await expect(
      db.session.run(officer, (tx) => tx.query('UPDATE marking.firearm SET serial_normalised = $1', ['X'])),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('shows another jurisdiction nothing, and says of its firearms what it says of none', async () => {
    const { id } = await firearms.record(officer, aPistol({ serial: 'OURS 4711' }));
    for (const unknown of [id, randomUUID()]) {
      await expect(firearms.read(abroad, unknown)).rejects.toThrow(refused('firearm.unknown'));
      await expect(firearms.addMark(abroad, unknown, { kind: 'OTHER', part: 'FRAME', text: 'X' })).rejects.toThrow(
        refused('firearm.unknown'),
      );
      await expect(firearms.addLifeEvent(abroad, unknown, { kind: 'lost', date: '2010' })).rejects.toThrow(refused('firearm.unknown'));
    }
    for (const match of ['prefix', 'noisy'] as const) {
      expect((await searches.search(abroad, { order: 'newest', limit: 50, serial: 'OURS 4711', match })).items).toEqual([]);
      expect((await searches.search(officer, { order: 'newest', limit: 50, serial: 'OURS 4711', match })).items.map((item) => item.id)).toEqual([id]);
    }
  });

  it('raises an error without a jurisdiction’s context, where an empty list would say that there is no such firearm', async () => {
    await firearms.record(officer, aPistol());
    await expect(db.dataSource.query('SELECT * FROM marking.firearm')).rejects.toMatchObject({ code: '42501' });
    await expect(searches.search({ ...officer, jurisdictionId: '' }, { order: 'newest', limit: 5, match: 'prefix' })).rejects.toMatchObject({
      driverError: { code: expect.stringMatching(/^(42501|22P02)$/) as string },
    });
  });

  describe('the search', () => {
    it('finds numbers that begin so, on frame or barrel, page by page, each once', async () => {
      for (let each = 1; each <= 5; each++) await firearms.record(officer, aPistol({ serial: `PRE-${each}00` }));
      const barrel = await firearms.record(officer, aPistol({ barrelSerial: 'PRE900' }));
      await firearms.record(officer, aPistol({ serial: 'PRF-1' }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await searches.search(officer, { order: 'newest', limit: 2, match: 'prefix', serial: 'pre', ...(cursor && { cursor }) });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(6);
      expect(new Set(seen).size).toBe(6);
      expect(seen).toContain(barrel.id);
    });

    it('finds by maker and model', async () => {
      await firearms.record(officer, aPistol({ make: 'Česká zbrojovka', model: 'CZ 75 B', serial: 'A0001' }));
      const found = await searches.search(officer, { order: 'newest', limit: 9, match: 'prefix', make: 'ceska Zbrojovka', model: 'cz75b' });
      expect(found.items.map(({ serial }) => serial)).toEqual(['A0001']);
    });

    it('finds a misread number, nearest first, and says what differs', async () => {
      await firearms.record(officer, aPistol({ serial: 'NOI51842' }));
      await firearms.record(officer, aPistol({ serial: 'NOI5184K' }));
      const { items } = await searches.search(officer, { order: 'newest', limit: 9, match: 'noisy', serial: 'N0IS1842' });
      expect(items.map(({ serial, differences }) => [serial, differences])).toEqual([
        ['NOI51842', ['look-alike 0/O at position 2', 'look-alike S/5 at position 4']],
        ['NOI5184K', ['look-alike 0/O at position 2', 'look-alike S/5 at position 4', 'observed 2, recorded K at position 8']],
      ]);
    });

    it('finds a number of which some characters are unknown, and refuses one of which too little is known', async () => {
      await firearms.record(officer, aPistol({ serial: 'WLD70351' }));
      for (const serial of ['WLD7?351', 'WLD*51', '*D703*', 'W?D70?51']) {
        expect((await searches.search(officer, { order: 'newest', limit: 9, match: 'prefix', serial })).items.map((item) => item.serial)).toEqual([
          'WLD70351',
        ]);
      }
      for (const serial of ['W*', '???', '--']) {
        await expect(searches.search(officer, { order: 'newest', limit: 9, match: 'noisy', serial })).rejects.toThrow(
          refused('firearm.serial-unsearchable'),
        );
      }
    });

    it('finds a number as it is, or all that begin so in their order, whatever else is known of the firearm', async () => {
      const mark = { kind: 'IMPORT', part: 'FRAME', text: 'TT 2011' } as const;
      await firearms.record(officer, aPistol({ serial: 'ORD 21', calibre: '9 × 19 mm', yearOfManufacture: 2011, marks: [mark] }));
      await firearms.record(officer, aPistol({ serial: 'ORD-2', make: 'Norinco', calibre: '.45 ACP', yearOfManufacture: 1999 }));
      await firearms.record(officer, aPistol({ serial: 'ORD210', barrelSerial: 'ORD-3', calibre: '9x19 mm', yearOfManufacture: 1999 }));
      const found = async (query: Partial<FirearmQuery>) =>
        (await searches.search(officer, Object.assign(new FirearmQuery(), { serial: 'ord-2', ...query }))).items.map(({ serial }) => serial);
      expect(await found({})).toEqual(['ORD-2', 'ORD 21', 'ORD210']);
      expect(await found({ match: 'exact' })).toEqual(['ORD-2']);
      expect(await found({ match: 'exact', serial: 'ORD 3' })).toEqual(['ORD210']);
      for (const each of [{}, { match: 'noisy', serial: 'QRD2I' }, { serial: 'ORD2*' }] as const) {
        expect(await found({ ...each, calibre: '9X19MM', year: 2011 })).toEqual(['ORD 21']);
        expect(await found({ ...each, markCountry: 'TT', markYear: 2011, markKind: 'IMPORT', mark: 'tt 20' })).toEqual(['ORD 21']);
        expect(await found({ ...each, markCountry: 'TT', markYear: 2012 })).toEqual([]);
        expect(await found({ ...each, make: 'norinco', year: 1999 })).toEqual(['ORD-2']);
      }
      expect(await found({ serial: 'ORD', cursor: Buffer.from('nonsense').toString('base64url') }).catch((error: unknown) => error)).toMatchObject({
        code: 'request.cursor-malformed',
      });
    });

    describe('among many records', () => {
      beforeAll(async () => {
        const { jurisdictionId } = db.actor(db.jurisdictions.TT);
        await db.session.run(db.actor(jurisdictionId), async (tx) => {
          await tx.query(
            `INSERT INTO marking.firearm (jurisdiction_id, id, serial_observed, serial_normalised, serial_state, barrel_serial_observed, barrel_serial_normalised,
               make, make_normalised, model, model_normalised, type, calibre, calibre_normalised, country_of_manufacture, occurred_at)
             SELECT $1, gen_random_uuid(), 'S' || n, 'S' || n, 'COMPLETE', 'B' || n, 'B' || n, 'M' || n % 50, 'M' || n % 50, 'X' || n % 7, 'X' || n % 7, 'P', '9x19', '9X19', 'US', now()
             FROM generate_series(100000, 105000) AS n`,
            [jurisdictionId],
          );
          await tx.query(
            `INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id)
             SELECT $1, '=' || left(f.serial_normalised, cut), f.id FROM marking.firearm f, generate_series(3, 7) AS cut WHERE f.jurisdiction_id = $1`,
            [jurisdictionId],
          );
        });
        await asSuperuser((client) => client.query('ANALYZE marking.firearm, marking.serial_key'));
      });

      it.each([
        [
          'the beginning of a number',
          'SELECT r.id FROM marking.firearm r WHERE r.jurisdiction_id = $1 AND r.serial_normalised COLLATE "C" >= $2 AND r.serial_normalised COLLATE "C" < $3',
          ['S1000', 'S1001'],
          'firearm_by_serial',
          'serial_normalised',
        ],
        [
          'the beginning of a barrel’s number',
          'SELECT r.id FROM marking.firearm r WHERE r.jurisdiction_id = $1 AND r.barrel_serial_normalised COLLATE "C" >= $2 AND r.barrel_serial_normalised COLLATE "C" < $3',
          ['B1000', 'B1001'],
          'firearm_by_barrel_serial',
          'barrel_serial_normalised',
        ],
        [
          'a maker and model',
          'SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND make_normalised COLLATE "C" = $2 AND model_normalised COLLATE "C" = $3',
          ['M7', 'X3'],
          'firearm_by_make',
          'make_normalised',
        ],
        ['a misread number', SERIAL_KEY_SEARCH, ['=S10001 =S10201 =S10101', 50], 'serial_key_pkey', 'key'],
      ])('the search for %s is driven by its index under row-level security', async (_, sql, parameters, index, column) => {
        const actor = db.actor(db.jurisdictions.TT);
        const plan = await db.session.run(actor, (tx) =>
          tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [actor.jurisdictionId, ...parameters]),
        );
        const text = plan.map((line) => line['QUERY PLAN']).join('\n');
        expect(text).toMatch(new RegExp(`${index}\\b[^]*Index Cond:[^\\n]*\\b${column}\\b`));
      });
    });
  });

  describe('holders', () => {
    it('are found by how their name begins, and their names stand apart from the chain', async () => {
      const { id } = await holders.register(officer, { kind: 'PERSON', name: 'Pérez Canario, Ana', licence: 'L-1', country: 'GT' });
      expect((await holders.list(officer, { limit: 9, name: 'perez can' })).items).toMatchObject([
        { id, name: 'Pérez Canario, Ana', licence: 'L-1' },
      ]);
      const columns = await asSuperuser((client) => client.query<{ row: string }>('SELECT to_jsonb(h)::text AS row FROM marking.holder h'));
      expect(columns.rows.map(({ row }) => row).join()).not.toMatch(/Canario|L-1/);
      expect((await holders.list(abroad, { limit: 200 })).items.map((holder) => holder.id)).not.toContain(id);
    });

    it('leave a chain without a name when their retention has ended', async () => {
      const person = await holders.register(officer, { kind: 'PERSON', name: 'Ended, Name', country: 'GT' });
      const { id } = await firearms.record(officer, aPistol({ lifeEvents: [{ kind: 'transferred', date: '2010', holderId: person.id }] }));
      await db.session.run(officer, (tx) =>
        tx.query('DELETE FROM marking.holder_identity WHERE jurisdiction_id = $1 AND id = $2', [officer.jurisdictionId, person.id]),
      );
      expect((await firearms.read(officer, id)).lifeEvents[0]?.holder).toMatchObject({
        id: person.id,
        kind: 'PERSON',
        name: null,
        licence: null,
      });
    });
  });
});
