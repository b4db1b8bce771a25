import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { MESSAGING_MIGRATIONS, migrateQueue } from '@headstamp/messaging';
import { JurisdictionDirectory, serviceActor, type SchemaMigrations } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import { redisAvailable, TestRedis } from '../../../test/support/redis';
import { FOUNDATION_MIGRATIONS } from './foundation';
import { freshSecrets, readConfiguration, type Configuration } from './configuration';
import { ConfigurationError } from './environment';
import { preflight } from './preflight';

describe('before a start', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await migrateQueue(db.queueUrl);
  });
  afterAll(() => db.close());

  const configured = (changes: Record<string, string> = {}): Configuration =>
    readConfiguration({ HEADSTAMP_DATABASE_URL: db.runtimeUrl, HEADSTAMP_QUEUE_DATABASE_URL: db.queueUrl, ...freshSecrets(), ...changes });

  const complaint = async (configuration: Configuration, schemas: readonly SchemaMigrations[] = FOUNDATION_MIGRATIONS): Promise<string> => {
    try {
      await preflight(configuration, schemas);
    } catch (error) {
      if (error instanceof ConfigurationError) return error.message;
      throw error;
    }
    return 'none';
  };

  it('has nothing to say to the runtime role on a prepared database', async () => {
    expect(await complaint(configured())).toBe('none');
  });

  it('refuses the owner of the tables', async () => {
    expect(await complaint(configured({ HEADSTAMP_DATABASE_URL: db.ownerUrl }))).toMatch(
      /^HEADSTAMP_DATABASE_URL connects as a role that could pass the walls/,
    );
  });

  it('refuses a superuser', async () => {
    expect(await complaint(configured({ HEADSTAMP_DATABASE_URL: db.adminUrl }))).toMatch(
      /^HEADSTAMP_DATABASE_URL connects as a role that could pass the walls/,
    );
  });

  it('refuses a role that may become the owner, though it is none itself', async () => {
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    const url = new URL(db.adminUrl);
    url.username = `climber_${db.name}`;
    url.password = 'climber';
    try {
      await admin.query(`CREATE ROLE ${url.username} LOGIN PASSWORD 'climber' IN ROLE headstamp_owner`);
      await admin.query(`GRANT CONNECT ON DATABASE ${db.name} TO ${url.username}`);
      expect(await complaint(configured({ HEADSTAMP_DATABASE_URL: url.href }))).toMatch(
        /^HEADSTAMP_DATABASE_URL connects as a role that could pass the walls/,
      );
    } finally {
      await admin.query(`REVOKE ALL ON DATABASE ${db.name} FROM ${url.username}`);
      await admin.query(`DROP ROLE ${url.username}`);
      await admin.end();
    }
  });

  it('says when no database answers', async () => {
    const nowhere = new URL(db.runtimeUrl);
    nowhere.port = '1';
    expect(await complaint(configured({ HEADSTAMP_DATABASE_URL: nowhere.href }))).toMatch(
      /^HEADSTAMP_DATABASE_URL does not answer \(.+\); it must name a running PostgreSQL 18\.$/,
    );
  });

  it('says when the tables of a service are missing', async () => {
    const nowhere = { schema: 'nowhere', migrations: [] };
    expect(await complaint(configured(), [...FOUNDATION_MIGRATIONS, nowhere])).toMatch(/lacks the schema "nowhere"; run the migrations first/);
  });

  it('says when an older release prepared the database', async () => {
    const { schema, migrations } = { schema: 'messaging', migrations: MESSAGING_MIGRATIONS };
    class OfTomorrow1999999999999 {
      up = (): Promise<void> => Promise.resolve();
      down = (): Promise<void> => Promise.resolve();
    }
    expect(await complaint(configured(), [{ schema, migrations: [...migrations, OfTomorrow1999999999999] }])).toBe(
      `The database is of an older release: it lacks ${schema}.OfTomorrow1999999999999; run the migrations first ("npm run migrate").`,
    );
  });

  it('says when the queue was never prepared', async () => {
    const bare = await testDatabase();
    try {
      expect(await complaint(configured({ HEADSTAMP_QUEUE_DATABASE_URL: bare.queueUrl }))).toMatch(
        /^HEADSTAMP_QUEUE_DATABASE_URL names a queue that cannot be used/,
      );
    } finally {
      await bare.close();
    }
  });

  it('lets nobody work for real where demonstration users exist', async () => {
    const demo = await testDatabase();
    try {
      await migrateQueue(demo.queueUrl);
      const officials = new OfficialsService(demo.session, new JurisdictionDirectory(demo.dataSource), new Ledger());
      const post = { login: 'planted', name: 'Planted', reference: 'GT-0', roles: ['auditor'] as const, demo: true };
      await officials.appoint(serviceActor(demo.jurisdictions.GT, 'test'), post, 'a password of the test');
      const addresses = { HEADSTAMP_DATABASE_URL: demo.runtimeUrl, HEADSTAMP_QUEUE_DATABASE_URL: demo.queueUrl };
      expect(await complaint(configured({ ...addresses, HEADSTAMP_MODE: 'production' }))).toMatch(
        /^HEADSTAMP_MODE is production and the database holds demonstration users/,
      );
      expect(await complaint(configured({ ...addresses, HEADSTAMP_MODE: 'demo' }))).toBe('none');
    } finally {
      await demo.close();
    }
  });

  it('lets officials of flesh and blood work for real', async () => {
    const officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource), new Ledger());
    const post = { login: 'torres', name: 'A. Torres', reference: 'GT-1', roles: ['administrator'] as const };
    await officials.appoint(serviceActor(db.jurisdictions.GT, 'test'), post, 'a password of the test');
    expect(await complaint(configured({ HEADSTAMP_MODE: 'production' }))).toBe('none');
  });

  if (!redisAvailable()) console.warn('Redis preflight did not run: no redis-server on the path');
  (redisAvailable() ? describe : describe.skip)('with Redis as the queue', () => {
    const onRedis = (url: string): Promise<string> =>
      complaint(configured({ HEADSTAMP_MODE: 'demo', HEADSTAMP_QUEUE: 'redis', HEADSTAMP_REDIS_URL: url }));

    const settings: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['accepts one that keeps its jobs and drops none', [], /^none$/],
      ['refuses one that forgets its jobs', ['--appendonly', 'no'], /^HEADSTAMP_REDIS_URL .*"appendonly yes"/],
      [
        'refuses one that drops jobs for room',
        ['--maxmemory-policy', 'allkeys-lru'],
        /^HEADSTAMP_REDIS_URL .*"maxmemory-policy noeviction"/,
      ],
    ];
    it.each(settings)('%s', async (_what, more, expected) => {
      const redis = await TestRedis.start(more);
      try {
        expect(await onRedis(redis.url)).toMatch(expected);
      } finally {
        await redis.stop();
      }
    });

    it('says when none answers', async () => {
      expect(await onRedis('redis://127.0.0.1:1')).toMatch(/^HEADSTAMP_REDIS_URL names a queue that cannot be used/);
    });
  });
});
