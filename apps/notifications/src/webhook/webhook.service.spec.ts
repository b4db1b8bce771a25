import { randomBytes, randomUUID } from 'node:crypto';
import { readConfiguration, RootModule } from '@headstamp/boot';
import { migrateQueue, Outbox } from '@headstamp/messaging';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Test, type TestingModule } from '@nestjs/testing';
import { documentedCheck, WebhookReceiver, type Answering, type Received } from '../../../../test/support/webhook-receiver';
import { eventually } from '../../../standalone/src/story/eventually';
import { AlertService } from '../alert/alert.service';
import { NOTIFICATIONS } from '../notifications.module';
import { networksOf } from './address-rules';
import { HostAddresses } from './host-addresses';
import { WebhookClaims, type ClaimedDelivery } from './webhook-claims';
import { WebhookDeliveriesService } from './webhook-deliveries.service';
import type { WebhookDeliveryLog, WebhookDeliveryView } from './webhook-delivery.dto';
import type { RegisterWebhookEndpoint, WebhookEndpointView } from './webhook-endpoint.dto';
import { WebhookEndpointsService } from './webhook-endpoints.service';
import { WebhookOutcomes, type TryResult } from './webhook-outcomes';
import { WebhookSender } from './webhook-sender';
import { WebhookSettings } from './webhook.settings';

