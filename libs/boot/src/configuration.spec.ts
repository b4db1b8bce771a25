import fc from 'fast-check';
import { freshSecrets, readConfiguration } from './configuration';
import { ConfigurationError, machinePassword } from './environment';

const GOOD = {
  HEADSTAMP_DATABASE_URL: 'postgres://headstamp_runtime:pw@localhost:5432/headstamp',
  HEADSTAMP_QUEUE_DATABASE_URL: 'postgres://headstamp_queue:pw@localhost:5432/headstamp',
  ...freshSecrets(),
};

const complaintAbout = (changes: Record<string, string | undefined>): string => {
  try {
    readConfiguration({ ...GOOD, ...changes });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'none';
};

describe('configuration', () => {
  it('needs no more than where the database and the queue are, and three secrets', () => {
    expect(readConfiguration(GOOD)).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 3000,
      queue: { backend: 'postgres' },
      secureCookie: true,
      trustedProxies: 0,
      queueBoard: false,
      photographBytes: 20 * 1024 * 1024,
      pages: null,
      logLevel: 'info',
    });
  });

  const bad: readonly (readonly [variable: string, value: string | undefined, more?: Record<string, string>])[] = [
    ['HEADSTAMP_DATABASE_URL', undefined],
    ['HEADSTAMP_DATABASE_URL', 'localhost:5432'],
    ['HEADSTAMP_DATABASE_URL', 'mysql://localhost/x'],
    ['HEADSTAMP_QUEUE', 'rabbit'],
    ['HEADSTAMP_QUEUE_DATABASE_URL', undefined],
    ['HEADSTAMP_QUEUE_DATABASE_URL', 'redis://localhost'],
    ['HEADSTAMP_REDIS_URL', undefined, { HEADSTAMP_QUEUE: 'redis' }],
    ['HEADSTAMP_REDIS_URL', 'postgres://localhost/x', { HEADSTAMP_QUEUE: 'redis' }],
    ['HEADSTAMP_REDIS_URL', 'redis://localhost:6379', { HEADSTAMP_QUEUE: 'redis' }],
    ['HEADSTAMP_REDIS_URL', 'redis://:short@localhost:6379', { HEADSTAMP_QUEUE: 'redis' }],
    ['HEADSTAMP_CONTEXT_KEY', undefined],
    ['HEADSTAMP_CONTEXT_KEY', 'changeme'],
    ['HEADSTAMP_CONTEXT_KEY', Buffer.alloc(32).toString('base64')],
    ['HEADSTAMP_SESSION_KEY', Buffer.from('0123456789abcdef').toString('base64')],
    ['HEADSTAMP_SESSION_KEY', 'not base64 at all, but certainly long enough to be one'],
    ['HEADSTAMP_SIGNING_SEED', ''],
    ['HEADSTAMP_MODE', 'test'],
    ['HEADSTAMP_SECURE_COOKIE', 'yes'],
    ['HEADSTAMP_TRUSTED_PROXIES', '-1'],
    ['HEADSTAMP_TRUSTED_PROXIES', '11'],
    ['HEADSTAMP_QUEUE_BOARD', 'true'],
    ['HEADSTAMP_LOG_LEVEL', 'loud'],
    ['HEADSTAMP_WITNESS_POLICY', 'no-such-file'],
    ['HEADSTAMP_WITNESS_POLICY', __filename],
    ['HEADSTAMP_WITNESS_SECONDS', 'often'],
    ['HEADSTAMP_WITNESS_ALARM_MINUTES', '99999'],
    ['HEADSTAMP_TIME_STAMP_URL', 'ftp://authority.example'],
    ['HEADSTAMP_TIME_STAMP_CERTIFICATE', undefined, { HEADSTAMP_TIME_STAMP_URL: 'https://authority.example' }],
    ['HEADSTAMP_TIME_STAMP_CERTIFICATE', __filename, { HEADSTAMP_TIME_STAMP_URL: 'https://authority.example' }],
    ['HEADSTAMP_DIRECTORY_CONFIRM', 'yearly'],
    ['HEADSTAMP_DIRECTORY_CONFIRM', 'EVERY=24h REMIND=24h'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
  ];

  it.each(bad.map(([variable, value, more = {}]) => [variable, value, more] as const))(
    'is refused in one sentence when %s is %s',
    (variable, value, more) => {
      const complaint = complaintAbout({ ...more, [variable]: value });
      expect(complaint.startsWith(`${variable} `)).toBe(true);
      expect(complaint).toMatch(/; it must be .+\.$/);
      expect(complaint.split('\n')).toHaveLength(1);
    },
  );

  it('never says a secret or an address with its password aloud', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('HEADSTAMP_CONTEXT_KEY', 'HEADSTAMP_SIGNING_SEED', 'HEADSTAMP_DATABASE_URL'),
        fc.string({ minLength: 12, maxLength: 30 }),
        (name, value) => {
          fc.pre(!/headstamp|must|random|base64|postgres|example/i.test(value) && value.trim().length >= 12);
          expect(complaintAbout({ [name]: value })).not.toContain(value.trim());
        },
      ),
    );
  });

  it('takes Redis without a password where nothing real is kept', () => {
    const demo = { ...GOOD, HEADSTAMP_MODE: 'demo', HEADSTAMP_QUEUE: 'redis', HEADSTAMP_REDIS_URL: 'redis://localhost:6379' };
    expect(readConfiguration(demo).queue).toEqual({ backend: 'redis', url: 'redis://localhost:6379' });
  });

  it('makes secrets that it accepts, and never the same twice', () => {
    const [one, other] = [freshSecrets(), freshSecrets()];
    expect(complaintAbout(one)).toBe('none');
    for (const name of ['HEADSTAMP_CONTEXT_KEY', 'HEADSTAMP_SESSION_KEY', 'HEADSTAMP_SIGNING_SEED'] as const)
      expect(one[name]).not.toBe(other[name]);
  });
});

describe('the password of a program', () => {
  it.each(['', 'short', 'a'.repeat(30), 'with a space and more than enough', 'change1234567890abcdef123456'])('is not "%s"', (value) => {
    expect(() => machinePassword({ POSTGRES: value }, 'POSTGRES')).toThrow(/^POSTGRES .*; it must be at least 24 letters and digits/);
  });
});
