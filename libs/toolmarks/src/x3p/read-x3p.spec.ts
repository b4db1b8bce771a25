import { rawZip, x3pParts, x3pZip, type RawEntry } from '../../test/archives';
import { readX3p } from './read-x3p';
import { X3pError, type X3pErrorCode } from './x3p.error';

const strict = (bytes: Uint8Array): ReturnType<typeof readX3p> => readX3p(bytes, { mode: 'strict' });
const refused = (bytes: Uint8Array, code: X3pErrorCode): void => expect(() => strict(bytes)).toThrow(expect.objectContaining({ code }));
const note: RawEntry = { name: 'note.txt', content: Buffer.from('a note'), method: 0 };

/** The local header and the data of an entry, as they stand in an archive. */
function localRecordOf(entry: RawEntry): Buffer {
  const zip = rawZip([entry]);
  return zip.subarray(0, zip.indexOf('PK\x01\x02', 0, 'latin1'));
}

/** The archive with a second directory and end in its comment, each of which another reader could take for the archive. */
function withTwoEnds(): Buffer {
  const zip = x3pZip();
  const end = zip.length - 22;
  const directory = zip.subarray(zip.readUInt32LE(end + 16), end);
  const first = Buffer.from(zip);
  first.writeUInt16LE(directory.length + 22, end + 20);
  const second = Buffer.from(zip.subarray(end));
  second.writeUInt32LE(zip.length, 16);
  return Buffer.concat([first, directory, second]);
}

function withDirectorySize(change: number): Buffer {
  const zip = x3pZip();
  zip.writeUInt32LE(zip.readUInt32LE(zip.length - 10) + change, zip.length - 10);
  return zip;
}

