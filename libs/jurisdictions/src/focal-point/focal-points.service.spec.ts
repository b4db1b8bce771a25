import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { CalendarsService } from '../calendar/calendars.service';
import { OfficialsService } from '../officials.service';
import { StandInsService } from '../stand-in/stand-ins.service';
import { STANDARD_DIRECTORY_POLICY } from './directory-policy';
import { FocalPointView, OwnFocalPointView } from './focal-point.dto';
import { FocalPointsService } from './focal-points.service';

type Code = 'BZ' | 'GT' | 'TT';
const refusedWith = (code: string) => expect.objectContaining({ code });
const DAY_MS = 86_400_000;
const TERMS = { validFrom: '2020-01-01', languages: ['es', 'en'], contact: 'office line 3', email: 'duty@example.org' } as const;

describe('the directory of focal points', () => {
  let db: TestDatabase;
  let officials: OfficialsService;
  let standIns: StandInsService;
  let directory: FocalPointsService;
  beforeAll(async () => {
    db = await testDatabase();
    const participants = new JurisdictionDirectory(db.dataSource);
    officials = new OfficialsService(db.session, participants);
    standIns = new StandInsService(db.session, officials);
    directory = new FocalPointsService(
      db.session,
      participants,
      new CalendarsService(db.session, participants),
      STANDARD_DIRECTORY_POLICY,
      new Ledger(),
    );
  });
  afterAll(() => db.close());

  const actor = (code: Code, id?: string): Actor => db.actor(db.jurisdictions[code], id);
  const appointed = async (code: Code, role: OfficialRole = 'focal-point'): Promise<string> => {
    const login = `o${randomUUID().slice(0, 8)}`;
    const appointment = { login, name: `Name of ${login}`, reference: `${code}-${login}`, roles: [role] };
    return (await officials.appoint(actor(code), appointment, 'a password of the test')).id;
  };
  const entered = async (code: Code, more: object = {}) => {
    const officialId = await appointed(code);
    return directory.enter(actor(code), { officialId, role: 'focal-point', ...TERMS, ...more });
  };
  const events = (code: Code, id: string) =>
    db.session.run(actor(code), (tx) =>
      tx.query<{ kind: string; body: string }[]>('SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [id]),
    );
  const reachable = (to: Code, daysFromNow: number): Promise<void> =>
    db.session.run(actor('GT'), (tx, now) =>
      directory.assertReachable(tx, db.jurisdictions[to], new Date(now.getTime() + daysFromNow * DAY_MS)),
    );

  it('is read by every participant, without names, e-mail addresses or what is told how', async () => {
    const { entry } = await entered('BZ');
    const [seen] = (await directory.all(actor('TT'))).filter(({ id }) => id === entry.id).map((each) => FocalPointView.of(each));
    expect(seen).toMatchObject({
      code: 'BZ',
      role: 'focal-point',
      standing: 'current',
      languages: ['es', 'en'],
      contact: 'office line 3',
      timeZone: 'UTC',
    });
    expect(seen?.reference).toMatch(/^BZ-/);
    expect(JSON.stringify(seen)).not.toMatch(/duty@|Name of|officialId|emailExcept|deputyStands/);
    expect((await directory.own(actor('TT'))).map(({ entry: { id } }) => id)).not.toContain(entry.id);
    await expect(directory.changes(actor('TT'), entry.id)).rejects.toEqual(refusedWith('directory.unknown'));
    await expect(directory.confirm(actor('TT'), true, entry.id)).rejects.toEqual(refusedWith('directory.unknown'));
    await expect(directory.end(actor('TT'), entry.id)).rejects.toEqual(refusedWith('directory.unknown'));
  });

  it('keeps every change with who made it, signed in the log without an address', async () => {
    const administrator = actor('BZ');
    const { entry } = await entered('BZ');
    const deputyId = await appointed('BZ');
    const changed = await directory.change(administrator, entry.id, 1, { ...TERMS, deputyId, validUntil: '2030-01-01', digest: false });
    expect(OwnFocalPointView.of(changed)).toMatchObject({
      deputyId,
      validUntil: '2030-01-01',
      email: 'duty@example.org',
      digest: false,
      version: 2,
    });
    await expect(directory.change(administrator, entry.id, 1, TERMS)).rejects.toEqual(refusedWith('directory.changed-meanwhile'));
    await directory.confirm(actor('BZ', entry.officialId), false, entry.id);
    await directory.end(administrator, entry.id);
    const changes = await directory.changes(administrator, entry.id);
    expect(changes.map(({ number, change }) => [number, change])).toEqual([
      [1, 'entered'],
      [2, 'changed'],
      [3, 'confirmed'],
      [4, 'ended'],
    ]);
    expect(changes[2]?.changedBy).toBe(entry.officialId);
    const logged = await events('BZ', entry.id);
    expect(logged.map(({ kind }) => kind)).toEqual([
      'focal-point.entered',
      'focal-point.changed',
      'focal-point.confirmed',
      'focal-point.ended',
    ]);
    for (const { body } of logged) expect(body).not.toMatch(/duty@|office line/);
    expect((await directory.all(administrator)).map(({ id }) => id)).not.toContain(entry.id);
    await expect(directory.change(administrator, entry.id, 4, TERMS)).rejects.toEqual(refusedWith('directory.unknown'));
  });

  it('takes an official once in a role, one that holds it and is not disabled, with another as the deputy', async () => {
    const { entry } = await entered('BZ');
    const { officialId } = entry;
    const enter = (more: object) => directory.enter(actor('BZ'), { officialId, role: 'focal-point', ...TERMS, ...more });
    await expect(enter({})).rejects.toEqual(refusedWith('directory.entered-already'));
    await expect(enter({ officialId: await appointed('BZ', 'investigator') })).rejects.toEqual(refusedWith('directory.wrong-official'));
    await expect(enter({ officialId: await appointed('GT') })).rejects.toEqual(refusedWith('directory.wrong-official'));
    await expect(enter({ role: 'laboratory-manager' })).rejects.toEqual(refusedWith('directory.wrong-official'));
    const gone = await appointed('BZ');
    await officials.disable(actor('BZ'), gone);
    const other = await appointed('BZ');
    await expect(enter({ officialId: gone })).rejects.toEqual(refusedWith('directory.wrong-official'));
    await expect(enter({ officialId: other, deputyId: gone })).rejects.toEqual(refusedWith('directory.wrong-official'));
    await expect(enter({ officialId: other, deputyId: other })).rejects.toEqual(refusedWith('directory.wrong-official'));
    await expect(enter({ officialId: other, validUntil: '2019-12-31' })).rejects.toEqual(refusedWith('directory.dates-contradict'));
    await expect(enter({ officialId: other, deputyId: officialId })).resolves.toMatchObject({ standing: 'current' });
  });

  it('is entered once however many administrators do it at the same moment', async () => {
    const officialId = await appointed('BZ');
    const all = await Promise.allSettled([1, 2, 3].map(() => directory.enter(actor('BZ'), { officialId, role: 'focal-point', ...TERMS })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets an official confirm the own entry and no other', async () => {
    const [one, other] = [await entered('BZ'), await entered('BZ')];
    await expect(directory.confirm(actor('BZ', one.entry.officialId), false, other.entry.id)).rejects.toEqual(
      refusedWith('directory.not-yours-to-confirm'),
    );
    await expect(directory.confirm(actor('BZ', one.entry.officialId), false, one.entry.id)).resolves.toMatchObject({ standing: 'current' });
  });

  it('names the deputies and the heads who stand in', async () => {
    const deputyId = await appointed('BZ');
    await entered('BZ', { deputyId });
    const head = await appointed('BZ', 'laboratory-manager');
    await directory.enter(actor('BZ'), { officialId: head, role: 'laboratory-manager', ...TERMS });
    const standing = (rank: 'deputy' | 'head') => db.session.run(actor('BZ'), (tx) => standIns.standingIn(tx, actor('BZ'), rank));
    expect(await standing('deputy')).toContain(deputyId);
    expect(await standing('head')).toEqual([head]);
    await officials.disable(actor('BZ'), head);
    expect(await standing('head')).toEqual([]);
  });

  it('refuses to be written to where every entry has expired and none names a deputy, and says when it expired', async () => {
    await expect(reachable('TT', 0)).resolves.toBeUndefined();
    const { entry } = await entered('TT');
    await expect(reachable('TT', 182)).resolves.toBeUndefined();
    await expect(reachable('TT', 183)).rejects.toMatchObject({
      code: 'directory.entry-expired',
      facts: { jurisdiction: 'TT', expiredAt: expect.stringMatching(/^20/) },
    });
    await directory.change(actor('TT'), entry.id, 1, { ...TERMS, deputyId: await appointed('TT') });
    await expect(reachable('TT', 183)).resolves.toBeUndefined();
    await directory.end(actor('TT'), entry.id);
    await expect(reachable('TT', 183)).resolves.toBeUndefined();
  });

  it('is not changed when the log cannot be written', async () => {
    const { entry } = await entered('BZ');
    const owner = new Client({ connectionString: db.ownerUrl });
    await owner.connect();
    try {
      await owner.query('REVOKE INSERT ON ledger.event FROM headstamp_runtime');
      await expect(directory.end(actor('BZ'), entry.id)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await owner.query('GRANT INSERT ON ledger.event TO headstamp_runtime');
      await owner.end();
    }
    expect((await directory.all(actor('GT'))).map(({ id }) => id)).toContain(entry.id);
  });
});
