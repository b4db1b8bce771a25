import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import {
  CalendarsService,
  FocalPointsService,
  OfficialsService,
  STANDARD_DIRECTORY_POLICY,
  StandInsService,
} from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { DatabaseSignals, JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { headerOf, textOf, TestMailServer, type Letter } from '../../../../test/support/mail-server';
import { AlertService, type Fact } from '../alert/alert.service';
import { WebhookEvents } from '../webhook/webhook-events';
import { DirectoryCheck } from '../directory-check/directory-check';
import { EscalationSweep } from '../escalation/escalation-sweep';
import { readEscalationPolicy } from '../escalation/escalation-policy';
import { NOTIFICATIONS } from '../notifications.module';
import { AlertCourseService } from './alert-course.service';
import { LetterWriter } from './letter-writer';
import { MailCarrier } from './mail-carrier';
import { MailRoom } from './mail-room';
import { readMailSettings } from './mail-settings';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const NONE: Letter = { to: '', raw: '' };

describe('the mail room', () => {
  let db: TestDatabase;
  let post: TestMailServer;
  let alerts: AlertService;
  let officials: OfficialsService;
  let standIns: StandInsService;
  let calendars: CalendarsService;
  let focalPoints: FocalPointsService;
  let escalation: EscalationSweep;
  let courses: AlertCourseService;
  let room: MailRoom;
  const policy = readEscalationPolicy({});

  beforeAll(async () => {
    db = await testDatabase([NOTIFICATIONS]);
    post = await new TestMailServer(true).open();
    const directory = new JurisdictionDirectory(db.dataSource);
    const ledger = new Ledger();
    calendars = new CalendarsService(db.session, directory);
    focalPoints = new FocalPointsService(db.session, directory, calendars, STANDARD_DIRECTORY_POLICY);
    officials = new OfficialsService(db.session, directory);
    standIns = new StandInsService(db.session, officials);
    alerts = new AlertService(db.session, directory, ledger, new WebhookEvents(), calendars, policy);
    escalation = new EscalationSweep(db.session, directory, calendars, standIns, ledger, new WebhookEvents(), policy);
    room = roomAt(post.port);
    courses = new AlertCourseService(db.session, new LetterWriter(focalPoints, calendars), settingsAt(post.port));
  });
  afterAll(async () => {
    await post.close();
    await db.close();
  });

  const settingsAt = (port: number, more: Record<string, string> = {}) =>
    readMailSettings({
      ...{ HEADSTAMP_SMTP_URL: `smtp://127.0.0.1:${port}`, HEADSTAMP_SMTP_TLS: 'optional', HEADSTAMP_SMTP_FROM: 'duty@headstamp.example' },
      ...{ HEADSTAMP_PUBLIC_URL: 'https://headstamp.example', ...more },
    });
  const roomAt = (port: number, more: Record<string, string> = {}): MailRoom => {
    const directory = new JurisdictionDirectory(db.dataSource);
    const settings = settingsAt(port, more);
    const writer = new LetterWriter(focalPoints, calendars);
    const signals = new DatabaseSignals(db.runtimeUrl);
    return new MailRoom(db.session, directory, focalPoints, calendars, writer, new MailCarrier(settings), new Ledger(), settings, signals);
  };

  /** An office of its own for each test: the three states of the database are shared. */
  const offices: string[] = [];
  const office = (): string => {
    const [BZ, GT, TT] = [db.jurisdictions.BZ, db.jurisdictions.GT, db.jurisdictions.TT];
    const next = [BZ, GT, TT][offices.length % 3] ?? BZ;
    offices.push(next);
    return next;
  };
  const actor = (jurisdictionId: string, officialId?: string): Actor => db.actor(jurisdictionId, officialId);
  const entered = async (jurisdictionId: string, more: object = {}, role: 'focal-point' | 'laboratory-manager' = 'focal-point') => {
    const login = `o${randomUUID().slice(0, 8)}`;
    const roles: OfficialRole[] = [role];
    const official = await officials.appoint(
      actor(jurisdictionId),
      { login, name: login, reference: login, roles },
      'a password of the test',
    );
    const email = `${login}@office.example`;
    const terms = { validFrom: '2020-01-01', languages: ['en'], email, ...more };
    const { entry } = await focalPoints.enter(actor(jurisdictionId), { officialId: official.id, role, ...terms });
    return { officialId: official.id, entry, email };
  };
  const raised = async (jurisdictionId: string, more: Partial<Fact> = {}): Promise<string> => {
    const fact = {
      kind: 'lead',
      subjectId: randomUUID(),
      causeMessageId: randomUUID(),
      senderId: db.jurisdictions.GT,
      urgent: true,
      ...more,
    } as const;
    await db.session.run(actor(jurisdictionId), (tx, now) => alerts.raise(tx, actor(jurisdictionId), now, fact));
    const [row] = await rows<{ id: string }>(
      jurisdictionId,
      'SELECT id FROM notifications.alert WHERE cause_message_id = $1',
      fact.causeMessageId,
    );
    return row?.id ?? '';
  };
  const rows = <Row>(jurisdictionId: string, sql: string, ...values: unknown[]): Promise<Row[]> =>
    db.session.run(actor(jurisdictionId), (tx) => tx.query<Row[]>(sql, values));
  const events = async (jurisdictionId: string, id: string): Promise<string[]> =>
    (
      await rows<{ kind: string; body: string }>(
        jurisdictionId,
        'SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written',
        id,
      )
    ).map(({ kind, body }) => `${kind}${body.includes('"e-mail"') ? ' by e-mail' : ''}`);
  /** What became of the alert by e-mail, as an official of the office sees it. */
  const course = async (jurisdictionId: string, alertId: string) =>
    courses.of(actor(jurisdictionId), ['focal-point', 'laboratory-manager'], alertId);
  const byMail = async (jurisdictionId: string, alertId: string, officialId: string) =>
    (await course(jurisdictionId, alertId)).channels.find((one) => one.channel === 'e-mail' && one.officialId === officialId);
  const answered = async (jurisdictionId: string): Promise<void> => {
    for (const { id } of await rows<{ id: string }>(jurisdictionId, `SELECT id FROM notifications.alert WHERE state <> 'acknowledged'`)) {
      const { version } = await alerts.one(actor(jurisdictionId), ['focal-point', 'laboratory-manager'], id);
      await alerts.acknowledge(actor(jurisdictionId), ['focal-point'], id, version);
    }
    for (const { entry } of await focalPoints.own(actor(jurisdictionId))) await focalPoints.end(actor(jurisdictionId), entry.id);
  };
  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: db.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const inFuture = (ms: number): Date => new Date(Date.now() + ms);

  it('writes to the addressee of an urgent alert once, in their language, thin, and says in the log what became of it', async () => {
    const where = office();
    const { email, officialId } = await entered(where, { languages: ['es', 'en'] });
    const alertId = await raised(where);
    await Promise.all([room.look(where), roomAt(post.port).look(where)]);
    await room.look(where);
    const [letter, ...more] = post.to(email);
    expect(more).toEqual([]);
    if (!letter) throw new Error('no letter');
    expect(textOf(letter)).toContain(`https://headstamp.example/alerts?alert=${alertId}`);
    expect(textOf(letter)).toContain('De: Guatemala');
    expect(headerOf(letter, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(letter, 'Content-Language')).toBe('es');
    const subjects = await rows<{ subject_id: string }>(where, 'SELECT subject_id FROM notifications.alert WHERE id = $1', alertId);
    expect(textOf(letter)).not.toContain(subjects[0]?.subject_id ?? 'none');
    expect(await events(where, alertId)).toEqual(['alert.raised', 'alert.sent by e-mail', 'alert.delivered by e-mail']);
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'delivered', attempts: 1, lastReplyCode: 250, digest: false });
    const kept = await rows(
      where,
      'SELECT row_to_json(l)::text, (SELECT string_agg(body, $1) FROM ledger.event) FROM notifications.letter l',
      ' ',
    );
    expect(JSON.stringify(kept)).not.toContain(email);
    await answered(where);
  });

  it('tries again what the server puts off, ever later and under the same name, until it is taken', async () => {
    const where = office();
    const { email, officialId } = await entered(where);
    post.answers.set(email, 451);
    const alertId = await raised(where);
    await room.look(where);
    await room.look(where);
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'sent', attempts: 1, lastReplyCode: 451 });
    await room.look(where, inFuture(2 * 60_000));
    await room.look(where, inFuture(3 * 60_000));
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'sent', attempts: 2 });
    post.answers.delete(email);
    await room.look(where, inFuture(10 * 60_000));
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'delivered', attempts: 3, lastReplyCode: 250 });
    expect(post.to(email)).toHaveLength(1);
    expect(await events(where, alertId)).toEqual(['alert.raised', 'alert.sent by e-mail', 'alert.delivered by e-mail']);
    await answered(where);
  });

  it('takes a refusal for good as a letter that came back, and writes to the deputy instead', async () => {
    const where = office();
    const deputy = await entered(where, {}, 'laboratory-manager');
    const { email, officialId } = await entered(where, { deputyId: deputy.officialId });
    post.answers.set(email, 550);
    const alertId = await raised(where);
    await room.look(where);
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'bounced', attempts: 1, lastReplyCode: 550 });
    await room.look(where);
    expect(await byMail(where, alertId, deputy.officialId)).toMatchObject({ state: 'delivered', inPlaceOf: true });
    expect(post.to(deputy.email)).toHaveLength(1);
    for (const _ of [1, 2]) await room.look(where, inFuture(5 * DAY));
    expect([post.to(email).length, post.to(deputy.email).length]).toEqual([0, 1]);
    await answered(where);
  });

  it('gives up after three days without the server, which is a letter that came back too', async () => {
    const where = office();
    const { officialId } = await entered(where);
    const alertId = await raised(where);
    const nowhere = roomAt(1);
    await nowhere.look(where);
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'sent', attempts: 1, lastReplyCode: null });
    await nowhere.look(where, inFuture(73 * HOUR));
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'bounced', attempts: 2 });
    expect(await events(where, alertId)).toEqual(['alert.raised', 'alert.sent by e-mail', 'alert.bounced by e-mail']);
    await answered(where);
  });

  it('sends nothing over a line without TLS, nor past a certificate that it cannot check, unless it was told to', async () => {
    const where = office();
    const { email, officialId } = await entered(where);
    const alertId = await raised(where);
    const plain = await new TestMailServer(false).open();
    try {
      await roomAt(plain.port, { HEADSTAMP_SMTP_TLS: 'required' }).look(where);
      expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'sent', attempts: 1 });
      await roomAt(post.port, { HEADSTAMP_SMTP_TLS: 'required' }).look(where, inFuture(5 * 60_000));
      expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'sent', attempts: 2 });
      expect([plain.arrived, post.to(email)]).toEqual([[], []]);
      await roomAt(plain.port).look(where, inFuture(HOUR));
      expect(plain.to(email)).toHaveLength(1);
    } finally {
      await plain.close();
    }
    await answered(where);
  });

  it('sends a letter again under the same Message-ID when the process died before it wrote down that it was sent', async () => {
    const where = office();
    const { email } = await entered(where);
    const alertId = await raised(where);
    // The server has taken the letter, and what it said cannot be written down any more.
    await asOwner('REVOKE INSERT ON notifications.letter_attempt FROM headstamp_runtime');
    try {
      await expect(room.look(where)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await asOwner('GRANT INSERT ON notifications.letter_attempt TO headstamp_runtime');
    }
    expect(post.to(email)).toHaveLength(1);
    await room.look(where);
    expect(post.to(email)).toHaveLength(1);
    await room.look(where, inFuture(5 * 60_000));
    const ids = post.to(email).map((letter) => headerOf(letter, 'Message-ID'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(await events(where, alertId)).toEqual(['alert.raised', 'alert.sent by e-mail', 'alert.delivered by e-mail']);
    await answered(where);
  });

  it('holds back what is for an entry that has expired, says so, and sends it once the entry is confirmed', async () => {
    const where = office();
    const { email, officialId, entry } = await entered(where, { validUntil: '2020-12-31' });
    const alertId = await raised(where);
    await room.look(where);
    expect(post.to(email)).toEqual([]);
    expect(await byMail(where, alertId, officialId)).toMatchObject({ state: 'held-back', heldBackBy: 'directory.entry-expired' });
    await focalPoints.change(actor(where), entry.id, 1, { validFrom: '2020-01-01', languages: ['en'], email });
    await room.look(where);
    expect(post.to(email)).toHaveLength(1);
    await answered(where);
  });

  it('sends what is not urgent in one letter at the opening hour, without what was acknowledged before', async () => {
    const where = office();
    const { email } = await entered(where);
    const hours = { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5, 6, 7], opensAt: '08:00', closesAt: '09:00', holidays: [] };
    await calendars.state(actor(where), hours);
    const ids = [await raised(where, { urgent: false, kind: 'receipt' }), await raised(where, { urgent: false, kind: 'trace-answer' })];
    await room.look(where);
    expect(post.to(email)).toEqual([]);
    await room.look(where, inFuture(DAY));
    await room.look(where, inFuture(DAY));
    const [letter, ...more] = post.to(email);
    expect([textOf(letter ?? NONE).match(/^- /gm)?.length, more.length]).toEqual([2, 0]);
    expect(headerOf(letter ?? NONE, 'Subject')).toBe('[Headstamp] Open alerts: 2');
    const logged = await rows<{ body: string }>(where, `SELECT body FROM ledger.event WHERE kind = 'digest.delivered'`);
    expect(logged.map(({ body }) => (JSON.parse(body) as { facts: { alerts: string[] } }).facts.alerts)).toEqual([ids]);
    await room.look(where, inFuture(3 * DAY));
    expect(post.to(email)).toHaveLength(1);

    await raised(where, { urgent: false, kind: 'receipt' });
    await answered(where);
    await room.look(where, inFuture(2 * DAY));
    expect(post.to(email)).toHaveLength(1);
  });

  it('writes to the deputies and then to the heads of an alert that nobody acknowledges, each once', async () => {
    const where = office();
    await calendars.state(actor(where), {
      timeZone: 'UTC',
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      opensAt: '00:00',
      closesAt: '24:00',
      holidays: [],
    });
    const head = await entered(where, {}, 'laboratory-manager');
    const deputy = await entered(where, {}, 'laboratory-manager');
    const first = await entered(where, { deputyId: deputy.officialId });
    await focalPoints.end(actor(where), deputy.entry.id);
    const again = await focalPoints.enter(actor(where), {
      ...{ officialId: deputy.officialId, role: 'laboratory-manager', validFrom: '2020-01-01', languages: ['en'], email: deputy.email },
    });
    expect(again.standing).toBe('current');
    const alertId = await raised(where, { urgent: true });
    const at = (hours: number): Date => inFuture(hours * HOUR);
    const lettersTo = async (hours: number): Promise<number[]> => {
      await escalation.look(where, at(hours));
      await Promise.all([room.look(where, at(hours)), room.look(where, at(hours))]);
      await room.look(where, at(hours));
      return [first, deputy, head].map(({ email }) => post.to(email).length);
    };
    expect(await lettersTo(3.9)).toEqual([1, 0, 0]);
    expect(await lettersTo(4.5)).toEqual([1, 0, 0]);
    expect(await lettersTo(5.5)).toEqual([1, 1, 0]);
    expect(await lettersTo(8.5)).toEqual([1, 1, 1]);
    expect(await lettersTo(100)).toEqual([1, 1, 1]);
    expect((await course(where, alertId)).stages.map(({ stage }) => stage)).toEqual(['overdue', 'deputy', 'head']);
    expect((await events(where, alertId)).filter((kind) => !kind.includes('e-mail'))).toEqual([
      'alert.raised',
      'alert.overdue',
      'alert.escalated',
      'alert.escalated',
    ]);
    const asDeputy = await alerts.list(actor(where, deputy.officialId), ['auditor'], { limit: 10 });
    expect(asDeputy.items).toMatchObject([{ id: alertId, toYouByName: true, escalated: true }]);
    const [seen] = asDeputy.items;
    await alerts.acknowledge(actor(where, deputy.officialId), ['auditor'], alertId, seen?.version ?? 0);
    expect(await escalation.look(where, at(200))).toBe(0);
    await answered(where);
  });

  it('reminds of an entry that must be confirmed, and tells of one that has expired, once each', async () => {
    const where = office();
    const directory = new JurisdictionDirectory(db.dataSource);
    const check = new DirectoryCheck(db.session, directory, focalPoints, alerts, policy);
    const { entry } = await entered(where);
    const told = async (): Promise<string[]> =>
      (await rows<{ kind: string }>(where, 'SELECT kind FROM notifications.alert WHERE subject_id = $1 ORDER BY kind', entry.id)).map(
        ({ kind }) => kind,
      );
    expect(await check.look(where)).toBe(0);
    expect(await Promise.all([1, 2, 3].map(() => check.look(where, inFuture(160 * DAY))))).toContain(1);
    expect(await told()).toEqual(['directory-confirm']);
    await focalPoints.confirm(actor(where), true, entry.id);
    for (const _ of [1, 2]) await check.look(where, inFuture(160 * DAY));
    expect(await told()).toEqual(['directory-confirm', 'directory-confirm']);
    for (const _ of [1, 2]) await check.look(where, inFuture(190 * DAY));
    expect(await told()).toEqual(['directory-confirm', 'directory-confirm', 'directory-expired']);
    await answered(where);
  });
});
