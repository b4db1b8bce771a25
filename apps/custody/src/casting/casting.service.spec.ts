import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';

describe('casting', () => {
  let lab: Laboratory;
  let maker: Actor;
  let reviewer: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    maker = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    reviewer = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  it('is an event on the original: opened, cast, sealed again, and never out of custody', async () => {
    const [sealOpened, sealAfter] = [aSeal(), aSeal()];
    const original = await lab.anExhibit(maker, { sealNumber: sealOpened });
    const mould = await lab.aMould(maker, original.id, { sealOpened, sealAfter });
    expect(mould).toMatchObject({
      kind: 'MOULD',
      state: 'mould_cured',
      reference: `${original.reference}-M1`,
      sealOpened,
      sealAfter,
      operatorId: maker.officialId,
    });
    const after = await lab.exhibits.detail(maker, original.id);
    expect(after).toMatchObject({ sealNumber: sealAfter, custodianOfficialId: maker.officialId, state: 'held' });
    expect(after.timeline.events.map(({ kind }) => kind)).toEqual([
      'exhibit.registered',
      'exhibit.sealed',
      'seal.opened',
      'exhibit.cast',
      'exhibit.sealed',
    ]);
    expect(after.timeline.holdings).toHaveLength(1);
    expect(after.timeline.flags).toEqual([]);
    expect(await lab.eventKinds(maker, mould.id)).toEqual(['mould.poured']);
  });

  it('numbers the moulds of an original and the casts of a mould, and labels them by country', async () => {
    const original = await lab.anExhibit(maker, { reference: `CASE-${randomUUID().slice(0, 6).toUpperCase()}` });
    await lab.aMould(maker, original.id, { sealAfter: 'NUMBERED-1' });
    const second = await lab.aMould(maker, original.id, { sealOpened: 'NUMBERED-1' });
    const casts = [await lab.aCast(maker, second.id), await lab.aCast(maker, second.id)];
    expect(casts.map(({ label }) => label)).toEqual([`BZ-${original.reference}-M2-C1`, `BZ-${original.reference}-M2-C2`]);
    expect(casts[0]).toMatchObject({
      state: 'cast_cured',
      mouldOrdinal: 2,
      castOrdinal: 1,
      makerId: maker.officialId,
      fitFor: [],
      review: null,
      calibre: '9x19',
    });
    const shown = await lab.reading.mould(maker, second.id);
    expect(shown.casts.map(({ id }) => id)).toEqual(casts.map(({ id }) => id));
    expect(shown.original.id).toBe(original.id);
  });

  it('refuses a mould from expired silicone, of a firearm, by somebody who does not hold the original, or before its time', async () => {
    const original = await lab.anExhibit(maker);
    const firearm = await lab.anExhibit(maker, { kind: 'FIREARM', regions: [] });
    const day = hoursAgo(72).slice(0, 10);
    await expect(lab.aMould(maker, original.id, { expiresOn: day })).rejects.toEqual(refusedWith('mould.silicone-expired'));
    await expect(lab.aMould(maker, firearm.id)).rejects.toEqual(refusedWith('mould.original-not-castable'));
    await expect(lab.aMould(reviewer, original.id)).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(lab.aMould(maker, original.id, { occurredAt: hoursAgo(100) })).rejects.toEqual(refusedWith('exhibit.time-too-early'));
    await expect(lab.aMould(maker, original.id, { sealOpened: aSeal() })).rejects.toEqual(refusedWith('exhibit.seal-differs'));
    expect(await lab.eventKinds(maker, original.id)).toEqual(['exhibit.registered']);
  });

  it('refuses to leave a sealed original open: the seal on it must be named, and the new one must be new', async () => {
    const sealNumber = aSeal();
    const original = await lab.anExhibit(maker, { sealNumber });
    await expect(lab.aMould(maker, original.id)).rejects.toEqual(refusedWith('exhibit.seal-differs'));
    await expect(lab.aMould(maker, original.id, { sealOpened: sealNumber, sealAfter: sealNumber })).rejects.toEqual(
      refusedWith('seal.used-before'),
    );
    expect((await lab.exhibits.detail(maker, original.id)).sealNumber).toBe(sealNumber);
  });

  it('refuses a cast in a mould that has not cured fifteen hours, unless the deviation has a reason', async () => {
    const original = await lab.anExhibit(maker);
    const short = await lab.aMould(maker, original.id, { cureHours: 14.9, sealAfter: 'CURE-1' });
    expect(short.state).toBe('mould_poured');
    const refused = expect.objectContaining({ code: 'mould.cured-too-short', facts: { curedHours: 14.9, requiredHours: 15 } });
    await expect(lab.aCast(maker, short.id)).rejects.toEqual(refused);
    const early = await lab.aCast(maker, short.id, { deviationReason: 'fast silicone, validated at 8 h' });
    expect(early).toMatchObject({ state: 'cast_cured', deviationReason: 'fast silicone, validated at 8 h' });

    const hasty = await lab.aMould(maker, original.id, { sealOpened: 'CURE-1', cureHours: 24, occurredAt: hoursAgo(20) });
    await expect(lab.aCast(maker, hasty.id, { demouldedAt: hoursAgo(10) })).rejects.toEqual(refusedWith('mould.cured-too-short'));
    await expect(lab.aCast(maker, hasty.id, { demouldedAt: hoursAgo(30), deviationReason: 'x' })).rejects.toEqual(
      refusedWith('exhibit.time-too-early'),
    );
  });

  it('refuses expired resin and a mould of another jurisdiction', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    await expect(lab.aCast(maker, mould.id, { expiresOn: '2001-01-01' })).rejects.toEqual(refusedWith('cast.resin-expired'));
    await expect(lab.aCast(abroad, mould.id)).rejects.toEqual(refusedWith('mould.unknown'));
    await expect(lab.reading.mould(abroad, mould.id)).rejects.toEqual(refusedWith('mould.unknown'));
  });

  it('has a cast reviewed by somebody other than its maker', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    await expect(lab.reviewed(maker, cast.id)).rejects.toEqual(refusedWith('cast.reviewer-is-maker'));
    expect(await lab.eventKinds(maker, cast.id)).toEqual(['cast.poured']);
    const passed = await lab.reviewed(reviewer, cast.id, { remarks: 'clean' });
    expect(passed).toMatchObject({
      state: 'passed',
      fitFor: ['MICROSCOPY'],
      review: { reviewerId: reviewer.officialId, magnification: 40, remarks: 'clean' },
    });
    expect(await lab.eventKinds(maker, cast.id)).toEqual(['cast.poured', 'cast.passed']);
  });

  it('lets a later review narrow what a cast is fit for, and never widen it or undo the first', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    const first = await lab.reviewed(reviewer, cast.id, { fitFor: ['MICROSCOPY', 'TRAINING'] });
    await expect(lab.reviewed(reviewer, cast.id, { fitFor: ['MICROSCOPY', 'ABIS_ENTRY'] })).rejects.toEqual(
      expect.objectContaining({ code: 'cast.review-widens', facts: { wider: ['ABIS_ENTRY'] } }),
    );
    const second = await lab.reviewed(reviewer, cast.id, { fitFor: ['TRAINING'] });
    expect(second).toMatchObject({ state: 'passed', fitFor: ['TRAINING'], review: { supersedes: first.review?.id } });
    const third = await lab.reviewed(reviewer, cast.id, { fitFor: ['REJECTED'] });
    expect(third.state).toBe('rejected');
    await expect(lab.reviewed(reviewer, cast.id, { fitFor: ['TRAINING'] })).rejects.toEqual(refusedWith('cast.move-not-allowed'));
    const shown = await lab.reading.cast(maker, cast.id);
    expect(shown.reviews.map(({ fitFor }) => fitFor)).toEqual([['MICROSCOPY', 'TRAINING'], ['TRAINING'], ['REJECTED']]);
    expect(shown.review?.id).toBe(third.review?.id);
    expect(await lab.eventKinds(maker, cast.id)).toEqual(['cast.poured', 'cast.passed', 'quality.reviewed', 'quality.reviewed']);
  });

  it('lets one of two who review a cast at once have the first word', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    const other = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    const both = await Promise.allSettled([
      lab.reviewed(reviewer, cast.id, { fitFor: ['MICROSCOPY'] }),
      lab.reviewed(other, cast.id, { fitFor: ['TRAINING'] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await lab.reading.cast(maker, cast.id)).reviews).toHaveLength(1);
  });

  it('keeps with each region the photographs that show it, by the hash of the original', async () => {
    const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const { id, sha256 } = await lab.photographs.record(reviewer, { bytes: dot, mediaType: 'image/png' });
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    const region = { region: 'BREECH_FACE', verdict: 'PARTIAL', defects: ['BUBBLE'] } as const;
    await expect(
      lab.reviewed(reviewer, cast.id, { perRegion: [{ ...region, defects: ['BUBBLE'], photographIds: [randomUUID()] }] }),
    ).rejects.toEqual(refusedWith('photograph.unknown'));
    const passed = await lab.reviewed(reviewer, cast.id, { perRegion: [{ ...region, defects: ['BUBBLE'], photographIds: [id] }] });
    expect(passed.review?.perRegion).toEqual([{ ...region, photographs: [{ id, sha256 }] }]);
    const event = (await lab.events(maker, cast.id)).at(-1);
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ facts: { perRegion: [{ region: 'BREECH_FACE', photographs: [sha256] }] } });
  });

  it('packs a cast for what it was passed for and for nothing else', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    await expect(lab.aPackedConsignment(maker, [cast.id])).rejects.toEqual(refusedWith('cast.not-passed'));
    await lab.reviewed(reviewer, cast.id, { fitFor: ['TRAINING'] });
    for (const purpose of ['MICROSCOPY', 'ABIS_ENTRY'] as const)
      await expect(lab.aPackedConsignment(maker, [cast.id], { purpose })).rejects.toEqual(refusedWith('cast.not-passed'));
    await expect(lab.aPackedConsignment(maker, [cast.id], { purpose: 'TRAINING' })).resolves.toMatchObject({ purpose: 'TRAINING' });
    await expect(lab.reviewed(reviewer, cast.id, { fitFor: ['REJECTED'] })).rejects.toEqual(refusedWith('cast.move-not-allowed'));
  });

  it('keeps a rejected cast from every other use', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    await expect(lab.reviewed(reviewer, cast.id, { fitFor: ['REJECTED', 'TRAINING'] })).rejects.toEqual(
      refusedWith('cast.rejected-excludes-others'),
    );
    const rejected = await lab.reviewed(reviewer, cast.id, {
      fitFor: ['REJECTED'],
      perRegion: [{ region: 'BREECH_FACE', verdict: 'NOT_REPRODUCED', defects: ['VOID'] }],
    });
    expect(rejected.state).toBe('rejected');
    expect((await lab.reading.casts(maker, { state: 'rejected', limit: 50 })).items.map(({ id }) => id)).toContain(cast.id);
    expect((await lab.reading.casts(abroad, { limit: 50 })).items).toEqual([]);
    await expect(lab.reading.cast(abroad, cast.id)).rejects.toEqual(refusedWith('cast.unknown'));
    await expect(lab.reviewed(abroad, cast.id)).rejects.toEqual(refusedWith('cast.unknown'));
  });
});
