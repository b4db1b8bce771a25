import { Archive } from './archive';
import type { StoredHeights } from './heights';
import type { X3pLimits } from './limits';
import { parseMainXml } from './main-xml';
import { checksumFileOf, readRecord } from './read-record';
import type { X3pRecord } from './record';
import type { X3pFinding } from './x3p.error';
import { readZipDirectory } from './zip-directory';

/** The stored matrix with its meaning: height = offset + scale · stored, in the file's unit. Point (x, y) is `stored[x + nx * y]`. */
export interface X3pMatrix {
  readonly nx: number;
  readonly ny: number;
  readonly incrementX: number;
  readonly incrementY: number;
  readonly stored: StoredHeights;
  /** 1 for every valid point; null when a missing point is a NaN. */
  readonly valid: Uint8Array | null;
  readonly scale: number;
  readonly offset: number;
}

export interface X3pMatrixReading {
  readonly matrix: X3pMatrix;
  readonly record: X3pRecord;
  readonly findings: X3pFinding[];
}

/** Opens the archive and reads what is stored, bit for bit. The order of the checks is part of the contract: cheap refusals come first. */
export function readX3pMatrix(bytes: Uint8Array, mode: 'strict' | 'lenient', limits: X3pLimits): X3pMatrixReading {
  const archive = new Archive(bytes, readZipDirectory(bytes, limits), limits, mode);
  const mainXml = archive.inflate(archive.main, limits.mainXmlBytes);
  const xml = parseMainXml(mainXml, limits);
  archive.verifyMainXml(mainXml, checksumFileOf(xml));

  const { record, links } = readRecord(xml, limits, archive.findings);
  archive.findings.unshift(...xml.findings);
  const { stored, valid } = archive.readPoints(xml, record, links);
  return {
    matrix: { ...scaling(record, archive.findings), nx: record.sizeX, ny: record.sizeY, stored, valid },
    record,
    findings: archive.findings,
  };
}

/** Integers are steps of the increment; floats are heights as they stand, whatever increment is written beside them. */
function scaling(record: X3pRecord, findings: X3pFinding[]): Pick<X3pMatrix, 'incrementX' | 'incrementY' | 'scale' | 'offset'> {
  const { x, y, z } = record.axes;
  const integer = z.dataType === 'I' || z.dataType === 'L';
  if (integer && z.increment === null) findings.push({ code: 'x3p.increment-absent', detail: 'CZ' });
  if (!integer && z.increment !== null && z.increment !== 1)
    findings.push({ code: 'x3p.increment-not-applied', detail: `CZ ${z.increment}` });
  if (!integer && z.offset !== null && z.offset !== 0) findings.push({ code: 'x3p.offset-not-applied', detail: `CZ ${z.offset}` });
  return {
    incrementX: x.increment!,
    incrementY: y.increment!,
    scale: integer ? (z.increment ?? 1) : 1,
    offset: integer ? (z.offset ?? 0) : 0,
  };
}
