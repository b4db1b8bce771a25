import { createHash, randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { PhotographLimits } from './photograph.limits';
import { Photographs, type ArrivedFile } from './photographs';
import { exif, jpeg, pdf } from './pictures.spec-support';

const PICTURE: ArrivedFile = { bytes: jpeg([exif(8)], { width: 40, height: 30 }), mediaType: 'image/jpeg' };

describe('photographs', () => {
  let db: TestDatabase;
  let photographs: Photographs;
  let examiner: Actor;
  let abroad: Actor;
  beforeAll(async () => {
    db = await testDatabase();
    photographs = new Photographs(db.session, new Ledger(), new PhotographLimits());
    examiner = db.actor(db.jurisdictions.BZ);
    abroad = db.actor(db.jurisdictions.GT);
  });
  afterAll(() => db.close());

  const events = (id: string): Promise<{ kind: string; body: string }[]> =>
    db.session.run(examiner, (tx) => tx.query('SELECT kind, body FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2', [examiner.jurisdictionId, id]));

  it('are kept untouched beside the copy that may be shown, with their hash in the log', async () => {
    const { id, sha256, ...known } = await photographs.record(examiner, { ...PICTURE, takenAt: new Date('2026-03-01T10:00:00Z') });
    expect(known).toMatchObject({ mediaType: 'image/jpeg', width: 40, height: 30, orientation: 8, bytes: PICTURE.bytes.length, recordedBy: examiner.officialId });
    expect(known.occurredAt).toEqual(new Date('2026-03-01T10:00:00Z'));
    expect(sha256).toBe(createHash('sha256').update(PICTURE.bytes).digest('hex'));
    expect((await photographs.showOriginal(examiner, id)).content.equals(PICTURE.bytes)).toBe(true);
    expect((await photographs.show(examiner, id)).content.includes('17 29')).toBe(false);
    const [event] = await events(id);
    expect(event?.kind).toBe('photograph.recorded');
    expect(event?.body).toContain(sha256);
  });

  it('write down who looked, and at which form, before they are shown', async () => {
    const { id } = await photographs.record(examiner, { bytes: pdf(), mediaType: 'application/pdf' });
    await photographs.show(examiner, id);
    await photographs.showOriginal(examiner, id);
    const looked = await db.session.run(examiner, (tx) =>
      tx.query<{ subject_kind: string }[]>('SELECT subject_kind FROM app.access_log WHERE jurisdiction_id = $1 AND subject_id = $2 ORDER BY recorded_at', [
        examiner.jurisdictionId,
        id,
      ]),
    );
    expect(looked.map(({ subject_kind }) => subject_kind)).toEqual(['photograph', 'photograph-original']);
  });

  it('of another jurisdiction are as unknown as those that do not exist', async () => {
    const { id } = await photographs.record(examiner, PICTURE);
    for (const look of [
      () => photographs.show(abroad, id),
      () => photographs.showOriginal(abroad, id),
      () => db.session.run(abroad, (tx) => photographs.known(tx, abroad, [id])),
      () => photographs.show(abroad, randomUUID()),
    ])
      await expect(look()).rejects.toMatchObject({ code: 'photograph.unknown' });
  });

  it('are known to other rooms by their ids, in the order asked', async () => {
    const [one, two] = [await photographs.record(examiner, PICTURE), await photographs.record(examiner, PICTURE)];
    await db.session.run(examiner, async (tx) => {
      expect(await photographs.known(tx, examiner, [])).toEqual([]);
      expect((await photographs.known(tx, examiner, [two.id, one.id, two.id])).map(({ id }) => id)).toEqual([two.id, one.id, two.id]);
      expect((await photographs.cleaned(tx, examiner, one.id)).width).toBe(40);
      await expect(photographs.known(tx, examiner, [one.id, randomUUID()])).rejects.toMatchObject({ code: 'photograph.unknown' });
    });
  });

  it('leave nothing behind when they are refused', async () => {
    const count = (): Promise<{ count: string }[]> =>
      db.session.run(examiner, (tx) => tx.query('SELECT count(*) FROM photographs.photograph WHERE jurisdiction_id = $1', [examiner.jurisdictionId]));
    const before = await count();
    await expect(photographs.record(examiner, { bytes: Buffer.from('<svg/>'), mediaType: 'image/png' })).rejects.toMatchObject({
      code: 'photograph.not-a-picture',
    });
    expect(await count()).toEqual(before);
  });

  it('stay as they were recorded', async () => {
    await photographs.record(examiner, PICTURE);
    await expect(db.session.run(examiner, (tx) => tx.query("UPDATE photographs.photograph SET cleaned = ''"))).rejects.toThrow();
  });
});
