import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { DerivedLogKeys, FOUNDATION_ENTITIES, FOUNDATION_MIGRATIONS, registerJurisdiction, type ServiceDefinition } from '@headstamp/boot';
import { SigningKeys } from '@headstamp/exchange';
import { type Actor, HmacContextSeal, JurisdictionSession, migrate, PIPELINED, provisionDatabase, provisionRoles, type SchemaMigrations } from '@headstamp/tenancy';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const PASSWORDS = { owner: 'owner', runtime: 'runtime', queue: 'queue' };

/** Three states on one deployment, with identifiers of their own in every test database. */
export interface TestJurisdictions {
  readonly BZ: string;
  readonly GT: string;
  readonly TT: string;
}

export interface TestDatabase {
  readonly name: string;
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly queueUrl: string;
  readonly contextKey: Buffer;
  readonly signingSeed: Buffer;
  readonly keys: SigningKeys;
  readonly logKeys: DerivedLogKeys;
  readonly dataSource: DataSource;
  readonly session: JurisdictionSession;
  readonly jurisdictions: TestJurisdictions;
  /** An official of that jurisdiction, new each time unless an id is given. */
  actor(jurisdictionId: string, officialId?: string): Actor;
  close(): Promise<void>;
}

const at = (url: string, user: string, password: string, database: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  changed.pathname = `/${database}`;
  return changed.href;
};

async function once(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Spec files run side by side; roles belong to the cluster.
    await client.query('SELECT pg_advisory_lock(1)');
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'headstamp_queue'");
    if (known.rowCount === 0) await provisionRoles(adminUrl, PASSWORDS);
  } finally {
    await client.end();
  }
}

/**
 * A fresh database on a real PostgreSQL with the foundation's tables and those of the given services, entered as the
 * runtime role, never as the superuser: a suite that runs as superuser proves nothing about isolation.
 */
export async function testDatabase(services: readonly Pick<ServiceDefinition, 'entities' | 'migrations'>[] = []): Promise<TestDatabase> {
  const adminUrl = process.env.HEADSTAMP_TEST_ADMIN_URL;
  if (!adminUrl) throw new Error('no test cluster: run through jest with its global setup');
  await once(adminUrl);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await provisionDatabase(adminUrl, name);
  const contextKey = randomBytes(32);
  const ownerUrl = at(adminUrl, 'headstamp_owner', PASSWORDS.owner, name);
  const schemas: SchemaMigrations[] = [...FOUNDATION_MIGRATIONS, ...services.map((service) => service.migrations)];
  await migrate(ownerUrl, schemas, contextKey);
  const runtimeUrl = at(adminUrl, 'headstamp_runtime', PASSWORDS.runtime, name);
  const dataSource = await new DataSource({
    type: 'postgres',
    url: runtimeUrl,
    entities: [...FOUNDATION_ENTITIES, ...services.flatMap((service) => service.entities)] as never,
    synchronize: false,
    poolSize: 12,
    extra: PIPELINED,
  }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(contextKey));
  const signingSeed = randomBytes(32);
  const keys = new SigningKeys(signingSeed);
  const jurisdictions: TestJurisdictions = { BZ: randomUUID(), GT: randomUUID(), TT: randomUUID() };
  for (const [code, jurisdictionId] of Object.entries(jurisdictions) as [string, string][]) {
    await registerJurisdiction(session, keys, { jurisdictionId, code, name: { BZ: 'Belize', GT: 'Guatemala', TT: 'Trinidad and Tobago' }[code] ?? code });
  }
  return {
    name,
    adminUrl: at(adminUrl, 'postgres', new URL(adminUrl).password, name),
    ownerUrl,
    runtimeUrl,
    queueUrl: at(adminUrl, 'headstamp_queue', PASSWORDS.queue, name),
    contextKey,
    signingSeed,
    keys,
    logKeys: new DerivedLogKeys(keys),
    dataSource,
    session,
    jurisdictions,
    actor: (jurisdictionId, officialId = randomUUID()) => ({ jurisdictionId, officialId, purpose: 'test', requestId: randomUUID() }),
    close: () => dataSource.destroy(),
  };
}
