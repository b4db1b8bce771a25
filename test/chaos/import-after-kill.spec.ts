import { setTimeout as wait } from 'node:timers/promises';
import { Caller, type Answer } from '../support/caller';
import { removeFolder, startStandalone, superuserOf, temporaryFolder, type Deployment } from '../support/deployment';

/** How many rows the file has: a few thousand in every run, a million when the numbers are measured. */
const ROWS = Number(process.env.HEADSTAMP_IMPORT_ROWS ?? 12_000);
/** Every so many-eth row is of a kind of weapon that nobody knows. */
const FAULTY_EVERY = 1_000;
const LONGEST_MS = Math.max(600_000, ROWS * 6);

const HEADINGS = 'Serial number,Serial state,Make,Model,Type,Calibre,Country of manufacture,Year,Mark 1 kind,Mark 1 part,Mark 1 text,Event 1 kind,Event 1 date';
const row = (number: number): string =>
  `KILL-${number},COMPLETE,Ruger,P95,${number % FAULTY_EVERY === 0 ? 'ZZ' : 'P'},9x19,US,2004,IMPORT,FRAME,GT 2009,imported,2009`;
const FAULTY = Math.floor(ROWS / FAULTY_EVERY);
const GOOD = ROWS - FAULTY;

interface Import {
  readonly id: string;
  readonly state: string;
  readonly mapping: readonly unknown[];
  readonly progress: number | null;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly rowsFaulty: number;
  readonly rowsDuplicate: number;
  readonly rowsRecorded: number;
  readonly rowsRefused: number;
}

/** One table each, and how many different rows of the file stand behind it. */
interface Held {
  readonly firearms: number;
  readonly serials: number;
  readonly marks: number;
  readonly lifeEvents: number;
  readonly events: number;
  readonly subjects: number;
  readonly openings: number;
}

