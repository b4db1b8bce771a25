import { randomUUID } from 'node:crypto';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { Caller, type Answer } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';
import { documentedCheck, WebhookReceiver } from '../support/webhook-receiver';

interface Key {
  id: string;
  publicKey: string;
}
interface Endpoint {
  id: string;
  url: string;
  state: string;
  disabledBecause: string | null;
  keys: Key[];
  version: number;
}
interface Delivery {
  id: string;
  eventId: string;
  eventType: string;
  alertId: string | null;
  state: string;
  log: { outcome: string; status: number | null; durationMs: number | null }[];
}

const isGenuine = documentedCheck();
const TRACE = {
  addressee: 'GT',
  priority: 'ROUTINE',
  firearm: { serialState: 'COMPLETE', make: 'Beretta', model: '92 FS', type: 'P', calibre: '9x19', countryOfOrigin: 'IT', marks: [], serial: 'GT-2009-1187' },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry at the border',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
};

/** What docs/webhooks.md says, done by receivers that are machines of their own. */
describe('webhooks', () => {
  let system: Deployment;
  let administrator: Caller;
  let focalPoint: Caller;
  let investigator: Caller;
  let receiver: WebhookReceiver;
  const secret = `desk-${randomUUID()}`;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    system = await startStandalone({
      environment: {
        HEADSTAMP_WEBHOOK_NETWORKS: '127.0.0.1/32',
        HEADSTAMP_WEBHOOK_HTTP: 'own-networks',
        HEADSTAMP_WEBHOOK_RETRY_SECONDS: '1',
        HEADSTAMP_WEBHOOK_PATIENCE_SECONDS: '10',
        HEADSTAMP_LOG_LEVEL: 'debug',
      },
    });
    administrator = await Caller.signIn(system.url, system.logins('administrator', 'GT')[0]);
    focalPoint = await Caller.signIn(system.url, system.logins('focal-point', 'GT')[0]);
    investigator = await Caller.signIn(system.url, system.logins('investigator', 'BZ')[0]);
  }, 130_000);
  afterAll(async () => {
    await receiver.stop();
    await system.stop();
  }, 60_000);

  const ok = async <T>(answer: Promise<Answer>, ...statuses: number[]): Promise<T> => {
    const { status, body, text } = await answer;
    if (!statuses.includes(status)) throw new Error(`${status} ${text}`);
    return body as T;
  };
  const register = (url: string, more: object = {}): Promise<Endpoint> =>
    ok(administrator.send('POST', '/api/webhook-endpoints', { body: { url, description: 'the duty desk', kinds: ['trace-request'], changes: ['raised'], ...more } }), 201);
  const deliveriesOf = async (endpoint: string): Promise<Delivery[]> =>
    (await ok<{ items: Delivery[] }>(administrator.send('GET', `/api/webhook-endpoints/${endpoint}/deliveries`), 200)).items;
  const delivery = (id: string): Promise<Delivery> => ok(administrator.send('GET', `/api/webhook-deliveries/${id}`), 200);
  /** Belize asks Guatemala to trace a weapon: the focal point there is alerted. */
  const traceRequest = async (): Promise<string> => {
    const { id, version } = await ok<{ id: string; version: number }>(investigator.send('POST', '/api/trace-requests', { body: TRACE }), 201);
    await ok(investigator.send('POST', `/api/trace-requests/${id}/submission`, { headers: { 'If-Match': `"${version}"` } }), 200, 201);
    return id;
  };

  it('refuses an internal address, another scheme, credentials and what is too long, and names the rule', async () => {
    const asked = async (url: string): Promise<unknown> => {
      const { status, body } = await administrator.send('POST', '/api/webhook-endpoints', { body: { url, description: 'x' } });
      return [status, body?.code, body?.rule];
    };
    expect(await asked('https://10.0.0.1/hook')).toEqual([422, 'webhook.address-forbidden', 'private']);
    expect(await asked('https://169.254.169.254/latest/meta-data/')).toEqual([422, 'webhook.address-forbidden', 'linkLocal']);
    expect(await asked('https://[::ffff:10.0.0.1]/')).toEqual([422, 'webhook.address-forbidden', 'ipv4Mapped']);
    expect(await asked(`http://127.0.0.2:${new URL(system.url).port}/api/session`)).toEqual([422, 'webhook.address-forbidden', 'loopback']);
    expect(await asked('http://9.9.9.9/hook')).toEqual([422, 'webhook.scheme-forbidden', undefined]);
    expect(await asked('https://user:pass@9.9.9.9/')).toEqual([422, 'webhook.credentials-in-url', undefined]);
    expect(await asked('duty desk')).toEqual([422, 'webhook.url-malformed', undefined]);
    expect(await asked(`https://9.9.9.9/${'x'.repeat(2_000)}`)).toEqual([422, 'request.invalid', undefined]);
    expect(await ok<unknown>(administrator.send('GET', '/api/webhook-endpoints'), 200)).toEqual([]);
  });

  it('tells a receiver of an alert, which reads it with its own rights', async () => {
    const endpoint = await register(receiver.url(`/hook?token=${secret}`));
    const request = await traceRequest();
    await eventually('the receiver is told', () => Promise.resolve(receiver.received.length === 1));
    const [{ headers, body, id } = { headers: {}, body: '', id: '' }] = receiver.received;
    const keys = await ok<Key[]>(focalPoint.send('GET', `/api/webhook-endpoints/${endpoint.id}/keys`), 200);
    expect(
      isGenuine(
        headers,
        body,
        keys.map(({ publicKey }) => publicKey),
      ),
    ).toBe(true);
    const event = JSON.parse(body) as { type: string; data: { id: string } };
    expect(event.type).toBe('headstamp.alert.raised');
    expect(body).not.toMatch(/Beretta|1187|trace/);
    const alert = await ok<{ kind: string; subjectId: string }>(focalPoint.send('GET', `/api/alerts/${event.data.id}`), 200);
    expect(alert).toMatchObject({ kind: 'trace-request', subjectId: request });
    // Whoever is not addressed is told nothing by the id.
    expect((await administrator.send('GET', `/api/alerts/${event.data.id}`)).status).toBe(404);

    const [sent] = await eventually('it is written down', async () => {
      const all = await deliveriesOf(endpoint.id);
      return all[0]?.state === 'delivered' ? all : null;
    });
    expect(sent).toMatchObject({ eventId: id, eventType: 'alert.raised', alertId: event.data.id });
    expect((await delivery(sent?.id ?? '')).log).toEqual([{ outcome: 'taken', status: 204, durationMs: expect.any(Number), retryAfterMs: null, at: expect.any(String) }]);
  }, 60_000);

  it('tries again what failed, under the same id, and again when an administrator asks', async () => {
    receiver.answering = (_, nth) => (nth <= 2 ? 503 : 200);
    receiver.received.length = 0;
    await traceRequest();
    await eventually('the third try is taken', () => Promise.resolve(receiver.received.length === 3));
    const [first, ...again] = receiver.received;
    expect(again.map(({ id, body }) => [id, body])).toEqual([
      [first?.id, first?.body],
      [first?.id, first?.body],
    ]);
    const [endpoint] = await ok<Endpoint[]>(administrator.send('GET', '/api/webhook-endpoints'), 200);
    const found = await eventually('it is written down', async () =>
      (await deliveriesOf(endpoint?.id ?? '')).find(({ eventId, state }) => eventId === first?.id && state === 'delivered'),
    );
    expect((await delivery(found.id)).log.map(({ outcome, status }) => [outcome, status])).toEqual([
      ['taken', 200],
      ['refused', 503],
      ['refused', 503],
    ]);
    await ok(administrator.send('POST', `/api/webhook-deliveries/${found.id}/retry`), 200);
    await eventually('it comes once more', () => Promise.resolve(receiver.received.length === 4));
    expect(receiver.received[3]?.id).toBe(first?.id);
  }, 90_000);

  it('changes keys without a gap, and sends a test that tells of nothing', async () => {
    receiver.answering = () => 200;
    receiver.received.length = 0;
    const [{ id, keys } = { id: '', keys: [] as Key[] }] = await ok<Endpoint[]>(administrator.send('GET', '/api/webhook-endpoints'), 200);
    const [old] = keys;
    const added = await ok<Key>(administrator.send('POST', `/api/webhook-endpoints/${id}/keys`), 201);
    await ok(administrator.send('POST', `/api/webhook-endpoints/${id}/test`), 201);
    await eventually('the test comes', () => Promise.resolve(receiver.received.length === 1));
    const [test] = receiver.received;
    expect(JSON.parse(test?.body ?? '{}')).toMatchObject({ type: 'headstamp.webhook.test', data: {} });
    for (const key of [old, added]) expect(isGenuine(test?.headers ?? {}, test?.body ?? '', [key?.publicKey ?? ''])).toBe(true);
    expect((await administrator.send('DELETE', `/api/webhook-endpoints/${id}/keys/${old?.id ?? ''}`)).status).toBe(204);
    const { body } = await administrator.send('DELETE', `/api/webhook-endpoints/${id}/keys/${added.id}`);
    expect(body).toMatchObject({ status: 409, code: 'webhook-key.last' });
  }, 60_000);

  it('tells nothing more to a receiver that is gone, and alerts the administrator', async () => {
    receiver.answering = () => 410;
    await traceRequest();
    const [endpoint] = await eventually('it is disabled', async () => {
      const all = await ok<Endpoint[]>(administrator.send('GET', '/api/webhook-endpoints'), 200);
      return all[0]?.state === 'disabled' ? all : null;
    });
    expect(endpoint?.disabledBecause).toBe('gone');
    const { items } = await ok<{ items: { kind: string; subjectId: string; id: string; version: number }[] }>(administrator.send('GET', '/api/alerts'), 200);
    const [alert] = items;
    expect(items).toEqual([expect.objectContaining({ kind: 'webhook-disabled', subjectId: endpoint?.id })]);
    await ok(administrator.send('POST', `/api/alerts/${alert?.id ?? ''}/acknowledgement`, { headers: { 'If-Match': `"${alert?.version ?? 0}"` } }), 200, 201);
    expect((await administrator.send('POST', `/api/webhook-endpoints/${endpoint?.id ?? ''}/test`)).body).toMatchObject({ code: 'webhook-endpoint.not-active' });
  }, 60_000);

  it('shows another state nothing of it, and prints no address of a receiver', async () => {
    const [endpoint] = await ok<Endpoint[]>(administrator.send('GET', '/api/webhook-endpoints'), 200);
    const stranger = await Caller.signIn(system.url, system.logins('administrator', 'BZ')[0]);
    expect((await stranger.send('GET', `/api/webhook-endpoints/${endpoint?.id ?? ''}`)).body).toMatchObject({ status: 404, code: 'webhook-endpoint.unknown' });
    expect(await ok<unknown>(stranger.send('GET', '/api/webhook-endpoints'), 200)).toEqual([]);
    expect((await focalPoint.send('GET', '/api/webhook-endpoints')).status).toBe(403);
    expect(endpoint?.url).toContain(secret);
    expect(system.printed()).not.toContain(secret);
  });
});
