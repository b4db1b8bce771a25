import { ConfigurationError } from '@headstamp/boot';
import fc from 'fast-check';
import { retryAfterMs, stateAfterAttempt } from './letter.states';
import { readMailSettings } from './mail-settings';

const HOUR = 3_600_000;
const settings = readMailSettings({});

describe('a letter that the mail server did not take', () => {
  it('is tried again after a minute, then twice as long each time, up to six hours', () => {
    expect([1, 2, 3, 9, 40].map((attempt) => retryAfterMs(attempt, settings) / 60_000)).toEqual([1, 2, 4, 256, 360]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (attempt) => {
        expect(retryAfterMs(attempt + 1, settings)).toBeGreaterThanOrEqual(retryAfterMs(attempt, settings));
      }),
    );
  });

  it('is one that came back when the server says so for good, or when it could not be sent for three days', () => {
    const first = new Date('2026-06-01T00:00:00Z');
    const after = (hours: number): Date => new Date(first.getTime() + hours * HOUR);
    expect(stateAfterAttempt('accepted', first, after(1_000), settings)).toBe('delivered');
    expect(stateAfterAttempt('refused', first, first, settings)).toBe('bounced');
    for (const outcome of ['later', 'unreachable'] as const) {
      expect(stateAfterAttempt(outcome, first, after(71.9), settings)).toBe('sent');
      expect(stateAfterAttempt(outcome, first, after(72), settings)).toBe('bounced');
    }
  });
});

describe('the mail settings of an installation', () => {
  const good = {
    HEADSTAMP_SMTP_URL: 'smtp://post:p%40ss@mail.example:2525',
    HEADSTAMP_SMTP_FROM: 'headstamp@example.org',
    HEADSTAMP_PUBLIC_URL: 'https://headstamp.example/',
  };

  it('are off where no server is named, and demand TLS where one is', () => {
    expect(settings.server).toBeNull();
    expect(readMailSettings(good).server).toEqual({
      ...{ host: 'mail.example', port: 2525, implicitTls: false, tlsRequired: true, user: 'post', password: 'p@ss' },
      ...{ from: 'headstamp@example.org', pages: 'https://headstamp.example' },
    });
    expect(readMailSettings({ ...good, HEADSTAMP_SMTP_URL: 'smtps://mail.example' }).server).toMatchObject({
      port: 465,
      implicitTls: true,
      user: null,
    });
    expect(readMailSettings({ ...good, HEADSTAMP_SMTP_TLS: 'optional' }).server?.tlsRequired).toBe(false);
  });

  it.each([
    ['HEADSTAMP_SMTP_URL', 'http://mail.example'],
    ['HEADSTAMP_SMTP_URL', 'mail.example'],
    ['HEADSTAMP_SMTP_FROM', ''],
    ['HEADSTAMP_SMTP_FROM', 'Headstamp <a@b.example>'],
    ['HEADSTAMP_PUBLIC_URL', ''],
    ['HEADSTAMP_PUBLIC_URL', 'headstamp.example'],
    ['HEADSTAMP_SMTP_TLS', 'no'],
    ['HEADSTAMP_SMTP_RETRY', 'FIRST=60s'],
    ['HEADSTAMP_SMTP_RETRY', 'FIRST=60s LONGEST=30s GIVEUP=1h'],
  ])('stop the start when %s is "%s", without saying a password aloud', (variable, value) => {
    const read = () => readMailSettings({ ...good, [variable]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(variable);
    expect(read).not.toThrow(/p%40ss|p@ss/);
  });
});
