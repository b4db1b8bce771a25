import { randomUUID } from 'node:crypto';
import { createApplication, freshSecrets, readConfiguration } from '@headstamp/boot';
import type { OfficialRole } from '@headstamp/codes';
import { OfficialsService } from '@headstamp/jurisdictions';
import { migrateQueue } from '@headstamp/messaging';
import { JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { CUSTODY } from '../src/custody.module';

const PASSWORD = randomUUID();

export interface HttpAnswer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly id: string };
}

/** Somebody who has signed in. */
export interface SignedIn {
  readonly id: string;
  get(path: string): Promise<HttpAnswer>;
  post(path: string, body?: object, key?: string): Promise<HttpAnswer>;
}

/** The custody service as it is reached over HTTP, on a real PostgreSQL. */
export class HttpOffice {
  private constructor(
    readonly db: TestDatabase,
    private readonly app: NestExpressApplication,
  ) {}

  static async open(): Promise<HttpOffice> {
    const db = await testDatabase([CUSTODY]);
    await migrateQueue(db.queueUrl);
    const configuration = {
      ...readConfiguration({
        ...freshSecrets(),
        HEADSTAMP_MODE: 'demo',
        HEADSTAMP_DATABASE_URL: db.runtimeUrl,
        HEADSTAMP_QUEUE_DATABASE_URL: db.queueUrl,
        HEADSTAMP_SECURE_COOKIE: 'false',
        HEADSTAMP_LOG_LEVEL: 'fatal',
      }),
      contextKey: db.contextKey,
    };
    const app = await createApplication(configuration, [CUSTODY]);
    await app.listen(0, '127.0.0.1');
    return new HttpOffice(db, app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  async somebody(...roles: OfficialRole[]): Promise<SignedIn> {
    const login = `o${randomUUID().slice(0, 8)}`;
    const officials = new OfficialsService(this.db.session, new JurisdictionDirectory(this.db.dataSource));
    const { id } = await officials.appoint(
      serviceActor(this.db.jurisdictions.BZ, 'test'),
      { login, name: 'An Official', reference: login, roles },
      PASSWORD,
    );
    const agent = request.agent(this.app.getHttpServer());
    await agent
      .post('/api/session')
      .send({ login: `${login}@bz`, password: PASSWORD })
      .expect(200);
    return {
      id,
      get: async (path) => await agent.get(`/api/${path}`),
      post: async (path, body = {}, key = randomUUID()) => await agent.post(`/api/${path}`).set('Idempotency-Key', key).send(body),
    };
  }
}
