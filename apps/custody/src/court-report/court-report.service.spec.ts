import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfOf, SignedPapers } from '@headstamp/documents';
import { BundleExport } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { PDF } from '@libpdf/core';
import { PNG } from 'pngjs';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import { OfflineVerifier, type Verdict } from '../../test/offline-verifier';
import { courtReportLayout, type CourtReportFacts } from './court-report.layout';
import { CourtReportService } from './court-report.service';

describe('a court report', () => {
  let lab: Laboratory;
  let verifier: OfflineVerifier;
  let reports: CourtReportService;
  let papers: SignedPapers;
  let maker: Actor;
  let castId: string;
  let report: Buffer;
  let certificate: Buffer;
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-court-'));

  beforeAll(async () => {
    lab = await Laboratory.open();
    verifier = new OfflineVerifier();
    papers = new SignedPapers(lab.db.keys);
    const bundles = new BundleExport(lab.db.logKeys);
    reports = new CourtReportService(lab.db.session, lab.directory, lab.histories, bundles, lab.chronicle, lab.photographs, papers);
    const { BZ } = lab.db.jurisdictions;
    maker = await lab.official(BZ, 'examiner');
    const reviewer = await lab.official(BZ, 'laboratory-manager');
    const [first, second] = [aSeal(), aSeal()];
    const original = await lab.anExhibit(maker, { sealNumber: first });
    const mould = await lab.aMould(maker, original.id, { sealOpened: first, sealAfter: second });
    const cast = await lab.aCast(maker, mould.id);
    const picture = await lab.photographs.record(maker, {
      bytes: PNG.sync.write(new PNG({ width: 40, height: 30 })),
      mediaType: 'image/png',
    });
    const offer = await lab.handovers.offer(maker, cast.id, {
      receiverOfficialId: reviewer.officialId,
      purpose: 'court',
      photographIds: [picture.id],
    });
    await lab.handovers.accept(reviewer, offer.id, { sealIntact: true, condition: 'whole' });
    castId = cast.id;
    report = await reports.report(maker, 'cast', castId, ['en', 'es']);
    const entry = await lab.directory.byId(BZ);
    if (!entry) throw new Error('the jurisdiction of the test is not in the directory');
    certificate = papers.certificate(entry);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    verifier.close();
    await lab.close();
  });

  const logKey = (): string => lab.db.logKeys.signer(maker.jurisdictionId).verifierKey;
  const check = (pdf: Buffer): Verdict => verifier.verify([pdf], [logKey()]);
  const pages = async (pdf: Buffer): Promise<string[]> => (await PDF.load(pdf)).extractText().map(({ text }) => text.replace(/\s+/g, ' '));

  it('is verified offline, from its signature to the custody of what the item was made from', () => {
    const verdict = check(report);
    expect(verdict.text).not.toContain('"broken"');
    expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    for (const said of [
      'every byte of the PDF is as it was signed',
      'every page names the state of the log',
      `cast ${castId} was poured in mould`,
      'both histories say so',
      'signed the offer of handover.offered',
    ])
      expect(verdict.text).toContain(said);
  });

  it('says that its own certificate proves nothing about a name, until somebody supplies it', () => {
    expect(check(report).text).toContain('its certificate names itself');
    const known = join(folder, 'certificate.der');
    writeFileSync(known, certificate);
    const told = verifier.verify([report], [logKey()], [], ['--certificate', known]);
    expect(told).toMatchObject({ exitCode: 0, verified: true });
    expect(told.text).toContain('it is the certificate you supplied');
    writeFileSync(known, papers.certificate({ jurisdictionId: lab.db.jurisdictions.GT, code: 'GT', name: 'Guatemala' }));
    expect(verifier.verify([report], [logKey()], [], ['--certificate', known]).exitCode).toBe(1);
  });

  it('tells the custody in both languages of the parties, with the photographs', async () => {
    const text = (await pages(report)).join(' ');
    for (const said of [
      'Who had custody, and when',
      'Quién tuvo la custodia y cuándo',
      'Accepted by the receiver',
      'Aceptado por el receptor',
      'Photograph / Fotografía 1: SHA-256',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('An Official');
  });

  it('names size and root of the log on every page', async () => {
    const said = await pages(report);
    expect(said.length).toBeGreaterThan(3);
    for (const page of said) expect(page).toMatch(/headstamp\.log\/\S+ · size \d+ · root [A-Za-z0-9+/]{43}=/);
  });

  it('is refused when one byte of it was changed, wherever it stands, when something was added, and when it was cut', () => {
    for (const part of [0.01, 0.2, 0.4, 0.6, 0.8]) {
      const changed = Buffer.from(report);
      const at = Math.floor(report.length * part);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(check(changed).exitCode).toBe(1);
    }
    expect(check(Buffer.concat([report, Buffer.from('\n% and more\n')])).exitCode).toBe(1);
    expect(check(report.subarray(0, report.length - 200)).exitCode).toBe(1);
  });

  it('is refused when a page names another state of the log than the attachment proves, though it is signed', async () => {
    const entry = await lab.directory.byId(maker.jurisdictionId);
    if (!entry) throw new Error('the jurisdiction of the test is not in the directory');
    const bundle = await lab.histories.export(maker, 'cast', castId);
    const facts: CourtReportFacts = {
      item: { id: castId, reference: 'X', kind: 'CAST', calibre: null, state: 'issued', sealNumber: null },
      jurisdiction: entry,
      madeAt: new Date('2026-03-01T00:00:00.000Z'),
      languages: ['en', 'es'],
      holdings: [],
      flags: [],
      events: [],
      documents: [],
      pictures: [],
      morePhotographs: [],
      state: { note: '', origin: 'headstamp.log/x', size: 3, root: `${'A'.repeat(43)}=` },
      histories: [],
      bundle,
      keys: { log: '', exchange: '', certificate: '' },
      names: new Map(),
    };
    const verdict = check(await papers.signedPdf(courtReportLayout(facts)));
    expect(verdict.exitCode).toBe(1);
    expect(verdict.text).toContain('page 1 names another');
    // The same facts make the same paper; only the signature over it is another each time.
    expect((await pdfOf(courtReportLayout(facts))).equals(await pdfOf(courtReportLayout(facts)))).toBe(true);
  });

  it('is written down as a look before it is shown, and is nobody else’s', async () => {
    const looks = await lab.db.session.run(maker, (tx) =>
      tx.query<{ n: string }[]>(`SELECT count(*) AS n FROM app.access_log WHERE subject_kind = 'court-report' AND subject_id = $1`, [
        castId,
      ]),
    );
    expect(Number(looks[0]?.n)).toBeGreaterThan(0);
    const stranger = await lab.official(lab.db.jurisdictions.GT, 'examiner');
    await expect(reports.report(stranger, 'cast', castId, ['en'])).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(reports.report(maker, 'mould', castId, ['en'])).rejects.toEqual(refusedWith('exhibit.unknown'));
  });

  it.each([
    ['qpdf', ['--check']],
    ['pdfsig', []],
  ])('is in order for %s, where that program is present', (program, options) => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, report);
    const ran = spawnSync(program, [...options, file], { encoding: 'utf8' });
    if (ran.error) {
      console.warn(`a court report by ${program}: not run, the program is not on this machine`);
      return;
    }
    expect(ran.stdout + ran.stderr).not.toMatch(/invalid|damaged|error:|warning/i);
    expect(ran.status).toBe(0);
  });
});
