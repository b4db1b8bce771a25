import { damaged, PhotographError } from '../photograph.errors';
import type { PhotographLimits } from '../photograph.limits';
import { orientationOf, tiffWithOrientation, UPRIGHT } from './exif-orientation';
import type { Inspected } from './inspected';
import { refuseStrangeTail } from './other-formats';
import { refuseTooManyPixels } from './pixels';

// Markers of ISO/IEC 10918-1, table B.1.
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);
/** Baseline, extended and progressive Huffman coding: what every viewer shows. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Each scan of a progressive picture costs a viewer a pass over all of it; encoders write about ten. */
const MOST_SCANS = 200;

interface Frame {
  readonly width: number;
  readonly height: number;
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/**
 * Reads a JPEG segment by segment, without decoding it. The cleaned copy has the same tables and scans byte for byte, and of the
 * application segments only density, colour transform and orientation.
 * @throws PhotographError `photograph.damaged`, `.too-many-pixels`, `.unreadable-kind` or `.more-than-a-picture`
 */
export function inspectJpeg(bytes: Buffer, limits: PhotographLimits): Inspected {
  let frame: Frame | null = null;
  let orientation = UPRIGHT;
  let density: Buffer | null = null;
  let scans = 0;
  const kept: Buffer[] = [];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw damaged(`no marker at byte ${at}`);
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) throw damaged('the end of the picture is missing');
    if (marker === EOI) break;
    if (at + 2 > bytes.length) throw damaged('a segment is cut short');
    const end = at + bytes.readUInt16BE(at);
    if (end < at + 2 || end > bytes.length) throw damaged(`the segment at byte ${at} is cut short`);
    const content = bytes.subarray(at + 2, end);
    at = end;

    if (marker === SOS) {
      if (!frame) throw damaged('a scan comes before the size');
      if (++scans > MOST_SCANS) throw new PhotographError('photograph.unreadable-kind', { reason: `more than ${MOST_SCANS} scans` });
      const stop = endOfScan(bytes, at);
      if (stop === at) throw damaged('a scan is empty');
      kept.push(segment(SOS, content), bytes.subarray(at, stop));
      at = stop;
    } else if (FRAMES.has(marker)) {
      if (frame) throw damaged('the size is stated twice');
      frame = readFrame(content);
      refuseTooManyPixels(frame, limits);
      kept.push(segment(marker, content));
    } else if (TABLES.has(marker)) {
      kept.push(segment(marker, content));
    } else if (marker === 0xe0 && content.length >= 14 && content.toString('latin1', 0, 5) === 'JFIF\0') {
      // Without the thumbnail, which may show what was cut off.
      density ??= Buffer.concat([content.subarray(0, 12), Buffer.from([0, 0])]);
    } else if (marker === 0xe1 && content.toString('latin1', 0, 6) === 'Exif\0\0') {
      if (orientation === UPRIGHT) orientation = orientationOf(content.subarray(6));
    } else if (marker === 0xee && content.length === 12 && content.toString('latin1', 0, 5) === 'Adobe') {
      // Says which colour transform the pixels went through.
      kept.push(segment(marker, content));
    } else if (!(marker >= 0xe0 && marker <= 0xef) && marker !== COM) {
      if (marker === SOI || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7)) throw damaged(`a marker out of place at byte ${at}`);
      throw new PhotographError('photograph.unreadable-kind', { reason: `JPEG marker 0x${marker.toString(16)}` });
    }
  }
  if (!frame || scans === 0) throw damaged('there is no picture in it');
  refuseStrangeTail(bytes.subarray(at));
  const cleaned = Buffer.concat([
    Buffer.from([0xff, SOI]),
    ...(density ? [segment(0xe0, density)] : []),
    ...(orientation === UPRIGHT ? [] : [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffWithOrientation(orientation)]))]),
    ...kept,
    Buffer.from([0xff, EOI]),
  ]);
  return { mediaType: 'image/jpeg', ...frame, orientation, cleaned };
}

function readFrame(content: Buffer): Frame {
  if (content.length < 6) throw damaged('the size is cut short');
  const components = content[5] ?? 0;
  if (content.length !== 6 + 3 * components) throw damaged('the size does not fit the number of colours');
  if (content[0] !== 8) throw new PhotographError('photograph.unreadable-kind', { reason: `${content[0] ?? 0} bits per colour` });
  if (![1, 3, 4].includes(components)) throw new PhotographError('photograph.unreadable-kind', { reason: `${components} colours` });
  const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)];
  if (height === 0 || width === 0) throw damaged('the size is zero');
  return { width, height };
}

/** Where the coded pixels end: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0xff || next === 0 || (next >= 0xd0 && next <= 0xd7)) continue;
    return at;
  }
  throw damaged('the end of the picture is missing');
}
