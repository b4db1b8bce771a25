import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { x3pZip } from '../../test/archives';
import { describeOnScans, scan } from '../../test/scans';
import { prepareBreechFace } from '../surface/prepare-breech-face';
import { compare } from '../cells/compare';
import { manualMaskOf, readX3pMask } from './read-mask';
import { readX3p } from './read-x3p';

function painted(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) png.data.set(colour(x, y), 4 * (x + width * y));
  return PNG.sync.write(png);
}
const withMask = (content: Buffer): Buffer => x3pZip(undefined, [{ name: 'bindata/mask.png', content, method: 0 }]);

describe('a painted mask', () => {
  it('is told as regions by colour, point by point as the heights are stored', () => {
    const mask = readX3pMask(withMask(painted(4, 3, (x, y) => (x === 0 ? [255, 0, 0, 255] : y === 2 ? [0, 0, 0, 0] : [0, 0, 255, 255]))))!;
    expect(mask.regions).toEqual([
      { colour: '#ff0000', annotation: null, points: 3 },
      { colour: '#0000ff', annotation: null, points: 6 },
      { colour: '#00000000', annotation: null, points: 3 },
    ]);
    expect([...mask.bits('#ff0000')]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
    expect([...mask.bits('#0000ff', '#ff0000')]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  });

  it('is null when the file has none', () => {
    expect(readX3pMask(x3pZip())).toBeNull();
  });

  it.each([
    ['of another size', painted(5, 3, () => [0, 0, 0, 255])],
    ['that is no PNG', Buffer.from('GIF89a')],
    ['that breaks off', painted(4, 3, () => [0, 0, 0, 255]).subarray(0, 50)],
  ])('is refused %s', (_, png) => {
    expect(() => readX3pMask(withMask(png))).toThrow(expect.objectContaining({ code: 'x3p.mask-invalid' }));
  });
});

describe('an interlaced mask', () => {
  it('is refused by its header, because its pixels would be unpacked without a bound', () => {
    const png = painted(4, 3, () => [0, 0, 0, 255]);
    png[28] = 1;
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(() => readX3pMask(withMask(png))).toThrow(expect.objectContaining({ code: 'x3p.mask-invalid', facts: { nx: 4, ny: 3 } }));
  });
});

describeOnScans('painted masks of real files', () => {
  it('carries the names that main.xml gives the colours', () => {
    const mask = readX3pMask(scan('small/sample-land.x3p'))!;
    expect(mask.regions.map(({ annotation }) => annotation)).toEqual(
      expect.arrayContaining(['break-off', 'left groove', 'right groove', null]),
    );
  });

  it('of two GelSight mates can replace the automatic mask: they agree in more cells than either does with a non-mate', () => {
    const [a, b] = ['K013sA1_raw', 'K013sA2_raw'].map((name) => {
      const file = scan(`aces/${name}.x3p`);
      const { surface } = readX3p(file, { mode: 'strict', units: 'micrometre-confirmed' });
      return prepareBreechFace(surface, { manualMask: manualMaskOf(readX3pMask(file)!, surface.pitchXUm, '#ffffff') });
    });
    const other = prepareBreechFace(readX3p(scan('fadul_raw/Fadul_1-1_raw.x3p'), { mode: 'strict' }).surface);
    expect(compare(a!, b!).score).toBeGreaterThan(2 * Math.max(compare(a!, other).score, compare(b!, other).score));
  });
});
