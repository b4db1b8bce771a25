import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { DomainError } from '@headstamp/codes';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { PhotographLimits } from '../photograph.limits';
import { chunk, exif, frame, header, JFIF, jpeg, pdf, png, segment } from '../pictures.spec-support';
import { inspect } from './inspect';
import type { Inspected } from './inspected';

const LIMITS = new PhotographLimits(1_000_000, 1_000_000);
const asJpeg = (bytes: Buffer): Promise<Inspected> => inspect(bytes, 'image/jpeg', LIMITS);
const asPng = (bytes: Buffer): Promise<Inspected> => inspect(bytes, 'image/png', LIMITS);
const asPdf = (bytes: Buffer): Promise<Inspected> => inspect(bytes, 'application/pdf', LIMITS);

/** Code of the refusal, or what went through. */
async function refusal(attempt: Promise<Inspected>): Promise<string> {
  try {
    await attempt;
    return 'kept';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('a photograph that arrives', () => {
  it('keeps size, pixels and orientation, and loses place, camera, comments and thumbnails', async () => {
    const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Torres</x:xmpmeta>');
    const bare = jpeg([JFIF], { width: 640, height: 480 });
    const { width, height, orientation, cleaned } = await asJpeg(
      jpeg([JFIF, exif(6), xmp, segment(0xed, 'Photoshop 3.0'), segment(0xfe, 'taken at home')], { width: 640, height: 480 }),
    );
    expect({ width, height, orientation }).toEqual({ width: 640, height: 480, orientation: 6 });
    for (const told of ['17 29', 'Torres', 'home', 'Photoshop']) expect(cleaned.includes(told)).toBe(false);
    expect((await asJpeg(cleaned)).orientation).toBe(6);
    // What is left is the bare picture with 36 bytes that say how it is turned.
    expect(cleaned.length).toBe(bare.length + 36);
    expect((await asJpeg(bare)).cleaned.equals(bare)).toBe(true);
  });

  it('reads the orientation in both byte orders', async () => {
    for (const order of ['II', 'MM'] as const)
      for (let turned = 1; turned <= 8; turned++) expect((await asJpeg(jpeg([exif(turned, order)]))).orientation).toBe(turned);
    expect((await asJpeg(jpeg([exif(9)]))).orientation).toBe(1);
  });

  it('keeps the pixels of a PNG byte for byte and loses its texts', async () => {
    const drawn = new PNG({ width: 20, height: 10 });
    for (let at = 0; at < drawn.data.length; at++) drawn.data[at] = (at * 37) % 256;
    const written = PNG.sync.write(drawn);
    const ihdr = 8 + 25;
    const told = Buffer.concat([written.subarray(0, ihdr), chunk('tEXt', 'Author\0Torres'), chunk('eXIf', exif(3).subarray(10)), written.subarray(ihdr)]);
    const { cleaned, orientation, width, height } = await asPng(told);
    expect({ orientation, width, height }).toEqual({ orientation: 3, width: 20, height: 10 });
    expect(cleaned.includes('Torres')).toBe(false);
    expect(PNG.sync.read(cleaned).data.equals(drawn.data)).toBe(true);
  });

  it('counts the pixels of every colour type and of interlaced pictures', async () => {
    const interlaced = header(5, 5, { interlace: 1 });
    // Adam7 of 5 by 5 grey pixels: rows of 1, 1, 2, 1, 3, 2 and 5 columns, each with a filter byte.
    const rows = 2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6;
    const given = (head: Buffer, bytes: number): Promise<string> => refusal(asPng(png([], { head, pixels: deflateSync(Buffer.alloc(bytes)) })));
    expect(await given(header(9, 2, { depth: 1 }), 2 * 3)).toBe('kept');
    expect(await given(header(9, 2, { depth: 16, colour: 6 }), 2 * 73)).toBe('kept');
    expect(await given(interlaced, rows)).toBe('kept');
    expect(await given(interlaced, rows - 1)).toBe('photograph.damaged');
    expect(await given(interlaced, rows + 1)).toBe('photograph.damaged');
  });

  it('keeps the pages of a scanned paper and loses author, annotations and histories', async () => {
    const { mediaType, cleaned } = await asPdf(pdf('/LastModified (Torres) /Annots [<< /Type /Annot /Subtype /Text /Contents (Torres) >>]'));
    expect(mediaType).toBe('application/pdf');
    expect(cleaned.includes('Torres')).toBe(false);
    expect(cleaned.includes('Main Street')).toBe(false);
    expect(cleaned.includes('/MediaBox')).toBe(true);
    const withoutId = (bytes: Buffer): string => bytes.toString('latin1').replace(/\/ID \[.*\]/, '');
    expect(withoutId((await asPdf(cleaned)).cleaned)).toBe(withoutId(cleaned));
  });

  it('waits for its turn when many papers arrive at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => asPdf(pdf())));
    expect(all.map(({ mediaType }) => mediaType)).toEqual(Array(5).fill('application/pdf'));
  }, 60_000);

  it('is kept when the camera appended further pictures or padding', async () => {
    const further = Buffer.concat([Buffer.alloc(100), jpeg()]);
    for (const tail of [Buffer.alloc(9), further, Buffer.from('maker notes SEFT')]) {
      const { cleaned } = await asJpeg(jpeg([], { tail }));
      expect(cleaned.equals(jpeg())).toBe(true);
    }
  });
});

describe('a file that is refused', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const archive = Buffer.concat([Buffer.from('PK\x03\x04 something'), Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
  const bomb = png([], { head: header(100, 100), pixels: deflateSync(Buffer.alloc(50_000_000)) });

  const cases: readonly (readonly [what: string, attempt: () => Promise<Inspected>, code: string])[] = [
    ['nothing', () => asJpeg(Buffer.alloc(0)), 'photograph.empty'],
    ['more bytes than agreed', () => asJpeg(Buffer.alloc(1_000_001)), 'photograph.too-large'],
    ['a web page', () => inspect(html, 'image/png', LIMITS), 'photograph.not-a-picture'],
    ['a drawing in SVG', () => inspect(svg, 'image/svg+xml', LIMITS), 'photograph.not-a-picture'],
    ['a GIF', () => inspect(Buffer.from('GIF89a'), 'image/gif', LIMITS), 'photograph.not-a-picture'],
    ['a PNG that calls itself a JPEG', () => asJpeg(png()), 'photograph.other-media-type'],
    ['a JPEG whose header says 200 megapixels', () => asJpeg(Buffer.concat([Buffer.from([0xff, 0xd8]), frame(20_000, 10_000)])), 'photograph.too-many-pixels'],
    ['a PNG whose header says 200 megapixels', () => asPng(png([], { head: header(20_000, 10_000) })), 'photograph.too-many-pixels'],
    ['a PNG that inflates beyond its size', () => asPng(bomb), 'photograph.damaged'],
    ['a JPEG of no height', () => asJpeg(jpeg([], { height: 0 })), 'photograph.damaged'],
    ['a lossless JPEG', () => asJpeg(jpeg([frame(8, 8, 0xc3)])), 'photograph.unreadable-kind'],
    ['a JPEG cut short', () => asJpeg(jpeg().subarray(0, -3)), 'photograph.damaged'],
    ['a PNG cut short', () => asPng(png().subarray(0, -5)), 'photograph.damaged'],
    ['a PNG with a wrong checksum', () => asPng(Buffer.concat([png().subarray(0, 20), Buffer.from([9]), png().subarray(21)])), 'photograph.damaged'],
    ['a JPEG with a page in its comment', () => asJpeg(jpeg([segment(0xfe, html)])), 'photograph.more-than-a-picture'],
    ['a JPEG with an archive behind it', () => asJpeg(jpeg([], { tail: archive })), 'photograph.more-than-a-picture'],
    ['a JPEG with something unknown behind it', () => asJpeg(jpeg([], { tail: Buffer.alloc(5_000, 'x') })), 'photograph.more-than-a-picture'],
    ['a PNG with an archive behind it', () => asPng(png([], { tail: archive })), 'photograph.more-than-a-picture'],
    ['a JPEG that is a PDF too', () => asJpeg(jpeg([segment(0xfe, pdf())])), 'photograph.more-than-a-picture'],
    ['a PNG with something behind its pixels', () => asPng(png([], { pixels: Buffer.concat([deflateSync(Buffer.alloc(8)), html]) })), 'photograph.more-than-a-picture'],
    ['a PDF that acts when opened', () => asPdf(pdf('', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')), 'photograph.more-than-a-picture'],
    ['a PDF that hides the name of the act', () => asPdf(pdf('', '/OpenAction << /S /J#61vaScript >>')), 'photograph.more-than-a-picture'],
    ['a PDF with something behind it', () => asPdf(pdf('', '', html.toString())), 'photograph.more-than-a-picture'],
    ['a PDF cut short', () => asPdf(pdf().subarray(0, -20)), 'photograph.damaged'],
    ['a PDF without its table', () => asPdf(Buffer.from('%PDF-1.7\nnothing\n%%EOF\n')), 'photograph.damaged'],
  ];
  it.each(cases)('is %s', async (_what, attempt, code) => {
    expect(await refusal(attempt())).toBe(code);
  });

  it('costs no more than its header when the header lies about its size', async () => {
    const claims = png([], { head: header(1_000, 1_000), pixels: gunzipSync(gzipSync(deflateSync(Buffer.alloc(10)))) });
    expect(await refusal(asPng(claims))).toBe('photograph.damaged');
  });
});

describe('a file that somebody changed', () => {
  const originals = [jpeg([JFIF, exif(3), segment(0xfe, 'note')]), png([chunk('tEXt', 'a\0b')])] as const;
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('set', 'cut', 'insert', 'double'), fc.nat(255)), { minLength: 1, maxLength: 6 });

  const changed = (original: Buffer, edits: readonly (readonly [number, string, number])[]): Buffer =>
    edits.reduce<Buffer>((bytes, [where, how, value]) => {
      const at = where % Math.max(1, bytes.length);
      if (how === 'set') return Buffer.concat([bytes.subarray(0, at), Buffer.from([value]), bytes.subarray(at + 1)]);
      if (how === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + value)]);
      if (how === 'double') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - value))]);
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(value, value), bytes.subarray(at)]);
    }, original);

  it('is kept or refused in the words of the field, and what is kept can be cleaned again to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), changes, async (original, edits) => {
        const bytes = changed(original, edits);
        const stated = original === originals[0] ? 'image/jpeg' : 'image/png';
        let kept: Inspected;
        try {
          kept = await inspect(bytes, stated, LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          return;
        }
        expect(kept.cleaned.length).toBeLessThanOrEqual(bytes.length + 36);
        expect((await inspect(kept.cleaned, stated, LIMITS)).cleaned.equals(kept.cleaned)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused in the words of the field when it is a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        await inspect(changed(pdf(), edits), 'application/pdf', LIMITS).catch((error: unknown) => expect(error).toBeInstanceOf(DomainError));
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
