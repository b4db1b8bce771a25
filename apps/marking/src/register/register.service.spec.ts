import { randomUUID } from 'node:crypto';
import type { DocumentBodies, DocumentKind, FirearmAsObserved } from '@headstamp/exchange';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { RegisterJobs } from '../jobs/register.jobs';
import { TraceRequestJobs } from '../jobs/trace-request.jobs';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';

const aPistol = (changed: Partial<RecordFirearm> = {}): RecordFirearm => ({
  serial: '31B-48627',
  serialState: 'COMPLETE',
  make: 'Ruger',
  model: 'P95',
  type: 'P',
  calibre: '9x19',
  countryOfManufacture: 'US',
  yearOfManufacture: 2008,
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009' }],
  ...changed,
});

const asObserved = (changed: Partial<FirearmAsObserved> = {}): FirearmAsObserved => ({
  serial: '318-48627',
  serialState: 'COMPLETE',
  make: 'Ruger',
  model: 'P95',
  type: 'P',
  calibre: '9 mm Luger',
  countryOfOrigin: 'US',
  marks: [],
  ...changed,
});

interface Posted {
  id: string;
  queue: string;
  job: string;
  data: string;
}

/** A message about any document. */
type Told = Delivery<'found-notice.received'> & Delivery<'wanted-firearm.received'> & Delivery<'trace-request.accepted'> & Delivery<'wanted-withdrawal.received'> & Delivery<'recovered-firearm.received'>;

