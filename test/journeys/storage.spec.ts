import { createHash, randomUUID } from 'node:crypto';
import { checkSignature } from '@headstamp/documents';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Versioned {
  id: string;
  version: number;
}
interface Place extends Versioned {
  code: string;
}
interface Item extends Versioned {
  reference: string;
  state: string;
  place: { placeId: string; path: { name: string }[] } | null;
  end: { endedAs: string } | null;
  timeline: { events: { kind: string }[]; flags: unknown[] };
}
interface StockTake extends Versioned {
  state: string;
  listed: number;
  found: number;
  differences: { kind: string; count: number }[];
}
interface Difference {
  id: string;
  kind: string;
  exhibitId: string | null;
  state: string;
}
interface Disposal extends Versioned {
  state: string;
  heldBy: string[];
  certificateSha256: string | null;
}

const WITNESSED = {
  method: 'MELTING',
  place: 'Foundry yard',
  witnesses: [{ name: 'Marta López', function: 'Public notary', organisation: 'College of notaries' }],
};

/** From the shelf to the furnace: where items are, whether they are there, what keeps them, and how they end. */
describe('a laboratory that keeps exhibits and parts with them', () => {
  let system: Deployment;
  let examiner: OfficialClient;
  let second: OfficialClient;
  let manager: OfficialClient;
  let focal: OfficialClient;
  let auditor: OfficialClient;
  let abroad: OfficialClient;
  const caseId = randomUUID();
  let vault: Place;
  let shelf: Place;
  let box: Place;
  const items: Item[] = [];

  const signIn = (role: Parameters<Deployment['logins']>[0], state: string, which = 0): Promise<OfficialClient> => {
    const { login, password } = system.logins(role, state)[which] as { login: string; password: string };
    return OfficialClient.signIn(system.url, login, password);
  };
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const codeOf = async (attempt: Promise<unknown>): Promise<unknown> => (await refusalOf(attempt)).code;
  const anItem = (kind = 'FIRED_CARTRIDGE_CASE'): Promise<Item> =>
    examiner.post<Item>('/exhibits', { caseId, kind, description: 'from the counter' });
  const item = (id: string): Promise<Item> => examiner.get<Item>(`/exhibits/${id}`);

  beforeAll(async () => {
    system = await startStandalone();
    [examiner, second] = [await signIn('examiner', 'BZ'), await signIn('examiner', 'BZ', 1)];
    [manager, focal, auditor] = [
      await signIn('laboratory-manager', 'BZ'),
      await signIn('focal-point', 'BZ'),
      await signIn('auditor', 'BZ'),
    ];
    abroad = await signIn('laboratory-manager', 'GT');
    vault = await manager.post<Place>('/storage-places', { kind: 'ROOM', name: 'Vault', temperatureMax: 25, humidityMax: 55 });
    shelf = await manager.post<Place>('/storage-places', { kind: 'SHELF', name: 'Shelf 1', parentId: vault.id, capacity: 3 });
    box = await manager.post<Place>('/storage-places', { kind: 'BOX', name: 'Box A', parentId: shelf.id });
    for (const place of [shelf, shelf, box]) {
      const stored = await anItem();
      await examiner.post(`/exhibits/${stored.id}/placements`, { placeId: place.id });
      items.push(stored);
    }
  }, 150_000);
  afterAll(() => system.stop(), 60_000);

  it('knows where each item is, how many stand where, and when a shelf is full', async () => {
    const [first] = items as [Item];
    expect((await item(first.id)).place?.path.map(({ name }) => name)).toEqual(['Vault', 'Shelf 1']);
    const tree = await auditor.get<{ places: { name: string; depth: number; items: number; itemsWithin: number; full: boolean }[] }>(
      '/storage-places/tree',
    );
    expect(tree.places.map(({ name, depth, items: here, itemsWithin, full }) => [name, depth, here, itemsWithin, full])).toEqual([
      ['Vault', 0, 0, 3, false],
      ['Shelf 1', 1, 2, 3, true],
      ['Box A', 2, 1, 1, false],
    ]);
    const fourth = await anItem();
    const full = await refusalOf(examiner.post(`/exhibits/${fourth.id}/placements`, { placeId: box.id }));
    expect([full.status, full.problem]).toEqual([
      409,
      expect.objectContaining({ code: 'storage-place.full', placeId: shelf.id, capacity: 3, items: 4 }),
    ]);
    const scanned = await examiner.get<{ items: Place[] }>(`/storage-places?code=${shelf.code}`);
    expect(scanned.items.map(({ id }) => id)).toEqual([shelf.id]);
    const warm = await examiner.post<{ deviation: string[] }>(`/storage-places/${vault.id}/readings`, { temperature: 31, humidity: 40 });
    expect(warm.deviation).toEqual(['TOO_WARM']);
    expect([
      await codeOf(abroad.get(`/storage-places/${vault.id}`)),
      (await refusalOf(second.post('/storage-places', { kind: 'ROOM', name: 'x' }))).status,
    ]).toEqual(['storage-place.unknown', 403]);
  });

  it('takes stock from a pasted list, with another to close it, and lets no difference go unanswered', async () => {
    const [first, , third] = items as [Item, Item, Item];
    const take = await examiner.post<StockTake>('/stock-takes', { placeId: vault.id });
    expect(take.listed).toBe(3);
    const list = [shelf.code, first.reference, third.reference, box.code, third.reference, 'NOT-OURS-1'].join('\r\n');
    const { stockTake, scans } = await examiner.post<{ stockTake: StockTake; scans: { outcome: string }[] }>(
      `/stock-takes/${take.id}/scans`,
      { list },
    );
    expect(scans.map(({ outcome }) => outcome)).toEqual(['PLACE', 'FOUND', 'FOUND', 'PLACE', 'REPEATED', 'UNKNOWN']);
    expect(await codeOf(examiner.move(`/stock-takes/${take.id}/closing`, stockTake.version))).toBe('stock-take.needs-another');
    const closed = await second.move<StockTake>(`/stock-takes/${take.id}/closing`, stockTake.version);
    expect(closed.differences.map(({ kind, count }) => [kind, count])).toEqual([
      ['MISSING', 1],
      ['UNKNOWN_CODE', 1],
    ]);
    const { items: differences } = await auditor.get<{ items: Difference[] }>(`/stock-takes/${take.id}/differences`);
    const unknown = differences.find(({ kind }) => kind === 'UNKNOWN_CODE');
    await examiner.post(`/stock-takes/${take.id}/differences/${unknown?.id}/explanation`, { text: 'A label of the courier' });
    await manager.move(`/stock-takes/${take.id}/settlement`, closed.version);
    const { items: settled } = await auditor.get<{ items: Difference[] }>(`/stock-takes/${take.id}/differences`);
    expect(settled.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['MISSING', 'incident'],
      ['UNKNOWN_CODE', 'explained'],
    ]);
    const inventory = await manager.post<StockTake>('/stock-takes', { sampleSize: 2 });
    expect(inventory.listed).toBe(2);
    expect((await manager.move<StockTake>(`/stock-takes/${inventory.id}/cancellation`, inventory.version, { reason: 'Alarm' })).state).toBe(
      'cancelled',
    );
  });

  it('destroys nothing under a legal hold, and nothing twice; afterwards nothing happens to the item', async () => {
    const [first, second_] = items as [Item, Item];
    const wording = { exhibitId: first.id, outcome: 'DESTROY', reason: 'Case closed', legalBasis: 'Evidence Act, section 12' };
    const proposed = await examiner.post<Disposal>('/disposals', wording);
    const approvals = await Promise.allSettled(
      Array.from({ length: 20 }, () => manager.move<Disposal>(`/disposals/${proposed.id}/approval`, proposed.version)),
    );
    expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const hold = await focal.post<Versioned>('/custody-holds', { caseId, reason: 'Appeal', authority: 'High Court, order 114' });
    const approved = await examiner.get<Disposal>(`/disposals/${proposed.id}`);
    expect([approved.state, approved.heldBy]).toEqual(['approved', [hold.id]]);
    const execute = (): Promise<Disposal> => examiner.move<Disposal>(`/disposals/${proposed.id}/execution`, approved.version, WITNESSED);
    expect(await codeOf(execute())).toBe('custody-hold.stands');
    expect(await codeOf(examiner.post('/disposals', { ...wording, exhibitId: second_.id }))).toBe('custody-hold.stands');
    const asked = await manager.move<Versioned>(`/custody-holds/${hold.id}/lift-request`, hold.version, { reason: 'Appeal dismissed' });
    expect(await codeOf(manager.move(`/custody-holds/${hold.id}/lifting`, asked.version))).toBe('custody-hold.needs-another');
    await focal.move(`/custody-holds/${hold.id}/lifting`, asked.version);

    const executions = await Promise.allSettled(Array.from({ length: 20 }, execute));
    expect(executions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const destroyed = await item(first.id);
    expect([destroyed.state, destroyed.end?.endedAs, destroyed.place, destroyed.timeline.flags]).toEqual([
      'destroyed',
      'destroyed',
      null,
      [],
    ]);
    expect(destroyed.timeline.events.map(({ kind }) => kind)).toEqual([
      ...['exhibit.registered', 'storage.placed', 'hold.placed', 'hold.lifted', 'storage.taken', 'exhibit.destroyed'],
    ]);
    expect(await codeOf(examiner.post(`/exhibits/${first.id}/placements`, { placeId: shelf.id }))).toBe('disposal.item-ended');
    expect(await codeOf(focal.post('/custody-holds', { exhibitId: first.id, reason: 'x', authority: 'y' }))).toBe('disposal.item-ended');
    expect((await refusalOf(examiner.post(`/exhibits/${first.id}/seals`, { applied: 'BZ-1', reason: 'x' }))).status).toBe(409);

    const executed = await examiner.get<Disposal>(`/disposals/${proposed.id}`);
    const certified = await manager.move<Disposal>(`/disposals/${proposed.id}/certification`, executed.version, { language: 'en' });
    const pdf = await auditor.get<Buffer>(`/disposals/${proposed.id}/certificate`);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(certified.certificateSha256);
    expect(checkSignature(pdf).intact).toBe(true);
    expect([
      await codeOf(abroad.get(`/disposals/${proposed.id}`)),
      await codeOf(abroad.get(`/disposals/${proposed.id}/certificate`)),
    ]).toEqual(['disposal.unknown', 'disposal.unknown']);
  });
});
