import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the first day ZIP knows: equal content gives equal bytes. */
const FIRST_DAY = 0x0021;

/** A plain ZIP archive (PKWARE APPNOTE 4.3) of files with ASCII names, in the order given, with a fixed date. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const rawName = Buffer.from(name, 'ascii');
    const deflated = deflateRawSync(content, { level: 6 });
    const method = deflated.length < content.length ? 8 : 0;
    const packed = method === 8 ? deflated : content;
    const common = commonFields(method, crc32(content), packed.length, content.length, rawName.length);
    const local = Buffer.concat([uint32(0x04034b50), common, rawName]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), common, Buffer.alloc(10), uint32(offset), rawName]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(0x06054b50),
    Buffer.alloc(4),
    uint16(files.length),
    uint16(files.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

/** From "version needed" to "extra field length", which the local header and the directory share. */
function commonFields(method: number, crc: number, packed: number, size: number, name: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(0),
    uint16(method),
    uint16(0),
    uint16(FIRST_DAY),
    uint32(crc),
    uint32(packed),
    uint32(size),
    uint16(name),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
