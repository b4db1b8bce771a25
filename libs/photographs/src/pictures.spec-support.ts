import { crc32, deflateSync } from 'node:zlib';

/** A segment of a JPEG: marker, length, content. */
export function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]), bytes]);
}

/** The smallest grey picture: every coefficient of every block is zero. */
const TABLES = Buffer.concat([
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc4, Buffer.concat([Buffer.from([0x00, 1]), Buffer.alloc(15), Buffer.from([0])])),
  segment(0xc4, Buffer.concat([Buffer.from([0x10, 1]), Buffer.alloc(15), Buffer.from([0])])),
]);
const SCAN = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x2a, 0xff, 0x00, 0x15])]);

export const frame = (width: number, height: number, marker = 0xc0): Buffer => {
  const content = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return segment(marker, content);
};

export const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48\0\0', 'latin1'));

/** A JPEG with these segments before its frame. */
export const jpeg = (more: readonly Buffer[] = [], { width = 8, height = 8, tail = Buffer.alloc(0) } = {}): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...more, TABLES, frame(width, height), SCAN, Buffer.from([0xff, 0xd9]), tail]);

/** EXIF with an orientation, a maker's name and a place, in either byte order. */
export function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const little = order === 'II';
  const tiff = Buffer.alloc(90);
  const short = (value: number, at: number): number => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const long = (value: number, at: number): number => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  // Make, then orientation.
  short(0x010f, 10);
  short(2, 12);
  long(8, 14);
  long(60, 18);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(orientation, 30);
  tiff.write('N 17 29', 60, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

export function chunk(type: string, content: Buffer | string = ''): Buffer {
  const bytes = Buffer.from(content);
  const whole = Buffer.alloc(12 + bytes.length);
  whole.writeUInt32BE(bytes.length, 0);
  whole.write(type, 4, 'latin1');
  bytes.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + bytes.length)), 8 + bytes.length);
  return whole;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export const header = (width: number, height: number, { depth = 8, colour = 0, interlace = 0 } = {}): Buffer => {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', content);
};

/** A PNG whose pixel data is what is given, with chunks before it. */
export const png = (
  more: readonly Buffer[] = [],
  { head = header(3, 2), pixels = deflateSync(Buffer.alloc(2 * 4)), tail = Buffer.alloc(0) }: { head?: Buffer; pixels?: Buffer; tail?: Buffer } = {},
): Buffer => Buffer.concat([SIGNATURE, head, ...more, chunk('IDAT', pixels), chunk('IEND'), tail]);

/** A PDF with one empty page; the page and the catalogue may say more. */
export function pdf(pageMore = '', catalogueMore = '', tail = ''): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogueMore} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] ${pageMore} >>`,
    '<< /Author (Inspector Torres) /Title (17 Main Street) >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n${tail}`;
  return Buffer.from(text, 'latin1');
}
