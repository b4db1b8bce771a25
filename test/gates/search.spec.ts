import { randomUUID } from 'node:crypto';
import { MARKING } from '@headstamp/marking';
import { serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { type EntityManager, type Logger } from 'typeorm';
import { FirearmSearchService } from '../../apps/marking/src/firearm/firearm-search.service';
import { FirearmQuery } from '../../apps/marking/src/firearm/firearm-query.dto';
import { firearmsOfModel, firearmsReadAs, keepSerialKeys } from '../../apps/marking/src/firearm/serial-search';

const RECORDS = 3_000;
const KEYS_BESIDES = 30_000;

interface Asked {
  readonly text: string;
  readonly values: unknown[];
}

/** Writes down the statements that the product itself sends. */
class Listener implements Pick<Logger, 'logQuery'> {
  readonly asked: Asked[] = [];
  logQuery(text: string, values: unknown[] = []): void {
    if (/^\s*SELECT/i.test(text) && /marking\./.test(text.replaceAll('"', ''))) this.asked.push({ text, values });
  }
  logQueryError = (): void => undefined;
  logQuerySlow = (): void => undefined;
  logSchemaBuild = (): void => undefined;
  logMigration = (): void => undefined;
  log = (): void => undefined;
}

/** Under row-level security an index serves only comparisons that cannot leak; others wait until every row was judged. */
describe('the search for a serial number', () => {
  let db: TestDatabase;
  let admin: Client;
  let listener: Listener;
  const own = randomUUID();
  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query(
      `INSERT INTO marking.firearm (jurisdiction_id, id, serial_observed, serial_normalised, serial_state, make, make_normalised, model, model_normalised, type,
         calibre, calibre_normalised, country_of_manufacture, occurred_at)
       SELECT $1, gen_random_uuid(), 'AB' || n, 'AB' || n, 'COMPLETE', 'Maker ' || n % 50, 'MAKER' || n % 50, 'M', 'M', 'PISTOL', '9x19', '9X19', 'US', now()
       FROM generate_series(1, ${RECORDS}) AS n`,
      [own],
    );
    await admin.query(
      `INSERT INTO marking.firearm_mark (jurisdiction_id, id, firearm_id, sequence, kind, part, text, country, year, recorded_by, occurred_at)
       SELECT jurisdiction_id, gen_random_uuid(), id, 1, 'IMPORT', 'FRAME', 'GT 2009', 'GT', 1970 + (random() * 50)::integer, id, now() FROM marking.firearm`,
    );
    const { rows } = await admin.query<{ id: string; serial: string }>('SELECT id, serial_observed AS serial FROM marking.firearm');
    await db.session.run(serviceActor(own, 'search'), async (tx) => {
      for (const { id, serial } of rows.slice(0, 300)) await keepSerialKeys(tx, own, id, [serial]);
    });
    // A table of a few pages is read in whole, and rightly so.
    await admin.query(
      `INSERT INTO marking.serial_key (jurisdiction_id, key, firearm_id) SELECT $1, '=ZZ' || n, gen_random_uuid() FROM generate_series(1, ${KEYS_BESIDES}) AS n`,
      [own],
    );
    await admin.query(
      `INSERT INTO marking.register_key (jurisdiction_id, key, subject_kind, subject_id)
       SELECT $1, 'd:ZZ' || n, 'restored', gen_random_uuid() FROM generate_series(1, ${KEYS_BESIDES}) AS n`,
      [own],
    );
    await admin.query('ANALYZE');
    listener = new Listener();
    Object.assign(db.dataSource, { logger: listener });
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  it('compares with operators that PostgreSQL knows not to leak', async () => {
    const operators = [
      '=(text,text)',
      '<(text,text)',
      '<=(text,text)',
      '>(text,text)',
      '>=(text,text)',
      '=(uuid,uuid)',
      '~>=~(text,text)',
      '~<~(text,text)',
    ];
    const { rows } = await admin.query<{ operator: string; leakproof: boolean }>(
      `SELECT o.oid::regoperator::text AS operator, p.proleakproof AS leakproof FROM unnest($1::regoperator[]) AS asked(operator)
       JOIN pg_operator o ON o.oid = asked.operator JOIN pg_proc p ON p.oid = o.oprcode`,
      [operators],
    );
    expect(rows).toHaveLength(operators.length);
    expect(rows.filter(({ leakproof }) => !leakproof)).toEqual([]);
  });

  it('knows that patterns are not among them', async () => {
    const { rows } = await admin.query<{ leakproof: boolean }>(
      `SELECT proleakproof AS leakproof FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode WHERE o.oid IN ('~~(text,text)'::regoperator, '~(text,text)'::regoperator)`,
    );
    expect(rows).toEqual([{ leakproof: false }, { leakproof: false }]);
  });

  const search = (query: Partial<FirearmQuery>) => (): Promise<unknown> =>
    new FirearmSearchService(db.session).search(serviceActor(own, 'search'), Object.assign(new FirearmQuery(), query));
  const searches: readonly (readonly [string, (tx: EntityManager) => Promise<unknown>])[] = [
    ['a misread number', (tx) => firearmsReadAs(tx, own, 'AB1O23')],
    ['a number with an unknown character', (tx) => firearmsReadAs(tx, own, 'AB?123')],
    ['maker and model', (tx) => firearmsOfModel(tx, own, 'Maker 7', 'M')],
    ['a misread number of a maker and year', search({ serial: 'AB1O23', match: 'noisy', make: 'Maker 7', year: 1999, calibre: '9x19' })],
    ['a number, as it is', search({ serial: 'AB123', match: 'exact' })],
    ['the beginning of a number', search({ serial: 'AB12' })],
    ['all numbers in their order', search({ order: 'serial', limit: 20 })],
    ['the beginning of a number with a mark', search({ serial: 'AB12', markCountry: 'GT', markYear: 2009 })],
    ['a number with two unknown characters', search({ serial: 'AB?2?' })],
    ['a number of which the end is known', search({ serial: '*2345' })],
    ['a number of which the middle is known', search({ serial: '*B234*' })],
    ['a number of which the beginning is known', search({ serial: 'AB1*' })],
  ];

  it.each(searches)('finds %s through an index, inside the wall', async (_what, search) => {
    listener.asked.length = 0;
    await db.session.run(serviceActor(own, 'search'), search);
    const asked = [...listener.asked];
    expect(asked.length).toBeGreaterThan(0);
    for (const { text, values } of asked) {
      const plan = await db.session.run(serviceActor(own, 'search'), (tx) =>
        tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, values),
      );
      const lines = plan
        .map((row) => row['QUERY PLAN'])
        .join('\n')
        .replaceAll(/'\{[^']*\}'/g, '{…}');
      // Every table of the register is read through an index, and what is looked for is a condition of it, beside the wall.
      expect(lines).not.toMatch(/Seq Scan on (firearm|firearm_mark|serial_key|register_key)\b/);
      const scans = lines.split(/(?=->)/).filter((node) => /(Index|Index Only) Scan /.test(node));
      expect(scans.length).toBeGreaterThan(0);
      for (const scan of scans) expect(scan).toMatch(/Index Cond: .*(key|normalised|\bid\b|firearm_id|country)/);
    }
  });
});