describe('an import of many records', () => {
  const folder = temporaryFolder();
  const file = new Blob([`${HEADINGS}\r\n`, ...Array.from({ length: ROWS }, (_, index) => `${row(index + 1)}\r\n`)]);
  const began = performance.now();
  let system: Deployment;
  let officer: Caller;

  const enter = async (): Promise<void> => {
    system = await startStandalone({ folder });
    officer = await Caller.signIn(system.url, system.logins('marking-officer', 'BZ')[0]);
  };
  beforeAll(enter, 180_000);
  afterAll(async () => {
    await system.stop();
    await removeFolder(folder);
  }, 120_000);

  const told = (what: string, seen: object): void => {
    if (ROWS > 100_000) console.log(`${((performance.now() - began) / 1_000).toFixed(0)} s: ${what} ${JSON.stringify(seen)}`);
  };
  const ok = ({ status, body, text }: Answer): Import => {
    if (status >= 300) throw new Error(`${status}: ${text}`);
    return body as unknown as Import;
  };
  const upload = async (): Promise<Import> => {
    const form = new FormData();
    form.append('file', file, 'stock.csv');
    return ok(await officer.send('POST', '/api/record-imports', { body: form }));
  };
  const check = async ({ id, mapping }: Import): Promise<Import> => ok(await officer.send('POST', `/api/record-imports/${id}/check`, { body: { mapping } }));
  const confirm = async (id: string): Promise<Import> => ok(await officer.send('POST', `/api/record-imports/${id}/confirmation`, { body: { rows: 'valid-rows' } }));
  /** Follows an import as a page does; what it is told may never go back. */
  const until = async (id: string, reached: (seen: Import) => boolean): Promise<Import> => {
    let [done, recorded] = [0, 0];
    for (const end = performance.now() + LONGEST_MS; performance.now() < end;) {
      await wait(100);
      const seen = ok(await officer.send('GET', `/api/record-imports/${id}`));
      if (seen.state === 'failed') throw new Error(JSON.stringify({ ...seen, mapping: undefined }));
      expect(seen.rowsDone).toBeGreaterThanOrEqual(done);
      expect(seen.rowsRecorded).toBeGreaterThanOrEqual(recorded);
      [done, recorded] = [seen.rowsDone, seen.rowsRecorded];
      if (reached(seen)) return seen;
    }
    throw new Error(`${id} did not get there`);
  };
  const switchOff = async (): Promise<void> => {
    await system.kill();
    await enter();
  };
  const held = async (): Promise<Held> => {
    const admin = await superuserOf(system.folder);
    const { rows } = await admin.query<Record<keyof Held, string>>(
      `WITH f AS MATERIALIZED (SELECT jurisdiction_id, id, serial_normalised FROM marking.firearm WHERE serial_normalised LIKE 'KILL%'),
        e AS MATERIALIZED (SELECT e.jurisdiction_id, e.id, e.subject_id FROM ledger.event e JOIN f ON f.jurisdiction_id = e.jurisdiction_id AND f.id = e.subject_id
          WHERE e.kind = 'firearm.recorded')
       SELECT (SELECT count(*) FROM f) AS firearms, (SELECT count(DISTINCT serial_normalised) FROM f) AS serials,
        (SELECT count(*) FROM marking.firearm_mark m JOIN f ON f.jurisdiction_id = m.jurisdiction_id AND f.id = m.firearm_id) AS marks,
        (SELECT count(*) FROM marking.life_event l JOIN f ON f.jurisdiction_id = l.jurisdiction_id AND f.id = l.firearm_id) AS "lifeEvents",
        (SELECT count(*) FROM e) AS events, (SELECT count(DISTINCT subject_id) FROM e) AS subjects,
        (SELECT count(*) FROM ledger.opening o JOIN e ON e.jurisdiction_id = o.jurisdiction_id AND e.id = o.event_id) AS openings`,
    );
    await admin.end();
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)])) as unknown as Held;
  };
  const each = (count: number): Held => ({ firearms: count, serials: count, marks: count, lifeEvents: count, events: count, subjects: count, openings: count });

  let cancelled: Import;

  it('finds every faulty row once although the machine is switched off in the middle of the check', async () => {
    cancelled = await upload();
    told('uploaded', { bytes: file.size });
    await check(cancelled);
    await until(cancelled.id, ({ rowsDone, state }) => rowsDone > ROWS / 4 || state === 'checked');
    await switchOff();
    const checked = await until(cancelled.id, ({ state }) => state === 'checked');
    expect(checked).toMatchObject({ rowsTotal: ROWS, rowsFaulty: FAULTY, rowsDuplicate: 0, progress: null });
    told('checked', { rowsTotal: checked.rowsTotal, rowsFaulty: checked.rowsFaulty });
  }, LONGEST_MS);

  it('keeps what it recorded until it was cancelled, and records nothing more', async () => {
    await confirm(cancelled.id);
    const under = await until(cancelled.id, ({ rowsDone, state }) => rowsDone > ROWS / 4 || state === 'imported');
    expect(under).toMatchObject({ state: 'importing' });
    expect(under.progress).toBeGreaterThan(0);
    ok(await officer.send('POST', `/api/record-imports/${cancelled.id}/cancellation`));
    cancelled = await until(cancelled.id, ({ state }) => state === 'cancelled');
    told('cancelled', { rowsRecorded: cancelled.rowsRecorded });
    expect(cancelled.rowsRecorded).toBeGreaterThan(0);
    expect(cancelled.rowsRecorded).toBeLessThan(GOOD);
    expect(await held()).toEqual(each(cancelled.rowsRecorded));
  }, LONGEST_MS);

  it('of the same file goes on where the cancelled one ended, is killed in the middle, and leaves every row recorded once', async () => {
    const again = await upload();
    await check(again);
    const checked = await until(again.id, ({ state }) => state === 'checked');
    expect(checked).toMatchObject({ rowsTotal: ROWS, rowsDuplicate: cancelled.rowsRecorded, rowsFaulty: FAULTY + cancelled.rowsRecorded });
    told('checked again', { rowsDuplicate: checked.rowsDuplicate });
    await confirm(again.id);
    const half = cancelled.rowsRecorded + (GOOD - cancelled.rowsRecorded) / 3;
    const seen = await until(again.id, ({ rowsRecorded, state }) => cancelled.rowsRecorded + rowsRecorded > half || state === 'imported');
    told('killed', { rowsRecorded: seen.rowsRecorded });
    await switchOff();
    expect(ok(await officer.send('GET', `/api/record-imports/${again.id}`)).rowsRecorded).toBeGreaterThanOrEqual(seen.rowsRecorded);
    const done = await until(again.id, ({ state }) => state === 'imported');
    expect(done).toMatchObject({ rowsRecorded: GOOD - cancelled.rowsRecorded, rowsRefused: FAULTY + cancelled.rowsRecorded, progress: null });
    const all = await held();
    told('imported', { rowsRecorded: done.rowsRecorded, ...all });
    expect(all).toEqual(each(GOOD));
  }, LONGEST_MS * 2);
});
