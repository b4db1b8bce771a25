import { createHash, randomUUID } from 'node:crypto';
import { checkSignature, SignedPapers } from '@headstamp/documents';
import type { Actor } from '@headstamp/tenancy';
import { PDF } from '@libpdf/core';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import { CastCertificateService } from './certificate.service';

interface Machine {
  readonly seals: object;
  readonly events: readonly { of: string; eventId: string; kind: string; leafHash: string }[];
  readonly review: object;
}

describe('the certificate of authenticity of a cast', () => {
  let lab: Laboratory;
  let certificates: CastCertificateService;
  let maker: Actor;
  let reviewer: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    certificates = new CastCertificateService(lab.db.session, lab.chronicle, new SignedPapers(lab.db.keys), lab.directory, lab.officials);
    maker = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    reviewer = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  const aCastOf = async (sealOpened = aSeal(), sealAfter = aSeal()): Promise<{ castId: string; originalId: string }> => {
    const { id: originalId } = await lab.anExhibit(maker, { sealNumber: sealOpened });
    const mould = await lab.aMould(maker, originalId, { sealOpened, sealAfter });
    return { castId: (await lab.aCast(maker, mould.id)).id, originalId };
  };
  const read = async (pdf: Buffer): Promise<{ text: string; machine: Machine }> => {
    const document = await PDF.load(pdf);
    const machine = JSON.parse(Buffer.from(document.getAttachment('certificate.json') ?? []).toString()) as Machine;
    return {
      text: document
        .extractText()
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
      machine,
    };
  };

  it('is signed, and says what original, what mould, which seals, who reviewed it and what it is fit for', async () => {
    const [opened, after] = [aSeal(), aSeal()];
    const { castId, originalId } = await aCastOf(opened, after);
    await lab.reviewed(reviewer, castId, { remarks: 'clean edges' });
    const pdf = await certificates.certificate(maker, castId, 'en');
    expect(checkSignature(pdf)).toMatchObject({ intact: true });
    const { text, machine } = await read(pdf);
    const cast = await lab.reading.cast(maker, castId);
    const original = await lab.exhibits.detail(maker, originalId);
    const [made, reviewed] = [
      await lab.db.session.run(maker, (tx) => lab.officials.known(tx, maker, maker.officialId)),
      await lab.db.session.run(maker, (tx) => lab.officials.known(tx, maker, reviewer.officialId)),
    ];
    for (const said of [
      ...['Certificate of authenticity', original.reference, cast.label, opened, after, 'casting silicone', 'R-1', '16 h'],
      ...[made.reference, reviewed.reference, 'comparison microscopy', 'breech face', '40×', 'clean edges'],
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(made.name);
    expect(machine.seals).toEqual({ opened, after });
    expect(machine.review).toMatchObject({ reviewerId: reviewer.officialId, fitFor: ['MICROSCOPY'] });
  });

  it('names the events of the log it rests on by the hashes the log has for them', async () => {
    const { castId, originalId } = await aCastOf();
    const before = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    await lab.reviewed(reviewer, castId);
    const { machine } = await read(await certificates.certificate(maker, castId, 'en'));
    expect(machine.events.map(({ of, kind }) => [of, kind])).toEqual([
      ['original', 'seal.opened'],
      ['original', 'exhibit.cast'],
      ['original', 'exhibit.sealed'],
      ['mould', 'mould.poured'],
      ['cast', 'cast.poured'],
      ['cast', 'cast.passed'],
    ]);
    const bodies = [
      ...(await lab.events(maker, originalId)),
      ...(await lab.events(maker, castId)),
      ...(await lab.events(maker, before.id)),
    ];
    const leaves = new Set(
      bodies.map(({ body }) =>
        createHash('sha256')
          .update(Buffer.from([0]))
          .update(body)
          .digest('hex'),
      ),
    );
    for (const { of, leafHash } of machine.events) if (of !== 'mould') expect(leaves).toContain(leafHash);
  });

  it('is given in Spanish too', async () => {
    const { castId } = await aCastOf();
    await lab.reviewed(reviewer, castId);
    const { text } = await read(await certificates.certificate(maker, castId, 'es'));
    for (const said of ['Certificado de autenticidad', 'Precintos del original', 'microscopía de comparación', 'cara de recámara'])
      expect(text).toContain(said);
  });

  it('follows from no record that lacks a review, or whose review passed it for nothing, and says what is missing', async () => {
    const { castId } = await aCastOf();
    const lacks = (...missing: string[]): unknown => expect.objectContaining({ code: 'cast.record-incomplete', facts: { missing } });
    await expect(certificates.certificate(maker, castId, 'en')).rejects.toEqual(lacks('review'));
    await lab.reviewed(reviewer, castId, { fitFor: ['REJECTED'], perRegion: [] });
    await expect(certificates.certificate(maker, castId, 'en')).rejects.toEqual(lacks('pass'));
  });

  it('says so when a lot of the cast is recalled', async () => {
    const { id: originalId } = await lab.anExhibit(maker);
    const mould = await lab.aMould(maker, originalId, { lot: 'RECALLED-9' });
    const { id } = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, id);
    await lab.recalls.recall(reviewer, { material: 'SILICONE', product: 'casting silicone', lot: 'RECALLED-9', reason: 'tacky' });
    const { text } = await read(await certificates.certificate(maker, id, 'en'));
    expect(text).toContain('is recalled: casting silicone RECALLED-9');
    expect(text).toContain('bore no seal');
  });

  it('is given by the jurisdiction that made the cast and by no other, and each look is written down', async () => {
    const { castId } = await aCastOf();
    await lab.reviewed(reviewer, castId);
    await expect(certificates.certificate(abroad, castId, 'en')).rejects.toEqual(refusedWith('cast.unknown'));
    await expect(certificates.certificate(maker, randomUUID(), 'en')).rejects.toEqual(refusedWith('cast.unknown'));
    await lab.aDispatchedConsignment(maker, [castId]);
    await expect(certificates.certificate(abroad, castId, 'en')).rejects.toEqual(refusedWith('cast.made-abroad'));
    await certificates.certificate(maker, castId, 'en');
    const looked = await lab.rows(maker, 'SELECT subject_kind FROM app.access_log WHERE jurisdiction_id = $1 AND subject_id = $2', [
      maker.jurisdictionId,
      castId,
    ]);
    expect(looked).toContainEqual({ subject_kind: 'cast-certificate' });
  });
});