describe('the register of lost and stolen firearms', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let registerJobs: RegisterJobs;
  let traceJobs: TraceRequestJobs;
  let gt: Actor;
  let bz: Actor;
  let tt: Actor;

  beforeEach(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    registerJobs = new RegisterJobs(new Inbox(db.session), services.notices, services.matching);
    traceJobs = new TraceRequestJobs(new Inbox(db.session), services.traces);
    [gt, bz, tt] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ), db.actor(db.jurisdictions.TT)];
  });
  afterEach(() => db.close());

  const refused = (code: string, reason?: string) => expect.objectContaining({ code, ...(reason && { facts: { reason } }) }) as Error;

  const open = (actor: Actor): Promise<Posted[]> =>
    db.session.run(actor, (tx) =>
      tx.query('SELECT id, queue, job, data FROM messaging.outbox WHERE jurisdiction_id = $1 AND done_at IS NULL ORDER BY id', [
        actor.jurisdictionId,
      ]),
    );

  /** Carries one message to whoever consumes it, as the queues do. */
  async function carryOut(actor: Actor, { id, queue, job, data }: Posted): Promise<void> {
    const told = JSON.parse(data) as { documentId: string; subjectId: string };
    const delivery = { messageId: id, jurisdictionId: actor.jurisdictionId, queue: 'marking', requestId: '', data: told } as const;
    if (queue === 'marking') {
      const handlers: Record<string, (delivery: Told) => Promise<void>> = {
        'wanted-firearm.received': (each) => registerJobs.takeInWanted(each),
        'wanted-withdrawal.received': (each) => registerJobs.takeInWithdrawal(each),
        'found-notice.received': (each) => registerJobs.foundAbroad(each),
        'recovered-firearm.received': (each) => registerJobs.recovered(each),
        'trace-request.accepted': (each) => traceJobs.propose(each),
      };
      await handlers[job]?.(delivery);
      return;
    }
    if (job === 'exchange-document.sent') {
      const signed = await db.session.run(actor, (tx) => services.documents.signed(tx, actor, told.documentId));
      const { to } = JSON.parse(signed.text) as { to: string };
      const recipient = serviceActor(to, 'exchange');
      await db.session.run(recipient, (tx, now) => services.documents.takeIn(tx, recipient, now, signed));
    }
    await db.session.run(actor, (tx) =>
      tx.query('UPDATE messaging.outbox SET done_at = now() WHERE jurisdiction_id = $1 AND id = $2', [actor.jurisdictionId, id]),
    );
  }

  /** Until nothing is left to do; alerts are left for those who raise them. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 10; round++) {
      let busy = false;
      for (const actor of [gt, bz, tt]) {
        for (const message of (await open(actor)).filter(({ queue }) => queue === 'marking' || queue === 'exchange')) {
          busy = true;
          await carryOut(actor, message);
        }
      }
      if (!busy) return;
    }
    throw new Error('the queues never came to rest');
  }

  const send = <Kind extends DocumentKind>(from: Actor, to: Actor, kind: Kind, body: DocumentBodies[Kind]): Promise<string> =>
    db.session.run(from, (tx, now) => services.documents.send(tx, from, now, { kind, to: to.jurisdictionId, body }));

  /** What the recovery service hands over at home. */
  const recover = async (actor: Actor, firearm: FirearmAsObserved, recoveredOn = '2026-05-02'): Promise<string> => {
    const subjectId = randomUUID();
    await send(actor, actor, 'recovered-firearm', { subjectId, firearm, recoveredOn, country: 'BZ' });
    await settle();
    return subjectId;
  };

  const matchesOf = async (actor: Actor) => (await services.register.listMatches(actor, { limit: 50 })).items;
  const alertsOf = async (actor: Actor) =>
    (await open(actor)).filter(({ job }) => job === 'register-match.found').map(({ data }) => JSON.parse(data) as Record<string, unknown>);
  const lost = async (actor: Actor, changed: Partial<RecordFirearm> = {}, publish?: boolean): Promise<string> => {
    const { id } = await services.firearms.record(actor, aPistol(changed));
    await services.firearms.addLifeEvent(actor, id, { kind: 'stolen', date: '2026-02', ...(publish !== undefined && { publish }) });
    await settle();
    return id;
  };

  it('tells every other state of a theft, without holder or place, and each keeps it', async () => {
    const owner = await services.holders.register(gt, { kind: 'PERSON', name: 'Canary Owner', country: 'GT' });
    const { id } = await services.firearms.record(
      gt,
      aPistol({ lifeEvents: [{ kind: 'transferred', date: '2011', holderId: owner.id, place: 'Canary Street' }] }),
    );
    await services.firearms.addLifeEvent(gt, id, { kind: 'stolen', date: '2026-02-03', fromHolderId: owner.id, place: 'Canary Street' });
    await settle();
    const { items } = await services.register.listNotices(gt, { limit: 9 });
    expect(items).toMatchObject([{ firearmId: id, kind: 'stolen', state: 'published', version: 1 }]);
    for (const state of [bz, tt]) {
      const wanted = (await services.register.listWanted(state, { limit: 9 })).items;
      expect(wanted).toMatchObject([
        {
          ...{ id: items[0]?.id, kind: 'stolen', serial: '31B-48627', make: 'Ruger', model: 'P95', calibre: '9x19', date: '2026-02-03' },
          ...{ owner: { code: 'GT' }, withdrawnBecause: null, marks: [{ kind: 'IMPORT', text: 'GT 2009', country: 'GT', year: 2009 }] },
        },
      ]);
      const kept = await db.session.run(state, (tx) => tx.query<{ text: string }[]>('SELECT text FROM exchange.document'));
      expect(kept.map(({ text }) => text).join()).not.toMatch(/Canary/);
    }
    expect((await services.register.listWanted(gt, { limit: 9 })).items).toEqual([]);
  });

  it('tells nobody where the owner wants it kept at home, until the owner says otherwise', async () => {
    const id = await lost(gt, {}, false);
    expect((await services.register.listWanted(bz, { limit: 9 })).items).toEqual([]);
    await services.register.publish(gt, id);
    await settle();
    expect((await services.register.listWanted(bz, { limit: 9 })).items).toHaveLength(1);
    await expect(services.register.publish(gt, id)).rejects.toThrow(refused('register.published-before'));
  });

  it('publishes no loss that the firearm has come back from', async () => {
    const { id } = await services.firearms.record(
      gt,
      aPistol({
        lifeEvents: [
          { kind: 'stolen', date: '2011' },
          { kind: 'found', date: '2012' },
        ],
      }),
    );
    expect((await services.register.listNotices(gt, { limit: 9 })).items).toEqual([]);
    await expect(services.register.publish(gt, id)).rejects.toThrow(refused('register.not-missing'));
    await expect(services.register.publish(gt, randomUUID())).rejects.toThrow(refused('firearm.unknown'));
    await expect(services.register.publish(bz, id)).rejects.toThrow(refused('firearm.unknown'));
  });

  it('alerts the finder and the owner when what was stolen in one state is recovered in another, a character misread', async () => {
    const firearmId = await lost(gt);
    const recoveryId = await recover(bz, asObserved());
    const reason = { field: 'serial', observed: '318-48627', recorded: '31B-48627', reason: 'look-alike 8/B at position 3' };
    expect(await matchesOf(bz)).toMatchObject([
      {
        ...{ kind: 'wanted-recovered', firearmId: null, sourceKind: 'recovery', sourceId: recoveryId, other: { code: 'GT' }, state: 'open' },
        ...{ observed: { serial: '318-48627' }, differs: [expect.objectContaining(reason)] },
        agrees: expect.arrayContaining(['make', 'model', 'type']) as string[],
      },
    ]);
    const [atHome] = await matchesOf(gt);
    expect(atHome).toMatchObject({
      ...{ kind: 'found-abroad', firearmId, wantedFirearmId: null, sourceId: recoveryId, other: { code: 'BZ' }, recoveredOn: '2026-05-02' },
      differs: [expect.objectContaining(reason)],
    });
    expect(await alertsOf(gt)).toEqual([{ matchId: atHome?.id, matchKind: 'found-abroad', from: bz.jurisdictionId }]);
    expect(await alertsOf(bz)).toMatchObject([{ matchKind: 'wanted-recovered', from: gt.jurisdictionId }]);
    expect(await matchesOf(tt)).toEqual([]);
  });

  it('alerts once, however often the weapon is read again', async () => {
    await lost(gt);
    const recoveryId = await recover(bz, asObserved());
    await send(bz, bz, 'recovered-firearm', { subjectId: recoveryId, firearm: asObserved({ serial: '31B-48627' }), recoveredOn: '2026-05-02', country: 'BZ' });
    await settle();
    expect(await alertsOf(bz)).toHaveLength(1);
    expect(await alertsOf(gt)).toHaveLength(1);
  });

  it('finds a recovery that was recorded before the theft was', async () => {
    const recoveryId = await recover(bz, asObserved(), '2026-03-01');
    expect(await alertsOf(bz)).toEqual([]);
    const firearmId = await lost(gt);
    expect(await matchesOf(bz)).toMatchObject([{ kind: 'wanted-recovered', sourceId: recoveryId }]);
    expect(await matchesOf(gt)).toMatchObject([{ kind: 'found-abroad', firearmId }]);
  });

  it('holds a recovery at home against its own register, before and after the loss is entered', async () => {
    const firearmId = await lost(gt);
    const first = await recover(gt, asObserved());
    expect(await matchesOf(gt)).toMatchObject([{ kind: 'missing-recovered', firearmId, sourceId: first, other: null }]);
    const second = await recover(gt, asObserved({ serial: 'KX 99013' }));
    const other = await lost(gt, { serial: 'KX99013' });
    expect(await matchesOf(gt)).toContainEqual(expect.objectContaining({ kind: 'missing-recovered', firearmId: other, sourceId: second }));
  });

  it('raises an alarm when a destroyed firearm is recovered, or asked about by another state', async () => {
    const { id } = await services.firearms.record(gt, aPistol({ lifeEvents: [{ kind: 'destroyed', date: '2020', document: 'Batch 4' }] }));
    const recoveryId = await recover(gt, asObserved());
    const requestId = randomUUID();
    await send(bz, gt, 'trace-request', {
      ...{ subjectId: requestId, reference: 'BZ-1', priority: 'ROUTINE', urgentBecause: null, firearm: asObserved() },
      ...{ illicitGround: 'NATIONAL_LAW', whyIllicit: 'No licence', howFound: 'Search', intendedUse: 'Investigation' },
      ...{ recoveredOn: '2026-01-12', recoveredIn: 'BZ', dueAt: '2026-02-12T00:00:00.000Z' },
    });
    await settle();
    const [{ id: documentId }] = await db.session.run(gt, (tx) =>
      tx.query<[{ id: string }]>(`SELECT id FROM exchange.document WHERE kind = 'trace-request' AND direction = 'incoming'`),
    );
    await traceJobs.propose({
      ...{ messageId: randomUUID(), jurisdictionId: gt.jurisdictionId, queue: 'marking', requestId: '' },
      data: { documentId, subjectId: requestId },
    });
    expect((await matchesOf(gt)).map(({ kind, firearmId, sourceKind, sourceId, other }) => [kind, firearmId, sourceKind, sourceId, other?.code])).toEqual([
      ['destroyed-reappeared', id, 'trace-request', requestId, 'BZ'],
      ['destroyed-reappeared', id, 'recovery', recoveryId, undefined],
    ]);
    expect(await alertsOf(gt)).toHaveLength(2);
  });

  it('raises the alarm when the destruction is entered after the recovery, and says nothing of the recovery that led to it', async () => {
    const later = await recover(gt, asObserved(), '2022-05-02');
    const earlier = await recover(gt, asObserved(), '2020-03-01');
    const { id } = await services.firearms.record(gt, aPistol());
    await services.firearms.addLifeEvent(gt, id, { kind: 'seized', date: '2020-03-01' });
    await services.firearms.addLifeEvent(gt, id, { kind: 'destroyed', date: '2020' });
    const matches = await matchesOf(gt);
    expect(matches).toMatchObject([{ kind: 'destroyed-reappeared', firearmId: id, sourceId: later }]);
    expect(matches.map(({ sourceId }) => sourceId)).not.toContain(earlier);
  });

  it('says that a destroyed firearm may have turned up again where its destruction is dated by the month in which it was recovered', async () => {
    const { id } = await services.firearms.record(gt, aPistol({ lifeEvents: [{ kind: 'destroyed', date: '2026-03' }] }));
    const within = await recover(gt, asObserved(), '2026-03-20');
    await recover(gt, asObserved(), '2026-02-28');
    const after = await recover(gt, asObserved(), '2026-04-01');
    expect((await matchesOf(gt)).map(({ kind, firearmId, sourceId }) => [kind, firearmId, sourceId])).toEqual([
      ['destroyed-reappeared', id, after],
      ['destroyed-maybe-reappeared', id, within],
    ]);
    expect(await alertsOf(gt)).toHaveLength(2);
  });

  it('says so too when the destruction is entered after the recovery, unless the record names that recovery to the day', async () => {
    const within = await recover(gt, asObserved(), '2026-03-20');
    const { id } = await services.firearms.record(gt, aPistol());
    await services.firearms.addLifeEvent(gt, id, { kind: 'recovered', date: '2026-03' });
    await services.firearms.addLifeEvent(gt, id, { kind: 'destroyed', date: '2026-03' });
    expect(await matchesOf(gt)).toMatchObject([{ kind: 'destroyed-maybe-reappeared', firearmId: id, sourceId: within }]);
  });

  it('raises none for a recovery before the destruction, or before the loss', async () => {
    await services.firearms.record(gt, aPistol({ lifeEvents: [{ kind: 'destroyed', date: '2020' }] }));
    await recover(gt, asObserved(), '2019-12-31');
    await lost(bz, { serial: 'LATE 40017' });
    await recover(gt, asObserved({ serial: 'LATE40017' }), '2026-01-31');
    expect(await matchesOf(gt)).toEqual([]);
  });

  it('alerts nobody of another maker’s weapon, nor of a number two characters away', async () => {
    await lost(gt);
    await recover(bz, asObserved({ make: 'Beretta', serial: '31B-48627' }));
    await recover(bz, asObserved({ serial: '31B-49X27' }));
    expect(await matchesOf(bz)).toEqual([]);
  });

  it('stops looking when the owner withdraws, whichever arrives first', async () => {
    await lost(gt);
    const [notice] = (await services.register.listNotices(gt, { limit: 9 })).items;
    if (!notice) throw new Error('no notice');
    await expect(services.register.withdraw(gt, notice.id, 9, { because: 'RECOVERED' })).rejects.toThrow(refused('register.changed-meanwhile'));
    await expect(services.register.withdraw(bz, notice.id, 1, { because: 'RECOVERED' })).rejects.toThrow(refused('register.notice-unknown'));
    const withdrawn = await services.register.withdraw(gt, notice.id, notice.version, { because: 'RECOVERED' });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'RECOVERED' });
    await expect(services.register.withdraw(gt, notice.id, withdrawn.version, { because: 'OTHER' })).rejects.toThrow(
      refused('register.notice-withdrawn-before'),
    );
    await settle();
    expect((await services.register.listWanted(bz, { limit: 9 })).items).toMatchObject([{ withdrawnBecause: 'RECOVERED' }]);
    await recover(bz, asObserved());
    expect(await matchesOf(bz)).toEqual([]);

    const early = { subjectId: randomUUID(), because: 'ENTERED_IN_ERROR' } as const;
    await send(tt, bz, 'wanted-withdrawal', early);
    await settle();
    const { countryOfOrigin: _, serialState: __, ...described } = asObserved({ serial: 'EARLY 5501' });
    await recover(bz, asObserved({ serial: 'EARLY 5501' }));
    const body = { ...described, serial: 'EARLY 5501', barrelSerial: null, make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19' } as const;
    await send(tt, bz, 'wanted-firearm', { ...body, subjectId: early.subjectId, kind: 'lost', countryOfManufacture: 'US', on: '2025' });
    await settle();
    expect(await matchesOf(bz)).toEqual([]);
  });

  it('lets no state withdraw what another one published', async () => {
    await lost(gt);
    const [notice] = (await services.register.listNotices(gt, { limit: 9 })).items;
    await send(tt, bz, 'wanted-withdrawal', { subjectId: notice?.id ?? '', because: 'RECOVERED' });
    await settle();
    await recover(bz, asObserved());
    expect(await matchesOf(bz)).toMatchObject([{ kind: 'wanted-recovered' }]);
  });

  it('refuses a notice that is malformed, or is about nothing this state looks for, and keeps nothing of it', async () => {
    const good = { subjectId: randomUUID(), kind: 'stolen', serial: 'A 1001', barrelSerial: null, make: 'Ruger', model: 'P95', type: 'P' } as const;
    const wanted = { ...good, calibre: '9x19', countryOfManufacture: 'US', marks: [], on: '2026' };
    const bad: readonly (readonly [DocumentKind, unknown, string])[] = [
      ['wanted-firearm', { ...wanted, type: 'pistol' }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, on: '2026-02-30' }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, make: '' }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, serial: 'x'.repeat(61) }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, holder: 'somebody' }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, marks: [{ kind: 'IMPORT' }] }, 'fields-malformed'],
      ['wanted-firearm', { ...wanted, countryOfManufacture: 'ZZ' }, 'fields-malformed'],
      ['wanted-withdrawal', { subjectId: randomUUID(), because: 'BORED' }, 'fields-malformed'],
      ['found-notice', { subjectId: randomUUID(), recoveryId: 'x' }, 'fields-malformed'],
      ['found-notice', { subjectId: randomUUID(), recoveryId: randomUUID(), firearm: asObserved(), recoveredOn: '2026-01-01', agrees: [], differs: [] }, 'no-such-notice'],
      ['recovered-firearm', { subjectId: randomUUID(), firearm: asObserved(), recoveredOn: '2026-01-01', country: 'TT' }, 'not-from-home'],
    ];
    for (const [kind, body, reason] of bad) {
      await send(tt, bz, kind, body as never);
      const [sent] = (await open(tt)).filter(({ queue }) => queue === 'exchange');
      if (!sent) throw new Error('nothing was sent');
      await carryOut(tt, sent);
      const [arrived] = (await open(bz)).filter(({ queue }) => queue === 'marking');
      if (!arrived) throw new Error('nothing arrived');
      await expect(carryOut(bz, arrived)).rejects.toThrow(refused('register.document-refused', reason));
      await db.session.run(bz, (tx) => tx.query('UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [arrived.id]));
    }
    expect((await services.register.listWanted(bz, { limit: 9 })).items).toEqual([]);
    expect(await matchesOf(bz)).toEqual([]);
  });

  it('lets one official say once whether it is the weapon', async () => {
    await lost(gt);
    await recover(gt, asObserved());
    const [match] = await matchesOf(gt);
    if (!match) throw new Error('no match');
    await expect(services.register.judge(bz, match.id, 1, { verdict: 'confirmed' })).rejects.toThrow(refused('register.match-unknown'));
    const judged = await services.register.judge(gt, match.id, match.version, { verdict: 'confirmed', remarks: 'Seen at the depot' });
    expect(judged).toMatchObject({ state: 'confirmed', judgedBy: gt.officialId, remarks: 'Seen at the depot', version: 2 });
    await expect(services.register.judge(gt, match.id, 2, { verdict: 'dismissed' })).rejects.toThrow(refused('register.match-judged-before'));
    expect((await services.register.listMatches(gt, { limit: 9, state: 'open' })).items).toEqual([]);
    expect(await services.register.match(gt, match.id)).toMatchObject({ state: 'confirmed' });
  });

  it('writes entry, notice, documents and events of a theft together or not at all', async () => {
    const { id } = await services.firearms.record(gt, aPistol());
    const count = () =>
      db.session.run(gt, (tx) =>
        tx.query(
          `SELECT (SELECT count(*) FROM marking.life_event) AS events, (SELECT count(*) FROM marking.wanted_notice) AS notices,
             (SELECT count(*) FROM exchange.document) AS documents, (SELECT count(*) FROM messaging.outbox) AS messages, (SELECT count(*) FROM ledger.event) AS logged`,
        ),
      );
    const before = await count();
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    try {
      await admin.query(`ALTER TABLE ledger.event ADD CONSTRAINT the_log_refuses CHECK (kind <> 'wanted-notice.published') NOT VALID`);
      await expect(services.firearms.addLifeEvent(gt, id, { kind: 'stolen', date: '2026' })).rejects.toMatchObject({ constraint: 'the_log_refuses' });
    } finally {
      await admin.query('ALTER TABLE ledger.event DROP CONSTRAINT IF EXISTS the_log_refuses');
      await admin.end();
    }
    expect(await count()).toEqual(before);
  });
});