describe('an X3P archive', () => {
  it('reads, with heights over their mean in micrometres and the file hash as origin', () => {
    const { surface, units, findings, sha256 } = strict(x3pZip());
    expect({ ...surface, z: [...surface.z].map((z) => z.toFixed(3)) }).toEqual({
      nx: 4,
      ny: 3,
      pitchXUm: 6.25,
      pitchYUm: 6.25,
      z: Array.from({ length: 12 }, (_, i) => (i * 0.1 - 0.55).toFixed(3)),
      meanRemovedUm: expect.closeTo(0.55, 12),
      origin: { fileSha256: sha256, steps: [{ name: 'read-x3p', version: 1, parameters: { unit: 'metre' } }] },
    });
    expect([units, findings]).toEqual(['metre', []]);
  });

  it('may carry entries of others, which are never inflated', () => {
    expect(strict(x3pZip(undefined, [{ ...note, crc: 1 }])).surface.nx).toBe(4);
  });

  it('may stand one folder deep and leave rubbish of a file manager beside it', () => {
    const { mainXml, data, checksum } = x3pParts();
    const nested = rawZip([
      { name: 'scan/main.xml', content: mainXml },
      { name: 'scan/bindata/data.bin', content: data },
      { name: 'scan/md5checksum.hex', content: checksum },
      { name: '__MACOSX/scan/main.xml', content: Buffer.from('?') },
    ]);
    expect(strict(nested).findings.map(({ code }) => code)).toEqual(['x3p.nested-folder', 'x3p.junk-entries']);
  });

  it.each<[string, Buffer, X3pErrorCode]>([
    ['has two main.xml', x3pZip(undefined, [{ name: 'other/main.xml', content: Buffer.from('<a/>') }]), 'x3p.main-xml-ambiguous'],
    ['is larger than the limit', Buffer.alloc(64 * 2 ** 20 + 1, 'PK'), 'x3p.too-large'],
    ['has bytes before its first entry', x3pZip(undefined, [], { prefix: Buffer.from('MZ  ') }), 'x3p.not-a-zip'],
    ['has bytes behind its end', Buffer.concat([x3pZip(), Buffer.from('tail')]), 'x3p.archive-damaged'],
    ['hides a second end in its comment', withTwoEnds(), 'x3p.archive-damaged'],
    ['says that its directory is longer', withDirectorySize(1), 'x3p.archive-damaged'],
    ['says that its directory is shorter', withDirectorySize(-1), 'x3p.archive-damaged'],
    ['is one part of several', x3pZip(undefined, [], { disk: 1 }), 'x3p.archive-unsupported'],
    ['claims more entries than it has', x3pZip(undefined, [], { count: 4 }), 'x3p.archive-damaged'],
    [
      'has more than 64 entries',
      x3pZip(
        undefined,
        Array.from({ length: 62 }, (_, i) => ({ ...note, name: `n${i}` })),
      ),
      'x3p.too-many-entries',
    ],
    ['has an encrypted entry', x3pZip(undefined, [{ ...note, flags: 1 }]), 'x3p.archive-unsupported'],
    ['uses another compression', x3pZip(undefined, [{ ...note, method: 12 }]), 'x3p.archive-unsupported'],
    ['has a symbolic link', x3pZip(undefined, [{ ...note, externalAttributes: 0o120777 * 2 ** 16 }]), 'x3p.entry-name-unsafe'],
    ['has a name with a backslash', x3pZip(undefined, [{ ...note, name: '..\\note' }]), 'x3p.entry-name-unsafe'],
    ['has a name with a drive letter', x3pZip(undefined, [{ ...note, name: 'C:note' }]), 'x3p.entry-name-unsafe'],
    ['has a name that is not UTF-8', x3pZip(undefined, [{ ...note, name: Buffer.from([0xff, 0xfe]) }]), 'x3p.entry-name-unsafe'],
    ['has a name with a line break', x3pZip(undefined, [{ ...note, name: 'a\nb' }]), 'x3p.entry-name-unsafe'],
    ['has two names that differ in case only', x3pZip(undefined, [{ ...note, name: 'MAIN.xml' }]), 'x3p.entry-duplicate'],
    ['has two entries on the same bytes', x3pZip(undefined, [note, { ...note, name: 'again.txt', sameDataAs: 3 }]), 'x3p.archive-damaged'],
    [
      'has an entry inside the bytes of another',
      x3pZip(undefined, [
        { name: 'outer', content: localRecordOf(note), method: 0 },
        { ...note, insideOf: 3 },
      ]),
      'x3p.entry-overlap',
    ],
    ['names an entry differently in its two headers', x3pZip(undefined, [{ ...note, localName: 'evil.txt' }]), 'x3p.archive-damaged'],
    ['has an entry that would grow 200 times', x3pZip(undefined, [{ name: 'zeros', content: Buffer.alloc(2 ** 20) }]), 'x3p.entry-ratio'],
  ])('is refused when it %s', (_, bytes, code) => refused(bytes, code));

  it('is refused when a part is not what its checksum of the directory says', () => {
    const { mainXml, data, checksum } = x3pParts();
    const zip = (crc: number): Buffer =>
      rawZip([
        { name: 'main.xml', content: mainXml },
        { name: 'bindata/data.bin', content: data, crc },
        { name: 'md5checksum.hex', content: checksum },
      ]);
    refused(zip(7), 'x3p.entry-corrupt');
  });

  it('is refused when its point data inflates beyond the length that main.xml demands', () => {
    const { mainXml, checksum } = x3pParts();
    const data = { name: 'bindata/data.bin', content: Buffer.alloc(4096, 1), declaredBytes: 96 };
    refused(rawZip([{ name: 'main.xml', content: mainXml }, data, { name: 'md5checksum.hex', content: checksum }]), 'x3p.entry-too-large');
  });

  it('is read although a level surface compresses a thousandfold, because the exact length is known', () => {
    const level = x3pParts((xml) =>
      xml
        .replace('<SizeX>4<', '<SizeX>400<')
        .replace('<SizeY>3<', '<SizeY>300<')
        .replace(/<MD5ChecksumPointData>.*<\/MD5ChecksumPointData>/, ''),
    );
    const zip = rawZip([
      { name: 'main.xml', content: level.mainXml },
      { name: 'bindata/data.bin', content: Buffer.alloc(960_000) },
      { name: 'md5checksum.hex', content: level.checksum },
    ]);
    expect(readX3p(zip, { mode: 'lenient' }).surface.nx).toBe(400);
  });

  it('is refused at every 1 % of its length', () => {
    const whole = x3pZip();
    for (let percent = 0; percent < 100; percent++) {
      expect(() => strict(whole.subarray(0, Math.floor((percent / 100) * whole.length)))).toThrow(X3pError);
    }
  });
});

