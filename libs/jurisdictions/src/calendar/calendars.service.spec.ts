import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { OfficialsService } from '../officials.service';
import { StandInsService } from '../stand-in/stand-ins.service';
import { StateCalendar } from './calendar.dto';
import { CalendarsService, type PublishedCalendar } from './calendars.service';
import { UNSTATED_CALENDAR } from './working-time';

const BELIZE: PublishedCalendar = {
  timeZone: 'America/Belize',
  workingDays: [1, 2, 3, 4, 5],
  opensAt: '08:00',
  closesAt: '17:00',
  holidays: [
    { day: '2026-12-25', name: 'Christmas Day' },
    { day: '2026-09-21', name: 'Independence Day' },
  ],
};

let db: TestDatabase;
let calendars: CalendarsService;
let officials: OfficialsService;
let standIns: StandInsService;
let belize: Actor;
let guatemala: Actor;

beforeAll(async () => {
  db = await testDatabase();
  const directory = new JurisdictionDirectory(db.dataSource);
  calendars = new CalendarsService(db.session, directory);
  officials = new OfficialsService(db.session, directory);
  standIns = new StandInsService(db.session, officials);
  belize = db.actor(db.jurisdictions.BZ);
  guatemala = db.actor(db.jurisdictions.GT);
});
afterAll(() => db.close());

const events = (actor: Actor, subjectKind: string) =>
  db.session.run(actor, (tx) =>
    tx.query<{ kind: string }[]>('SELECT kind FROM ledger.event WHERE jurisdiction_id = $1 AND subject_kind = $2 ORDER BY written', [
      actor.jurisdictionId,
      subjectKind,
    ]),
  );

describe('the working calendar of a jurisdiction', () => {
  it('is the ordinary one until one is stated, and afterwards the last that was stated, for everybody who asks', async () => {
    const seen = () => db.session.run(guatemala, (tx) => calendars.of(tx, belize.jurisdictionId));
    expect(await seen()).toEqual(UNSTATED_CALENDAR);
    await calendars.state(belize, { ...BELIZE, opensAt: '09:00' });
    await calendars.state(belize, BELIZE);
    expect(await seen()).toEqual({ ...BELIZE, holidays: ['2026-09-21', '2026-12-25'] });
    expect(await calendars.all(guatemala)).toContainEqual({
      jurisdictionId: belize.jurisdictionId,
      code: 'BZ',
      stated: expect.objectContaining({ timeZone: 'America/Belize', opensAt: '08:00' }) as unknown,
    });
    expect((await events(belize, 'working-calendar')).map(({ kind }) => kind)).toEqual([
      'working-calendar.stated',
      'working-calendar.stated',
    ]);
  });

  it('is stated one after the other when two administrators state it at once', async () => {
    await Promise.all([1, 2, 3].map(() => calendars.state(guatemala, BELIZE)));
    const rows = await db.session.run(guatemala, (tx) =>
      tx.query<{ number: number }[]>('SELECT number FROM jurisdictions.working_calendar WHERE jurisdiction_id = $1 ORDER BY number', [
        guatemala.jurisdictionId,
      ]),
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('keeps what was stated before', async () => {
    await expect(
      db.session.run(belize, (tx) => tx.query('UPDATE jurisdictions.working_calendar SET opens_at = $1', ['07:00'])),
    ).rejects.toThrow();
  });

  it.each<[string, Partial<Record<keyof StateCalendar, unknown>>, string[]]>([
    ['as it should be', {}, []],
    ['in no zone', { timeZone: '+02:00' }, ['timeZone']],
    ['without a working day', { workingDays: [] }, ['workingDays']],
    ['with an eighth day', { workingDays: [8] }, ['workingDays']],
    ['that closes before it opens', { closesAt: '08:00' }, ['closesAt']],
    ['that closes at no time', { closesAt: '25:00' }, ['closesAt']],
    ['that closes at midnight', { closesAt: '24:00' }, []],
    ['with a day that is none', { holidays: [{ day: '2026-02-30', name: 'x' }] }, ['holidays']],
    ['with one holiday twice', { holidays: [BELIZE.holidays[0], BELIZE.holidays[0]] }, ['holidays']],
  ])('stated %s breaks %p', (_, more, wrong) => {
    const stated = plainToInstance(StateCalendar, { ...BELIZE, ...more });
    expect(validateSync(stated).map(({ property }) => property)).toEqual(wrong);
  });
});

describe('who stands in', () => {
  const appoint = (login: string, roles: ('focal-point' | 'laboratory-manager' | 'examiner')[]) =>
    officials.appoint(belize, { login, name: login, reference: login, roles }, 'a password of the test');
  const now = (rank: 'deputy' | 'head') => db.session.run(belize, (tx) => standIns.standingIn(tx, belize, rank));

  it('is told until the naming ends or the official is disabled, and in that jurisdiction only', async () => {
    const [first, second, head] = [
      await appoint('one', ['focal-point']),
      await appoint('two', ['focal-point']),
      await appoint('boss', ['laboratory-manager']),
    ];
    const { id } = await standIns.name(belize, first.id, 'deputy');
    await standIns.name(belize, second.id, 'deputy');
    await standIns.name(belize, head.id, 'head');
    expect(await now('deputy')).toEqual([first.id, second.id].sort());
    expect(await now('head')).toEqual([head.id]);
    await standIns.end(belize, id);
    await expect(standIns.end(belize, id)).rejects.toMatchObject({ code: 'stand-in.unknown' });
    await officials.disable(belize, head.id);
    expect(await now('deputy')).toEqual([second.id]);
    expect(await now('head')).toEqual([]);
    expect(await standIns.current(guatemala)).toEqual([]);
    await expect(standIns.end(guatemala, id)).rejects.toMatchObject({ code: 'stand-in.unknown' });
    expect((await events(belize, 'stand-in')).map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('stand-in.named'),
      'stand-in.ended',
    ]);
  });

  it('is an official of that jurisdiction who may see the alerts, and is named once', async () => {
    const examiner = await appoint('eve', ['examiner']);
    await expect(standIns.name(belize, examiner.id, 'deputy')).rejects.toMatchObject({ code: 'stand-in.wrong-role' });
    const abroad = await appoint('ann', ['focal-point']);
    await expect(standIns.name(guatemala, abroad.id, 'deputy')).rejects.toMatchObject({ code: 'official.unknown' });
    const outcomes = await Promise.allSettled([1, 2].map(() => standIns.name(belize, abroad.id, 'deputy')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
