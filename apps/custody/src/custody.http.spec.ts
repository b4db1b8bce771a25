import { randomUUID } from 'node:crypto';
import { createApplication, freshSecrets, readConfiguration } from '@headstamp/boot';
import type { OfficialRole } from '@headstamp/codes';
import { OfficialsService } from '@headstamp/jurisdictions';
import { migrateQueue } from '@headstamp/messaging';
import { JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { CUSTODY } from './custody.module';

const PASSWORD = randomUUID();
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown> & { readonly id: string; readonly items: { readonly id: string }[] };
}

describe('the custody service over HTTP', () => {
  let db: TestDatabase;
  let app: NestExpressApplication;
  let officials: OfficialsService;

  beforeAll(async () => {
    db = await testDatabase([CUSTODY]);
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
    app = await createApplication(configuration, [CUSTODY]);
    await app.listen(0, '127.0.0.1');
    officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource));
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** Somebody who has signed in. */
  async function somebody(code: 'BZ' | 'GT', ...roles: OfficialRole[]) {
    const login = `o${randomUUID().slice(0, 8)}`;
    const { id } = await officials.appoint(
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
      id,
      get: async (path: string): Promise<Answer> => await agent.get(`/api/${path}`),
      post: async (path: string, body: object = {}, key: string = randomUUID()): Promise<Answer> =>
        await agent.post(`/api/${path}`).set('Idempotency-Key', key).send(body),
    };
  }
  const anExhibit = () => ({
    caseId: randomUUID(),
    kind: 'FIRED_CARTRIDGE_CASE',
    description: 'fired case',
    regions: ['BREECH_FACE'],
    sealNumber: `S-${randomUUID().slice(0, 8)}`,
    occurredAt: hoursAgo(72),
  });

  it('takes an exhibit once, however often the same request is sent', async () => {
    const examiner = await somebody('BZ', 'examiner');
    const [body, key] = [anExhibit(), randomUUID()];
    const first = await examiner.post('exhibits', body, key);
    const again = await examiner.post('exhibits', body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(first.headers.etag).toBe(`"${String(first.body.version)}"`);
    expect((await examiner.get(`exhibits?caseId=${body.caseId}`)).body.items).toHaveLength(1);
  });

  it('answers bad input, unknown items and other people’s items in the field’s words, and changes nothing', async () => {
    const examiner = await somebody('BZ', 'examiner');
    const abroad = await somebody('GT', 'examiner');
    const exhibit = (await examiner.post('exhibits', anExhibit())).body;
    const problems: [Answer, number, string][] = [
      [await examiner.post('exhibits', { kind: 'GUN' }), 422, 'request.invalid'],
      [await examiner.post('exhibits', { ...anExhibit(), sealNumber: exhibit.sealNumber }), 409, 'seal.used-before'],
      [await examiner.get('exhibits/not-an-id'), 400, 'request.malformed'],
      [await examiner.get(`exhibits/${randomUUID()}`), 404, 'exhibit.unknown'],
      [await abroad.get(`exhibits/${exhibit.id}`), 404, 'exhibit.unknown'],
      [await examiner.get(`custody-histories/person/${exhibit.id}`), 400, 'request.malformed'],
      [await examiner.post(`exhibits/${exhibit.id}/handovers`, { receiverOfficialId: abroad.id, purpose: 'x' }), 404, 'official.unknown'],
      [await examiner.post(`consignments/${randomUUID()}/refusal`, { reason: 'x' }), 404, 'consignment.unknown'],
    ];
    for (const [answer, status, code] of problems) expect([answer.status, answer.body.code]).toEqual([status, code]);
    const [foreign, absent] = [await abroad.get(`exhibits/${exhibit.id}`), await abroad.get(`exhibits/${randomUUID()}`)];
    expect({ ...foreign.body, instance: '', requestId: '' }).toEqual({ ...absent.body, instance: '', requestId: '' });
  });

  it('lets only examiners register, only laboratories hand over, and shows an investigator the exhibits but not the casts', async () => {
    const investigator = await somebody('BZ', 'investigator');
    const auditor = await somebody('BZ', 'auditor');
    expect((await investigator.post('exhibits', anExhibit())).status).toBe(403);
    expect((await auditor.post(`handovers/${randomUUID()}/acceptance`, { sealIntact: true, condition: 'x' })).status).toBe(403);
    expect((await investigator.get('exhibits')).status).toBe(200);
    expect((await investigator.get('casts')).status).toBe(403);
    for (const path of ['exhibits', 'casts', 'consignments']) expect((await auditor.get(path)).status).toBe(200);
  });

  it('carries a fired case to a passed cast, a handover and an exported history', async () => {
    const maker = await somebody('BZ', 'examiner');
    const manager = await somebody('BZ', 'laboratory-manager');
    const original = (await maker.post('exhibits', anExhibit())).body;
    const mould = await maker.post('moulds', {
      originalId: original.id,
      siliconeProduct: 'silicone',
      lot: 'L',
      expiresOn: '2099-12-31',
      mixRatio: '10:1',
      degassing: { pressureKpa: 3, minutes: 5 },
      cureHours: 16,
      temperatureC: 22,
      sealOpened: original.sealNumber,
      sealAfter: `S-${randomUUID().slice(0, 8)}`,
      occurredAt: hoursAgo(48),
    });
    expect(mould.status).toBe(201);
    const poured = { resinProduct: 'resin', lot: 'R', expiresOn: '2099-12-31', pressureKpa: 250, minutes: 60, demouldedAt: hoursAgo(24) };
    const cast = await maker.post(`moulds/${mould.body.id}/casts`, poured);
    expect(cast.body).toMatchObject({ label: `${String(original.reference)}-M1-C1`, state: 'cast_cured' });
    const review = {
      fitFor: ['MICROSCOPY'],
      perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }],
      magnification: 40,
    };
    expect((await maker.post(`casts/${cast.body.id}/review`, review)).body.code).toBe('cast.reviewer-is-maker');
    expect((await manager.post(`casts/${cast.body.id}/review`, review)).body.state).toBe('passed');
    const offer = await maker.post(`exhibits/${cast.body.id}/handovers`, { receiverOfficialId: manager.id, purpose: 'packing' });
    expect((await manager.get('handovers?state=open')).body.items.map(({ id }) => id)).toEqual([offer.body.id]);
    expect((await manager.post(`handovers/${offer.body.id}/acceptance`, { sealIntact: true, condition: 'whole' })).body.state).toBe(
      'accepted',
    );
    expect((await manager.get(`casts/${cast.body.id}`)).body).toMatchObject({ custodianOfficialId: manager.id, timeline: { flags: [] } });

    const exported = await manager.get(`custody-histories/cast/${cast.body.id}`);
    expect(exported.headers['content-disposition']).toBe(`attachment; filename="custody-cast-${cast.body.id}.json"`);
    expect(exported.body).toMatchObject({ format: 'headstamp-history/1', subject: { kind: 'cast', id: cast.body.id } });
  });
});
