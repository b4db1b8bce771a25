import { Client } from 'pg';
import { COMPLETE_DRAFT, TraceOffices } from '../../test/trace-offices';

describe('the list of trace requests', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const list = (code: 'BZ' | 'GT' | 'TT', query: Partial<Parameters<typeof offices.reading.list>[1]> = {}) =>
    offices.reading.list(offices.official(code), { limit: 50, ...query });

  it('pages newest first without losing or repeating any, and each side sees its own part', async () => {
    const asked: string[] = [];
    for (let number = 0; number < 7; number += 1) asked.push((await offices.submitted()).id);
    const draft = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    await offices.deliver();

    const seen: string[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list('BZ', { limit: 3, part: 'requester', ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([draft.id, ...asked.toReversed()]);
    const { items } = await list('GT', { part: 'addressee', state: 'submitted' });
    expect(items.map(({ id }) => id).sort()).toEqual([...asked].sort());
    expect(items[0]).toMatchObject({ requester: { code: 'BZ' }, serial: 'GT-20O9-1187', make: 'Beretta', overdue: false });
    expect((await list('GT', { part: 'requester' })).items).toEqual([]);
    expect(await list('TT')).toEqual({ items: [], nextCursor: null });
  });

  it('finds what is not done with, and what is overdue by the rule that each request is judged by', async () => {
    const [late, announced, announcedInVain, inTime] = [await offices.submitted(), await offices.submitted(), await offices.submitted(), await offices.submitted()];
    const { id, version } = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    await offices.requests.cancel(offices.official('BZ'), id, version);
    const admin = new Client({ connectionString: offices.db.adminUrl });
    await admin.connect();
    await admin.query('SET session_replication_role = replica');
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    for (const [request, state, expectedOn] of [
      [late, 'submitted', null],
      [announced, 'delayed', day(2)],
      [announcedInVain, 'delayed', day(-3)],
    ] as const)
      await admin.query(
        `UPDATE tracing.trace_request SET due_at = now() - interval '1 day', state = $2, expected_on = $3, refusal_ground = 'OTHER' WHERE id = $1`,
        [request.id, state, expectedOn],
      );
    await admin.end();
    const all = (await list('BZ')).items;
    const overdue = (await list('BZ', { standing: 'overdue' })).items.map((item) => item.id);
    expect(overdue.sort()).toEqual([late.id, announcedInVain.id].sort());
    expect(overdue.sort()).toEqual(all.filter((item) => item.overdue).map((item) => item.id).sort());
    const open = (await list('BZ', { standing: 'open' })).items.map((item) => item.id);
    expect(open).toEqual(expect.arrayContaining([late.id, inTime.id]));
    expect(open).not.toContain(id);
    expect(open).toHaveLength(all.filter(({ state }) => state !== 'cancelled' && state !== 'closed').length);
  });

  it('writes into the access log who looked at what, before anything is shown', async () => {
    const { id } = await offices.submitted();
    const actor = offices.official('BZ');
    await offices.reading.one(actor, ['investigator'], id);
    await offices.reading.list(actor, { limit: 1 });
    const looks = await offices.rows(
      'BZ',
      'SELECT subject_kind, subject_id FROM app.access_log WHERE jurisdiction_id = $1 AND official_id = $2 ORDER BY recorded_at',
      actor.officialId,
    );
    expect(looks).toEqual([
      { subject_kind: 'trace-request', subject_id: id },
      { subject_kind: 'trace-request', subject_id: null },
    ]);
    await expect(offices.reading.one({ ...actor, purpose: '' }, ['focal-point'], id)).rejects.toMatchObject({ code: '23514' });
  });
});
