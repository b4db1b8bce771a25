import { randomUUID } from 'node:crypto';
import { Caller, type Answer } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';

interface Page<T> {
  readonly items: readonly T[];
}
interface Run {
  readonly id: string;
  readonly document: string;
  readonly labels: readonly { readonly id: string; readonly code: string; readonly prints: number; readonly subjectId: string }[];
}

describe('labels over HTTP', () => {
  let system: Deployment;
  let examiner: Caller;
  let manager: Caller;
  let neighbour: Caller;

  beforeAll(async () => {
    system = await startStandalone();
    const signIn = (role: Parameters<Deployment['logins']>[0], state: string): Promise<Caller> => Caller.signIn(system.url, system.logins(role, state)[0]);
    examiner = await signIn('examiner', 'BZ');
    manager = await signIn('laboratory-manager', 'BZ');
    neighbour = await signIn('examiner', 'GT');
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what the answer holds
  const ok = <T>({ status, body, text }: Answer): T => {
    if (status >= 300) throw new Error(`${status}: ${text}`);
    return body as T;
  };
  const exhibit = async (caseId: string, more: object = {}): Promise<{ id: string; reference: string }> =>
    ok(await examiner.send('POST', '/api/exhibits', { body: { caseId, kind: 'FIRED_CARTRIDGE_CASE', description: 'from the counter', ...more } }));
  const order = (ids: readonly string[], more: object = {}): { body: object } => ({
    body: {
      things: ids.map((id) => ({ kind: 'exhibit', id, caseReference: 'CASE-2026-17' })),
      ...{ output: 'zpl', symbology: 'QR', size: '50x25', dpi: 203, language: 'es' },
      ...more,
    },
  });
  const scan = async (who: Caller, text: string, more: object = {}): Promise<Record<string, unknown>> =>
    ok(await who.send('POST', '/api/label-scans', { body: { text, ...more } }));

  it('are printed for a case at once, found by their scan, flagged when copied, and settled', async () => {
    const caseId = randomUUID();
    const exhibits = [];
    for (let n = 0; n < 12; n++) exhibits.push(await exhibit(caseId));
    const key = randomUUID();
    const first = await examiner.send('POST', '/api/label-runs', { ...order(exhibits.map(({ id }) => id)), headers: { 'Idempotency-Key': key } });
    const again = await examiner.send('POST', '/api/label-runs', { ...order(exhibits.map(({ id }) => id)), headers: { 'Idempotency-Key': key } });
    const run = ok<Run>(first);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(run.labels.map(({ subjectId, prints }) => [subjectId, prints])).toEqual(exhibits.map(({ id }) => [id, 1]));

    const document = await examiner.send('GET', run.document);
    expect([document.status, document.type]).toEqual([200, 'application/x-zpl']);
    const symbols = [...document.text.matchAll(/\^FDHM,A([0-9A-Z]+)\^FS/g)].map(([, text = '']) => text);
    expect(symbols).toHaveLength(12);
    expect((await manager.send('GET', run.document)).body).toMatchObject({ status: 404, code: 'label-run.unknown' });

    const [symbol = ''] = symbols;
    const [{ id, reference } = { id: '', reference: '' }] = exhibits;
    expect(await scan(examiner, `]Q1${symbol}`, { place: 'Belmopan' })).toMatchObject({
      ...{ outcome: 'found', proven: true, incidents: [] },
      thing: { kind: 'exhibit', id, reference, itemKind: 'FIRED_CARTRIDGE_CASE', state: 'held' },
    });
    expect(await scan(neighbour, symbol)).toMatchObject({ outcome: 'of-another-jurisdiction', issuer: 'BZ', thing: null });
    expect(await scan(manager, symbol, { place: 'Punta Gorda' })).toMatchObject({ outcome: 'found', incidents: ['two-places'] });

    const { items } = ok<Page<{ id: string; kind: string; state: string; thing: { id: string } }>>(await manager.send('GET', '/api/label-incidents?state=open'));
    expect(items).toMatchObject([{ kind: 'two-places', state: 'open', thing: { id }, scan: { place: 'Punta Gorda' }, otherScan: { place: 'Belmopan' } }]);
    const settlement = `/api/label-incidents/${items[0]?.id ?? ''}/settlement`;
    expect((await examiner.send('POST', settlement, { body: { explanation: 'x' } })).status).toBe(403);
    expect(ok(await manager.send('POST', settlement, { body: { explanation: 'a clerk wrote the wrong place' } }))).toMatchObject({ state: 'settled' });
    const scans = ok<Page<{ outcome: string }>>(await manager.send('GET', '/api/label-scans'));
    expect(scans.items.map(({ outcome }) => outcome)).toEqual(['found', 'found']);
    expect((await examiner.send('GET', '/api/label-scans')).status).toBe(403);
  });

  it('are printed again for a reason only, and taken out of use for one', async () => {
    const { id } = await exhibit(randomUUID());
    const run = ok<Run>(await examiner.send('POST', '/api/label-runs', order([id], { output: 'html' })));
    const html = await examiner.send('GET', run.document);
    expect([html.type, html.headers.get('content-security-policy')]).toEqual(['text/html', expect.stringContaining("default-src 'self'")]);
    expect((await examiner.send('POST', '/api/label-runs', order([id]))).body).toMatchObject({ status: 409, code: 'label.reprint-needs-reason', printed: [id] });
    const second = ok<Run>(await examiner.send('POST', '/api/label-runs', order([id], { reason: 'smeared', output: 'pdf', symbology: 'DATA_MATRIX' })));
    expect(second.labels).toMatchObject([{ prints: 2, code: run.labels[0]?.code }]);
    expect((await examiner.send('GET', second.document)).text.startsWith('%PDF-1.7')).toBe(true);
    const label = run.labels[0];
    ok(await manager.send('POST', `/api/labels/${label?.id ?? ''}/retirement`, { body: { reason: 'a copy turned up' } }));
    expect(await scan(examiner, label?.code ?? '')).toMatchObject({ outcome: 'retired', incidents: ['retired-label'] });
    const third = ok<Run>(await examiner.send('POST', '/api/label-runs', order([id])));
    expect(third.labels[0]?.code).not.toBe(label?.code);
    const { items } = ok<Page<{ state: string; prints: number }>>(await examiner.send('GET', `/api/labels?subjectId=${id}`));
    expect(items).toMatchObject([{ state: 'active', prints: 1 }, { state: 'retired', prints: 2 }]);
  });

  it('are named for what is wrong with them, and refused when they cannot be drawn', async () => {
    const { id } = await exhibit(randomUUID());
    expect(await scan(examiner, 'BZ-SEAL-1')).toMatchObject({ outcome: 'wrong-length', length: 7 });
    expect(await scan(examiner, '0000-0000-0000-0014-V')).toMatchObject({ outcome: 'wrong-check-symbol' });
    expect(await scan(examiner, '0000-0000-0000-0014-U')).toMatchObject({ outcome: 'unknown-code' });
    const refused = async (more: object): Promise<unknown> => (await examiner.send('POST', '/api/label-runs', order([id], more))).body?.code;
    expect(await refused({ size: '25x10', symbology: 'CODE_128' })).toBe('label.symbol-does-not-fit');
    expect(await refused({ dpi: undefined })).toBe('label.resolution-missing');
    expect(await refused({ things: [{ kind: 'exhibit', id: randomUUID() }] })).toBe('label.subject-unknown');
    expect((await neighbour.send('POST', '/api/label-runs', order([id]))).body?.code).toBe('label.subject-unknown');
  });

  it('are printed by the dozen in one request, and never by the thousand', async () => {
    const caseId = randomUUID();
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) ids.push((await exhibit(caseId)).id);
    const run = ok<Run>(await examiner.send('POST', '/api/label-runs', order(ids, { output: 'pdf' })));
    expect(new Set(run.labels.map(({ code }) => code)).size).toBe(60);
    expect((await examiner.send('GET', run.document)).text.match(/\/Type \/Page\b/g)).toHaveLength(60);
    const many = Array.from({ length: 301 }, () => randomUUID());
    expect((await examiner.send('POST', '/api/label-runs', order(many))).body?.code).toBe('request.invalid');
  }, 120_000);
});
