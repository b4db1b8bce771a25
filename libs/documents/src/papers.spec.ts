import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, X509Certificate } from 'node:crypto';
import { SigningKeys } from '@headstamp/exchange';
import { PDF } from '@libpdf/core';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { checkSignature } from './check-signature';
import type { PaperBlock, PaperLayout } from './layout';
import { pdfOf } from './paper';
import { SignedPapers } from './signed-papers';

const BELIZE = { jurisdictionId: '7b0c1c5e-6a51-4a53-9a2b-0d3f3f1d2a10', code: 'BZ', name: 'Belize' };
const layout = (blocks: readonly PaperBlock[], more: Partial<PaperLayout> = {}): PaperLayout => ({
  recordId: 'BZ-T-2026-0007',
  title: 'Firearm trace request',
  language: 'en',
  jurisdiction: BELIZE,
  madeAt: new Date('2026-03-01T10:00:00.000Z'),
  conditions: ['For the investigation only.'],
  blocks,
  ...more,
});
const rows = Array.from({ length: 120 }, (_, at) => [`row ${at}`, 'Glock GmbH', 'AT']);
const FULL = layout([
  { kind: 'heading', text: 'Firearm' },
  { kind: 'fields', fields: [{ label: 'Serial', value: 'АВ1234', note: 'For the investigation only.' }] },
  { kind: 'paragraph', text: 'Ñandú — Ω' },
  { kind: 'table', columns: [{ label: 'Row', share: 1 }, { label: 'Maker', share: 2 }, { label: 'Country', share: 1 }], rows },
  { kind: 'signatures', names: ['National focal point'] },
], { attachments: [{ name: 'request.json', mediaType: 'application/json', content: Buffer.from('{}'), description: 'The same facts' }] });

