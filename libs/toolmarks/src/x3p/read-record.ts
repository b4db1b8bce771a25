import type { X3pLimits } from './limits';
import { child, requiredChild, textOf, type MainXml, type XmlElement } from './main-xml';
import { decimal, matrixSize } from './numbers';
import type { X3pAcquisitionRecord, X3pAxis, X3pDataType, X3pMaskRecord, X3pRecord } from './record';
import { X3pError, type X3pFinding } from './x3p.error';

export const X3P_NAMESPACE = 'http://www.opengps.eu/2008/ISO5436_2';
const DEFAULT_CHECKSUM_FILE = 'md5checksum.hex';
const ROOTS = ['ISO5436_2', 'ISO5436'];
const ROTATION = ['r11', 'r12', 'r13', 'r21', 'r22', 'r23', 'r31', 'r32', 'r33'];

/** Where the file says its parts are, as written. */
export interface X3pLinks {
  readonly pointData: string | null;
  readonly pointDataMd5: string | null;
  readonly validPoints: string | null;
  readonly validPointsMd5: string | null;
  readonly checksumFile: string;
}

/** The name of the file with the checksum of main.xml; it is needed before the rest of the document may be believed. */
export function checksumFileOf(xml: MainXml): string {
  return textOf(child(xml.root, 'Record4'), 'ChecksumFile') ?? DEFAULT_CHECKSUM_FILE;
}

/** Interprets main.xml. Numbers pass a strict grammar and sizes are bounded before anything is allocated for them. */
export function readRecord(xml: MainXml, limits: X3pLimits, findings: X3pFinding[]): { record: X3pRecord; links: X3pLinks } {
  const { root } = xml;
  if (!ROOTS.includes(root.name)) throw new X3pError('x3p.element-missing', { element: 'ISO5436_2', in: root.name.slice(0, 64) });
  reportRoot(xml, findings);

  const record1 = requiredChild(root, 'Record1');
  const record3 = requiredChild(root, 'Record3');
  const featureType = textOf(record1, 'FeatureType') ?? '';
  if (featureType !== 'SUR') throw new X3pError('x3p.feature-type-unsupported', { featureType: featureType.slice(0, 16) });

  const axes = requiredChild(record1, 'Axes');
  const { sizeX, sizeY } = readSizes(record3, limits);
  const x = readAxis(axes, 'CX');
  const y = readAxis(axes, 'CY');
  const z = readAxis(axes, 'CZ');
  assertGrid(x, y, z);

  const link = child(record3, 'DataLink');
  const list = child(record3, 'DataList');
  if (link && list) throw new X3pError('x3p.element-duplicate', { element: 'DataLink and DataList' });
  if (!link && !list) throw new X3pError('x3p.element-missing', { element: 'DataLink', in: 'Record3' });

  const record4 = child(root, 'Record4');
  if (!textOf(record4, 'ChecksumFile')) findings.push({ code: 'x3p.checksum-file-unnamed', detail: DEFAULT_CHECKSUM_FILE });
  const origin = textOf(axes, 'Origin');
  if (origin) findings.push({ code: 'x3p.origin-stated', detail: origin.slice(0, 16) });

  const record: X3pRecord = {
    rootElement: root.name,
    namespace: xml.namespace,
    revision: textOf(record1, 'Revision'),
    featureType,
    axes: { x, y, z },
    origin,
    rotation: readRotation(axes, findings),
    acquisition: readAcquisition(child(root, 'Record2')),
    sizeX,
    sizeY,
    storage: link ? 'binary' : 'list',
    mask: readMask(child(record3, 'Mask')),
    vendorSpecificId: textOf(record4, 'VendorSpecificID'),
  };
  return {
    record,
    links: {
      pointData: textOf(link, 'PointDataLink'),
      pointDataMd5: textOf(link, 'MD5ChecksumPointData'),
      validPoints: textOf(link, 'ValidPointsLink'),
      validPointsMd5: textOf(link, 'MD5ChecksumValidPoints'),
      checksumFile: checksumFileOf(xml),
    },
  };
}

function reportRoot({ root, namespace }: MainXml, findings: X3pFinding[]): void {
  if (root.name !== 'ISO5436_2') findings.push({ code: 'x3p.root-element', detail: root.name });
  if (namespace !== X3P_NAMESPACE) findings.push({ code: 'x3p.namespace', detail: namespace?.slice(0, 120) ?? 'absent' });
}

