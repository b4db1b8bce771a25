import { CalendarsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Client } from 'pg';
import { TraceOffices, type Code } from '../../test/trace-offices';
import { readDeadlinePolicy } from './deadline-policy';
import { DeadlineSweep } from './deadline-sweep';

const DAY = 86_400_000;

describe('the deadlines of trace requests', () => {
  let offices: TraceOffices;
  const sweeper = (): DeadlineSweep => {
    const { session, dataSource } = offices.db;
    const directory = new JurisdictionDirectory(dataSource);
    const calendars = new CalendarsService(session, directory);
    return new DeadlineSweep(session, directory, calendars, new Ledger(), new Outbox(), readDeadlinePolicy({}));
  };
  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: offices.db.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const sweep = (code: Code, at?: Date): Promise<number> => sweeper().look(offices.db.jurisdictions[code], at);
  const told = async (code: Code, id: string): Promise<string[]> =>
    (
      await offices.rows<{ job: string }>(
        code,
        `SELECT job FROM messaging.outbox WHERE jurisdiction_id = $1 AND queue = 'notifications' AND data LIKE '%' || $2 || '%'
         AND job SIMILAR TO 'trace-request.(due-soon|overdue|escalated)' ORDER BY recorded_at, job`,
        id,
      )
    ).map(({ job }) => job.replace('trace-request.', ''));
  const kindsOf = async (code: Code, id: string): Promise<string[]> =>
    (await offices.events(code, id)).filter((kind) => /due-soon|overdue|escalated/.test(kind));

  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  /** Asked of Guatemala and arrived there; with the instant at which its answer is due. */
  const asked = async (): Promise<{ id: string; dueAt: Date }> => {
    const { id, dueAt } = await offices.submitted();
    await offices.deliver();
    return { id, dueAt: dueAt ?? new Date(0) };
  };
  const after = (due: Date, days: number): Date => new Date(due.getTime() + days * DAY);

  it('are counted by the calendar that the addressee has stated', async () => {
    const { session, dataSource, jurisdictions } = offices.db;
    const calendars = new CalendarsService(session, new JurisdictionDirectory(dataSource));
    const everyHour = {
      timeZone: 'Pacific/Kiritimati',
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      opensAt: '00:00',
      closesAt: '24:00',
      holidays: [],
    };
    await calendars.state(offices.official('TT'), everyHour);
    const { submittedAt, dueAt } = await offices.submitted({ addressee: 'TT' });
    expect((dueAt?.getTime() ?? 0) - (submittedAt?.getTime() ?? 0)).toBe(160 * 3_600_000);
    const ordinary = await offices.submitted({ addressee: 'GT' });
    // Twenty days of eight hours, of which five make a week.
    expect((ordinary.dueAt?.getTime() ?? 0) - (ordinary.submittedAt?.getTime() ?? 0)).toBeGreaterThan(25 * DAY);
    expect(jurisdictions.GT).toBe(ordinary.addressee?.jurisdictionId);
    await offices.deliver();
  });

  it('are told to nobody as long as there is time', async () => {
    const { id } = await asked();
    await sweep('GT');
    expect(await told('GT', id)).toEqual([]);
  });

  it('are told before they pass to the addressee, and once on both sides when they have passed', async () => {
    const { id, dueAt } = await asked();
    for (const code of ['GT', 'BZ'] as const) for (const _ of [1, 2]) await sweep(code, after(dueAt, -0.01));
    expect([await told('GT', id), await told('BZ', id)]).toEqual([['due-soon'], []]);
    const justPassed = new Date(dueAt.getTime() + 1);
    for (const code of ['GT', 'BZ', 'TT'] as const) for (const _ of [1, 2]) await sweep(code, justPassed);
    expect([await told('GT', id), await told('BZ', id), await told('TT', id)]).toEqual([['due-soon', 'overdue'], ['overdue'], []]);
    expect(await kindsOf('GT', id)).toEqual(['trace-request.due-soon', 'trace-request.overdue']);
    expect(await kindsOf('BZ', id)).toEqual(['trace-request.overdue']);
  });

  it('are told in full after a long stop, each stage once, however many look at once', async () => {
    const { id, dueAt } = await asked();
    await Promise.all([1, 2, 3, 4].map(() => sweep('GT', after(dueAt, 30))));
    expect((await told('GT', id)).sort()).toEqual(['escalated', 'escalated', 'overdue']);
    const data = await offices.rows<{ data: string }>(
      'GT',
      `SELECT data FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = 'trace-request.escalated' AND data LIKE '%' || $2 || '%' ORDER BY id`,
      id,
    );
    expect(data.map((row) => (JSON.parse(row.data) as { rank: string }).rank).sort()).toEqual(['deputy', 'head']);
    expect(await sweep('GT', after(dueAt, 60))).toBe(0);
  });

  it('are not told when the log cannot be written, and are at the next look', async () => {
    const { id, dueAt } = await asked();
    await asOwner('REVOKE INSERT ON ledger.event FROM headstamp_runtime');
    try {
      await expect(sweep('GT', after(dueAt, 0.001))).rejects.toMatchObject({ code: '42501' });
    } finally {
      await asOwner('GRANT INSERT ON ledger.event TO headstamp_runtime');
    }
    expect(await told('GT', id)).toEqual([]);
    await sweep('GT', after(dueAt, 0.001));
    expect(await told('GT', id)).toEqual(['overdue']);
  });

  it('end with the answer, and rest while the requester owes information', async () => {
    const { id, dueAt } = await asked();
    const acknowledged = await offices.answers.acknowledge(offices.official('GT'), id, (await offices.seen('GT', id)).version);
    await offices.answers.stateNoRecord(offices.official('GT'), id, acknowledged.version, {});
    await offices.deliver();
    for (const code of ['GT', 'BZ'] as const) await sweep(code, after(dueAt, 30));
    expect([await told('GT', id), await told('BZ', id)]).toEqual([[], []]);

    const other = await asked();
    const official = { name: 'A. Official', roles: ['focal-point'] } as const;
    const { version } = await offices.answers.acknowledge(offices.official('GT'), other.id, (await offices.seen('GT', other.id)).version);
    await offices.clarifications.ask(offices.official('GT'), official, other.id, version, { text: 'Which side is the mark on?' });
    await sweep('GT', after(other.dueAt, 30));
    expect(await told('GT', other.id)).toEqual([]);
  });

  it('begin anew with a delay that the addressee announces', async () => {
    const { id, dueAt } = await asked();
    await sweep('BZ', after(dueAt, 0.001));
    const { version } = await offices.answers.acknowledge(offices.official('GT'), id, (await offices.seen('GT', id)).version);
    const expectedOn = after(dueAt, 40).toISOString().slice(0, 10);
    await offices.answers.delay(offices.official('GT'), id, version, { ground: 'OTHER', reasons: 'the archive has moved', expectedOn });
    await offices.deliver();
    await sweep('BZ', after(dueAt, 30));
    expect(await told('BZ', id)).toEqual(['overdue']);
    await sweep('BZ', after(dueAt, 43));
    expect(await told('BZ', id)).toEqual(['overdue', 'overdue']);
  });
});
