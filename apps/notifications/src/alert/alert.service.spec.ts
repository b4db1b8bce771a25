import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments, type DocumentBodies, type DocumentKind, type TraceRequestBody } from '@headstamp/exchange';
import { afterWorkingTime, CalendarsService, OfficialsService, StandInsService, UNSTATED_CALENDAR } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery, type JobName } from '@headstamp/messaging';
import { JurisdictionDirectory, serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { AlertJobs } from '../jobs/alert.jobs';
import { readEscalationPolicy } from '../escalation/escalation-policy';
import { NOTIFICATIONS } from '../notifications.module';
import type { AlertView } from './alert.dto';
import { WebhookEvents } from '../webhook/webhook-events';
import { AlertService } from './alert.service';

type Followed =
  | 'trace-request'
  | 'trace-answer'
  | 'trace-clarification'
  | 'lead-notice'
  | 'cast-request'
  | 'consignment-notice'
  | 'receipt'
  | 'lot-recall';

const refusedWith = (code: string) => expect.objectContaining({ code });

const aTraceRequest = (priority: TraceRequestBody['priority']): TraceRequestBody => ({
  subjectId: randomUUID(),
  reference: 'GT-TR-1',
  priority,
  urgentBecause: 'a reason',
  firearm: {
    serial: 'SECRET-1187',
    serialState: 'COMPLETE',
    make: 'Beretta',
    model: null,
    type: 'P',
    calibre: '9x19',
    countryOfOrigin: 'IT',
    marks: [],
  },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'no licence',
  howFound: 'in a lorry',
  intendedUse: 'evidence',
  recoveredOn: '2026-03-01',
  recoveredIn: 'GT',
  dueAt: '2026-04-01T00:00:00.000Z',
});

describe('alerts', () => {
  let db: TestDatabase;
  let alerts: AlertService;
  let jobs: AlertJobs;
  let documents: ExchangeDocuments;
  let officials: OfficialsService;
  let standIns: StandInsService;
  const outbox = new Outbox();
  beforeAll(async () => {
    db = await testDatabase([NOTIFICATIONS]);
    const directory = new JurisdictionDirectory(db.dataSource);
    documents = new ExchangeDocuments(directory, db.keys, new Ledger(), outbox);
    alerts = new AlertService(
      db.session,
      directory,
      new Ledger(),
      new WebhookEvents(),
      new CalendarsService(db.session, directory),
      readEscalationPolicy({}),
    );
    officials = new OfficialsService(db.session, directory);
    standIns = new StandInsService(db.session, officials);
    jobs = new AlertJobs(new Inbox(db.session), alerts, documents, standIns);
  });
  afterAll(() => db.close());

  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: db.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const official = (code: 'BZ' | 'GT' | 'TT'): Actor => db.actor(db.jurisdictions[code]);
  const list = async (code: 'BZ' | 'GT' | 'TT', ...roles: OfficialRole[]): Promise<AlertView[]> =>
    (await alerts.list(official(code), roles, { limit: 200 })).items;
  const about = async (subjectId: string, code: 'BZ' | 'GT' | 'TT', ...roles: OfficialRole[]): Promise<AlertView[]> =>
    (await list(code, ...roles)).filter((alert) => alert.subjectId === subjectId);

  /** What the outbox of Belize holds for this service, as its worker gets it. */
  const messages = async <Name extends JobName>(job: Name, subjectId: string): Promise<Delivery<Name>[]> => {
    const { BZ } = db.jurisdictions;
    const rows = await db.session.run(serviceActor(BZ, 'test'), (tx) =>
      tx.query<{ id: string; data: string }[]>(
        `SELECT id, data FROM messaging.outbox WHERE jurisdiction_id = $1 AND queue = 'notifications' AND job = $2 AND data LIKE '%' || $3 || '%'`,
        [BZ, job, subjectId],
      ),
    );
    return rows.map(({ id, data }) => ({
      messageId: id,
      jurisdictionId: BZ,
      queue: 'notifications',
      requestId: '',
      data: JSON.parse(data) as Delivery<Name>['data'],
    }));
  };

  /** A document of Guatemala arrives in Belize, and nobody there has judged it yet. */
  const received = async <Kind extends DocumentKind>(kind: Kind, body: DocumentBodies[Kind]): Promise<string> => {
    const sender = serviceActor(db.jurisdictions.GT, 'test');
    const recipient = serviceActor(db.jurisdictions.BZ, 'exchange');
    const signed = await db.session.run(sender, async (tx, now) =>
      documents.signed(tx, sender, await documents.send(tx, sender, now, { kind, to: recipient.jurisdictionId, body })),
    );
    await db.session.run(recipient, (tx, now) => documents.takeIn(tx, recipient, now, signed));
    return (JSON.parse(signed.text) as { id: string }).id;
  };

  /** Its service in Belize has accepted it; answers with the message that tells this service. */
  const accepted = async <Kind extends Followed>(kind: Kind, body: DocumentBodies[Kind]): Promise<Delivery<`${Kind}.accepted`>> => {
    const id = await received(kind, body);
    const actor = serviceActor(db.jurisdictions.BZ, 'test');
    await db.session.run(actor, (tx) => documents.accept(tx, actor, { id, kind, body }));
    const [message] = await messages(`${kind}.accepted` satisfies JobName, body.subjectId);
    if (!message) throw new Error(`nobody is told of ${kind}`);
    return message;
  };

  const posted = async <Name extends 'lead.declared' | 'hit.confirmed' | 'consignment.alarmed'>(
    job: Name,
    data: Delivery<Name>['data'],
  ) => {
    const actor = serviceActor(db.jurisdictions.BZ, 'ballistics');
    await db.session.run(actor, (tx) => outbox.post(tx, actor, job, data as never));
    const [message] = await messages(job, 'linkId' in data ? data.linkId : data.consignmentId);
    if (!message) throw new Error(`nobody is told of ${job}`);
    return message;
  };

  it('tells the focal point of a trace request where to look, and nothing of what is there', async () => {
    const body = aTraceRequest('ROUTINE');
    await jobs.traceRequestAccepted(await accepted('trace-request', body));
    const [alert] = await about(body.subjectId, 'BZ', 'focal-point');
    expect(alert).toMatchObject({
      kind: 'trace-request',
      subjectKind: 'trace-request',
      sender: { code: 'GT' },
      urgent: false,
      overdue: false,
    });
    expect(alert?.dueAt).toEqual(afterWorkingTime(alert?.raisedAt ?? new Date(0), 16 * 3_600_000, UNSTATED_CALENDAR));
    const kept = await db.session.run(official('BZ'), (tx) => tx.query(`SELECT row_to_json(a)::text AS row FROM notifications.alert a`));
    const logged = await db.session.run(official('BZ'), (tx) => tx.query(`SELECT body FROM ledger.event WHERE kind = 'alert.raised'`));
    expect(JSON.stringify([kept, logged, alert])).not.toMatch(/SECRET|Beretta|GT-TR-1/);
  });

  it('asks for a quicker acknowledgement when the trace request is urgent', async () => {
    const body = aTraceRequest('URGENT');
    await jobs.traceRequestAccepted(await accepted('trace-request', body));
    const [alert] = await about(body.subjectId, 'BZ', 'focal-point');
    expect(alert?.urgent).toBe(true);
    expect(alert?.dueAt).toEqual(afterWorkingTime(alert?.raisedAt ?? new Date(0), 4 * 3_600_000, UNSTATED_CALENDAR));
  });

  it('tells the focal point of a weapon of the register that was met again, at once when it was destroyed', async () => {
    const posting = async (matchKind: string, from: string | null): Promise<string> => {
      const matchId: string = randomUUID();
      const actor = official('BZ');
      await db.session.run(actor, (tx) => outbox.post(tx, actor, 'register-match.found', { matchId, matchKind, from }));
      const [message] = await messages('register-match.found', matchId);
      if (!message) throw new Error('nobody is told');
      for (const _ of [1, 2]) await jobs.registerMatchFound(message);
      return matchId;
    };
    const found = await posting('found-abroad', db.jurisdictions.GT);
    expect(await about(found, 'BZ', 'focal-point')).toMatchObject([
      { kind: 'found-abroad', subjectKind: 'register-match', sender: { code: 'GT' }, urgent: false },
    ]);
    const destroyed = await posting('destroyed-reappeared', null);
    expect(await about(destroyed, 'BZ', 'focal-point')).toMatchObject([{ kind: 'destroyed-reappeared', sender: null, urgent: true }]);
    expect(await about(destroyed, 'GT', 'focal-point')).toEqual([]);
    await expect(posting('lead', null)).rejects.toThrow('a match of a kind that nobody is alerted of');
  });

  it('alerts once for one fact, however often the message comes', async () => {
    const linkId: string = randomUUID();
    const message = await posted('lead.declared', { linkId });
    await jobs.leadDeclared(message);
    await jobs.leadDeclared(message);
    await Promise.all([jobs.leadDeclared(message), jobs.leadDeclared(message)]);
    expect(await about(linkId, 'BZ', 'focal-point')).toHaveLength(1);
    const fact = { kind: 'lead', subjectId: linkId, causeMessageId: message.messageId, senderId: null, urgent: false } as const;
    await db.session.run(official('BZ'), (tx, now) => alerts.raise(tx, official('BZ'), now, fact));
    expect(await about(linkId, 'BZ', 'focal-point')).toHaveLength(1);
    const events = await db.session.run(official('BZ'), (tx) =>
      tx.query<unknown[]>(`SELECT id FROM ledger.event WHERE kind = 'alert.raised' AND body LIKE '%' || $1 || '%'`, [linkId]),
    );
    expect(events).toHaveLength(1);
  });

  it('raises no alert when the log cannot be written, and does when the message comes again', async () => {
    const body = aTraceRequest('ROUTINE');
    const message = await accepted('trace-request', body);
    await asOwner('REVOKE INSERT ON ledger.event FROM headstamp_runtime');
    try {
      await expect(jobs.traceRequestAccepted(message)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await asOwner('GRANT INSERT ON ledger.event TO headstamp_runtime');
    }
    expect(await about(body.subjectId, 'BZ', 'focal-point')).toEqual([]);
    await jobs.traceRequestAccepted(message);
    expect(await about(body.subjectId, 'BZ', 'focal-point')).toHaveLength(1);
  });

  it('shows each official only what is addressed to a role they hold, and other states nothing', async () => {
    const lead = randomUUID();
    const hit = randomUUID();
    await jobs.leadDeclared(await posted('lead.declared', { linkId: lead }));
    await jobs.hitConfirmed(await posted('hit.confirmed', { linkId: hit, caseId: randomUUID() }));
    const cast = { subjectId: randomUUID(), acquisitionId: randomUUID(), purpose: 'MICROSCOPY' } as const;
    await jobs.castRequestAccepted(await accepted('cast-request', cast));
    const trace = aTraceRequest('ROUTINE');
    await jobs.traceRequestAccepted(await accepted('trace-request', trace));

    const subjects = async (...roles: OfficialRole[]) => {
      const seen = (await list('BZ', ...roles)).map(({ subjectId }) => subjectId);
      return [lead, hit, cast.subjectId, trace.subjectId].map((id) => seen.includes(id));
    };
    expect(await subjects('focal-point')).toEqual([true, true, true, true]);
    expect(await subjects('examiner')).toEqual([true, true, false, false]);
    expect(await subjects('laboratory-manager')).toEqual([false, false, true, false]);
    expect(await subjects('laboratory-manager', 'examiner')).toEqual([true, true, true, false]);
    expect(await list('TT', 'focal-point')).toEqual([]);
    const [alert] = await about(lead, 'BZ', 'focal-point');
    await expect(alerts.one(official('TT'), ['focal-point'], alert?.id ?? '')).rejects.toEqual(refusedWith('alert.unknown'));
    await expect(alerts.one(official('BZ'), ['laboratory-manager'], alert?.id ?? '')).rejects.toEqual(refusedWith('alert.unknown'));
  });

  it.each([
    ['trace-answer', 'traceAnswerAccepted', 'trace-answer'],
    ['trace-clarification', 'traceClarificationAccepted', 'trace-clarification'],
    ['lead-notice', 'leadNoticeAccepted', 'lead'],
    ['consignment-notice', 'consignmentNoticeAccepted', 'consignment'],
    ['receipt', 'receiptAccepted', 'receipt'],
    ['lot-recall', 'lotRecallAccepted', 'lot-recall'],
  ] as const)('tells of a %s from abroad', async (document, handler, kind) => {
    const subjectId = randomUUID();
    const message = await accepted(document, { subjectId } as never);
    await jobs[handler](message as never);
    expect(await about(subjectId, 'BZ', 'focal-point')).toMatchObject([{ kind, sender: { code: 'GT' } }]);
  });

  it.each([
    ['overdue', 'consignment-overdue', false],
    ['loan-overdue', 'consignment-overdue', false],
    ['lost', 'consignment-lost', true],
    ['found', 'consignment-found', false],
    ['on-hold', 'consignment-on-hold', false],
    ['answered', 'consignment-on-hold', false],
    ['contested', 'consignment-on-hold', true],
    ['finding', 'consignment-on-hold', false],
    ['resolved', 'consignment-on-hold', false],
    ['seal-used-before', 'consignment-on-hold', true],
    ['sent-back', 'consignment', false],
    ['returned', 'consignment-returned', false],
    ['loan-asked', 'consignment-loan', false],
    ['loan-answered', 'consignment-loan', false],
    ['loan-ended', 'consignment-loan', false],
  ] as const)('tells focal point and laboratory manager once of a consignment that is %s', async (alarm, kind, urgent) => {
    const consignmentId = randomUUID();
    const message = await posted('consignment.alarmed', { noticeId: randomUUID(), consignmentId, alarm, from: null });
    for (const _ of [1, 2]) await jobs.consignmentAlarmed(message);
    for (const role of ['focal-point', 'laboratory-manager'] as const)
      expect(await about(consignmentId, 'BZ', role)).toMatchObject([{ kind, urgent, subjectKind: 'consignment' }]);
    expect(await about(consignmentId, 'BZ', 'investigator')).toEqual([]);
  });

  it.each(['trace-request', 'trace-answer', 'lead-notice', 'cast-request', 'consignment-notice', 'receipt', 'lot-recall'] as const)(
    'hears nothing of a %s before the service that keeps such records has accepted it',
    async (document) => {
      const subjectId = randomUUID();
      await received(document, { subjectId } as never);
      const told = await db.session.run(official('BZ'), (tx) =>
        tx.query<unknown[]>(`SELECT job FROM messaging.outbox WHERE queue = 'notifications' AND data LIKE '%' || $1 || '%'`, [subjectId]),
      );
      expect(told).toEqual([]);
    },
  );

  it('is queued until an addressee sees it, delivered by that look, and acknowledged once by a named official', async () => {
    const linkId: string = randomUUID();
    await jobs.hitConfirmed(await posted('hit.confirmed', { linkId, caseId: randomUUID() }));
    const queued = await db.session.run(official('BZ'), (tx) =>
      tx.query<{ id: string; state: string }[]>('SELECT id, state, version FROM notifications.alert WHERE subject_id = $1', [linkId]),
    );
    expect(queued).toMatchObject([{ state: 'queued', version: 1 }]);
    const id = queued[0]?.id ?? '';
    const focalPoint = official('BZ');
    await expect(alerts.acknowledge(focalPoint, ['focal-point'], id, 1)).rejects.toEqual(refusedWith('alert.move-not-allowed'));

    const [seen] = await about(linkId, 'BZ', 'examiner');
    expect(seen).toMatchObject({ state: 'delivered', version: 2 });
    expect(await alerts.one(focalPoint, ['focal-point'], id)).toEqual(seen);
    await expect(alerts.acknowledge(focalPoint, ['focal-point'], id, 1)).rejects.toEqual(refusedWith('alert.changed-meanwhile'));
    const done = await alerts.acknowledge(focalPoint, ['focal-point'], id, 2);
    expect(done).toMatchObject({ state: 'acknowledged', acknowledgedBy: focalPoint.officialId, overdue: false, version: 3 });
    await expect(alerts.acknowledge(official('BZ'), ['focal-point'], id, 3)).rejects.toEqual(refusedWith('alert.move-not-allowed'));
    const events = await db.session.run(official('BZ'), (tx) =>
      tx.query(`SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written`, [id]),
    );
    expect(events).toEqual([{ kind: 'alert.raised' }, { kind: 'alert.delivered' }, { kind: 'alert.acknowledged' }]);
  });

  it('is delivered once when many officials look at the same moment', async () => {
    const links: string[] = Array.from({ length: 8 }, () => randomUUID());
    for (const linkId of links) await jobs.leadDeclared(await posted('lead.declared', { linkId }));
    await Promise.all(Array.from({ length: 8 }, () => list('BZ', 'focal-point')));
    const shown = (await list('BZ', 'focal-point')).filter(({ subjectId }) => links.includes(subjectId));
    expect(shown.map(({ state, version }) => ({ state, version }))).toEqual(links.map(() => ({ state: 'delivered', version: 2 })));
  });

  it('pages newest first, by state, without losing or repeating any', async () => {
    const all = await list('BZ', 'focal-point');
    const seen: string[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof alerts.list>> = await alerts.list(official('BZ'), ['focal-point'], {
        limit: 4,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(all.map(({ raisedAt }) => raisedAt.getTime())).toEqual(all.map(({ raisedAt }) => raisedAt.getTime()).toSorted((a, b) => b - a));
    const { items } = await alerts.list(official('BZ'), ['focal-point'], { limit: 200, state: 'acknowledged' });
    expect(items.map(({ id }) => id)).toEqual(all.filter(({ state }) => state === 'acknowledged').map(({ id }) => id));
    expect(items).not.toEqual([]);
  });

  describe('of a deadline', () => {
    type OfDeadline = 'trace-request.due-soon' | 'trace-request.overdue' | 'trace-request.escalated';
    const passed = async <Name extends OfDeadline>(job: Name, more: object = {}): Promise<Delivery<Name>> => {
      const actor = serviceActor(db.jurisdictions.BZ, 'tracing');
      const data = { noticeId: randomUUID(), traceRequestId: randomUUID(), urgent: false, ...more } as never as Delivery<Name>['data'];
      await db.session.run(actor, (tx) => outbox.post(tx, actor, job, data as never));
      const [message] = await messages(job, data.noticeId);
      if (!message) throw new Error(`nobody is told of ${job}`);
      return message;
    };
    const appoint = (login: string, role: OfficialRole) =>
      officials.appoint(official('BZ'), { login, name: login, reference: login, roles: [role] }, 'a password of the test');

    it('reminds the focal point, and tells it once when it is overdue', async () => {
      const soon = await passed('trace-request.due-soon');
      const late = await passed('trace-request.overdue', { urgent: true });
      for (const _ of [1, 2]) await jobs.traceRequestDueSoon(soon);
      for (const _ of [1, 2]) await jobs.traceRequestOverdue(late);
      expect(await about(soon.data.traceRequestId, 'BZ', 'focal-point')).toMatchObject([{ kind: 'trace-due-soon', sender: null }]);
      expect(await about(late.data.traceRequestId, 'BZ', 'focal-point')).toMatchObject([{ kind: 'trace-overdue', urgent: true }]);
      expect(await about(late.data.traceRequestId, 'BZ', 'laboratory-manager')).toEqual([]);
    });

    it('is told to the head of the laboratory while nobody is named to stand in', async () => {
      const message = await passed('trace-request.escalated', { rank: 'deputy' });
      await jobs.traceRequestEscalated(message);
      const [alert] = await about(message.data.traceRequestId, 'BZ', 'laboratory-manager');
      expect(alert).toMatchObject({ kind: 'trace-escalated', toYouByName: false });
      await expect(alerts.acknowledge(official('BZ'), ['laboratory-manager'], alert?.id ?? '', alert?.version ?? 0)).resolves.toMatchObject(
        {
          state: 'acknowledged',
        },
      );
    });

    it('is told by name to the deputies first and to the heads afterwards, who may answer for it', async () => {
      const [deputy, head] = [await appoint('deputy', 'focal-point'), await appoint('head', 'laboratory-manager')];
      await standIns.name(official('BZ'), deputy.id, 'deputy');
      await standIns.name(official('BZ'), head.id, 'head');
      const traceRequestId = randomUUID();
      const seen = async (id: string, roles: OfficialRole[]) =>
        (await alerts.list(db.actor(db.jurisdictions.BZ, id), roles, { limit: 200 })).items.filter(
          (alert) => alert.subjectId === traceRequestId,
        );

      await jobs.traceRequestEscalated(await passed('trace-request.escalated', { rank: 'deputy', traceRequestId }));
      expect(await seen(deputy.id, ['focal-point'])).toMatchObject([{ kind: 'trace-escalated', toYouByName: true }]);
      expect(await seen(randomUUID(), ['focal-point'])).toMatchObject([{ toYouByName: false }]);
      expect(await seen(head.id, ['laboratory-manager'])).toEqual([]);

      await jobs.traceRequestEscalated(await passed('trace-request.escalated', { rank: 'head', traceRequestId }));
      const [told] = await seen(head.id, ['laboratory-manager']);
      expect(told).toMatchObject({ toYouByName: true });
      const asHead = db.actor(db.jurisdictions.BZ, head.id);
      await expect(alerts.acknowledge(asHead, ['laboratory-manager'], told?.id ?? '', told?.version ?? 0)).resolves.toMatchObject({
        acknowledgedBy: head.id,
      });
    });
  });

  it('is for the focal point to answer for, even where others see it', async () => {
    const cast = { subjectId: randomUUID(), acquisitionId: randomUUID(), purpose: 'MICROSCOPY' } as const;
    await jobs.castRequestAccepted(await accepted('cast-request', cast));
    const [alert] = await about(cast.subjectId, 'BZ', 'laboratory-manager');
    const acknowledging = alerts.acknowledge(official('BZ'), ['laboratory-manager'], alert?.id ?? '', alert?.version ?? 0);
    await expect(acknowledging).rejects.toEqual(refusedWith('alert.for-the-focal-point'));
  });
});
