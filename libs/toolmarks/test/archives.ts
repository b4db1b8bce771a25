import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP made by hand, so that every field can lie. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredBytes?: number;
  readonly crc?: number;
  readonly externalAttributes?: number;
  readonly localName?: string;
  /** Use the data of an earlier entry instead of own data. */
  readonly sameDataAs?: number;
  /** Its local header and data are the content of that earlier, stored entry. */
  readonly insideOf?: number;
}

export function rawZip(
  entries: readonly RawEntry[],
  end: { count?: number; comment?: Buffer; disk?: number; prefix?: Buffer } = {},
): Buffer {
  const parts: Buffer[] = [end.prefix ?? Buffer.alloc(0)];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let offset = parts[0]!.length;
  entries.forEach((entry, i) => {
    const name = Buffer.from(entry.name);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(entry.content) : Buffer.from(entry.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(entry.crc ?? crc32(entry.content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.declaredBytes ?? entry.content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const localFields = Buffer.from(fields);
    const localName = entry.localName ? Buffer.from(entry.localName) : name;
    localFields.writeUInt16LE(localName.length, 22);
    offsets[i] = offset;
    if (entry.sameDataAs !== undefined) offsets[i] = offsets[entry.sameDataAs]!;
    else if (entry.insideOf !== undefined) offsets[i] = offsets[entry.insideOf]! + 30 + entries[entry.insideOf]!.name.length;
    else {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), localFields, localName, packed]);
      parts.push(local);
      offset += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.externalAttributes ?? 0, 6);
    tail.writeUInt32LE(offsets[i], 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), fields, tail, name]));
  });
  const central = Buffer.concat(directory);
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.count ?? entries.length, 8);
  record.writeUInt16LE(end.count ?? entries.length, 10);
  record.writeUInt32LE(central.length, 12);
  record.writeUInt32LE(offset, 16);
  record.writeUInt16LE(end.comment?.length ?? 0, 20);
  return Buffer.concat([...parts, central, record, end.comment ?? Buffer.alloc(0)]);
}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** A small sound file in its parts; `edit` changes the text of main.xml before its checksum is made. */
export function x3pParts(edit: (mainXml: string) => string = (xml) => xml): { mainXml: Buffer; data: Buffer; checksum: Buffer } {
  const data = Buffer.from(new Float64Array(Array.from({ length: 12 }, (_, i) => i * 1e-7)).buffer);
  const mainXml = Buffer.from(
    edit(
      '<?xml version="1.0" encoding="UTF-8"?>\n<p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2"><Record1><Revision>ISO5436 - 2000</Revision>' +
        '<FeatureType>SUR</FeatureType><Axes><CX><AxisType>I</AxisType><DataType>D</DataType><Increment>6.25e-6</Increment><Offset>0</Offset></CX>' +
        '<CY><AxisType>I</AxisType><DataType>D</DataType><Increment>6.25e-6</Increment><Offset>0</Offset></CY>' +
        '<CZ><AxisType>A</AxisType><DataType>D</DataType></CZ></Axes></Record1><Record3><MatrixDimension><SizeX>4</SizeX><SizeY>3</SizeY><SizeZ>1</SizeZ></MatrixDimension>' +
        `<DataLink><PointDataLink>bindata/data.bin</PointDataLink><MD5ChecksumPointData>${md5(data)}</MD5ChecksumPointData></DataLink></Record3>` +
        '<Record4><ChecksumFile>md5checksum.hex</ChecksumFile></Record4></p:ISO5436_2>',
    ),
  );
  return { mainXml, data, checksum: Buffer.from(`${md5(mainXml)} *main.xml\n`) };
}

/** The sound file, with more or other entries when asked. */
export function x3pZip(edit?: (mainXml: string) => string, more: readonly RawEntry[] = [], end: Parameters<typeof rawZip>[1] = {}): Buffer {
  const { mainXml, data, checksum } = x3pParts(edit);
  return rawZip(
    [
      { name: 'main.xml', content: mainXml },
      { name: 'bindata/data.bin', content: data },
      { name: 'md5checksum.hex', content: checksum },
      ...more,
    ],
    end,
  );
}
