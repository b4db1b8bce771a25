import { createInflate, crc32 } from 'node:zlib';
import { damaged, PhotographError } from '../photograph.errors';
import type { PhotographLimits } from '../photograph.limits';
import { orientationOf, tiffWithOrientation, UPRIGHT } from './exif-orientation';
import type { Inspected } from './inspected';
import { refuseStrangeTail } from './other-formats';
import { refuseTooManyPixels } from './pixels';

export const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Samples per pixel and permitted depths by colour type: PNG (Third Edition), table 12. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/** What decides how the pixels look, and has room for nothing else: name and greatest length. */
const KEPT: Readonly<Record<string, number>> = { PLTE: 768, tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, pHYs: 9 };
/** Adam7: first column and row, step across and down, of each pass. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  /** Length, type, content and checksum as they stand in the file. */
  readonly whole: Buffer;
}

/**
 * Reads a PNG chunk by chunk; its pixels are inflated to be counted, and never kept. The cleaned copy has the same pixels byte
 * for byte, without text, time, profile and animation.
 * @throws PhotographError `photograph.damaged`, `.too-many-pixels`, `.unreadable-kind` or `.more-than-a-picture`
 */
export async function inspectPng(bytes: Buffer, limits: PhotographLimits): Promise<Inspected> {
  let header: Header | null = null;
  let orientation = UPRIGHT;
  let ended = false;
  const before: Buffer[] = [];
  const pixels: Chunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (!ended) {
    const chunk = readChunk(bytes, at);
    at += chunk.whole.length;
    const { type, content, whole } = chunk;
    if (!header) {
      if (type !== 'IHDR') throw damaged('the size is missing');
      header = readHeader(content);
      refuseTooManyPixels(header, limits);
      before.push(whole);
    } else if (type === 'IDAT') {
      pixels.push(chunk);
    } else if (type === 'IEND') {
      if (content.length > 0) throw damaged('the end of the picture holds something');
      ended = true;
    } else if (type in KEPT) {
      if (content.length > (KEPT[type] ?? 0)) throw damaged(`${type} is too long`);
      if (pixels.length === 0) before.push(whole);
    } else if (type === 'eXIf') {
      orientation = orientationOf(content);
    } else if (/^[A-Z]/.test(type)) {
      throw new PhotographError('photograph.unreadable-kind', { reason: `PNG chunk ${type}` });
    }
  }
  if (!header || pixels.length === 0) throw damaged('there is no picture in it');
  refuseStrangeTail(bytes.subarray(at));
  await countPixels(Buffer.concat(pixels.map(({ content }) => content)), bytesOfPixels(header));
  const cleaned = Buffer.concat([
    PNG_SIGNATURE,
    ...before,
    ...(orientation === UPRIGHT ? [] : [chunkOf('eXIf', tiffWithOrientation(orientation))]),
    ...pixels.map(({ whole }) => whole),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
  return { mediaType: 'image/png', width: header.width, height: header.height, orientation, cleaned };
}

function readChunk(bytes: Buffer, at: number): Chunk {
  if (at + 12 > bytes.length) throw damaged('the end of the picture is missing');
  const length = bytes.readUInt32BE(at);
  const end = at + 12 + length;
  const type = bytes.toString('latin1', at + 4, at + 8);
  if (!/^[A-Za-z]{4}$/.test(type)) throw damaged(`no chunk at byte ${at}`);
  if (end > bytes.length) throw damaged(`the chunk ${type} is cut short`);
  if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged(`the checksum of the chunk ${type} is wrong`);
  return { type, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
}

function chunkOf(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}

function readHeader(content: Buffer): Header {
  if (content.length !== 13) throw damaged('the size is cut short');
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace] = content.subarray(8);
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff) throw damaged('the size is impossible');
  const layout = COLOURS[colour];
  if (!layout?.depths.includes(depth) || compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1))
    throw damaged('the header names no way of writing pixels');
  return { width, height, bitsPerPixel: depth * layout.samples, interlaced: interlace === 1 };
}

/** Every row has one byte for its filter and whole bytes of pixels. */
function bytesOfPixels({ width, height, bitsPerPixel, interlaced }: Header): number {
  const size = (columns: number, rows: number): number => (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8)));
  if (!interlaced) return size(width, height);
  return PASSES.reduce(
    (sum, [left, top, across, down]) => sum + size(Math.max(0, Math.ceil((width - left) / across)), Math.max(0, Math.ceil((height - top) / down))),
    0,
  );
}

/** Inflates no further than the header allows, so that a small file cannot grow beyond what was agreed to. */
async function countPixels(compressed: Buffer, expected: number): Promise<void> {
  const inflate = createInflate();
  inflate.end(compressed);
  let count = 0;
  try {
    for await (const part of inflate) {
      count += (part as Buffer).length;
      if (count > expected) break;
    }
  } catch {
    throw damaged('the pixels cannot be read');
  }
  if (count !== expected) throw damaged(count > expected ? 'there are more pixels than the size says' : 'there are fewer pixels than the size says');
  if (inflate.bytesWritten !== compressed.length) throw new PhotographError('photograph.more-than-a-picture', { reason: 'something follows the pixels' });
}
