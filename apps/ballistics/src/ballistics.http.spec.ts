import { randomUUID } from 'node:crypto';
import { freshSecrets, readConfiguration, RootModule } from '@headstamp/boot';
import type { OfficialRole } from '@headstamp/codes';
import { requestId } from '@headstamp/http';
import { OfficialsService, signInMiddleware } from '@headstamp/jurisdictions';
import { migrateQueue } from '@headstamp/messaging';
import { JurisdictionDirectory, JurisdictionSession, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { BALLISTICS } from './ballistics.module';
import { scanOf } from './ballistics.spec-support';
import { ThreadOptions } from './engine/engine-thread';
import { RUN_FROM_SOURCE } from './engine/surface-engine.spec-support';

const PASSWORD = randomUUID();
type Fields = Record<string, string | string[]>;

describe('the ballistics service over HTTP', () => {
  let db: TestDatabase;
  let app: NestExpressApplication;
  let officials: OfficialsService;

  beforeAll(async () => {
    db = await testDatabase([BALLISTICS]);
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
    const built = await Test.createTestingModule({ imports: [RootModule.of(configuration, [BALLISTICS])] })
      .overrideProvider(ThreadOptions)
      .useValue({ execArgv: RUN_FROM_SOURCE })
      .compile();
    app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    app.use('/api', requestId);
    app.useBodyParser('json', { limit: '1mb', strict: true });
    app.use('/api', ...signInMiddleware(app.get(JurisdictionSession), configuration));
    app.setGlobalPrefix('api');
    await app.listen(0, '127.0.0.1');
    officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  async function somebody(code: 'BZ' | 'GT', ...roles: OfficialRole[]) {
    const login = `o${randomUUID().slice(0, 8)}`;
    await officials.appoint(
      serviceActor(db.jurisdictions[code], 'test'),
      { login, name: 'An Official', reference: login, roles },
      PASSWORD,
    );
    const agent = request.agent(app.getHttpServer());
    await agent
      .post('/api/session')
      .send({ login: `${login}@${code.toLowerCase()}`, password: PASSWORD })
      .expect(200);
    return {
      agent,
      get: (path: string) => agent.get(`/api/${path}`),
      acquire: (file: Buffer | null, fields: Fields, key: string = randomUUID()) => {
        const posted = agent.post('/api/acquisitions').set('Idempotency-Key', key);
        for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) void posted.field(name, each);
        return file ? posted.attach('file', file, 'scan.x3p') : posted;
      },
    };
  }
  const fields = (more: Fields = {}): Fields => ({
    caseId: randomUUID(),
    caseReference: 'BZ-1',
    exhibitId: randomUUID(),
    reference: `R-${randomUUID().slice(0, 8)}`,
    itemKind: 'TEST_FIRE_CASE',
    region: 'BREECH_FACE',
    calibre: '9 mm Luger',
    ...more,
  });

  it('takes a scan from a form once, correlates it, and draws it', async () => {
    const examiner = await somebody('BZ', 'examiner');
    const [file, form, key] = [scanOf(900, 1), fields({ shareWith: ['GT,TT', 'gt'], shareSurface: 'true' }), randomUUID()];
    const first = await examiner.acquire(file, form, key);
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        synthetic: true,
        shareWith: ['GT', 'TT'],
        shareSurface: true,
        correlation: expect.objectContaining({ state: 'queued' }) as unknown,
      }),
    ]);
    const again = await examiner.acquire(file, form, key);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', first.body]);
    const { id } = first.body as { id: string };

    let state = '';
    for (const until = Date.now() + 120_000; state !== 'done' && Date.now() < until;) {
      state = ((await examiner.get(`acquisitions/${id}`)).body as { correlation: { state: string } }).correlation.state;
    }
    expect(state).toBe('done');
    const picture = await examiner.get(`acquisitions/${id}/picture?width=96`);
    expect([picture.status, picture.headers['content-type'], (picture.body as Buffer).subarray(1, 4).toString()]).toEqual([
      200,
      'image/png',
      'PNG',
    ]);
    expect((await examiner.get(`acquisitions/${id}/candidates`)).body).toMatchObject({ correlation: { state: 'done' }, items: [] });
    expect((await examiner.get('acquisitions?limit=1')).body).toMatchObject({ items: [{ id }], nextCursor: null });
  }, 60_000);

  it('answers bad forms, hostile files and unknown records in the field’s words, and changes nothing', async () => {
    const examiner = await somebody('BZ', 'examiner');
    const before = (await examiner.get('acquisitions')).body as unknown;
    const scan = scanOf(901, 1);
    const cases: [Fields | null, Buffer | null, number, string][] = [
      [{}, null, 400, 'request.file-missing'],
      [{ calibre: ' ' }, scan, 422, 'request.invalid'],
      [{ itemKind: 'SPOON' }, scan, 422, 'request.invalid'],
      [{ region: 'MUZZLE' }, scan, 422, 'request.invalid'],
      [{ region: 'LAND_ENGRAVED' }, scan, 422, 'acquisition.item-bears-no-such-mark'],
      [{ lands: '6' }, scan, 422, 'acquisition.characteristic-of-another-item'],
      [{ shareSurface: 'perhaps' }, scan, 422, 'request.invalid'],
      [{ shareWith: 'Guatemala' }, scan, 422, 'request.invalid'],
      [{ planted: 'x' }, scan, 422, 'request.invalid'],
      [{ acquiredAt: '2026-13-01T00:00:00Z' }, scan, 422, 'request.invalid'],
      [{ itemKind: 'FIREARM' }, scan, 422, 'acquisition.item-bears-no-such-mark'],
      [{ shareWith: 'XX' }, scan, 422, 'acquisition.unknown-partner'],
      [{}, Buffer.from('hello'), 422, 'acquisition.file-refused'],
      [{}, Buffer.alloc(64 * 1024 * 1024 + 1), 413, 'request.too-large'],
    ];
    for (const [more, file, status, code] of cases) {
      const answer = await examiner.acquire(file, fields(more ?? {}));
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    }
    expect((await examiner.get('acquisitions')).body).toEqual(before);
    for (const path of ['acquisitions', 'candidates', 'links']) {
      const answer = await examiner.get(`${path}/${randomUUID()}`);
      expect([path, answer.status, (answer.body as { code: string }).code]).toEqual([path, 404, `${path.slice(0, -1)}.unknown`]);
    }
    expect((await examiner.agent.post(`/api/links/${randomUUID()}/cast-request`).set('Idempotency-Key', randomUUID())).status).toBe(428);
  }, 60_000);

  it('answers each role as far as its task goes', async () => {
    const expected: [OfficialRole, number, number, number][] = [
      ['examiner', 422, 200, 200],
      ['laboratory-manager', 403, 200, 200],
      ['auditor', 403, 200, 200],
      ['focal-point', 403, 403, 200],
      ['investigator', 403, 403, 403],
      ['administrator', 403, 403, 403],
    ];
    for (const [role, writes, scans, links] of expected) {
      const person = await somebody('GT', role);
      const test = await person.agent.post('/api/test-fires').set('Idempotency-Key', randomUUID()).send({});
      const statuses = [test.status, (await person.get('acquisitions')).status, (await person.get('links')).status];
      expect([role, ...statuses]).toEqual([role, writes, scans, links]);
    }
  }, 60_000);
});