function readSizes(record3: XmlElement, limits: X3pLimits): { sizeX: number; sizeY: number } {
  if (child(record3, 'ListDimension')) throw new X3pError('x3p.feature-type-unsupported', { featureType: 'list of points' });
  const matrix = requiredChild(record3, 'MatrixDimension');
  const sizeX = matrixSize(textOf(matrix, 'SizeX'), 'SizeX', limits.sideLength);
  const sizeY = matrixSize(textOf(matrix, 'SizeY'), 'SizeY', limits.sideLength);
  const sizeZ = matrixSize(textOf(matrix, 'SizeZ') ?? '1', 'SizeZ', limits.sideLength);
  if (sizeZ !== 1) throw new X3pError('x3p.layers-unsupported', { sizeZ });
  if (sizeX * sizeY > limits.points) throw new X3pError('x3p.dimensions-invalid', { sizeX, sizeY, limit: limits.points });
  return { sizeX, sizeY };
}

function readAxis(axes: XmlElement, name: string): X3pAxis {
  const axis = requiredChild(axes, name);
  const axisType = textOf(axis, 'AxisType');
  if (axisType !== 'I' && axisType !== 'A')
    throw new X3pError('x3p.axis-unsupported', { axis: name, axisType: (axisType ?? '').slice(0, 16) });
  return {
    axisType,
    dataType: readDataType(axis, name),
    increment: readNumber(axis, name, 'Increment'),
    incrementText: textOf(axis, 'Increment'),
    offset: readNumber(axis, name, 'Offset'),
  };
}

function readDataType(axis: XmlElement, name: string): X3pDataType | null {
  const dataType = textOf(axis, 'DataType');
  if (dataType === null || dataType === 'I' || dataType === 'L' || dataType === 'F' || dataType === 'D') return dataType;
  throw new X3pError('x3p.data-type-unknown', { axis: name, dataType: dataType.slice(0, 16) });
}

function readNumber(axis: XmlElement, name: string, field: string): number | null {
  const text = textOf(axis, field);
  return text === null ? null : decimal(text, `${name}.${field}`);
}

/** Points on a regular grid with one height each; anything else is X3P too, but not a surface this engine reads. */
function assertGrid(x: X3pAxis, y: X3pAxis, z: X3pAxis): void {
  for (const [name, axis] of [
    ['CX', x],
    ['CY', y],
  ] as const) {
    if (axis.axisType !== 'I') throw new X3pError('x3p.axis-unsupported', { axis: name, axisType: axis.axisType });
    if (axis.increment === null || !(axis.increment > 0))
      throw new X3pError('x3p.increment-invalid', { axis: name, increment: axis.increment ?? 'absent' });
  }
  if (z.axisType !== 'A') throw new X3pError('x3p.axis-unsupported', { axis: 'CZ', axisType: z.axisType });
  if (z.dataType === null) throw new X3pError('x3p.data-type-unknown', { axis: 'CZ', dataType: 'absent' });
  if (z.increment !== null && !(z.increment > 0)) throw new X3pError('x3p.increment-invalid', { axis: 'CZ', increment: z.increment });
}

function readRotation(axes: XmlElement, findings: X3pFinding[]): number[] | null {
  const rotation = child(axes, 'Rotation');
  if (!rotation) return null;
  const values = ROTATION.map((name, i) => decimal(textOf(rotation, name) ?? (i % 4 === 0 ? '1' : '0'), name));
  if (values.some((value) => Math.abs(value) > 1)) throw new X3pError('x3p.number-invalid', { field: 'Rotation' });
  if (values.some((value, i) => value !== (i % 4 === 0 ? 1 : 0)))
    findings.push({ code: 'x3p.rotation-not-applied', detail: values.join(' ') });
  return values;
}

function readAcquisition(record2: XmlElement | undefined): X3pAcquisitionRecord | null {
  if (!record2) return null;
  const instrument = child(record2, 'Instrument');
  const probing = child(record2, 'ProbingSystem');
  return {
    date: textOf(record2, 'Date'),
    creator: textOf(record2, 'Creator'),
    instrument: instrument
      ? {
          manufacturer: textOf(instrument, 'Manufacturer'),
          model: textOf(instrument, 'Model'),
          serial: textOf(instrument, 'Serial'),
          version: textOf(instrument, 'Version'),
        }
      : null,
    calibrationDate: textOf(record2, 'CalibrationDate'),
    probingType: textOf(probing, 'Type'),
    probingIdentification: textOf(probing, 'Identification'),
    comment: textOf(record2, 'Comment'),
  };
}

function readMask(mask: XmlElement | undefined): X3pMaskRecord | null {
  if (!mask) return null;
  const annotations = child(mask, 'Annotations')?.children.filter(({ name }) => name === 'Annotation') ?? [];
  return {
    background: textOf(mask, 'Background'),
    annotations: annotations.map(({ attributes, text }) => ({ colour: attributes['color'] ?? null, text: text.trim() })),
  };
}
