import { decodePrepared, resampleTo, encodePrepared, syntheticFiringX3p } from '@headstamp/toolmarks';
import { engineFromSource } from './surface-engine.spec-support';
import type { DerivedFeatures, SearchEntries, StoredMember } from './tasks';

describe('the surface engine', () => {
  const engine = engineFromSource();
  afterAll(() => engine.onApplicationShutdown());

  it('prepares a scan, compares it and draws it while this thread stays free', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 5).unref();
    const scans = [];
    for (const [slide, firing] of [
      [1, 1],
      [1, 2],
      [2, 1],
    ] as const) {
      const scan = await engine.read(syntheticFiringX3p({ slide, firing, pitchUm: 12.5 }), 'original', false);
      if (scan.outcome !== 'prepared') throw new Error(scan.reason);
      scans.push(scan);
    }
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
    const [query, mate, other] = scans.map((scan) => scan.exchangeSurface);
    if (!query || !mate || !other) throw new Error('three scans');
    expect(scans.map((scan) => scan.synthetic)).toEqual([true, true, true]);
    expect(Buffer.from(encodePrepared(resampleTo(decodePrepared(scans[0]?.surface ?? query), 25)))).toEqual(Buffer.from(query));

    const held: Record<string, Uint8Array> = { mate, other };
    const plan = { method: 'cells' as const, query, ids: ['other', 'mate'], chunk: 1, fraction: 0.05, atLeast: 50, resumeFrom: null };
    const reports: SearchEntries[] = [];
    const kept = new Map<string, StoredMember>();
    const host = {
      load: (ids: readonly string[]) => Promise.resolve(ids.map((id) => kept.get(id) ?? { surface: held[id] ?? query })),
      keep: (derived: readonly DerivedFeatures[]) => {
        for (const { id, features } of derived) kept.set(id, { features });
        return Promise.resolve();
      },
      report: (_: number, entries: SearchEntries) => {
        reports.push(entries);
        return Promise.resolve();
      },
    };
    const ranked = await engine.search(plan, host);
    expect(ranked.map(({ id }) => id)).toEqual(['mate', 'other']);
    expect([...kept.keys()].sort()).toEqual(['mate', 'other']);
    expect(reports.map(({ screened, compared }) => [screened.length, compared.length])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);

    const resumeFrom = { screened: reports.flatMap(({ screened }) => screened), compared: reports[2]?.compared ?? [] };
    const before = reports.length;
    await expect(engine.search({ ...plan, resumeFrom }, host)).resolves.toEqual(ranked);
    expect(reports.slice(before).map(({ screened, compared }) => [screened.length, compared.length])).toEqual([[0, 1]]);

    const picture = await engine.draw(query, { width: 128, synthetic: true });
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    await expect(engine.draw(query, { width: 128, synthetic: false })).resolves.not.toEqual(picture);
  }, 120_000);

  it('says why a file is refused, and goes on with the next', async () => {
    await expect(engine.read(Buffer.from('not a scan'), 'original', false)).resolves.toMatchObject({
      outcome: 'refused',
      because: 'file',
      reason: 'x3p.not-a-zip',
    });
    await expect(engine.draw(Buffer.from('not a surface'), { width: 128, synthetic: false })).rejects.toThrow(
      'prepared.not-a-prepared-surface',
    );
    await expect(engine.read(Buffer.alloc(0), 'original', false)).resolves.toMatchObject({ outcome: 'refused', because: 'file' });
  });

  it('starts another thread when one was ended in the middle of its work', async () => {
    const lost = engine.read(syntheticFiringX3p({ slide: 3, firing: 1, pitchUm: 12.5 }), 'original', false);
    await engine.onApplicationShutdown();
    await expect(lost).rejects.toThrow('ended');
    await expect(engine.read(Buffer.from('x'), 'original', false)).resolves.toMatchObject({ outcome: 'refused' });
  });

  it('ends a search when it is told to', async () => {
    const stop = new AbortController();
    const scan = await engine.read(syntheticFiringX3p({ slide: 4, firing: 1, pitchUm: 12.5 }), 'original', false);
    if (scan.outcome !== 'prepared') throw new Error(scan.reason);
    const plan = { method: 'cells' as const, query: scan.exchangeSurface, ids: ['a', 'b', 'c'], chunk: 1, fraction: 0.05, atLeast: 50, resumeFrom: null };
    let reports = 0;
    const search = engine.search(plan, {
      load: (ids) => Promise.resolve(ids.map(() => ({ surface: scan.exchangeSurface }))),
      keep: () => Promise.resolve(),
      report: () => {
        if (++reports === 2) stop.abort(new Error('cancelled'));
        return Promise.resolve();
      },
      signal: stop.signal,
    });
    await expect(search).rejects.toThrow('cancelled');
    expect(reports).toBe(2);
  });
});
