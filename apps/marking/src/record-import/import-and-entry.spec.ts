import { randomUUID } from 'node:crypto';
import { DomainError } from '@headstamp/codes';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { RecordFirearm } from '../firearm/firearm.dto';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { RECORD_FIELDS, type RecordField } from './record-fields';
import { ImportingRegister } from './record-import.spec-support';
import { judgeRow } from './row-judge';
import { RowReader } from './row-record';
import { headingOf } from './template';

const COLUMNS = RECORD_FIELDS.filter(({ name }) => !/3\./.test(name));
const READER = new RowReader(
  COLUMNS.map(({ name }, column) => ({ field: name, column })),
  COLUMNS.length,
);
/** What only a spreadsheet does to a cell; nobody who enters a record by hand meets it. */
const OF_SPREADSHEETS = ['looks-like-formula', 'looks-rounded', 'too-many-cells', 'repeated-in-file'];

const usual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  serial: fc.oneof(
    fc.nat({ max: 99_999_999 }).map((number) => `SN-${number}`),
    fc.constantFrom('', '---', '31В-48?27', '№ 12', 'ﬁ-9', '٣٤٥٦', 'x'.repeat(61), 'A\u0000B', '=1+1'),
  ),
  make: fc.constantFrom('Ruger', 'Česká zbrojovka', 'ИЖМЕХ', ' ', 'm'.repeat(201)),
  model: fc.constantFrom('P95', 'CZ 75 B', ''),
  calibre: fc.constantFrom('9x19', '9 × 19', '.30-06', ''),
};

function cellFor({ name, form, codes, required }: RecordField): fc.Arbitrary<string> {
  const good = ((): fc.Arbitrary<string> => {
    if (name in usual) return usual[name] ?? fc.constant('');
    switch (form) {
      case 'code':
        return fc.oneof(fc.constantFrom(...(codes ?? [])), fc.constantFrom('pistol', '?', 'complete'));
      case 'country':
        return fc.constantFrom('US', 'gt', 'YUCS', 'CS', 'YU', 'UK', 'XX', 'Guatemala');
      case 'whole-number':
        return fc.constantFrom('1998', '2004', '0', '99999', 'two', '19.5');
      case 'number':
        return fc.constantFrom('0.1', '0,25', '11', '-1', 'deep');
      case 'date':
        return fc.constantFrom('2009', '2009-04', '2009-04-17', '2009-02-30', '17/04/2009');
      case 'instant':
        return fc.constantFrom('2020-01-01T00:00:00Z', '2020-01-01T10:00:00', 'yesterday');
      case 'yes-no':
        return fc.constantFrom('no', 'perhaps');
      default:
        return fc.constantFrom('left side', 'GT 2009', 'CS 92', 'CS 99', 'KE 14', 'p'.repeat(301));
    }
  })();
  // Most cells that may be blank are.
  return required || name === 'serial' ? good : fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: good });
}

