import { SignedPapers } from '@headstamp/documents';
import type { Actor } from '@headstamp/tenancy';
import { PDF } from '@libpdf/core';
import { hoursAgo, Laboratory } from '../../test/laboratory';
import { QualityRoom, today } from '../../test/quality-room';
import { CastCertificateService } from '../casting/certificate.service';

const refusedWith = (code: string, facts: object = {}): unknown =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });

describe('casting under the quality records of the laboratory', () => {
  let lab: Laboratory;
  let room: QualityRoom;
  let maker: Actor;
  let reviewer: Actor;
  let manager: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    room = new QualityRoom(lab.db);
    maker = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    reviewer = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    manager = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
  });
  afterAll(() => lab.close());

  it('refuses a registered lot that was not accepted, as a whole and step by step, and writes nothing', async () => {
    const lot = await room.aLot(maker, { product: 'Slow silicone', lot: 'S-4' });
    const original = await lab.anExhibit(maker);
    const refusal = refusedWith('consumable-lot.not-usable', { reason: 'not-accepted', lotId: lot.id });
    await expect(lab.aMould(maker, original.id, { siliconeProduct: 'SLOW SILICONE', lot: 's-4' })).rejects.toEqual(refusal);
    expect(await lab.eventKinds(maker, original.id)).toEqual(['exhibit.registered']);

    const casting = await lab.castings.begin(maker, { kind: 'MOULD', itemId: original.id, occurredAt: hoursAgo(40) });
    await lab.castings.recordStep(maker, casting.id, { step: 'FIXED', startedAt: hoursAgo(40), endedAt: hoursAgo(39.9), fixture: 'cup' });
    const poured = { product: 'Slow silicone', lot: 'S-4', expiresOn: '2099-12-31', mixRatio: '10:1' };
    const pour = () =>
      lab.castings.recordStep(maker, casting.id, { step: 'POURED', startedAt: hoursAgo(39.9), endedAt: hoursAgo(39.8), ...poured });
    await expect(pour()).rejects.toEqual(refusal);
    await room.lots.test(maker, lot.id, lot.version, { passed: true, test: 'fine' });
    await expect(pour()).resolves.toMatchObject({ state: 'open' });

    const resin = await room.aLot(maker, {
      kind: 'RESIN',
      product: 'Old resin',
      lot: 'R-4',
      expiresOn: today(-20),
      receivedOn: today(-60),
    });
    await room.lots.test(maker, resin.id, resin.version, { passed: true, test: 'fine' });
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    await expect(lab.aCast(maker, mould.id, { resinProduct: 'Old resin', lot: 'R-4' })).rejects.toEqual(
      refusedWith('consumable-lot.not-usable', { reason: 'expired' }),
    );
  });

  it('stops a mould with an instrument that is not in order, and marks what a manager lets pass, down to the certificate', async () => {
    const chamber = await room.aScanner(manager, { kind: 'VACUUM_CHAMBER' });
    const original = await lab.anExhibit(maker);
    const named = { instrumentIds: [chamber.id] };
    await expect(lab.aMould(maker, original.id, named)).rejects.toEqual(
      refusedWith('examination.stopped', { faults: ['calibration-missing'] }),
    );
    expect(await lab.eventKinds(maker, original.id)).toEqual(['exhibit.registered']);

    const reason = 'Gauge compared with the reference gauge on the day';
    await room.deviations.allow(manager, {
      ...{
        means: 'instrument',
        aboutId: chamber.id,
        discipline: 'CASTING',
        reason,
        from: hoursAgo(100),
        until: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });
    const mould = await lab.aMould(maker, original.id, named);
    const marked = { fault: 'calibration-missing', means: 'instrument', aboutId: chamber.id, reason };
    expect((await lab.reading.mould(maker, mould.id)).means).toEqual([
      expect.objectContaining({ recordId: mould.id, instrumentIds: [chamber.id], deviations: [expect.objectContaining(marked)] }),
    ]);
    const [event] = await lab.events(maker, mould.id);
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ facts: { qualityDeviations: [{ fault: 'calibration-missing' }] } });
    expect(event?.body).not.toContain('reference gauge');

    const cast = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, cast.id);
    expect((await lab.reading.cast(maker, cast.id)).means).toEqual([]);
    const certificates = new CastCertificateService(
      lab.db.session,
      lab.chronicle,
      new SignedPapers(lab.db.keys),
      lab.directory,
      lab.officials,
    );
    const pdf = await PDF.load(await certificates.certificate(maker, cast.id, 'en'));
    const text = pdf
      .extractText()
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(`mould: an instrument had not been calibrated (${reason})`);
  });

  it('has a cast reviewed by whoever is authorised for it, from the first authorisation on', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const cast = await lab.aCast(maker, mould.id);
    const authorised = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    await room.competence.authorise(manager, {
      officialId: authorised.officialId,
      discipline: 'CAST_REVIEW',
      validFrom: today(-1),
      basis: 'training',
    });
    await expect(lab.reviewed(reviewer, cast.id)).rejects.toEqual(refusedWith('examination.stopped', { faults: ['competence-missing'] }));
    expect((await lab.reading.cast(maker, cast.id)).state).toBe('cast_cured');
    await expect(lab.reviewed(authorised, cast.id)).resolves.toMatchObject({ state: 'passed' });
  });
});
