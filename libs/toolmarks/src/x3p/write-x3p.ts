import { createHash } from 'node:crypto';
import type { Surface } from '../surface/surface';
import { encodeHeights, encodeValidBits, type StoredHeights } from './heights';
import { X3P_NAMESPACE } from './read-record';
import type { X3pAcquisitionRecord, X3pDataType } from './record';
import { escapeXml } from './xml-text';
import { writeZip, type ZipFile } from './zip-writer';

/** What a file is to hold, as stored. Increments and offset as decimal text in metres, so that no digit is lost on the way. */
export interface X3pContent {
  readonly nx: number;
  readonly ny: number;
  readonly incrementX: string;
  readonly incrementY: string;
  readonly stored: StoredHeights;
  /** Needed for integer heights with missing points; for floats NaN says the same. */
  readonly valid: Uint8Array | null;
  /** Step and zero of integer heights; floats are metres as they stand. */
  readonly increment: string | null;
  readonly offset: string | null;
  readonly acquisition: X3pAcquisitionRecord | null;
}

export const UNKNOWN_ACQUISITION: X3pAcquisitionRecord = {
  date: null,
  creator: null,
  instrument: null,
  calibrationDate: null,
  probingType: null,
  probingIdentification: null,
  comment: null,
};

/** NaN with no payload, the form every reader knows. */
const MISSING = NaN;

/**
 * Writes a surface as X3P in metres with float64 heights over their mean. Equal input gives equal bytes, and reading the file gives
 * the same heights bit for bit.
 */
export function writeX3p(surface: Surface, acquisition: X3pAcquisitionRecord | null = null): Uint8Array {
  const stored = new Float64Array(surface.z.length);
  for (let i = 0; i < stored.length; i++) stored[i] = surface.z[i] === surface.z[i] ? surface.z[i]! / 1e6 : MISSING;
  return writeX3pContent({
    nx: surface.nx,
    ny: surface.ny,
    incrementX: metresOf(surface.pitchXUm),
    incrementY: metresOf(surface.pitchYUm),
    stored,
    valid: null,
    increment: null,
    offset: null,
    acquisition,
  });
}

/** Writes stored heights of any type exactly as they are: reading gives back the same bits. */
export function writeX3pContent(content: X3pContent): Uint8Array {
  if (content.stored.length !== content.nx * content.ny) throw new RangeError('as many heights as points');
  const data = encodeHeights(content.stored);
  const valid = content.valid ? encodeValidBits(content.valid) : null;
  const mainXml = Buffer.from(mainXmlOf(content, md5(data), valid ? md5(valid) : null), 'utf8');
  const files: ZipFile[] = [
    { name: 'main.xml', content: mainXml },
    { name: 'bindata/data.bin', content: data },
  ];
  if (valid) files.push({ name: 'bindata/valid.bin', content: valid });
  files.push({ name: 'md5checksum.hex', content: Buffer.from(`${md5(mainXml)} *main.xml\n`, 'ascii') });
  return writeZip(files);
}

/** Metres as decimal text with the digits of the micrometres: 6.25 becomes 6.25e-6. */
export function metresOf(micrometres: number): string {
  const [digits, exponent] = String(micrometres).split('e');
  return `${digits}e${Number(exponent ?? 0) - 6}`;
}

function typeOf(stored: StoredHeights): X3pDataType {
  if (stored instanceof Int16Array) return 'I';
  if (stored instanceof Int32Array) return 'L';
  return stored instanceof Float32Array ? 'F' : 'D';
}

function mainXmlOf(
  { nx, ny, incrementX, incrementY, stored, increment, offset, acquisition }: X3pContent,
  dataMd5: string,
  validMd5: string | null,
): string {
  const axis = (name: string, kind: 'I' | 'A', type: X3pDataType, step: string | null, zero: string | null): string =>
    `<${name}><AxisType>${kind}</AxisType><DataType>${type}</DataType><Increment>${step ?? '1'}</Increment><Offset>${zero ?? '0'}</Offset></${name}>`;
  const type = typeOf(stored);
  const links = [
    '<PointDataLink>bindata/data.bin</PointDataLink>',
    `<MD5ChecksumPointData>${dataMd5}</MD5ChecksumPointData>`,
    validMd5 ? `<ValidPointsLink>bindata/valid.bin</ValidPointsLink><MD5ChecksumValidPoints>${validMd5}</MD5ChecksumValidPoints>` : '',
  ].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<p:ISO5436_2 xmlns:p="${X3P_NAMESPACE}">`,
    '<Record1><Revision>ISO5436 - 2000</Revision><FeatureType>SUR</FeatureType><Axes>',
    axis('CX', 'I', 'D', incrementX, null),
    axis('CY', 'I', 'D', incrementY, null),
    axis('CZ', 'A', type, increment, offset),
    '</Axes></Record1>',
    acquisition ? record2Of(acquisition) : '',
    `<Record3><MatrixDimension><SizeX>${nx}</SizeX><SizeY>${ny}</SizeY><SizeZ>1</SizeZ></MatrixDimension>`,
    `<DataLink>${links}</DataLink></Record3>`,
    '<Record4><ChecksumFile>md5checksum.hex</ChecksumFile></Record4>',
    '</p:ISO5436_2>',
    '',
  ].join('\n');
}

function record2Of({
  date,
  creator,
  instrument,
  calibrationDate,
  probingType,
  probingIdentification,
  comment,
}: X3pAcquisitionRecord): string {
  const element = (name: string, text: string | null): string => `<${name}>${escapeXml(text ?? 'N/A')}</${name}>`;
  return [
    '<Record2>',
    element('Date', date),
    creator === null ? '' : element('Creator', creator),
    '<Instrument>',
    element('Manufacturer', instrument?.manufacturer ?? null),
    element('Model', instrument?.model ?? null),
    element('Serial', instrument?.serial ?? null),
    element('Version', instrument?.version ?? null),
    '</Instrument>',
    element('CalibrationDate', calibrationDate),
    '<ProbingSystem>',
    element('Type', probingType),
    element('Identification', probingIdentification),
    '</ProbingSystem>',
    comment === null ? '' : element('Comment', comment),
    '</Record2>',
  ].join('');
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