/** The text of each page, as a reader finds it. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const document = await PDF.load(pdf);
  return document.extractText().map(({ text }) => text);
}

describe('a paper', () => {
  it('says on every page whose it is, of which record, when it was made, and how it may be used', async () => {
    const pages = await pagesOf(await pdfOf(FULL));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((text, at) => {
      const said = text.replace(/\s+/g, ' ');
      for (const part of ['Record BZ-T-2026-0007', 'BZ Belize', 'Made 2026-03-01T10:00:00.000Z', `Page ${at + 1} of ${pages.length}`, 'For the investigation only.'])
        expect(said).toContain(part);
    });
  });

  it('repeats the head of a table on every page the table reaches', async () => {
    const [, second] = await pagesOf(await pdfOf(FULL));
    expect(second).toMatch(/Row\s+Maker\s+Country/);
  });

  it('is the same file for the same facts, and another for others', async () => {
    expect((await pdfOf(FULL)).equals(await pdfOf(FULL))).toBe(true);
    expect((await pdfOf(FULL)).equals(await pdfOf({ ...FULL, recordId: 'BZ-T-2026-0008' }))).toBe(false);
  });

  it('speaks Spanish when it is asked to', async () => {
    const [page] = await pagesOf(await pdfOf(layout([], { language: 'es', conditions: [] })));
    expect(page?.replace(/\s+/g, ' ')).toContain('Página 1 de 1');
    expect(page).toContain('Condiciones de uso: ninguna');
  });

  it('prints a look-alike letter as what it is and spells out what the face lacks', async () => {
    const [page] = await pagesOf(await pdfOf(layout([{ kind: 'paragraph', text: 'АВ1234 中\u0000' }])));
    expect(page).toContain('АВ1234');
    expect(page).toContain('‹U+4E2D›');
  });

  it('says the letters as they were written, none drawn together with its neighbour', async () => {
    const [page] = await pagesOf(await pdfOf(layout([{ kind: 'paragraph', text: 'officials first affix' }])));
    expect(page).toContain('officials first affix');
  });

  it('carries its attachments', async () => {
    const document = await PDF.load(await pdfOf(FULL));
    expect(Buffer.from(document.getAttachment('request.json') ?? []).toString()).toBe('{}');
  });

  it('shows pictures and refuses none that was kept', async () => {
    const drawn = new PNG({ width: 4, height: 4 });
    drawn.data.fill(120);
    const picture = (content: Buffer): PaperBlock => ({ kind: 'picture', content, mediaType: 'image/png', caption: 'Left side' });
    const [page] = await pagesOf(await pdfOf(layout([picture(PNG.sync.write(drawn))])));
    expect(page).toContain('Left side');
    const huge = PNG.sync.write(drawn);
    huge.writeUInt32BE(100_000, 16);
    huge.writeUInt32BE(100_000, 20);
    const [instead] = await pagesOf(await pdfOf(layout([picture(huge)])));
    expect(instead).toContain('cannot be printed here');
    const [odd] = await pagesOf(await pdfOf(layout([{ kind: 'picture', content: Buffer.from('no picture'), mediaType: 'image/jpeg', caption: 'Right side' }])));
    expect(odd).toContain('Right side: This picture cannot be printed here');
  });

  it('is drawn whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 3_000 }), async (odd, long) => {
        const pdf = await pdfOf(
          layout([
            { kind: 'fields', fields: [{ label: odd, value: long, note: odd }] },
            { kind: 'table', columns: [{ label: 'a', share: 1 }, { label: odd, share: 1 }], rows: [[long, odd]] },
          ]),
        );
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('a signed paper', () => {
  const papers = new SignedPapers(new SigningKeys(randomBytes(32)));
  let signed: Buffer;
  beforeAll(async () => {
    signed = await papers.signedPdf(FULL);
  });

  it('is signed over all its bytes by the key of its jurisdiction', () => {
    const { intact, fault, certificate } = checkSignature(signed);
    expect({ intact, fault }).toEqual({ intact: true, fault: null });
    expect(certificate?.raw.equals(papers.certificate(BELIZE))).toBe(true);
    expect(certificate?.subject).toContain('C=BZ');
  });

  it('begins with the unsigned paper, unchanged', async () => {
    const plain = await pdfOf(FULL);
    expect(signed.subarray(0, plain.length).equals(plain)).toBe(true);
  });

  it('shows one changed byte, wherever it stands', () => {
    const gap = signed.indexOf('/Contents <') + '/Contents <'.length;
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        // The unused room after the signature holds zeros that nobody signs.
        fc.pre(at < gap || at > gap + 2 * 8_192);
        const changed = Buffer.from(signed);
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        expect(checkSignature(changed).intact).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('shows that something was added, and that nothing signed it', async () => {
    expect(checkSignature(Buffer.concat([signed, Buffer.from('\n%')])).fault).toBe('not-the-whole-file');
    expect(checkSignature(await pdfOf(FULL)).fault).toBe('no-signature');
    expect(checkSignature(Buffer.from('/ByteRange [0 1 3 1]<x>')).intact).toBe(false);
  });

  it('is under another certificate in another jurisdiction', async () => {
    const guatemala = { jurisdictionId: '0b1d9f1a-2f5e-4f38-8a55-3c6d1b1c9e77', code: 'GT', name: 'Guatemala' };
    const other = checkSignature(await papers.signedPdf({ ...FULL, jurisdiction: guatemala }));
    expect(other.intact).toBe(true);
    expect(other.certificate?.publicKey.equals(checkSignature(signed).certificate?.publicKey ?? fail())).toBe(false);
  });

  it('names a certificate that verifies under its own key and is made again byte for byte', () => {
    const certificate = new X509Certificate(papers.certificate(BELIZE));
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(papers.certificate(BELIZE).equals(papers.certificate(BELIZE))).toBe(true);
  });

  const fail = (): never => {
    throw new Error('no certificate');
  };
});

/** Programs of others, where the machine has them. */
describe('in the eyes of other programs, a signed paper', () => {
  const present = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;
  const ran = (name: string, ...more: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'paper-'));
    try {
      const file = join(folder, 'paper.pdf');
      writeFileSync(file, paper);
      const { stdout, stderr, status } = spawnSync(name, [...more, file], { encoding: 'utf8' });
      return `${stdout}${stderr} exit ${status ?? 'none'}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  let paper: Buffer;
  beforeAll(async () => {
    paper = await new SignedPapers(new SigningKeys(randomBytes(32))).signedPdf(FULL);
  });

  const withProgram = (name: string): jest.It => {
    if (present(name)) return it;
    console.warn(`${name} is not on this machine: it did not look at the papers.`);
    return it.skip;
  };

  withProgram('pdfsig')('has a valid signature over the total document (pdfsig)', () => {
    const said = ran('pdfsig');
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
  });

  withProgram('qpdf')('has no fault in its structure (qpdf)', () => {
    const said = ran('qpdf', '--check');
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).toContain('exit 0');
  });
});