describe('main.xml', () => {
  const replacing = (from: string | RegExp, to: string): Buffer => x3pZip((xml) => xml.replace(from, to));

  it.each<[string, string | RegExp, string, X3pErrorCode]>([
    ['a document type', '<p:ISO', '<!DOCTYPE p [<!ELEMENT p ANY>]><p:ISO', 'x3p.xml-forbidden'],
    ['a processing instruction', '<p:ISO', '<?xml-stylesheet href="x"?><p:ISO', 'x3p.xml-forbidden'],
    ['an unknown entity', 'ISO5436 - 2000', '&lol;', 'x3p.xml-malformed'],
    ['a tag that does not close', '</Record4>', '', 'x3p.xml-malformed'],
    ['another root', /p:ISO5436_2/g, 'p:SVG', 'x3p.element-missing'],
    ['no first record', /<Record1>.*<\/Record1>/s, '', 'x3p.element-missing'],
    ['two matrix dimensions', '<MatrixDimension>', '<MatrixDimension/><MatrixDimension>', 'x3p.element-duplicate'],
    ['both a link and a list', '</DataLink>', '</DataLink><DataList/>', 'x3p.element-duplicate'],
    ['more than 2,000 elements', '<Record3>', `<Extra>${'<x/>'.repeat(2_000)}</Extra><Record3>`, 'x3p.xml-too-many-elements'],
    ['a hexadecimal increment', '6.25e-6', '0x10', 'x3p.number-invalid'],
    ['an infinite increment', '6.25e-6', 'Infinity', 'x3p.number-invalid'],
    ['an increment that overflows', '6.25e-6', '1e999', 'x3p.number-invalid'],
    ['a negative increment', '6.25e-6', '-6.25e-6', 'x3p.increment-invalid'],
    ['no increment', '<Increment>6.25e-6</Increment>', '', 'x3p.increment-invalid'],
    ['a fractional size', '<SizeX>4<', '<SizeX>4.0<', 'x3p.dimensions-invalid'],
    ['a size beyond 32,768', '<SizeX>4<', '<SizeX>32769<', 'x3p.dimensions-invalid'],
    ['more than 2^26 points', /<SizeX>4<\/SizeX><SizeY>3</, '<SizeX>30000</SizeX><SizeY>30000<', 'x3p.dimensions-invalid'],
    ['an absolute Y axis', '<CY><AxisType>I', '<CY><AxisType>A', 'x3p.axis-unsupported'],
    ['heights without a type', '<CZ><AxisType>A</AxisType><DataType>D</DataType>', '<CZ><AxisType>A</AxisType>', 'x3p.data-type-unknown'],
    ['a link out of the archive', 'bindata/data.bin', '../data.bin', 'x3p.link-unsafe'],
    ['a link to the network', 'bindata/data.bin', 'file:data.bin', 'x3p.link-unsafe'],
    ['a link to nothing', 'bindata/data.bin', 'bindata/other.bin', 'x3p.link-missing'],
    ['a checksum file that is not there', 'md5checksum.hex', 'sum.hex', 'x3p.checksum-missing'],
    ['no checksum of its points', /<MD5ChecksumPointData>.*<\/MD5ChecksumPointData>/, '', 'x3p.checksum-missing'],
  ])('is refused with %s', (_, from, to, code) => refused(replacing(from, to), code));

  it('is refused when it is not UTF-8', () => {
    const { mainXml, data, checksum } = x3pParts();
    const latin1 = Buffer.concat([mainXml.subarray(0, 60), Buffer.from([0xe9]), mainXml.subarray(60)]);
    refused(
      rawZip([
        { name: 'main.xml', content: latin1 },
        { name: 'bindata/data.bin', content: data },
        { name: 'md5checksum.hex', content: checksum },
      ]),
      'x3p.xml-not-utf8',
    );
  });

  it('may lack its second record, its namespace, its offsets and its layer count', () => {
    const bare = replacing(/ xmlns:p="[^"]*"|<Offset>0<\/Offset>|<SizeZ>1<\/SizeZ>/g, '');
    const { record, findings } = strict(bare);
    expect([record.acquisition, record.namespace, findings.map(({ code }) => code)]).toEqual([null, null, ['x3p.namespace']]);
  });

  it('reports a rotation and does not apply it', () => {
    const turned = replacing(
      '</Axes>',
      '<Rotation><r11>0</r11><r12>-1</r12><r13>0</r13><r21>1</r21><r22>0</r22><r23>0</r23><r31>0</r31><r32>0</r32><r33>1</r33></Rotation></Axes>',
    );
    expect(strict(turned).findings).toContainEqual(expect.objectContaining({ code: 'x3p.rotation-not-applied' }));
  });

  it('keeps unequal pitches apart and says when they differ by more than 1 %', () => {
    const { surface, findings } = strict(replacing(/(<CY>.*?)6\.25e-6/, '$16.5e-6'));
    expect([surface.pitchXUm, surface.pitchYUm, findings.map(({ code }) => code)]).toEqual([6.25, 6.5, ['x3p.pitch-anisotropic']]);
  });
});

