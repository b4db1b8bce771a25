import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import { Exhibit } from '../exhibit/exhibit.entity';
import type { CustodyFacts } from './custody-event';

describe('flags on a custody history', () => {
  let lab: Laboratory;
  let examiner: Actor;
  let manager: Actor;
  let colleague: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    examiner = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    manager = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    colleague = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'laboratory-manager');
  });
  afterAll(() => lab.close());

  /** Something that no use case would let happen, written as a faulty program would. */
  const impossible = (id: string, kind: string, facts: CustodyFacts & Record<string, string | readonly string[]> = {}): Promise<string> =>
    lab.db.session.run(examiner, async (tx, now) =>
      lab.chronicle.record(tx, examiner, await tx.findOneByOrFail(Exhibit, { jurisdictionId: examiner.jurisdictionId, id }), {
        kind,
        occurredAt: now,
        facts,
      }),
    );
  const listed = async (by: Actor, unexplained?: boolean): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await lab.flags.flagged(by, {
        limit: 2,
        ...(cursor !== undefined && { cursor }),
        ...(unexplained !== undefined && { unexplained }),
      });
      ids.push(...page.items.map(({ exhibitId }) => exhibitId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  it('put the item on the list of managers and auditors, newest first and page by page, and on nobody’s abroad', async () => {
    const clean = await lab.anExhibit(examiner);
    const flagged: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { id } = await lab.anExhibit(examiner, { sealNumber: aSeal() });
      await impossible(id, 'seal.opened', { seals: ['OF-ANOTHER'] });
      flagged.unshift(id);
    }
    const found = (await listed(manager)).filter((id) => flagged.includes(id) || id === clean.id);
    expect(found).toEqual(flagged);
    expect(await listed(abroad)).toEqual([]);
    const [newest] = (await lab.flags.flagged(manager, { limit: 1 })).items;
    expect(newest).toMatchObject({
      exhibitId: flagged[0],
      unexplained: 1,
      flags: [{ code: 'seal-not-on-item', kind: 'seal.opened', explanations: [] }],
    });
  });

  it('stay when somebody explains them, and show the explanation; the item leaves the list of what nobody has explained', async () => {
    const { id } = await lab.anExhibit(examiner);
    const first = await impossible(id, 'storage.taken', { place: randomUUID() });
    const second = await impossible(id, 'handover.accepted', { offerHash: 'never', custodian: colleague.officialId });
    expect(await listed(manager, true)).toContain(id);
    const explanation = 'the shelf was scanned on the wrong day';
    await lab.annotations.explain(examiner, id, { eventId: first.toUpperCase(), explanation });
    expect(await listed(manager, true)).toContain(id);
    await lab.annotations.explain(manager, id, { eventId: second, explanation: 'entered by hand in the old register' });
    expect(await listed(manager, true)).not.toContain(id);
    expect(await listed(manager, false)).toContain(id);
    const { flags, events } = (await lab.exhibits.detail(examiner, id)).timeline;
    expect(flags).toMatchObject([
      { code: 'in-two-places', eventId: first, explanations: [{ officialId: examiner.officialId, text: explanation }] },
      { code: 'answer-without-offer', eventId: second, explanations: [{ officialId: manager.officialId }] },
    ]);
    expect(events.at(-2)).toMatchObject({ kind: 'custody.explained', about: first, note: explanation });
    const log = (await lab.events(examiner, id)).map(({ body }) => body).join();
    expect(log).toContain('custody.explained');
    expect(log).not.toContain(explanation);
    const plain = events[0]?.id ?? '';
    await expect(lab.annotations.explain(examiner, id, { eventId: plain, explanation: 'x' })).rejects.toEqual(
      refusedWith('custody-event.not-flagged'),
    );
    await expect(lab.annotations.explain(abroad, id, { eventId: first, explanation: 'x' })).rejects.toEqual(refusedWith('exhibit.unknown'));
  });

  it('are not raised by a correction: the entry stays, and both are shown', async () => {
    const { id, timeline } = await lab.exhibits.detail(examiner, (await lab.anExhibit(examiner)).id);
    const eventId = timeline.events[0]?.id ?? '';
    const correct = (by: Actor, about = eventId) =>
      lab.annotations.correct(by, id, {
        eventId: about,
        what: 'time',
        correction: 'it was found at ten, not at noon',
        occurredAt: '2026-03-01T10:00:00Z',
      });
    await expect(correct(colleague)).rejects.toEqual(refusedWith('custody-event.not-recorder'));
    await expect(correct(examiner, randomUUID())).rejects.toEqual(refusedWith('custody-event.unknown'));
    const after = await correct(manager);
    expect(after.flags).toEqual([]);
    expect(after.events).toMatchObject([
      {
        id: eventId,
        kind: 'exhibit.registered',
        corrections: [{ officialId: manager.officialId, text: 'it was found at ten, not at noon' }],
      },
      { kind: 'custody.corrected', about: eventId, facts: { event: eventId, what: 'time', correctTime: '2026-03-01T10:00:00.000Z' } },
    ]);
    expect(after.events[0]?.occurredAt).toBe(timeline.events[0]?.occurredAt);
    await expect(correct(manager, after.events[1]?.id)).rejects.toEqual(refusedWith('custody-event.is-a-note'));
  });

  it('read the list from an index, however many items have no flags', async () => {
    await lab.db.session.run(examiner, async (tx) => {
      // With few rows sorting is cheaper; what matters is that the order comes out of the index when there are many.
      for (const way of ['seqscan', 'bitmapscan', 'sort']) await tx.query(`SET LOCAL enable_${way} = off`);
      const plan = (where: string): Promise<{ 'QUERY PLAN': string }[]> =>
        tx.query(
          `EXPLAIN SELECT * FROM custody.flagged_item WHERE jurisdiction_id = $1 ${where} ORDER BY recorded_at DESC, id DESC LIMIT 51`,
          [examiner.jurisdictionId],
        );
      const text = (rows: { 'QUERY PLAN': string }[]): string => rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(text(await plan(''))).toMatch(/Index.* using flagged_item_newest_first/);
      expect(text(await plan('AND unexplained > 0'))).toMatch(/Index.* using flagged_item_unexplained/);
    });
  });

  it('judge the silence of a consignment by the limit its route had when it left', async () => {
    const limit = await lab.flags.setTransitLimit(manager, { counterpart: 'GT', hours: 48 });
    expect(limit).toMatchObject({ counterpartId: lab.db.jurisdictions.GT, hours: 48, setBy: manager.officialId });
    await expect(lab.flags.setTransitLimit(manager, { counterpart: 'BZ', hours: 1 })).rejects.toEqual(
      refusedWith('transit-limit.no-such-route'),
    );
    await expect(lab.flags.setTransitLimit(manager, { counterpart: 'SE', hours: 1 })).rejects.toEqual(
      refusedWith('transit-limit.no-such-route'),
    );
    const cast = await lab.aPassedCast(examiner, colleague);
    await lab.aDispatchedConsignment(examiner, [cast.id]);
    const bodies = (await lab.events(examiner, cast.id)).map(({ body }) => body);
    expect(bodies.find((body) => body.includes('"consignment.dispatched"'))).toContain('"transitLimitHours":48');
    expect((await lab.flags.transitLimits(manager, { limit: 10 })).items).toEqual([limit]);
  });
});
