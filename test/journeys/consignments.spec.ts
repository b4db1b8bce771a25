import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { openCase, testFireAndCast } from '../../apps/standalone/src/story/steps';
import { startStandalone, type Deployment } from '../support/deployment';

interface Consignment {
  id: string;
  state: string;
  sealNumber: string;
  discrepancy: string[];
  holdAnswer: string | null;
  settlementsOpen: string[];
  loanEndedAt: string | null;
  words: { side: string; says: string }[];
  casts: { castId: string; state: string; disputed: boolean; loanEnded: string | null; holderId: string | null }[];
}
interface Cast {
  state: string;
  disputed: boolean;
  sealNumber: string | null;
  timeline: { flags: { code: string }[]; holdings: { holderKind: string }[] };
}

const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });
const now = (): string => new Date().toISOString();
const aSeal = (country: string): string => `${country}-${randomUUID().slice(0, 8).toUpperCase()}`;

describe('consignments between two jurisdictions', () => {
  let system: Deployment;
  let casts: string[];
  const officials = new Map<string, OfficialClient>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const seen = (login: string, id: string): Promise<Consignment> => as(login).get<Consignment>(`/consignments/${id}`);
  const reaches = (login: string, id: string, state: string): Promise<Consignment> =>
    eventually(`consignment ${state} for ${login}`, async () => {
      const consignment = await seen(login, id).catch(() => null);
      return consignment?.state === state ? consignment : null;
    });
  const alerts = async (login: string, kind: string, subjectId: string): Promise<number> =>
    (await as(login).get<{ items: { kind: string; subjectId: string }[] }>('/alerts?limit=200')).items.filter(
      (alert) => alert.kind === kind && alert.subjectId === subjectId,
    ).length;
  const alerted = async (kind: string, id: string, ...logins: string[]): Promise<void> => {
    for (const login of logins) await eventually(`"${kind}" for ${login}`, async () => (await alerts(login, kind, id)) > 0);
  };
  const act = (login: string, id: string, what: string, body: object): Promise<Consignment> =>
    as(login).post<Consignment>(`/consignments/${id}/${what}`, body);
  const found = (sealFound: string, more: object = {}): object => ({ sealFound, condition: 'as it came', receivedAt: now(), ...more });
  const sent = async (castId: string, more: object = {}, dispatch: object = {}): Promise<Consignment> => {
    const packed = await as('examiner@bz').post<Consignment>('/consignments', {
      to: 'GT',
      linkId: randomUUID(),
      castIds: [castId],
      sealNumber: aSeal('BZ'),
      ...more,
    });
    await act('examiner@bz', packed.id, 'dispatch', { courier: 'Diplomatic bag', dispatchedAt: now(), ...dispatch });
    await reaches('examiner@gt', packed.id, 'in_transit');
    return packed;
  };
  const cast = (login: string, id: string): Promise<Cast> => as(login).get<Cast>(`/casts/${id}`);

  /** What the offline verifier says of the histories of both sides together. Throws when it does not hold them for true. */
  const verified = async (castId: string): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), 'headstamp-consignments-'));
    try {
      const directory = await as('auditor@bz').get<{ jurisdictionId: string; logKey: string; exchangeKey: string }[]>('/jurisdictions');
      const keys = directory.flatMap(({ jurisdictionId, logKey, exchangeKey }) => [
        '--log-key',
        logKey,
        '--exchange-key',
        `${jurisdictionId}=${exchangeKey}`,
      ]);
      const files: string[] = [];
      for (const state of ['bz', 'gt']) {
        const answer = await as(`auditor@${state}`).send<unknown>('GET', `/custody-histories/cast/${castId}`);
        const file = join(folder, `${state}.json`);
        writeFileSync(file, Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
        files.push(file);
      }
      const program = join(__dirname, '../../dist/verifier/headstamp-verify.mjs');
      return execFileSync(process.execPath, [program, ...files, ...keys], { encoding: 'utf8', env: {} });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  beforeAll(async () => {
    system = await startStandalone({ environment: { HEADSTAMP_CONSIGNMENT_SWEEP: '1s' } });
    const { password } = system.logins('auditor', 'BZ')[0];
    for (const state of ['bz', 'gt', 'tt']) {
      for (const post of ['investigator', 'examiner', 'examiner2', 'manager', 'focal', 'auditor']) {
        const login = `${post}@${state}`;
        officials.set(login, await OfficialClient.signIn(system.url, login, password));
      }
    }
    const { id: caseId } = await openCase(as('investigator@bz'), 'Shots at the bridge', '2026-10-03');
    const bench = await testFireAndCast(as('examiner@bz'), as('manager@bz'), caseId);
    casts = [...bench.castIds];
  }, 180_000);
  afterAll(async () => {
    const code = await system.stop();
    expect([code, system.printed()]).toEqual([0, expect.any(String)]);
  }, 60_000);

  it('hold what comes with a torn seal, ask the sender, are settled by two, and go home when their loan ends', async () => {
    const [castId = ''] = casts;
    const customs = [
      { kind: 'EXPORT_PERMIT', number: 'EXP-2026-17', country: 'BZ', issuedOn: '2026-10-01', photographSha256: 'c'.repeat(64) },
    ];
    const { id, sealNumber } = await sent(castId, { customs, packages: undefined }, { handedTo: 'A. Courier', returnBy: '2098-12-30' });
    await act('examiner@bz', id, 'carrier-events', { what: 'CLEARED_BY_CUSTOMS', place: 'Benque Viejo', occurredAt: now() });
    const torn = { expected: sealNumber, found: sealNumber, viewed: false, verified: true, tugged: false, twisted: true };
    const held = await act(
      'examiner@gt',
      id,
      'acceptance',
      found(sealNumber, { sealFound: undefined, packages: [{ ordinal: 1, arrived: true, seals: [torn] }] }),
    );
    expect(held).toMatchObject({ state: 'on_hold', discrepancy: ['seal-broken'], settlementsOpen: ['kept', 'sent_back'] });
    expect((await reaches('examiner@bz', id, 'on_hold')).casts).toMatchObject([{ disputed: true }]);
    await alerted('consignment-on-hold', id, 'focal@bz', 'manager@bz', 'focal@gt', 'manager@gt');

    const accept = { outcome: 'accepted', statement: 'customs opened it in the presence of our attaché' };
    await expect(act('examiner@gt', id, 'settlement', accept)).rejects.toEqual(refusal(409, 'consignment.outcome-not-open'));
    await expect(act('examiner@bz', id, 'hold-answer', { answer: 'explained', statement: 'x' })).rejects.toEqual(
      refusal(403, 'role.required'),
    );
    await act('manager@bz', id, 'hold-answer', { answer: 'explained', statement: 'opened at Benque Viejo, protocol 7' });
    await eventually('the answer in Guatemala', async () => (await seen('examiner@gt', id)).holdAnswer === 'explained');
    await act('examiner@gt', id, 'settlement', accept);
    await expect(act('examiner@gt', id, 'settlement/confirmation', { outcome: 'accepted' })).rejects.toEqual(
      refusal(403, 'consignment.second-person-needed'),
    );
    await act('examiner2@gt', id, 'settlement/confirmation', { outcome: 'accepted' });
    expect(await reaches('examiner@bz', id, 'accepted')).toMatchObject({ discrepancy: ['seal-broken'], casts: [{ disputed: false }] });

    await as('examiner2@gt').post(`/exhibits/${castId}/seals`, { opened: sealNumber, reason: 'comparison' });
    const back = await as('examiner2@gt').post<Consignment>('/consignments', {
      to: 'BZ',
      returns: id,
      castIds: [castId],
      sealNumber: aSeal('GT'),
    });
    await act('examiner2@gt', back.id, 'dispatch', { courier: 'Diplomatic bag', dispatchedAt: now() });
    await reaches('manager@bz', back.id, 'in_transit');
    await act('manager@bz', back.id, 'acceptance', found(back.sealNumber));
    await reaches('examiner@gt', back.id, 'accepted');
    for (const login of ['examiner@bz', 'examiner@gt']) {
      expect(await seen(login, id)).toMatchObject({
        loanEndedAt: expect.any(String) as string,
        casts: [{ state: 'returned', loanEnded: 'returned' }],
      });
    }
    await alerted('consignment-returned', id, 'focal@bz', 'focal@gt');
    expect((await cast('examiner@bz', castId)).timeline).toMatchObject({
      flags: [],
      holdings: [{ holderKind: 'official' }, { holderKind: 'jurisdiction' }, { holderKind: 'jurisdiction' }],
    });
    expect((await cast('examiner@gt', castId)).timeline.flags.map(({ code }) => code)).toEqual(['seal-broken']);
  }, 120_000);

  it('raise alarms on both sides when they do not arrive, are declared lost, turn up again, and are turned away home', async () => {
    const [, castId = ''] = casts;
    const { id, sealNumber } = await sent(castId, {}, { expectedAt: new Date(Date.now() + 1_500).toISOString() });
    await alerted('consignment-overdue', id, 'focal@bz', 'manager@bz', 'focal@gt', 'manager@gt');
    await expect(act('examiner@bz', id, 'loss', { statement: 'x' })).rejects.toEqual(refusal(403, 'role.required'));
    await act('manager@bz', id, 'loss', { statement: 'the carrier cannot find it' });
    await reaches('examiner@gt', id, 'lost');
    await alerted('consignment-lost', id, 'focal@bz', 'manager@bz', 'focal@gt', 'manager@gt');
    await act('manager@bz', id, 'finding', { statement: 'it lay in a depot' });
    await reaches('examiner@gt', id, 'in_transit');
    await alerted('consignment-found', id, 'focal@bz', 'focal@gt');

    await act('examiner@gt', id, 'refusal', { reason: 'nobody asked for it' });
    await reaches('examiner@bz', id, 'refused');
    await act('examiner@gt', id, 'sending-back', { courier: 'Diplomatic bag', statement: 'unopened' });
    await reaches('examiner@bz', id, 'sent_back');
    await alerted('consignment', id, 'focal@bz');
    await act('examiner@bz', id, 'homecoming', found(sealNumber));
    const there = await reaches('examiner@gt', id, 'home');
    expect(there.words.map(({ side, says }) => `${side} ${says}`)).toEqual([
      'out lost',
      'out found',
      'in refused',
      'in sent_back',
      'out home',
    ]);
    expect(await cast('examiner@bz', castId)).toMatchObject({ state: 'passed', disputed: false, sealNumber, timeline: { flags: [] } });
    expect((await cast('examiner@gt', castId)).timeline.flags).toEqual([]);
    for (const login of ['focal@bz', 'focal@gt']) {
      // However often it was looked at since: one fact, one alert.
      expect(await alerts(login, 'consignment-overdue', id)).toBe(1);
      expect(await alerts(login, 'consignment-lost', id)).toBe(1);
    }

    // Home again, it can be lent again: under another seal, for its number was used.
    await as('examiner@bz').post(`/exhibits/${castId}/seals`, { opened: sealNumber, reason: 'packing' });
    const pack = { to: 'GT', linkId: randomUUID(), castIds: [castId] };
    await expect(as('examiner@bz').post('/consignments', { ...pack, sealNumber })).rejects.toEqual(refusal(409, 'seal.used-before'));
    const again = await sent(castId);
    await act('examiner@gt', again.id, 'acceptance', found(again.sealNumber));
    await reaches('examiner@bz', again.id, 'accepted');

    const ending = await as('manager@gt').post<{ id: string }>(`/consignments/${again.id}/loan-endings`, {
      kind: 'retention',
      castIds: [castId],
      reason: 'the trial is next year',
    });
    await alerted('consignment-loan', again.id, 'focal@bz');
    await as('manager@bz').post(`/consignments/${again.id}/loan-endings/${ending.id}/answer`, {
      agreed: true,
      statement: 'until the judgment',
    });
    await eventually('the loan ended on both sides', async () => {
      const both = await Promise.all(['examiner@bz', 'examiner@gt'].map((login) => seen(login, again.id)));
      return both.every(({ casts: [one], loanEndedAt }) => loanEndedAt !== null && one?.state === 'retained');
    });
    expect(await verified(castId)).toMatch(/verified/i);
    for (const login of ['examiner@tt', 'focal@tt']) await expect(seen(login, id)).rejects.toEqual(refusal(404, 'consignment.unknown'));
  }, 120_000);
});
