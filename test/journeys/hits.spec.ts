import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { syntheticFiringX3p } from '@headstamp/toolmarks';
import { PNG } from 'pngjs';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { openCase, submitTraceRequest } from '../../apps/standalone/src/story/steps';
import { operationsOf, type ApiDescription } from '../gates/api-description';
import { Caller } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';

interface Versioned {
  id: string;
  version: number;
  state: string;
}
interface Link extends Versioned {
  comparison: { conclusion: string | null; stated: string | null; remarks: string | null } | null;
}
interface Candidate extends Versioned {
  linkId: string | null;
  likelihood: { refused: string | null; holdsFor: string };
  reviews: { verdict: string; codes: string[] }[];
}
interface Outcomes {
  own: { outcome: string } | null;
  other: { outcome: string; remarks: string | null } | null;
}

/** Everybody who has to do with the link but its first examiner. */
const READERS: readonly (readonly [login: string, role: OfficialRole])[] = [
  ['examiner2@gt', 'examiner'],
  ['auditor@gt', 'auditor'],
  ['manager@gt', 'laboratory-manager'],
  ['focal@gt', 'focal-point'],
  ['investigator@gt', 'investigator'],
  ['examiner@bz', 'examiner'],
];
const POSTS = ['investigator', 'examiner', 'examiner2', 'manager', 'focal', 'auditor'];
const SAME = 'Q7_SAME_SOURCE';
const SECRET = `secret-${randomUUID()}`;
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

