import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { TRACE_GROUNDS } from '../../apps/standalone/src/story/facts';
import { Caller } from '../support/caller';
import { removeFolder, startStandalone, superuserOf, temporaryFolder, type Deployment } from '../support/deployment';
import { foundAnywhere } from '../support/found-anywhere';

const VERIFIER = join(__dirname, '../../dist/verifier/headstamp-verify.mjs');
const CANARY = 'Quetzalcanary';

interface Hold {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** Two investigators of Belize, an auditor, a person whose data end; the years are turned back by whoever owns the database. */
describe('the end of what is known of a person, over HTTP', () => {
  const folder = temporaryFolder();
  let system: Deployment;
  let investigator: Caller;
  let focal: Caller;
  let auditor: Caller;
  let adminUrl: string;
  beforeAll(async () => {
    system = await startStandalone({ folder, environment: { HEADSTAMP_RETENTION_SECONDS: '1', HEADSTAMP_RETENTION_REVIEW_DAYS: '0', HEADSTAMP_WITNESS_SECONDS: '1' } });
    const as = (role: 'investigator' | 'focal-point' | 'auditor') => Caller.signIn(system.url, system.logins(role, 'BZ')[0]);
    [investigator, focal, auditor] = await Promise.all([as('investigator'), as('focal-point'), as('auditor')]);
    const admin = await superuserOf(folder);
    adminUrl = `postgres://postgres:${String(admin.password)}@127.0.0.1:${admin.port}/headstamp`;
    await admin.end();
  }, 180_000);
  afterAll(async () => {
    await system.stop();
    await removeFolder(folder);
  }, 60_000);

  const draftWithPossessor = async (): Promise<string> => {
    const draft = (await investigator.send('POST', '/api/trace-requests', { body: { ...TRACE_GROUNDS, addressee: 'GT' } })).body as { id: string; version: number };
    const stated = await investigator.send('PUT', `/api/trace-requests/${draft.id}/possessor`, {
      body: { toBeSent: false, familyName: CANARY, address: `14 ${CANARY} Street` },
      headers: { 'If-Match': `"${draft.version}"` },
    });
    expect(stated.status).toBe(200);
    return draft.id;
  };
  /** As if all of it had been recorded so many years ago. */
  const aged = async (id: string, years: number): Promise<void> => {
    const admin = await superuserOf(folder);
    try {
      await admin.query('SET session_replication_role = replica');
      await admin.query(`UPDATE ledger.event SET recorded_at = recorded_at - make_interval(years => $2) WHERE subject_id = $1`, [id, years]);
      await admin.query(`UPDATE tracing.trace_request SET recorded_at = recorded_at - make_interval(years => $2) WHERE id = $1`, [id, years]);
    } finally {
      await admin.end();
    }
  };
  const erased = async (id: string): Promise<Record<string, unknown> | null> => {
    const { items } = (await auditor.send('GET', '/api/retention/erased')).body as { items: Record<string, unknown>[] };
    return items.find(({ subjectId }) => subjectId === id) ?? null;
  };

  it('a legal hold outranks the period until two officials have lifted it; then rows and keys are gone, and the log still verifies', async () => {
    const id = await draftWithPossessor();
    const refused = await investigator.send('POST', '/api/retention/holds', {
      body: { subjectKind: 'trace-request', subjectId: '6c1f0f7e-0000-4000-8000-000000000001', reason: 'x', authority: 'y' },
    });
    expect([refused.status, refused.body?.code]).toEqual([404, 'ledger.no-history']);
    const placed = await investigator.send('POST', '/api/retention/holds', {
      body: { subjectKind: 'trace-request', subjectId: id, reason: 'an appeal is open', authority: 'Supreme Court 12/2031' },
    });
    expect(placed.status).toBe(201);
    const hold = placed.body as unknown as Hold;
    await aged(id, 11);
    // Another one that nobody holds is gone at the next look: the look that left the held one alone.
    const other = await draftWithPossessor();
    await aged(other, 11);
    await eventually('the erasure of what nobody holds', () => erased(other));
    expect(await erased(id)).toBeNull();
    expect((await investigator.send('GET', `/api/trace-requests/${id}/possessor`)).body).toMatchObject({ familyName: CANARY });
    const announced = (await auditor.send('GET', '/api/retention/announced')).body as { items: { subjectId: string; held: boolean }[] };
    expect(announced.items.find(({ subjectId }) => subjectId === id)).toMatchObject({ held: true, retentionClass: 'FIREARMS_PROTOCOL' });

    const asked = (
      await investigator.send('POST', `/api/retention/holds/${hold.id}/lift-request`, { body: { reason: 'it is decided' }, headers: { 'If-Match': `"${hold.version}"` } })
    ).body as unknown as Hold;
    const alone = await investigator.send('POST', `/api/retention/holds/${hold.id}/lifting`, { headers: { 'If-Match': `"${asked.version}"` } });
    expect([alone.status, alone.body?.code]).toEqual([409, 'ledger.hold-needs-another']);
    const lifted = await focal.send('POST', `/api/retention/holds/${hold.id}/lifting`, { headers: { 'If-Match': `"${asked.version}"` } });
    expect([lifted.status, lifted.body?.state]).toEqual([201, 'lifted']);
    expect(await eventually('the erasure', () => erased(id))).toMatchObject({ subjectKind: 'trace-request', retentionClass: 'FIREARMS_PROTOCOL' });
    expect((await investigator.send('GET', `/api/trace-requests/${id}/possessor`)).body?.code).toBe('trace-request.no-possessor');
    expect(await foundAnywhere(adminUrl, CANARY)).toEqual([]);

    const history = (await auditor.send('GET', `/api/log/records/trace-request/${id}`)).body as unknown as { kind: string; sealed: string }[];
    expect(history.find(({ kind }) => kind === 'trace-request.possessor-stated')).toMatchObject({ sealed: 'erased' });
    expect(history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ledger.opening-erased', 'retention.carried-out']));
    const file = await auditor.send('GET', `/api/log/records/trace-request/${id}/export`);
    const path = join(folder, 'history.json');
    writeFileSync(path, file.bytes);
    const { body } = await auditor.send('GET', '/api/jurisdictions');
    const key = (body as unknown as { code: string; logKey: string }[]).find(({ code }) => code === 'BZ')?.logKey ?? '';
    const { status, stdout } = spawnSync(process.execPath, [VERIFIER, path, '--log-key', key], { encoding: 'utf8' });
    expect(stdout).toContain('expired, opens to nothing');
    expect(stdout).toContain('VERIFIED');
    expect(status).toBe(0);
    expect(stdout).not.toContain(CANARY);
  }, 120_000);

  it('a check of the log from its stored texts finds it sound afterwards', async () => {
    const begun = (await auditor.send('POST', '/api/log-checks', { body: { occasion: 'after an erasure' } })).body as { id: string };
    const ended = await eventually('the end of the check', async () => {
      const { body } = await auditor.send('GET', `/api/log-checks/${begun.id}`);
      return body?.state === 'running' ? null : body;
    });
    expect(ended).toMatchObject({ state: 'sound' });
  }, 60_000);
});