describe('inline lists', () => {
  const list = (points: readonly string[], type = 'D', more = ''): Buffer =>
    x3pZip((xml) =>
      xml
        .replace(/<DataLink>.*<\/DataLink>/, `<DataList>${points.map((point) => `<Datum>${point}</Datum>`).join('')}</DataList>`)
        .replace('<CZ><AxisType>A</AxisType><DataType>D</DataType>', `<CZ><AxisType>A</AxisType><DataType>${type}</DataType>${more}`),
    );
  const heights = Array.from({ length: 12 }, (_, i) => `${i}e-7`);

  it('give the same surface as the binary file, with an empty point missing', () => {
    expect([...strict(list(heights)).surface.z]).toEqual([...strict(x3pZip()).surface.z]);
    expect(Number.isNaN(strict(list(['', ...heights.slice(1)])).surface.z[0])).toBe(true);
  });

  it('of integers are steps of the increment from the offset', () => {
    const { surface } = strict(
      list(
        heights.map((_, i) => String(i)),
        'I',
        '<Increment>1e-7</Increment><Offset>-5e-7</Offset>',
      ),
    );
    expect(surface.z[11]! - surface.z[0]!).toBeCloseTo(1.1, 5);
    expect(surface.meanRemovedUm).toBeCloseTo(0.05, 9);
  });

  it.each<[string, Buffer, X3pErrorCode]>([
    ['too few points', list(heights.slice(1)), 'x3p.data-length'],
    ['a point with two parts', list(['1;2', ...heights.slice(1)]), 'x3p.axis-unsupported'],
    ['a word for a number', list(['NaN', ...heights.slice(1)]), 'x3p.number-invalid'],
    ['a fraction among integers', list(['1.5', ...heights.slice(1)], 'I'), 'x3p.number-invalid'],
    ['an integer beyond 16 bits', list(['32768', ...heights.slice(1)], 'I'), 'x3p.number-invalid'],
  ])('are refused with %s', (_, bytes, code) => refused(bytes, code));
});
