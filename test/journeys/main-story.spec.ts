import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OBSERVED_SERIAL, RECORDED_SERIAL } from '../../apps/standalone/src/story/facts';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { storyScans, type StoryScans } from '../../apps/standalone/src/story/scans';
import {
  acquire,
  acquireSceneCase,
  openCase,
  recordMarkedPistol,
  recordRecovery,
  submitTraceRequest,
  testFireAndCast,
  type BenchWork,
} from '../../apps/standalone/src/story/steps';
import { servicesAvailable, startServices, startStandalone, type Deployment } from '../support/deployment';

interface Alert {
  id: string;
  kind: string;
  subjectId: string;
  state: string;
  version: number;
}
interface Versioned {
  id: string;
  version: number;
  state: string;
}
interface Candidate {
  id: string;
  rank: number;
  score: number;
  note: string;
  version: number;
}

const refusal = (status: number, code: string): unknown => expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

const variants: [name: string, start: () => Promise<Deployment>][] = [['in one process on PostgreSQL', () => startStandalone()]];
if (servicesAvailable()) variants.push(['as one process per service, on Redis behind the proxy', () => startServices({ queue: 'redis' })]);
else console.warn('the story on Redis: not run, no redis-server or no nginx on the path');

describe.each(variants)('from an import mark to a confirmed hit, %s', (_name, start) => {
  let system: Deployment;
  let scans: StoryScans;
  const officials = new Map<string, OfficialClient>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const alerted = (login: string, kind: string, subjectId: string): Promise<Alert> =>
    eventually(`the alert "${kind}" for ${login}`, async () => {
      const { items } = await as(login).get<{ items: Alert[] }>('/alerts?limit=200');
      return items.find((alert) => alert.kind === kind && alert.subjectId === subjectId);
    });
  const acknowledge = async (login: string, alert: Alert): Promise<void> => {
    const current = await as(login).get<Alert>(`/alerts/${alert.id}`);
    const done = await as(login).move<Alert>(`/alerts/${alert.id}/acknowledgement`, current.version);
    expect(done.state).toBe('acknowledged');
  };

  let bzCase: { id: string; reference: string };
  let gtCase: { id: string; reference: string };
  let requestId: string;
  let bench: BenchWork;
  let sceneAcquisition: string;
  let testFireAcquisition: string;
  let linkId: string;
  let consignmentId: string;

  beforeAll(async () => {
    scans = storyScans(process.env.HEADSTAMP_SCANS);
    if (scans.synthetic) console.warn('HEADSTAMP_SCANS names no folder of real scans: the story runs on synthetic surfaces');
    system = await start();
    for (const state of ['bz', 'gt', 'tt']) {
      for (const post of ['investigator', 'examiner', 'examiner2', 'manager', 'focal', 'marking', 'auditor']) {
        const login = `${post}@${state}`;
        const { password } = system.logins('examiner', state)[0];
        officials.set(login, await OfficialClient.signIn(system.url, login, password));
      }
    }
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  it('1 · Guatemala records a pistol marked at import, and its way to the last lawful holder', async () => {
    const id = await recordMarkedPistol(as('marking@gt'));
    const record = await as('marking@gt').get<{ serial: string; lifeEvents: unknown[]; flags: unknown[]; marks: { text: string }[] }>(`/firearms/${id}`);
    expect(record).toMatchObject({ serial: RECORDED_SERIAL, flags: [] });
    expect(record.lifeEvents).toHaveLength(4);
    expect(record.marks.map(({ text }) => text)).toContain('GT 2009');
    await expect(as('marking@bz').get(`/firearms/${id}`)).rejects.toEqual(refusal(404, 'firearm.unknown'));
  });

  it('2 · Belize opens a case and records the recovery as it was found', async () => {
    bzCase = await openCase(as('investigator@bz'), 'Pistol seized at the western border', '2026-10-03');
    const recoveryId = await recordRecovery(as('investigator@bz'), bzCase.id);
    const recovery = await as('investigator@bz').get<Record<string, unknown>>(`/recoveries/${recoveryId}`);
    expect(JSON.stringify(recovery)).toContain(OBSERVED_SERIAL);
  });

  it('3 · a trace request that lacks something is refused with the list of what is missing, and the import mark proposes Guatemala', async () => {
    const investigator = as('investigator@bz');
    const draft = await investigator.post<Versioned>('/trace-requests', { caseId: bzCase.id, firearm: { make: 'Ruger' } });
    const submission = investigator.move(`/trace-requests/${draft.id}/submission`, draft.version);
    await expect(submission).rejects.toEqual(refusal(422, 'trace-request.incomplete'));
    const { problem } = (await submission.catch((error: unknown) => error)) as Refused;
    expect(problem.missing).toEqual(expect.arrayContaining(['serial', 'calibre', 'type', 'countryOfOrigin', 'whyIllicit', 'howFound', 'intendedUse']));

    requestId = await submitTraceRequest(investigator, bzCase.id);
    const sent = await investigator.get<{ state: string; missing: string[]; addressee: { code: string } }>(`/trace-requests/${requestId}`);
    expect(sent).toMatchObject({ state: 'submitted', missing: [], addressee: { code: 'GT' } });
  });

  it('4 · Guatemala is alerted, sees the record with the misread character, and releases the chain with a use condition', async () => {
    const focal = as('focal@gt');
    await acknowledge('focal@gt', await alerted('focal@gt', 'trace-request', requestId));
    const asked = await focal.get<Versioned>(`/trace-requests/${requestId}`);
    const acknowledged = await focal.move<Versioned>(`/trace-requests/${requestId}/acknowledgement`, asked.version);
    const seen = await eventually('the search of the marking records', async () => {
      const detail = await focal.get<{
        version: number;
        recordsSearch: { candidates: { recordId: string; serial: string; differs: { field: string; observed: string; recorded: string }[] }[] } | null;
      }>(`/trace-requests/${requestId}`);
      return detail.recordsSearch ? detail : null;
    });
    const [found] = seen.recordsSearch?.candidates ?? [];
    expect(found?.serial).toBe(RECORDED_SERIAL);
    expect(found?.differs.map(({ field }) => field)).toContain('serial');
    await focal.move(`/trace-requests/${requestId}/answer`, Math.max(seen.version, acknowledged.version), {
      proposalCandidateRecordId: found?.recordId,
      endState: 'TRACED_FIRST_PURCHASER',
      useConditions: ['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER'],
    });

    const answered = await eventually('the answer in Belize', async () => {
      const detail = await as('investigator@bz').get<{
        state: string;
        answer: { chain: { actor: string }[]; useConditions: string[]; timeToCrime: { known: boolean; minDays: number } } | null;
      }>(`/trace-requests/${requestId}`);
      return detail.answer ? detail : null;
    });
    expect(answered.answer?.chain.map(({ actor }) => actor)).toEqual(['MANUFACTURER', 'IMPORTER', 'RETAILER', 'FIRST_PURCHASER']);
    expect(answered.answer?.useConditions).toEqual(['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER']);
    // From the sale of 2 August 2011 to the seizure of 3 October 2026.
    expect(answered.answer?.timeToCrime).toMatchObject({ known: true, minDays: 5541 });
    await acknowledge('focal@bz', await alerted('focal@bz', 'trace-answer', requestId));
  });

  it('5 · Belize test-fires the pistol and casts the fired case; its maker cannot pass a cast', async () => {
    bench = await testFireAndCast(as('examiner@bz'), as('manager@bz'), bzCase.id);
    const mould = bench.mouldId;
    const third = await as('examiner@bz').post<{ id: string }>(`/moulds/${mould}/casts`, {
      resinProduct: 'Grey casting resin',
      lot: 'RES-2026-113',
      expiresOn: '2027-03-31',
      pressureKpa: 400,
      minutes: 90,
      demouldedAt: '2026-10-11T09:00:00Z',
    });
    const review = { fitFor: ['MICROSCOPY'], perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }], magnification: 40 };
    await expect(as('examiner@bz').post(`/casts/${third.id}/review`, review)).rejects.toEqual(refusal(409, 'cast.reviewer-is-maker'));
  });

  it('6 · surfaces are acquired in all three states', async () => {
    for (const state of ['gt', 'tt'] as const) {
      const opened = await openCase(as(`investigator@${state}`), 'Shots fired at a crossroads', '2026-06-01');
      if (state === 'gt') {
        gtCase = opened;
        sceneAcquisition = (await acquireSceneCase(as('examiner@gt'), opened, scans.crimeScene, 1, ['BZ'])).acquisitionId;
      }
      const mine = scans.others.filter((other) => other.state === state);
      for (const [index, { scan }] of mine.entries()) await acquireSceneCase(as(`examiner@${state}`), opened, scan, index + 2, ['BZ']);
    }
    await eventually('the shared surfaces', async () => {
      const { items } = await as('examiner@bz').get<{ items: unknown[] }>('/shared-acquisitions?limit=200');
      return items.length === scans.others.length + 1;
    });
    testFireAcquisition = await acquire(
      as('examiner@bz'),
      {
        caseId: bzCase.id,
        caseReference: bzCase.reference,
        exhibitId: bench.testFireId,
        reference: bench.testFireReference,
        itemKind: 'TEST_FIRE_CASE',
        shareWith: [],
      },
      scans.testFire,
    );
    const acquired = await as('examiner@bz').get<{ synthetic: boolean }>(`/acquisitions/${testFireAcquisition}`);
    expect(acquired.synthetic).toBe(scans.synthetic);
  }, 300_000);

  it('7 · the true mate is ranked first, an examiner makes a lead of it, and both focal points are alerted', async () => {
    const examiner = as('examiner@bz');
    const candidates = await eventually(
      'the ranked candidates',
      async () => {
        const { correlation } = await examiner.get<{ correlation: { state: string } | null }>(`/acquisitions/${testFireAcquisition}`);
        if (correlation?.state !== 'done') return null;
        return (await examiner.get<{ items: Candidate[] }>(`/acquisitions/${testFireAcquisition}/candidates`)).items;
      },
      180,
    );
    const [first, second] = candidates;
    if (!first || !second) throw new Error('fewer than two candidates');
    expect(first.rank).toBe(1);
    expect(first.note).toBe('candidate: for review by an examiner');
    expect(first.score).toBeGreaterThan(second.score);
    const shown = await examiner.get<Record<string, unknown>>(`/candidates/${first.id}`);
    expect(JSON.stringify(shown)).toContain(sceneAcquisition);
    const picture = await examiner.send<Buffer>('GET', `/candidates/${first.id}/picture`);
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');

    const lead = await examiner.move<{ linkId?: string; id: string }>(`/candidates/${first.id}/lead`, first.version, { reason: 'Cells agree over the whole breech face.' });
    linkId = lead.linkId ?? lead.id;
    await acknowledge('focal@bz', await alerted('focal@bz', 'lead', linkId));
    await acknowledge('focal@gt', await alerted('focal@gt', 'lead', linkId));
    const noticed = JSON.stringify(await as('examiner@gt').get(`/links/${linkId}`));
    for (const kept of [OBSERVED_SERIAL, RECORDED_SERIAL, 'western border', 'examiner@bz', bench.testFireId]) expect(noticed).not.toContain(kept);
  }, 240_000);

  it('8 · Guatemala asks for a cast; it travels under seal and is Guatemala’s when Guatemala accepts it, and the original stays', async () => {
    const theirs = await as('focal@gt').get<Versioned>(`/links/${linkId}`);
    await as('focal@gt').move(`/links/${linkId}/cast-request`, theirs.version);
    await acknowledge('focal@bz', await alerted('focal@bz', 'cast-request', linkId));

    const examiner = as('examiner@bz');
    const packing = { to: 'GT', linkId, castIds: [bench.castIds[0]], sealNumber: 'BZ-200001' };
    await expect(examiner.post('/consignments', { ...packing, castIds: [bench.testFireId] })).rejects.toBeInstanceOf(Refused);
    const packed = await examiner.post<Versioned>('/consignments', packing);
    consignmentId = packed.id;
    await examiner.move(`/consignments/${packed.id}/dispatch`, packed.version, {
      courier: 'Courier of the story',
      trackingNumber: 'TRK-1',
      expectedOn: '2026-12-01',
      dispatchedAt: new Date().toISOString(),
    });
    await alerted('focal@gt', 'consignment', packed.id);
    const underWay = await examiner.get<{ holderId: string | null; custodianOfficialId: string | null }>(`/exhibits/${String(bench.castIds[0])}`);
    const me = await examiner.get<{ officialId: string }>('/session');
    expect(underWay.custodianOfficialId).toBe(me.officialId);

    const inbound = await as('examiner@gt').get<Versioned>(`/consignments/${packed.id}`);
    await as('examiner@gt').move(`/consignments/${packed.id}/acceptance`, inbound.version, {
      sealFound: 'BZ-200001',
      sealIntact: true,
      condition: 'Box undamaged, cast without visible defect.',
      receivedAt: new Date().toISOString(),
    });
    await eventually('the receipt in Belize', async () => {
      const { state } = await examiner.get<Versioned>(`/consignments/${packed.id}`);
      return state === 'accepted';
    });
    const original = await examiner.get<{ custodianOfficialId: string; timeline: { flags: unknown[] } }>(`/exhibits/${bench.testFireId}`);
    expect(original.custodianOfficialId).toBe(me.officialId);
    expect(original.timeline.flags).toEqual([]);
  });

  it('9 · two examiners conclude, the second without seeing the first, and the link becomes a confirmed hit between two cases', async () => {
    const first = as('examiner@gt');
    const ready = await eventually('the cast as a specimen of the link', async () => {
      const link = await first.get<Versioned>(`/links/${linkId}`);
      return link.state === 'casts_received' ? link : null;
    });
    const comparison = {
      basis: 'ORIGINAL_CAST',
      specimens: [sceneAcquisition, bench.castIds[0]],
      instrument: 'Comparison microscope 2',
      magnification: 40,
      marksUsed: ['BREECH_FACE'],
      conclusion: 'IDENTIFICATION',
      remarks: 'Agreement of individual marks over four areas.',
    };
    const compared = await first.move<Versioned>(`/links/${linkId}/comparison`, ready.version, comparison);
    expect(compared.state).toBe('compared');
    for (const login of ['examiner2@gt', 'focal@gt', 'manager@gt', 'auditor@gt']) {
      expect(JSON.stringify(await as(login).get(`/links/${linkId}`))).not.toContain('IDENTIFICATION');
    }
    const verification = { conclusion: 'IDENTIFICATION', remarks: 'Agreed independently.' };
    await expect(first.move(`/links/${linkId}/verification`, compared.version, verification)).rejects.toEqual(refusal(403, 'link.verifier-is-examiner'));
    const verified = await as('examiner2@gt').move<Versioned>(`/links/${linkId}/verification`, compared.version, verification);
    expect(verified.state).toBe('confirmed_hit');

    await eventually('the confirmed hit in Belize', async () => (await as('examiner@bz').get<Versioned>(`/links/${linkId}`)).state === 'confirmed_hit');
    for (const login of ['focal@bz', 'focal@gt']) await acknowledge(login, await alerted(login, 'hit', linkId));
    for (const [login, file] of [
      ['investigator@bz', bzCase],
      ['investigator@gt', gtCase],
    ] as const) {
      await eventually(`the link in the case file of ${login}`, async () => JSON.stringify(await as(login).get(`/cases/${file.id}`)).includes(linkId));
    }
  });

  it('10 · the exported custody history of the cast is checked by a program that talks to no server, and one changed byte is detected', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headstamp-history-'));
    const directory = await as('auditor@bz').get<{ jurisdictionId: string; code: string; logKey: string; exchangeKey: string }[]>('/jurisdictions');
    const keys = directory.flatMap(({ jurisdictionId, logKey, exchangeKey }) => ['--log-key', logKey, '--exchange-key', `${jurisdictionId}=${exchangeKey}`]);
    const verify = (...files: string[]): string =>
      execFileSync(process.execPath, [join(__dirname, '../../dist/verifier/headstamp-verify.mjs'), ...files, ...keys], { encoding: 'utf8', env: {} });
    try {
      const files: string[] = [];
      for (const state of ['bz', 'gt']) {
        const answer = await as(`auditor@${state}`).send<unknown>('GET', `/custody-histories/cast/${String(bench.castIds[0])}`);
        const file = join(folder, `${state}.json`);
        writeFileSync(file, Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
        files.push(file);
      }
      expect(verify(...files)).toMatch(/verified/i);
      const [home = ''] = files;
      const text = readFileSync(home);
      for (const position of [0.1, 0.35, 0.6, 0.85].map((part) => Math.floor(text.length * part))) {
        const changed = Buffer.from(text);
        changed[position] = (changed[position] ?? 0) ^ 1;
        writeFileSync(join(folder, 'changed.json'), changed);
        expect(() => verify(join(folder, 'changed.json'))).toThrow();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(['auditor@bz', 'auditor@gt'])('leaves a log in which a check finds nothing, as %s sees', async (login) => {
    const { id } = await as(login).post<{ id: string }>('/log-checks', { occasion: 'the story has been told' });
    const ended = await eventually('the end of the check', async () => {
      const check = await as(login).get<{ state: string }>(`/log-checks/${id}`);
      return check.state !== 'running' && check;
    });
    expect(ended).toMatchObject({ state: 'sound', found: 0, findings: [] });
  });

  it('11 · the hit, a report for a court and the whole log leave as files, and are checked without a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headstamp-court-'));
    const directory = await as('auditor@bz').get<{ jurisdictionId: string; logKey: string; exchangeKey: string }[]>('/jurisdictions');
    const keys = directory.flatMap(({ jurisdictionId, logKey, exchangeKey }) => ['--log-key', logKey, '--exchange-key', `${jurisdictionId}=${exchangeKey}`]);
    const taken = async (login: string, path: string, name: string): Promise<string> => {
      const { status, body } = await as(login).send<unknown>('GET', path);
      expect([path, status]).toEqual([path, 200]);
      writeFileSync(join(folder, name), Buffer.isBuffer(body) ? body : JSON.stringify(body));
      return join(folder, name);
    };
    const verify = (...files: string[]): string =>
      execFileSync(process.execPath, [join(__dirname, '../../dist/verifier/headstamp-verify.mjs'), ...files, ...keys], { encoding: 'utf8', env: {} });
    try {
      const hit = [await taken('auditor@bz', `/links/${linkId}/proofs`, 'hit-bz.json'), await taken('auditor@gt', `/links/${linkId}/proofs`, 'hit-gt.json')];
      const told = verify(...hit);
      for (const said of ['VERIFIED', 'comparison.concluded', 'cast.poured', 'both histories say so', 'each in its own log']) expect(told).toContain(said);
      const report = await taken('auditor@bz', `/court-reports/cast/${String(bench.castIds[0])}?languages=es,en`, 'report.pdf');
      expect(verify(report)).toContain('every page names the state of the log that the attachment proves');
      expect(verify(await taken('auditor@gt', '/log/export', 'whole-log.txt'))).toContain('their root, computed afresh, is the one that was signed');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('Trinidad and Tobago sees none of it', async () => {
    for (const [login, path] of [
      ['investigator@tt', `/cases/${bzCase.id}`],
      ['focal@tt', `/trace-requests/${requestId}`],
      ['examiner@tt', `/exhibits/${bench.firearmId}`],
      ['examiner@tt', `/acquisitions/${testFireAcquisition}`],
      ['examiner@tt', `/links/${linkId}`],
      ['examiner@tt', `/consignments/${consignmentId}`],
      ['auditor@tt', `/custody-histories/cast/${String(bench.castIds[0])}`],
    ] as const) {
      await expect(as(login).get(path)).rejects.toMatchObject({ status: 404 });
    }
    for (const [login, path] of [
      ['focal@tt', '/alerts'],
      ['focal@tt', '/trace-requests'],
      ['examiner@tt', '/links'],
      ['examiner@tt', '/consignments'],
      ['examiner@tt', '/shared-acquisitions'],
    ] as const) {
      expect((await as(login).get<{ items: unknown[] }>(path)).items).toEqual([]);
    }
  });
});
