import { randomUUID } from 'node:crypto';
import { SigningKeys } from '@headstamp/exchange';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { documentedCheck } from '../../../../test/support/webhook-receiver';
import { webhookMessage, webhookPublicKey, type WebhookEvent } from './webhook-message';

const isGenuine = documentedCheck();
const keys = new SigningKeys(Buffer.alloc(32, 7));
const [jurisdictionId, endpointId] = [randomUUID(), randomUUID()];
const privateKey = (generation: number) => keys.privateKey(jurisdictionId, `webhook:${endpointId}.${generation}`);
const publicKey = (generation: number): string => webhookPublicKey(keys.publicKey(jurisdictionId, `webhook:${endpointId}.${generation}`));
const event: WebhookEvent = { id: randomUUID(), jurisdictionId, type: 'alert.raised', alertId: randomUUID(), at: new Date('2026-03-01T12:00:00Z') };
const now = new Date('2026-03-02T08:00:00.900Z');

describe('a webhook', () => {
  it('is a CloudEvents 1.0 event that says an id and a type, and nothing of the alert', () => {
    const { body, headers } = webhookMessage(event, [privateKey(1)], now);
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: event.id,
      source: `urn:headstamp:jurisdiction:${jurisdictionId}`,
      type: 'headstamp.alert.raised',
      time: '2026-03-01T12:00:00.000Z',
      datacontenttype: 'application/json',
      subject: event.alertId,
      data: { id: event.alertId },
    });
    expect(JSON.parse(webhookMessage({ ...event, type: 'webhook.test', alertId: null }, [privateKey(1)], now).body)).not.toHaveProperty('subject');
  });

  it('is found genuine by the lines that the documentation gives to receivers, with either key while they are exchanged', () => {
    const { body, headers } = webhookMessage(event, [privateKey(2), privateKey(1)], now);
    expect(headers['webhook-signature']).toMatch(/^v1a,[A-Za-z0-9+/]{86}== v1a,[A-Za-z0-9+/]{86}==$/);
    for (const known of [[publicKey(1)], [publicKey(2)], [publicKey(3), publicKey(1)]]) {
      expect(isGenuine(headers, body, known, now.getTime())).toBe(true);
    }
    expect(isGenuine(headers, body, [publicKey(3)], now.getTime())).toBe(false);
    expect(isGenuine(headers, body, [], now.getTime())).toBe(false);
  });

  it('is refused when it is old, of another id, or a single character differs', () => {
    const { body, headers } = webhookMessage(event, [privateKey(1)], now);
    const known = [publicKey(1)];
    expect(isGenuine(headers, body, known, now.getTime() + 301_000)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-id': randomUUID() }, body, known, now.getTime())).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }, body, known, now.getTime())).toBe(false);
    fc.assert(
      fc.property(fc.nat(body.length - 1), (place) => {
        const other = body[place] === 'x' ? 'y' : 'x';
        expect(isGenuine(headers, body.slice(0, place) + other + body.slice(place + 1), known, now.getTime())).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('has the very body of the first try in every later one, and a signature of its own', () => {
    const [first, second] = [now, new Date(now.getTime() + 60_000)].map((at) => webhookMessage(event, [privateKey(1)], at));
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
  });

  /** standardwebhooks 1.1.1 for JavaScript knows HMAC (`v1`) only and passes over every other version; so it proves nothing of ours. */
  it('is passed over by the JavaScript library of Standard Webhooks, which reads no v1a yet', () => {
    const { body, headers } = webhookMessage(event, [privateKey(1)], new Date());
    const library = new Webhook(publicKey(1).slice('whpk_'.length));
    expect(() => library.verify(body, { ...headers })).toThrow('No matching signature found');
    // Its own signature beside ours is taken: the headers are as it reads them.
    const both = { ...headers, 'webhook-signature': `${headers['webhook-signature'] ?? ''} ${library.sign(event.id, new Date(Number(headers['webhook-timestamp']) * 1_000), body)}` };
    expect(library.verify(body, both)).toMatchObject({ id: event.id });
  });
});
