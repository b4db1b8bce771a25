import fc from 'fast-check';
import { retryAfterMs, waitAfter } from './retry-schedule';
import { LONGEST_WAIT_MS, readWebhookSettings } from './webhook.settings';

const HOUR_MS = 3_600_000;
const now = new Date('2026-03-01T12:00:00.400Z');

describe('when it is tried again', () => {
  it('waits longer each time, up to a day, and reaches over three days and less than five', () => {
    const { attempts, firstRetryMs } = readWebhookSettings({});
    const waits = Array.from({ length: attempts - 1 }, (_, failed) => waitAfter(failed + 1, firstRetryMs, 0.5));
    expect(waits.slice(0, 4)).toEqual([5_000, 30_000, 180_000, 1_080_000]);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(Math.max(...waits)).toBe(LONGEST_WAIT_MS);
    const total = waits.reduce((sum, wait) => sum + wait, 0) / HOUR_MS;
    expect(total).toBeGreaterThan(72);
    expect(total).toBeLessThan(120);
  });

  it('leaves a fifth of the wait to chance and no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failed, random) => {
        const middle = waitAfter(failed, 5_000, 0.5);
        const wait = waitAfter(failed, 5_000, random);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(middle * 0.8));
        expect(wait).toBeLessThanOrEqual(Math.ceil(middle * 1.2));
      }),
    );
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['999999999', LONGEST_WAIT_MS],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 59_600],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 59_600],
    ['Sun Mar  1 12:01:00 2026', 59_600],
    ['Mon, 01 Mar 2027 12:00:00 GMT', LONGEST_WAIT_MS],
    ['Sun, 01 Mar 2020 12:00:00 GMT', 0],
  ])('reads Retry-After "%s"', (header, expected) => expect(retryAfterMs(header, now)).toBe(expected));

  it.each([undefined, '', 'soon', '-5', '1.5', '2026-03-01', 'Sun, 99 Mar 2026 12:01:00 GMT', '1e3'])('reads nothing out of "%s"', (header) => {
    expect(retryAfterMs(header, now)).toBeNull();
  });
});

describe('the settings of webhooks', () => {
  it.each([
    [{ HEADSTAMP_WEBHOOK_NETWORKS: 'the intranet' }, /HEADSTAMP_WEBHOOK_NETWORKS cannot be read/],
    [{ HEADSTAMP_WEBHOOK_HTTP: 'yes' }, /HEADSTAMP_WEBHOOK_HTTP is "yes"; it must be one of never, own-networks/],
    [{ HEADSTAMP_WEBHOOK_PATIENCE_SECONDS: '61' }, /HEADSTAMP_WEBHOOK_PATIENCE_SECONDS/],
  ])('stop the start when they are %j', (env, said) => expect(() => readWebhookSettings(env)).toThrow(said));

  it('take a process for dead only after it could have waited for the slowest receiver', () => {
    const { patienceMs, leaseMs } = readWebhookSettings({ HEADSTAMP_WEBHOOK_PATIENCE_SECONDS: '60' });
    expect(leaseMs).toBeGreaterThanOrEqual(patienceMs + 10_000);
  });
});