const refusedWith = (code: string, facts: object = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const isGenuine = documentedCheck();
jest.setTimeout(60_000);

/** The name servers as the test has them; an address is itself. */
class StatedHosts extends HostAddresses {
  readonly names = new Map<string, string[]>();

  override async of(host: string): Promise<string[]> {
    return this.names.get(host) ?? (host.endsWith('.example') ? [] : super.of(host));
  }
}

const SETTINGS: WebhookSettings = {
  networks: networksOf('127.0.0.1/32') ?? [],
  plainHttp: true,
  patienceMs: 5_000,
  leaseMs: 20_000,
  firstRetryMs: 20,
  attempts: 3,
  disableAfterMs: 86_400_000,
  atATime: 3,
  lookEveryMs: 50,
};

describe('webhooks', () => {
  let db: TestDatabase;
  let service: TestingModule;
  let endpoints: WebhookEndpointsService;
  let deliveries: WebhookDeliveriesService;
  let claims: WebhookClaims;
  const hosts = new StatedHosts();
  const settings = { ...SETTINGS };
  const receivers: WebhookReceiver[] = [];
  const registered: { actor: Actor; id: string }[] = [];

  beforeAll(async () => {
    db = await testDatabase([NOTIFICATIONS]);
    await migrateQueue(db.queueUrl);
    const key = (): string => randomBytes(32).toString('base64');
    const configuration = readConfiguration({
      ...{ HEADSTAMP_MODE: 'demo', HEADSTAMP_DATABASE_URL: db.runtimeUrl, HEADSTAMP_QUEUE_DATABASE_URL: db.queueUrl, HEADSTAMP_LOG_LEVEL: 'fatal' },
      ...{ HEADSTAMP_CONTEXT_KEY: db.contextKey.toString('base64'), HEADSTAMP_SIGNING_SEED: db.signingSeed.toString('base64'), HEADSTAMP_SESSION_KEY: key() },
    });
    // The service as it runs, but for the time it takes and the name servers.
    service = await Test.createTestingModule({ imports: [RootModule.of(configuration, [NOTIFICATIONS])] })
      .overrideProvider(WebhookSettings)
      .useValue(settings)
      .overrideProvider(HostAddresses)
      .useValue(hosts)
      .compile();
    await service.init();
    endpoints = service.get(WebhookEndpointsService);
    deliveries = service.get(WebhookDeliveriesService);
    claims = service.get(WebhookClaims);
  }, 60_000);
  afterEach(async () => {
    // What one story leaves behind is no concern of the next.
    for (const { actor, id } of registered.splice(0)) await endpoints.disable(actor, id).catch(() => undefined);
    for (const receiver of receivers.splice(0)) await receiver.stop();
    Object.assign(settings, SETTINGS);
    hosts.names.clear();
  });
  afterAll(async () => {
    await service.close();
    await db.close();
  });

  const administrator = (code: 'BZ' | 'GT' = 'BZ'): Actor => db.actor(db.jurisdictions[code]);
  const receiver = async (answering?: Answering, address?: string): Promise<WebhookReceiver> => {
    const started = await WebhookReceiver.start(answering, address);
    receivers.push(started);
    return started;
  };
  const register = async (url: string, more: Partial<RegisterWebhookEndpoint> = {}, actor = administrator()): Promise<WebhookEndpointView> => {
    const endpoint = await endpoints.register(actor, { url, description: 'the duty desk', changes: ['raised'], ...more });
    registered.push({ actor, id: endpoint.id });
    return endpoint;
  };
  const rows = <T>(sql: string, values: unknown[] = [], code: 'BZ' | 'TT' = 'BZ'): Promise<T[]> =>
    db.session.run(serviceActor(db.jurisdictions[code], 'test'), (tx) => tx.query<T[]>(sql, values));
  const events = async (id: string): Promise<string[]> =>
    (await rows<{ kind: string }>('SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY recorded_at, kind', [id])).map(({ kind }) => kind);

  /** Another service tells of a lead or a hit, and an alert arises; answers with its id. */
  const raise = async (kind: 'lead' | 'hit' = 'lead'): Promise<string> => {
    const linkId = randomUUID();
    const ballistics = serviceActor(db.jurisdictions.BZ, 'ballistics');
    await db.session.run(ballistics, (tx) =>
      kind === 'lead' ? new Outbox().post(tx, ballistics, 'lead.declared', { linkId }) : new Outbox().post(tx, ballistics, 'hit.confirmed', { linkId, caseId: randomUUID() }),
    );
    const found = (): Promise<{ id: string }[]> => rows('SELECT id FROM notifications.alert WHERE subject_id = $1', [linkId]);
    return (await eventually('the alert is raised', async () => (await found())[0])).id;
  };
  const theOnly = async (endpointId: string): Promise<WebhookDeliveryLog> => {
    const { items } = await deliveries.list(administrator(), endpointId, { limit: 10 });
    if (items.length !== 1) throw new Error(`${items.length} deliveries`);
    return deliveries.one(administrator(), items[0]?.id ?? '');
  };
  const until = (what: string, endpointId: string, holds: (delivery: WebhookDeliveryLog) => boolean): Promise<WebhookDeliveryLog> =>
    eventually(what, async () => {
      const delivery = await theOnly(endpointId).catch(() => null);
      return delivery && holds(delivery) ? delivery : null;
    });
  const delivered = ({ state }: WebhookDeliveryView): boolean => state === 'delivered';

  describe('a receiver that is registered', () => {
    const forbidden: [url: string, code: string, facts?: { readonly rule?: string }][] = [
      ['https://127.0.0.2/hook', 'webhook.address-forbidden', { rule: 'loopback' }],
      ['https://2130706434/', 'webhook.address-forbidden', { rule: 'loopback' }],
      ['https://0x7f.2/', 'webhook.address-forbidden', { rule: 'loopback' }],
      ['https://10.1.2.3:8443/', 'webhook.address-forbidden', { rule: 'private' }],
      ['https://169.254.169.254/latest/meta-data/', 'webhook.address-forbidden', { rule: 'linkLocal' }],
      ['https://[::1]/', 'webhook.address-forbidden', { rule: 'loopback' }],
      ['https://[fd00::1]/', 'webhook.address-forbidden', { rule: 'uniqueLocal' }],
      ['https://[::ffff:127.0.0.1]/', 'webhook.address-forbidden', { rule: 'ipv4Mapped' }],
      ['https://[64:ff9b::a9fe:a9fe]/', 'webhook.address-forbidden', { rule: 'rfc6052' }],
      ['https://both.example/', 'webhook.address-forbidden', { rule: 'private' }],
      ['https://nowhere.example/', 'webhook.host-unknown'],
      ['http://8.8.8.8/', 'webhook.scheme-forbidden'],
      ['http://public.example/', 'webhook.scheme-forbidden'],
      ['ftp://public.example/', 'webhook.scheme-forbidden'],
      ['file:///etc/passwd', 'webhook.scheme-forbidden'],
      ['https://user:secret@public.example/', 'webhook.credentials-in-url'],
      ['https://user@public.example/', 'webhook.credentials-in-url'],
      ['https://public.example/#part', 'webhook.url-malformed'],
      ['https://public.example:0/', 'webhook.url-malformed'],
      ['https://public.exa\tmple/', 'webhook.url-malformed'],
      ['https:\\\\public.example', 'webhook.url-malformed'],
      ['public.example/hook', 'webhook.url-malformed'],
      [`https://public.example/${'x'.repeat(2_000)}`, 'webhook.url-malformed'],
    ];
    it.each(forbidden)('is refused at %s: %s', async (url, code, facts = {}) => {
      hosts.names.set('both.example', ['8.8.8.8', '10.0.0.8']).set('public.example', ['8.8.8.8']);
      await expect(endpoints.register(administrator(), { url, description: 'x' })).rejects.toEqual(refusedWith(code, facts));
      expect(await rows('SELECT 1 FROM notifications.webhook_endpoint WHERE url = $1', [url])).toEqual([]);
    });

    it('is refused plain HTTP where the configuration does not allow it, even in a network of one’s own', async () => {
      settings.plainHttp = false;
      await expect(endpoints.register(administrator(), { url: 'http://127.0.0.1:9/', description: 'x' })).rejects.toEqual(refusedWith('webhook.scheme-forbidden'));
    });

    it('has a key and its place in the ledger, where its address is sealed, and is unknown to other jurisdictions', async () => {
      hosts.names.set('desk.example', ['8.8.8.8']);
      const url = `https://desk.example/hook/${randomUUID()}`;
      const endpoint = await register(url);
      expect(endpoint).toMatchObject({ url, state: 'active', kinds: [], changes: ['raised'], keys: [{ generation: 1, publicKey: expect.stringMatching(/^whpk_/) }] });
      expect(await events(endpoint.id)).toEqual(['webhook-endpoint.registered', 'webhook-key.added']);
      const bodies = await rows<{ body: string }>('SELECT body FROM ledger.event WHERE subject_id = $1', [endpoint.id]);
      expect(bodies.map(({ body }) => body).join()).not.toContain('desk.example');
      const [{ messages } = { messages: '' }] = await rows<{ messages: string }>(`SELECT coalesce(string_agg(data, ' '), '') AS messages FROM messaging.outbox`);
      expect(messages).not.toContain('desk.example');
      await expect(register(url)).rejects.toEqual(refusedWith('webhook-endpoint.registered-already'));
      const stranger = administrator('GT');
      for (const deed of [
        () => endpoints.one(stranger, endpoint.id),
        () => endpoints.publicKeys(stranger, endpoint.id),
        () => endpoints.disable(stranger, endpoint.id),
        () => endpoints.change(stranger, endpoint.id, 1, {}),
        () => endpoints.addKey(stranger, endpoint.id),
        () => deliveries.list(stranger, endpoint.id, { limit: 1 }),
        () => deliveries.test(stranger, endpoint.id),
      ]) {
        await expect(deed()).rejects.toEqual(refusedWith('webhook-endpoint.unknown'));
      }
      expect(await endpoints.all(stranger)).toEqual([]);
    });

    it('is changed by who read it last, and to no forbidden address', async () => {
      const { id, version } = await register((await receiver()).url());
      await expect(endpoints.change(administrator(), id, version, { url: 'https://10.0.0.1/' })).rejects.toEqual(refusedWith('webhook.address-forbidden'));
      const changed = await endpoints.change(administrator(), id, version, { kinds: ['hit', 'lead'], description: 'the night desk' });
      expect(changed).toMatchObject({ kinds: ['hit', 'lead'], description: 'the night desk', version: version + 1 });
      await expect(endpoints.change(administrator(), id, version, {})).rejects.toEqual(refusedWith('webhook-endpoint.changed-meanwhile'));
    });

    it('is one of at most twenty', async () => {
      const here = await receiver();
      for (const n of Array.from({ length: 20 }, (_, each) => each)) await register(here.url(`/${n}`), {}, administrator('GT'));
      await expect(register(here.url('/one-more'), {}, administrator('GT'))).rejects.toEqual(refusedWith('webhook-endpoint.too-many'));
    });
  });

  describe('what a receiver is told', () => {
    it('is each change of an alert once, signed, and written into the ledger when it was taken', async () => {
      const there = await receiver();
      const endpoint = await register(there.url('/hook?token=abc'), { changes: [] });
      const alertId = await raise();
      const { id, eventId, log } = await until('it is taken', endpoint.id, delivered);
      expect(there.received).toHaveLength(1);
      const [{ headers, body }] = there.received as [Received];
      expect(isGenuine(headers, body, [endpoint.keys[0]?.publicKey ?? ''])).toBe(true);
      expect(JSON.parse(body)).toMatchObject({ id: eventId, type: 'headstamp.alert.raised', subject: alertId, data: { id: alertId } });
      expect([headers['webhook-id'], headers['content-type'], headers.host]).toEqual([eventId, 'application/cloudevents+json; charset=utf-8', new URL(there.url()).host]);
      expect(log).toEqual([expect.objectContaining({ outcome: 'taken', status: 204, retryAfterMs: null })]);
      expect(await events(id)).toEqual(['webhook-delivery.sent']);

      // Somebody looks at the inbox, and the alert is delivered: another change, another id.
      await service.get(AlertService).one(administrator(), ['focal-point'], alertId);
      await eventually('the second is taken', () => Promise.resolve(there.received.length === 2));
      expect(there.received[1]?.id).not.toBe(eventId);
      expect(JSON.parse(there.received[1]?.body ?? '{}')).toMatchObject({ type: 'headstamp.alert.delivered', subject: alertId });
    });

    it('is what it asked to be told of', async () => {
      const [ofHits, ofAll] = [await receiver(), await receiver()];
      await register(ofHits.url(), { kinds: ['hit'] });
      const all = await register(ofAll.url());
      const [lead, hit] = [await raise('lead'), await raise('hit')];
      await eventually('both are taken', () => Promise.resolve(ofAll.received.length === 2));
      await eventually('the hit is taken', () => Promise.resolve(ofHits.received.length === 1));
      const told = (them: WebhookReceiver): unknown[] => them.received.map(({ body }) => (JSON.parse(body) as { subject: string }).subject).sort();
      expect(told(ofAll)).toEqual([lead, hit].sort());
      expect(told(ofHits)).toEqual([hit]);
      // The same event has one id, whoever is told.
      expect(ofAll.received.map(({ id }) => id)).toContain(ofHits.received[0]?.id);
      // That it was taken is written down a moment after it was.
      await eventually('nothing waits', async () => {
        const { items } = await deliveries.list(administrator(), all.id, { limit: 10, state: 'waiting' });
        return items.length === 0 || null;
      });
    });

    it('is signed with every key in use while they are exchanged', async () => {
      const there = await receiver();
      const { id, keys: [first] } = await register(there.url());
      await expect(endpoints.endKey(administrator(), id, first?.id ?? '')).rejects.toEqual(refusedWith('webhook-key.last'));
      const second = await endpoints.addKey(administrator(), id);
      expect(second.publicKey).not.toBe(first?.publicKey);
      await deliveries.test(administrator(), id);
      await eventually('the test is taken', () => Promise.resolve(there.received.length === 1));
      const [{ headers, body } = { headers: {}, body: '' }] = there.received;
      for (const key of [first, second]) expect(isGenuine(headers, body, [key?.publicKey ?? ''])).toBe(true);

      await endpoints.endKey(administrator(), id, first?.id ?? '');
      await expect(endpoints.endKey(administrator(), id, first?.id ?? '')).rejects.toEqual(refusedWith('webhook-key.unknown'));
      await deliveries.test(administrator(), id);
      await eventually('the second test is taken', () => Promise.resolve(there.received.length === 2));
      const [, after] = there.received;
      expect(isGenuine(after?.headers ?? {}, after?.body ?? '', [first?.publicKey ?? ''])).toBe(false);
      expect(isGenuine(after?.headers ?? {}, after?.body ?? '', [second.publicKey])).toBe(true);
      for (let more = 0; more < 2; more++) await endpoints.addKey(administrator(), id);
      await expect(endpoints.addKey(administrator(), id)).rejects.toEqual(refusedWith('webhook-key.too-many'));
      expect((await endpoints.publicKeys(administrator(), id)).map(({ generation }) => generation)).toEqual([4, 3, 2]);
    });
  });

  describe('what fails', () => {
    it('is tried again under the same id, and nothing of the answer is kept', async () => {
      const there = await receiver((_, nth) => (nth === 1 ? 500 : 200));
      const { id } = await register(there.url());
      await raise();
      const delivery = await until('it is taken', id, delivered);
      expect(there.received.map((request) => request.id)).toEqual([delivery.eventId, delivery.eventId]);
      expect(delivery.log.map(({ outcome, status }) => [outcome, status])).toEqual([
        ['taken', 200],
        ['refused', 500],
      ]);
      const [{ kept } = { kept: '' }] = await rows<{ kept: string }>(`SELECT string_agg(t::text, ' ') AS kept FROM notifications.webhook_try t`);
      expect(kept).not.toContain('words of a receiver');
      expect((await endpoints.one(administrator(), id)).failingSince).toBeNull();
    });

    it.each([
      ['3600', 3_600_000],
      [new Date(Date.now() + 7_200_000).toUTCString(), 7_100_000],
      ['99999999', 86_400_000],
    ])('waits as long as Retry-After "%s" says, and so does everything else for that receiver', async (retryAfter, atLeast) => {
      const there = await receiver(() => ({ status: 503, headers: { 'retry-after': retryAfter } }));
      const { id } = await register(there.url());
      const before = Date.now();
      await raise();
      const { nextTryAt, log } = await until('it is refused', id, ({ lastOutcome }) => lastOutcome === 'refused');
      const waits = (nextTryAt?.getTime() ?? 0) - before;
      expect(waits).toBeGreaterThanOrEqual(atLeast);
      expect(waits).toBeLessThan(86_400_000 + 60_000);
      expect(log[0]?.retryAfterMs).toBeGreaterThanOrEqual(atLeast);
      await raise();
      await eventually('both wait', async () => (await deliveries.list(administrator(), id, { limit: 10 })).items.length === 2);
      expect((await endpoints.one(administrator(), id)).pausedUntil?.getTime()).toBeGreaterThanOrEqual(before + atLeast);
      expect(await claims.due(db.jurisdictions.BZ)).toEqual([]);
      expect(there.received).toHaveLength(1);
    });

    it('is given up after its tries, and sent again under its id when somebody asks', async () => {
      const there = await receiver(() => 500);
      const { id } = await register(there.url());
      await raise();
      const failed = await until('it is given up', id, ({ state }) => state === 'failed');
      expect(failed).toMatchObject({ tries: 3, nextTryAt: null, log: [{ status: 500 }, { status: 500 }, { status: 500 }] });
      expect(await events(failed.id)).toEqual(['webhook-delivery.failed']);
      await expect(deliveries.retry(administrator('GT'), failed.id)).rejects.toEqual(refusedWith('webhook-delivery.unknown'));
      there.answering = () => 202;
      await deliveries.retry(administrator(), failed.id);
      await until('it is taken', id, delivered);
      expect(new Set(there.received.map((request) => request.id))).toEqual(new Set([failed.eventId]));
      expect(await events(failed.id)).toEqual(['webhook-delivery.failed', 'webhook-delivery.asked-again', 'webhook-delivery.sent']);
    });

    it('follows no redirect', async () => {
      const elsewhere = await receiver();
      const there = await receiver(() => ({ status: 307, headers: { location: elsewhere.url() } }));
      const { id } = await register(there.url());
      await raise();
      const { log } = await until('it is given up', id, ({ state }) => state === 'failed');
      expect(new Set(log.map(({ outcome, status }) => `${outcome} ${status}`))).toEqual(new Set(['redirected 307']));
      expect(elsewhere.received).toEqual([]);
    });

    it('reaches no address that a name leads to later and that would have been refused', async () => {
      const inside = await receiver(() => 200, '127.0.0.2');
      const port = new URL(inside.url()).port;
      hosts.names.set('changing.example', ['127.0.0.1']);
      const { id } = await register(`http://changing.example:${port}/hook`);
      hosts.names.set('changing.example', ['127.0.0.2']);
      await raise();
      const { log } = await until('it is given up', id, ({ state }) => state === 'failed');
      expect(log.map(({ outcome }) => outcome)).toEqual(['address-forbidden', 'address-forbidden', 'address-forbidden']);
      expect(inside.received).toEqual([]);
    });

    it('tells apart who does not answer, who is not there, and who breaks off', async () => {
      settings.patienceMs = 300;
      const [silent, gone, broken] = [await receiver(() => 'hang'), await receiver(), await receiver(() => 'drop')];
      const outcomes: [string, string][] = [];
      const goneUrl = gone.url();
      await gone.stop();
      receivers.splice(receivers.indexOf(gone), 1);
      for (const url of [silent.url(), goneUrl, broken.url()]) outcomes.push([(await register(url)).id, url]);
      await raise();
      const found: unknown[] = [];
      for (const [id] of outcomes) found.push((await until('it is given up', id, ({ state }) => state === 'failed')).lastOutcome);
      expect(found).toEqual(['timed-out', 'not-reached', 'not-reached']);
    });
  });

  describe('a receiver that is told no longer', () => {
    const alertsOf = (id: string): Promise<{ roles: string[]; kind: string }[]> =>
      rows('SELECT roles, kind FROM notifications.alert WHERE subject_id = $1', [id]);

    it('has said that it is gone: it is disabled, and its administrators are alerted', async () => {
      const there = await receiver(() => 410);
      const { id } = await register(there.url());
      await raise();
      const { state, lastOutcome, log } = await until('it is given up', id, (delivery) => delivery.state === 'failed');
      expect([state, lastOutcome, log.length]).toEqual(['failed', 'gone', 1]);
      expect(await endpoints.one(administrator(), id)).toMatchObject({ state: 'disabled', disabledBecause: 'gone' });
      expect(await events(id)).toEqual(['webhook-endpoint.registered', 'webhook-key.added', 'webhook-endpoint.disabled']);
      expect(await alertsOf(id)).toEqual([{ kind: 'webhook-disabled', roles: ['focal-point', 'administrator'] }]);
      await raise();
      expect((await theOnly(id)).tries).toBe(1);
      await expect(deliveries.test(administrator(), id)).rejects.toEqual(refusedWith('webhook-endpoint.not-active'));
      await expect(deliveries.retry(administrator(), (await theOnly(id)).id)).rejects.toEqual(refusedWith('webhook-endpoint.not-active'));
      await expect(endpoints.disable(administrator(), id)).rejects.toEqual(refusedWith('webhook-endpoint.not-active'));
    });

    it('has taken nothing for days: it is disabled with a notice, and gets what waited once it is enabled', async () => {
      settings.attempts = 100;
      settings.firstRetryMs = 50;
      const there = await receiver(() => 500);
      const { id } = await register(there.url());
      await raise();
      await eventually('it fails', async () => (await endpoints.one(administrator(), id)).failingSince);
      expect((await endpoints.one(administrator(), id)).state).toBe('active');
      await rows('UPDATE notifications.webhook_endpoint SET failing_since = failing_since - make_interval(days => 1) WHERE id = $1 RETURNING id', [id]);
      await eventually('it is disabled', async () => (await endpoints.one(administrator(), id)).state === 'disabled');
      expect(await endpoints.one(administrator(), id)).toMatchObject({ disabledBecause: 'failing' });
      expect(await alertsOf(id)).toEqual([{ kind: 'webhook-disabled', roles: ['focal-point', 'administrator'] }]);

      there.answering = () => 200;
      const before = there.received.length;
      expect(await endpoints.enable(administrator(), id)).toMatchObject({ state: 'active', failingSince: null, disabledBecause: null });
      const { eventId } = await until('it is taken', id, delivered);
      expect(there.received.slice(before).map((request) => request.id)).toEqual([eventId]);
      await expect(endpoints.enable(administrator(), id)).rejects.toEqual(refusedWith('webhook-endpoint.not-disabled'));
    });
  });

  describe('many at once', () => {
    it('are held up by no receiver that is slow, which gets no more at a time than it may', async () => {
      const [slow, quick] = [await receiver(() => 'hang'), await receiver()];
      await register(slow.url());
      await register(quick.url());
      for (let n = 0; n < 12; n++) await raise();
      await eventually('the quick one has all', () => Promise.resolve(quick.received.length === 12));
      expect(slow.received.length).toBeLessThanOrEqual(settings.atATime);
      slow.answering = () => 200;
      slow.release();
      await eventually('the slow one has all', () => Promise.resolve(new Set(slow.received.map(({ id }) => id)).size === 12));
      expect([slow.mostAtOnce, quick.mostAtOnce].every((most) => most <= settings.atATime)).toBe(true);
    });

    it('are each handed to one of two processes, and again to the other when the first one dies', async () => {
      const there = await receiver();
      // Nobody listens for this jurisdiction but these two.
      const actor = db.actor(db.jurisdictions.TT);
      await service.get(WebhookSender).beforeApplicationShutdown();
      const { id } = await register(there.url('/claims'), {}, actor);
      await deliveries.test(actor, id);
      const alone = await claims.due(actor.jurisdictionId);
      expect(alone).toHaveLength(1);
      // With one under way there is room for two of the next five.
      for (let n = 0; n < 5; n++) await deliveries.test(actor, id);
      const [first, second] = await Promise.all([claims.due(actor.jurisdictionId), claims.due(actor.jurisdictionId)]);
      const held = [...alone, ...first, ...second];
      expect(held).toHaveLength(settings.atATime);
      expect(new Set(held.map((each) => each.id)).size).toBe(settings.atATime);
      expect(await claims.due(actor.jurisdictionId)).toEqual([]);

      // Both die without a word.
      await rows('UPDATE notifications.webhook_delivery SET next_try_at = now() - make_interval(hours => 1) WHERE held_by IS NOT NULL RETURNING id', [], 'TT');
      const again = await claims.due(actor.jurisdictionId);
      expect(again).toHaveLength(settings.atATime);
      const known = new Map(held.map((each) => [each.id, each.event.id]));
      for (const each of again) if (known.has(each.id)) expect(each.event.id).toBe(known.get(each.id));
      const [interrupted] = again.filter((each) => known.has(each.id));
      expect((await deliveries.one(actor, interrupted?.id ?? '')).log).toEqual([expect.objectContaining({ outcome: 'interrupted', status: null })]);
      await expect(deliveries.retry(actor, interrupted?.id ?? '')).rejects.toEqual(refusedWith('webhook-delivery.under-way'));

      // One of the dead wakes up and says that it was taken: that is in the log, and the other one still has it in hand.
      const taken: TryResult = { outcome: 'taken', status: 204, durationMs: 5, retryAfterMs: null };
      const outcomes = service.get(WebhookOutcomes);
      const zombie = held.find((each) => each.id === interrupted?.id) as ClaimedDelivery;
      await outcomes.settle(zombie, taken);
      expect(await deliveries.one(actor, zombie.id)).toMatchObject({ state: 'waiting', underWay: true, log: [{ outcome: 'taken' }, { outcome: 'interrupted' }] });
      await outcomes.settle(interrupted as ClaimedDelivery, taken);
      expect((await deliveries.one(actor, zombie.id)).state).toBe('delivered');
      const sent = `SELECT kind FROM ledger.event WHERE subject_id = $1 AND kind = 'webhook-delivery.sent'`;
      expect(await rows(sent, [zombie.id], 'TT')).toHaveLength(1);
    });
  });
});