describe('from a dismissed candidate to what became of the hit', () => {
  let system: Deployment;
  const officials = new Map<string, OfficialClient>();
  const callers = new Map<string, Caller>();
  const ids = new Map<string, string>();
  const calibre = `TEST ${randomUUID().slice(0, 6)}`;
  let bzCase: { id: string; reference: string };
  let gtCase: { id: string; reference: string };
  let scene: string;
  let testFire: string;
  let candidateId: string;
  let linkId: string;
  let requestId: string;

  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const caller = (login: string): Caller => {
    const found = callers.get(login);
    if (!found) throw new Error(`nobody signed in as ${login}`);
    return found;
  };
  const link = (login: string): Promise<Link> => as(login).get<Link>(`/links/${linkId}`);
  const move = async <T>(login: string, path: string, body: object): Promise<T> =>
    as(login).move<T>(`/links/${linkId}/${path}`, (await link(login)).version, body);
  const alerted = (login: string, kind: string): Promise<unknown> =>
    eventually(`the alert "${kind}" for ${login}`, async () => {
      const { items } = await as(login).get<{ items: { kind: string; subjectId: string }[] }>('/alerts?limit=200');
      return items.find((alert) => alert.kind === kind && alert.subjectId === linkId);
    });
  const acquire = async (login: string, file: { id: string; reference: string }, firing: number, more: Readonly<Record<string, string>>): Promise<string> => {
    const form = new FormData();
    const claim = { caseId: file.id, caseReference: file.reference, exhibitId: randomUUID(), reference: `ACQ-${randomUUID().slice(0, 8)}`, region: 'BREECH_FACE', calibre };
    for (const [name, value] of Object.entries({ ...claim, itemKind: 'FIRED_CARTRIDGE_CASE', ...more })) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(syntheticFiringX3p({ slide: 611, firing, pitchUm: 12.5 }))]), 'scan.x3p');
    return (await as(login).post<{ id: string }>('/acquisitions', form)).id;
  };
  const paper = async (login: string): Promise<{ id: string; sha256: string }> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 6, height: 6 })))], { type: 'image/png' }), 'paper.png');
    return as(login).post('/photographs', form);
  };

  beforeAll(async () => {
    system = await startStandalone({ environment: { HEADSTAMP_HIT_OUTCOME_AFTER: '2s', HEADSTAMP_HIT_SWEEP: '1s' } });
    const { password } = system.logins('examiner', 'bz')[0];
    const logins = [...POSTS.flatMap((post) => [`${post}@bz`, `${post}@gt`]), 'investigator@tt', 'auditor@tt'];
    for (const login of logins) {
      const client = await OfficialClient.signIn(system.url, login, password);
      officials.set(login, client);
      ids.set(login, (await client.get<{ officialId: string }>('/session')).officialId);
    }
    for (const [login] of READERS) callers.set(login, await Caller.signIn(system.url, { login, password }));
    bzCase = await openCase(as('investigator@bz'), 'Seizure', day(-9));
    gtCase = await openCase(as('investigator@gt'), 'Shots', day(-9));
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  it('dismisses a candidate, and another examiner’s second look makes a lead of it', async () => {
    scene = await acquire('examiner@gt', gtCase, 1, { shareWith: 'BZ' });
    await eventually('the shared acquisition', async () => {
      const { items } = await as('examiner@bz').get<{ items: { id: string }[] }>('/shared-acquisitions');
      return items.some(({ id }) => id === scene);
    });
    testFire = await acquire('examiner@bz', bzCase, 2, { itemKind: 'TEST_FIRE_CASE' });
    const found = await eventually(
      'the ranked list',
      async () => (await as('examiner@bz').get<{ items: Candidate[] }>(`/acquisitions/${testFire}/candidates`)).items[0],
      120,
    );
    candidateId = found.id;
    expect(found.likelihood).toMatchObject({ refused: 'found-by-search', holdsFor: expect.stringContaining('chosen beforehand') as string });
    const path = `/candidates/${candidateId}`;
    const seen = { reason: 'No agreement that I can see' };
    await expect(as('examiner@bz').move(`${path}/open-question`, found.version, seen)).rejects.toEqual(refusal(422, 'candidate.code-missing'));
    const dismissed = await as('examiner@bz').move<Candidate>(`${path}/dismissal`, found.version, { ...seen, codes: ['INDIVIDUAL_MARKS_DIFFER'] });
    const again = { reason: 'Quality check of dismissals', codes: ['QUALITY_CHECK'] };
    await expect(as('examiner@bz').move(`${path}/second-look`, dismissed.version, again)).rejects.toEqual(refusal(403, 'candidate.second-look-by-another'));
    const opened = await as('examiner2@bz').move<Candidate>(`${path}/second-look`, dismissed.version, again);
    const lead = await as('examiner2@bz').move<Candidate>(`${path}/lead`, opened.version, { reason: 'Cells agree', codes: ['BREECH_FACE_AGREES'] });
    expect(lead.reviews.map(({ verdict }) => verdict)).toEqual(['dismiss', 'look-again', 'declare-lead']);
    linkId = lead.linkId ?? '';
    await alerted('focal@gt', 'lead');
  }, 180_000);

  it('enters what another system proposed with its report, and ranks it nowhere', async () => {
    const { id: paperId, sha256 } = await paper('examiner@bz');
    const report = {
      ...{ acquisitionId: testFire, system: 'EVOFINDER', vendor: 'Its maker', site: 'Site 2', reportNumber: 'E-1', reportedOn: day(-1), paperId },
      ...{ scoreAsPrinted: '0.87', otherExhibit: 'TT-4410', otherCountry: 'TT' },
    };
    const entered = await as('examiner@bz').post<Versioned & { paperSha256: string }>('/external-candidates', report);
    expect(entered).toMatchObject({ state: 'candidate', paperSha256: sha256 });
    await expect(
      as('examiner@bz').move(`/external-candidates/${entered.id}/lead`, entered.version, { reason: 'as printed' }),
    ).rejects.toEqual(refusal(422, 'external-candidate.other-item-not-said'));
    await expect(as('examiner@gt').get(`/external-candidates/${entered.id}`)).rejects.toEqual(refusal(404, 'external-candidate.unknown'));
    expect(JSON.stringify(await as('examiner@bz').get(`/acquisitions/${testFire}/candidates`))).not.toContain('0.87');
  });

  it('asks for the original, refuses a conclusion before it is there, and names who compares and who verifies', async () => {
    const scale = await as('manager@gt').post<{ id: string }>('/conclusion-scales', {
      ...{ name: 'Source scale', edition: '1' },
      conclusions: [
        { code: SAME, label: 'Same source', group: 'IDENTIFICATION' },
        { code: 'Q7_OPEN', label: 'Open', group: 'INCONCLUSIVE' },
      ],
    });
    await move('focal@gt', 'cast-request', { items: 'ORIGINALS', whyNoCast: 'the mould shows a tear across the breech face' });
    await alerted('focal@bz', 'cast-request');
    const compared = {
      ...{ basis: 'ORIGINAL_ORIGINAL', specimens: ['GT-1', 'BZ-1'], instrument: 'Comparison microscope', magnification: 40, marksUsed: ['BREECH_FACE'] },
      ...{ scaleId: scale.id, stated: SAME, remarks: SECRET },
    };
    await expect(move('examiner@gt', 'comparison', compared)).rejects.toEqual(refusal(409, 'link.specimen-not-received'));
    const { id: paperId } = await paper('examiner@gt');
    await move('examiner@gt', 'originals', { reference: 'BZ-1', receivedOn: day(0), handedOverBy: 'Central authority', paperId });
    const [first, second] = [ids.get('examiner@gt'), ids.get('examiner2@gt')];
    await expect(move('manager@gt', 'assignment', { examinerId: first, verifierId: first })).rejects.toEqual(refusal(403, 'link.verifier-is-examiner'));
    await move('manager@gt', 'assignment', { examinerId: first, verifierId: second });
    await expect(move('examiner2@gt', 'comparison', compared)).rejects.toEqual(refusal(403, 'link.assigned-to-another'));

    // The second examiner sends the first one's command again, key and all, and is not answered with what the first was answered.
    const { version } = await link('examiner@gt');
    const command = { body: compared, headers: { 'idempotency-key': `compare-${linkId}`, 'if-match': `"${version}"` } };
    const done = await as('examiner@gt').send<Link>('POST', `/links/${linkId}/comparison`, command);
    expect(done.body).toMatchObject({ state: 'compared', comparison: { stated: SAME, remarks: SECRET } });
    const copied = await as('examiner2@gt').send('POST', `/links/${linkId}/comparison`, command).catch((error: unknown) => error);
    expect(copied).toBeInstanceOf(Refused);
    expect(JSON.stringify((copied as Refused).problem)).not.toContain(SECRET);
  }, 60_000);

  it('lets nobody read the first conclusion before the second is signed, on any route, export, log or list', async () => {
    const { text } = await caller('auditor@gt').send('GET', `/api/links/${linkId}/proofs`);
    expect(text).toContain('comparison.concluded');
    expect(text).not.toContain(SECRET);
    const { body } = await caller('auditor@gt').send('GET', '/api/openapi.json');
    const looks = operationsOf(body as unknown as ApiDescription).filter(({ write, path }) => !write && !/openapi|conclusion-scales|proofs/.test(path));
    expect(looks.length).toBeGreaterThan(80);
    const told: string[] = [];
    let answered = 0;
    for (const [login, role] of READERS) {
      const open = looks.filter(({ access }) => !Array.isArray(access) || access.includes(role));
      const addresses = open.flatMap(({ path, asks, ofRecord }) => {
        const query = [...asks.map((ask) => `${ask}=${ask.endsWith('Id') ? gtCase.id : day(0)}`), ...(ofRecord ? [] : ['limit=200'])].join('&');
        const of = /candidate/.test(path) ? candidateId : /acquisition/.test(path) ? scene : /case/.test(path) ? gtCase.id : linkId;
        return ofRecord ? [...new Set([of, linkId])].map((id) => `${path.replace('{id}', id)}?${query}`) : [`${path}?${query}`];
      });
      for (let from = 0; from < addresses.length; from += 8) {
        const answers = addresses.slice(from, from + 8).map(async (address) => {
          const { status, text } = await caller(login).send('GET', address, { headers: { 'Headstamp-Purpose': 'INVESTIGATION' } });
          if (status === 200) answered += 1;
          if (text.includes(SECRET) || text.includes(SAME)) told.push(`${login} ${address}`);
        });
        await Promise.all(answers);
      }
    }
    expect(answered).toBeGreaterThan(100);
    expect(told).toEqual([]);
    expect(system.printed()).not.toContain(SECRET);
    expect((await link('examiner2@gt')).comparison).toMatchObject({ conclusion: null, stated: null, remarks: null });
    expect((await link('examiner@gt')).comparison).toMatchObject({ conclusion: 'IDENTIFICATION', stated: SAME, remarks: SECRET });
  }, 240_000);

  it('confirms a hit by two, with the credit shared between both laboratories', async () => {
    await expect(move('examiner@gt', 'verification', { stated: SAME })).rejects.toEqual(refusal(403, 'link.verifier-is-examiner'));
    const hit = await move<Link>('examiner2@gt', 'verification', { stated: SAME });
    expect(hit).toMatchObject({ state: 'confirmed_hit', credit: { initiating: 'BZ', confirming: null }, comparison: { remarks: SECRET } });
    const home = await eventually('the hit in Belize', async () => {
      const seen = await link('examiner@bz');
      return seen.state === 'confirmed_hit' ? seen : null;
    });
    expect(home).toMatchObject({ credit: { initiating: null, confirming: 'GT' }, report: { scale: 'Source scale', statedConclusion: SAME } });
    expect(JSON.stringify(home)).not.toContain(SECRET);
    await alerted('focal@bz', 'hit');
  }, 60_000);

  it('asks investigators what became of it, records it, and tells the other state what is released', async () => {
    await alerted('investigator@gt', 'hit-outcome-due');
    const say = (login: string, body: object) => as(login).post<Outcomes>(`/links/${linkId}/outcomes`, body);
    const arrest = { outcome: 'ARREST', on: day(0), remarks: 'Held since this morning', release: true };
    await expect(say('examiner@gt', arrest)).rejects.toMatchObject({ status: 403 });
    await expect(say('investigator@gt', { ...arrest, on: day(2) })).rejects.toEqual(refusal(422, 'hit-outcome.in-the-future'));
    expect((await say('investigator@gt', arrest)).own).toMatchObject({ outcome: 'ARREST' });
    await say('investigator@gt', { outcome: 'TRIAL', on: day(0), release: false });
    const heard = await eventually('the outcome in Belize', async () => (await as('investigator@bz').get<Outcomes>(`/links/${linkId}/outcomes`)).other);
    expect(heard).toMatchObject({ outcome: 'ARREST', remarks: 'Held since this morning' });
  }, 60_000);

  it('counts the way from candidate to outcome, and at which rank leads were found', async () => {
    const period = `from=${day(-2)}&to=${day(1)}`;
    const figures = await as('focal@gt').get<Record<string, unknown>>(`/hit-figures?${period}`);
    expect(figures).toMatchObject({ leads: 1, hits: 1, withOutcome: 1, smallestCell: 5, hitToOutcome: { medianDays: null, cases: 1 } });
    const lengths = await as('manager@bz').get<{ lengths: { length: number; leads: number }[] }>(`/candidate-figures?${period}`);
    expect(lengths.lengths[0]).toMatchObject({ length: 1, leads: 1 });
    const table = (await as('auditor@bz').send<Buffer>('GET', `/hit-figures/export.csv?${period}`)).body.toString('utf8');
    expect(table.split('\r\n')).toContain('steps,HITS,1,,');
    await expect(as('examiner@gt').get(`/hit-figures?${period}`)).rejects.toMatchObject({ status: 403 });
  });

  it('draws the cases that hang together, by the hit and by a traced weapon, for each side as far as it knows', async () => {
    requestId = await submitTraceRequest(as('investigator@bz'), bzCase.id);
    const focal = as('focal@gt');
    const asked = await eventually('the request', async () => focal.get<Versioned>(`/trace-requests/${requestId}`).catch(() => null));
    const taken = await focal.move<Versioned>(`/trace-requests/${requestId}/acknowledgement`, asked.version);
    const chain = [{ sequence: 1, actor: 'MANUFACTURER', name: 'The works', country: 'US' }];
    await eventually('the answer', async () => {
      const { version } = await focal.get<Versioned>(`/trace-requests/${requestId}`);
      return focal
        .move<Versioned>(`/trace-requests/${requestId}/answer`, Math.max(version, taken.version), {
          ...{ chain, endState: 'TRACED_WHOLESALE_ONLY', useConditions: [] },
        })
        .catch((error: unknown) => {
          if (error instanceof Refused && error.status === 412) return null;
          throw error;
        });
    });
    interface Network {
      nodes: { kind: string; jurisdiction: string | null; caseId: string | null; reference: string | null }[];
      edges: { kind: string; recordId: string }[];
      pairs: unknown[];
    }
    const network = (login: string): Promise<Network> => as(login).get<Network>('/network');
    const drawn = await eventually('the traced weapon in the network', async () => {
      const graph = await network('investigator@bz');
      return graph.edges.some(({ recordId }) => recordId === requestId) ? graph : null;
    });
    expect(drawn.edges.map(({ kind }) => kind).sort()).toEqual(['hit', 'traced']);
    expect(drawn.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'case', jurisdiction: null, caseId: bzCase.id, reference: bzCase.reference }),
        expect.objectContaining({ kind: 'case', jurisdiction: 'GT', caseId: null, reference: gtCase.reference }),
      ]),
    );
    expect(drawn.pairs).toEqual([{ one: 'BZ', other: 'GT', hits: 1, traces: 1 }]);
    const theirs = JSON.stringify(await network('focal@gt'));
    expect(theirs).not.toContain('The works');
    expect(JSON.stringify(drawn)).not.toContain('The works');
    for (const login of ['investigator@tt', 'auditor@tt']) expect(await network(login)).toMatchObject({ nodes: [], edges: [], pairs: [] });
    await expect(as('auditor@tt').get(`/links/${linkId}/outcomes`)).rejects.toEqual(refusal(404, 'link.unknown'));
  }, 60_000);

  it('takes a hit back by two people, keeps it, and tells the other state', async () => {
    const why = { ground: 'WRONG_SPECIMEN', reason: 'The original was exchanged on the bench' };
    await expect(move('examiner@bz', 'supersession', why)).rejects.toEqual(refusal(409, 'link.confirmed-elsewhere'));
    await move('examiner@gt', 'supersession', why);
    await expect(move('examiner@gt', 'supersession/confirmation', {})).rejects.toEqual(refusal(403, 'link.superseded-by-two'));
    expect((await move<Link>('manager@gt', 'supersession/confirmation', {})).state).toBe('superseded');
    await alerted('focal@bz', 'hit-superseded');
    await eventually('the end of the hit in Belize', async () => (await link('auditor@bz')).state === 'superseded');
    expect((await link('auditor@gt')).comparison).toMatchObject({ stated: SAME });
  }, 60_000);
});
