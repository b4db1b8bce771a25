import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { MARKING } from '../marking.module';
import { fileOf, HEADINGS, ImportingRegister, pistolRow } from './record-import.spec-support';

const rows = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => pistolRow(from + index));

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
    officer = db.actor(crypto.randomUUID());
  });

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
});
