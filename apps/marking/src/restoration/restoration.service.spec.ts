import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { FirearmSearchService } from '../firearm/firearm-search.service';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import type { RecordRestoration } from './restoration.dto';

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content]);
/** The smallest grey JPEG: eight by eight, every coefficient zero. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  ...[0x00, 0x10].map((table) => segment(0xc4, Buffer.concat([Buffer.from([table, 1]), Buffer.alloc(15), Buffer.from([0])]))),
  segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x2a, 0xff, 0x00, 0x15, 0xff, 0xd9]),
]);

const aPistol = (changed: Partial<RecordFirearm> = {}): RecordFirearm => ({
  ...{ serialState: 'OBLITERATED', make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19', countryOfManufacture: 'US', action: 'I' },
  ...changed,
});

const anExamination = (changed: Partial<RecordRestoration> = {}): RecordRestoration => ({
  ...{ part: 'FRAME', method: 'CHEMICAL_ETCHING', examiner: 'LAB-07', examinedOn: '2026-03-04', outcome: 'PARTIAL', resultText: '31B-4?627' },
  ...changed,
});

describe('the restoration of a removed number', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let officer: Actor;
  let abroad: Actor;
  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    [officer, abroad] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ)];
  });
  afterAll(() => db.close());

  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('adds a reading and leaves what was observed as it was', async () => {
    const { id } = await services.firearms.record(officer, aPistol());
    await services.restorations.record(officer, id, anExamination({ outcome: 'NONE', resultText: null, method: 'VISUAL' }));
    await services.restorations.record(officer, id, anExamination());
    const read = await services.firearms.read(officer, id);
    expect(read).toMatchObject({ serial: null, serialState: 'OBLITERATED', serialStateNow: 'RESTORED_PARTIAL' });
    expect(read.restorations).toMatchObject([
      { method: 'VISUAL', outcome: 'NONE', resultText: null },
      { method: 'CHEMICAL_ETCHING', outcome: 'PARTIAL', resultText: '31B-4?627', resultNormalised: '31B4?627', examiner: 'LAB-07' },
    ]);
    const full = await services.restorations.record(officer, id, anExamination({ outcome: 'FULL', resultText: '31B-48627' }));
    expect(full).toMatchObject({ serial: null, serialState: 'OBLITERATED', serialStateNow: 'RESTORED_FULL' });
  });

  it('says nothing of the frame when it is the barrel’s', async () => {
    const { id } = await services.firearms.record(officer, aPistol({ serial: 'FR 1001', serialState: 'COMPLETE' }));
    const read = await services.restorations.record(officer, id, anExamination({ part: 'BARREL', outcome: 'FULL', resultText: 'BA 77' }));
    expect(read.serialStateNow).toBe('COMPLETE');
  });

  it('lets the firearm be found by what was restored, when it is searched and when it is recovered', async () => {
    const { id } = await services.firearms.record(officer, aPistol());
    await services.restorations.record(officer, id, anExamination({ outcome: 'FULL', resultText: 'RST 70351' }));
    const observed = { serial: 'RST70331', serialState: 'COMPLETE', make: 'Ruger', model: null, type: null, calibre: null } as const;
    const [found] = await db.session.run(officer, (tx, now) =>
      services.likely.find(tx, officer, now, { ...observed, countryOfOrigin: null, marks: [] }),
    );
    expect(found?.record.firearm.id).toBe(id);
    expect(found?.likelihood.differs).toMatchObject([{ field: 'serial', observed: 'RST70331', recorded: 'RST 70351' }]);
    const { items } = await new FirearmSearchService(db.session).search(officer, { order: 'newest', limit: 9, serial: 'RST70331', match: 'noisy' });
    expect(items).toMatchObject([{ id, differences: ['the number was restored', 'look-alike 3/5 at position 7'] }]);
  });

  it('refuses what contradicts itself, is yet to come, or has nothing to restore, and a firearm of nobody here', async () => {
    const { id } = await services.firearms.record(officer, aPistol());
    const none = await services.firearms.record(officer, aPistol({ serialState: 'NONE' }));
    const attempt = (changed: Partial<RecordRestoration>, who = officer, which = id) =>
      services.restorations.record(who, which, anExamination(changed));
    await expect(attempt({ outcome: 'FULL' })).rejects.toThrow(refused('restoration.result-contradicts-outcome'));
    await expect(attempt({ resultText: '??' })).rejects.toThrow(refused('restoration.result-illegible'));
    await expect(attempt({ examinedOn: '2199-01-01' })).rejects.toThrow(refused('restoration.in-the-future'));
    await expect(attempt({}, officer, none.id)).rejects.toThrow(refused('restoration.nothing-to-restore'));
    await expect(attempt({ photographIds: [randomUUID()] })).rejects.toThrow(refused('photograph.unknown'));
    for (const which of [id, randomUUID()]) await expect(attempt({}, abroad, which)).rejects.toThrow(refused('firearm.unknown'));
    expect((await services.firearms.read(officer, id)).restorations).toEqual([]);
  });

  it('is shown with its photographs, as marks and the whole weapon are with theirs', async () => {
    const picture = async () => (await services.photographs.record(officer, { bytes: jpeg, mediaType: 'image/jpeg' })).id;
    const [whole, ofMark, ofResult, later] = [await picture(), await picture(), await picture(), await picture()];
    const { id } = await services.firearms.record(
      officer,
      aPistol({ photographIds: [whole], marks: [{ kind: 'PROOF', part: 'BARREL', text: 'crowned R', photographIds: [ofMark], depthMm: 0.08, position: 'left' }] }),
    );
    await services.restorations.record(officer, id, anExamination({ photographIds: [ofResult] }));
    const read = await services.firearms.addPhotographs(officer, id, [later]);
    expect(read.photographIds.sort()).toEqual([whole, later].sort());
    expect(read.marks).toMatchObject([{ photographIds: [ofMark], depthMm: 0.08, position: 'left' }]);
    expect(read.restorations).toMatchObject([{ photographIds: [ofResult] }]);
    await expect(services.firearms.addPhotographs(officer, id, [randomUUID()])).rejects.toThrow(refused('photograph.unknown'));
  });

  it('keeps the result out of the log, and out of everybody’s reach to change', async () => {
    const { id } = await services.firearms.record(officer, aPistol());
    await services.restorations.record(officer, id, anExamination({ resultText: 'CANARY?9', examiner: 'Canary' }));
    const logged = await db.session.run(officer, (tx) =>
      tx.query<{ kind: string; body: string }[]>('SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [id]),
    );
    expect(logged.map(({ kind }) => kind)).toEqual(['firearm.recorded', 'restoration.recorded']);
    expect(logged.map(({ body }) => body).join()).not.toMatch(/canary/i);
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    try {
      await expect(admin.query(`UPDATE marking.restoration SET result_text = 'X'`)).rejects.toMatchObject({ code: '23001' });
      await expect(admin.query(`UPDATE marking.firearm SET action = 'R'`)).rejects.toMatchObject({ code: '23001' });
    } finally {
      await admin.end();
    }
  });
});