/** A row that is good but for a few cells, as rows are. */
const row = fc
  .record({
    good: fc.constantFrom<Readonly<Record<string, string>>>(
      { serial: 'SN 1', serialState: 'COMPLETE', make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19', countryOfManufacture: 'US' },
      // Each field for itself is good; together they break a rule.
      { serial: 'SN 1', serialState: 'NONE', make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19', countryOfManufacture: 'US' },
      { serialState: 'NONE', make: 'Zastava', model: 'M57', type: 'P', calibre: '7.62x25', countryOfManufacture: 'YUCS', 'mark1.kind': 'IMPORT', 'mark1.part': 'FRAME', 'mark1.text': 'CS 92' },
      {
        ...{ serial: 'Š-77/Ж', serialState: 'RESTORED_FULL', barrelSerial: '77', make: 'ČZ', model: '75', type: 'P', calibre: '9 × 19', countryOfManufacture: 'CSHH' },
        ...{ yearOfManufacture: '1988', occurredAt: '2020-01-01T00:00:00Z', 'mark2.kind': 'PROOF', 'mark2.part': 'BARREL', 'mark2.text': 'CIP 17' },
        ...{ 'mark2.depthMm': '0.08', 'event1.kind': 'imported', 'event1.date': '2009', 'event1.country': 'GT', 'event2.kind': 'transferred', 'event2.date': '2011-03-04' },
      },
    ),
    changed: fc.subarray([...COLUMNS], { maxLength: 4 }).chain((fields) => fc.tuple(...fields.map((field) => cellFor(field).map((cell) => [field.name, cell] as const)))),
  })
  .map(({ good, changed }) => {
    const said: Record<string, string> = { ...good, ...Object.fromEntries(changed) };
    return COLUMNS.map(({ name }) => said[name] ?? '');
  });

describe('a row of a file and the same record entered by hand', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase([MARKING]);
  });
  afterAll(() => db.close());

  it('are refused for the same reasons, or neither is', async () => {
    const { firearms } = markingServices(db);
    const pipe = validationPipe();
    const outcomes = { good: 0, fields: 0, rules: 0 };
    await fc.assert(
      fc.asyncProperty(row, async (cells) => {
        const read = READER.read(cells);
        const { faults } = await judgeRow(read, new Date());
        const found = faults.filter(({ code }) => !OF_SPREADSHEETS.includes(code)).map(({ field, code, detail }) => ({ field, code, detail }));
        // A register of its own for each row: no number is taken.
        const officer = db.actor(randomUUID());
        const byHand = await (async () => {
          try {
            const body = (await pipe.transform(JSON.parse(JSON.stringify(read.record)), { type: 'body', metatype: RecordFirearm })) as RecordFirearm;
            await firearms.record(officer, body);
            outcomes.good++;
            return [];
          } catch (error) {
            if (error instanceof RequestInvalid) {
              outcomes.fields++;
              return error.errors.map(({ pointer, code, detail }) => ({ field: read.fieldAt(pointer), code, detail }));
            }
            if (!(error instanceof DomainError)) throw error;
            outcomes.rules++;
            return [(error as DomainError).code];
          }
        })();
        // One who enters by hand is told of the first rule that is broken, the sender of a file of all.
        if (typeof byHand[0] === 'string') expect(found.map(({ code }) => code)).toContain(byHand[0]);
        else expect(found).toEqual(byHand);
      }),
      { numRuns: 250 },
    );
    // All three ways were gone.
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(5);
  });

  it('leave the same rows behind, column by column', async () => {
    const { firearms } = markingServices(db);
    const register = new ImportingRegister(db, { batch: 7 });
    const rows = fc.sample(row, { numRuns: 60 }).map((cells, index) => cells.map((cell, column) => (COLUMNS[column]?.name === 'serial' && cell.startsWith('SN') ? `SN ${index}` : cell)));
    const good: string[][] = [];
    for (const cells of rows) if ((await judgeRow(READER.read(cells), new Date())).said) good.push(cells);
    const told = new Set<string>();
    const different = good.filter((cells) => {
      const weapon = JSON.stringify(cells.slice(0, 9));
      return !told.has(weapon) && told.add(weapon);
    });
    expect(different.length).toBeGreaterThan(10);

    const [clerk, officer] = [db.actor(randomUUID()), db.actor(randomUUID())];
    for (const cells of different) {
      const body = JSON.parse(JSON.stringify(READER.read(cells).record)) as RecordFirearm;
      await firearms.record(clerk, body).catch((error: unknown) => expect(error).toMatchObject({ code: 'firearm.serial-already-recorded' }));
    }
    const file = stringify([COLUMNS.map(headingOf), ...different], { record_delimiter: 'windows' });
    const { id } = await register.checked(officer, file);
    expect(await register.confirmed(officer, id)).toMatchObject({ state: 'imported' });
    expect(await contentOf(officer)).toEqual(await contentOf(clerk));
  });

  /** All that the register holds, without identifiers and times of recording. */
  async function contentOf({ jurisdictionId }: Actor): Promise<unknown> {
    return db.session.run(db.actor(jurisdictionId), async (tx) => {
      const rows = async (sql: string): Promise<unknown> => tx.query<{ row: unknown }[]>(`SELECT row FROM (${sql}) AS all_rows (row) ORDER BY row::text`, [jurisdictionId]);
      const without = (alias: string, ...names: string[]): string => ['jurisdiction_id', 'id', 'recorded_at', ...names].reduce((sql, name) => `${sql} - '${name}'`, `to_jsonb(${alias})`);
      const claimed = `CASE WHEN f.occurred_at = f.recorded_at THEN NULL WHEN f.recorded_at - f.occurred_at < interval '1 hour' THEN NULL ELSE f.occurred_at END`;
      const named = `jsonb_build_object('serial', f.serial_observed, 'make', f.make, 'state', f.serial_state)`;
      return {
        firearms: await rows(`SELECT ${without('f', 'occurred_at')} || jsonb_build_object('claimed', ${claimed}) FROM marking.firearm f WHERE f.jurisdiction_id = $1`),
        marks: await rows(
          `SELECT ${without('m', 'firearm_id', 'recorded_by', 'occurred_at')} || ${named} FROM marking.firearm_mark m JOIN marking.firearm f ON f.jurisdiction_id = m.jurisdiction_id AND f.id = m.firearm_id WHERE m.jurisdiction_id = $1`,
        ),
        lifeEvents: await rows(
          `SELECT ${without('e', 'firearm_id', 'recorded_by')} || ${named} FROM marking.life_event e JOIN marking.firearm f ON f.jurisdiction_id = e.jurisdiction_id AND f.id = e.firearm_id WHERE e.jurisdiction_id = $1`,
        ),
        keys: await rows(
          `SELECT jsonb_build_object('key', k.key) || ${named} FROM marking.serial_key k JOIN marking.firearm f ON f.jurisdiction_id = k.jurisdiction_id AND f.id = k.firearm_id WHERE k.jurisdiction_id = $1`,
        ),
        events: await rows(
          `SELECT jsonb_build_object('kind', e.kind, 'facts', (e.body::jsonb -> 'facts') - 'importId' - 'row', 'sealed', o.sealed::jsonb) FROM ledger.event e
           JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id WHERE e.jurisdiction_id = $1 AND e.kind = 'firearm.recorded'`,
        ),
      };
    });
  }
});
