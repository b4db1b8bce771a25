import { createHash } from 'node:crypto';
import { bitsOf, difference } from '../../test/surfaces';
import { describeOnScans, manifestRows, scan } from '../../test/scans';
import { readX3p, type X3pReading } from './read-x3p';
import { readX3pContent } from './rewrite';
import { writeX3pContent } from './write-x3p';

/** Valid X3P, but no surface on a grid. */
const UNSUPPORTED: Record<string, string> = {
  'small/openfmc_ISO5436-sample2.x3p': 'x3p.feature-type-unsupported',
  'small/openfmc_ISO5436-sample3.x3p': 'x3p.axis-unsupported',
};

function missingShare({ surface }: X3pReading): number {
  return (100 * surface.z.filter((height) => Number.isNaN(height)).length) / surface.z.length;
}

describeOnScans('every real file of the manifest', () => {
  const rows = manifestRows('path', 'bytes', 'SizeX × SizeY');

  it('is listed', () => {
    expect(rows).toHaveLength(75);
  });

  it.each(rows)(
    '%s has the size, increment, type and missing points that the manifest states',
    (path, bytes, sizes, increment, type, invalid, md5, sha256) => {
      const file = scan(path);
      expect(file).toHaveLength(Number(bytes));
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      const refusal = UNSUPPORTED[path];
      if (refusal) {
        expect(() => readX3p(file, { mode: 'strict' })).toThrow(expect.objectContaining({ code: refusal }));
        return;
      }
      if (md5.startsWith('**wrong**')) {
        expect(() => readX3p(file, { mode: 'strict' })).toThrow(
          expect.objectContaining({ code: 'x3p.checksum-mismatch', facts: expect.objectContaining({ part: 'main.xml' }) }),
        );
      }
      const reading = readX3p(file, { mode: md5.startsWith('**wrong**') ? 'lenient' : 'strict' });
      expect(`${reading.surface.nx} × ${reading.surface.ny}`).toBe(sizes);
      expect(reading.record.axes.x.incrementText).toBe(increment.split(' ')[0]);
      expect(reading.record.axes.z.dataType).toBe(type);
      expect(Math.abs(missingShare(reading) - Number(invalid))).toBeLessThanOrEqual(0.0501);
      expect(reading.sha256).toBe(sha256);
      expect(reading.record.storage).toBe(md5.endsWith('inline') ? 'list' : 'binary');
    },
  );

  it.each(rows.filter(([path]) => !UNSUPPORTED[path!]))('%s is written and read again bit for bit', (path) => {
    const file = scan(path);
    const first = readX3p(file, { mode: 'lenient' });
    const written = writeX3pContent(readX3pContent(file, 'lenient'));
    const second = readX3p(written, { mode: 'strict' });
    expect(bitsOf(second.surface).equals(bitsOf(first.surface))).toBe(true);
    expect({ ...second.surface, z: 0, origin: 0 }).toEqual({ ...first.surface, z: 0, origin: 0 });
  });
});

describeOnScans('units', () => {
  it('gives the same land whether the file is in metres or in micrometres that somebody confirmed', () => {
    for (let land = 1; land <= 6; land++) {
      const metres = readX3p(scan(`bullets_hamby44/barrel1/bullet1/Barrel_1-Bullet_1-Land_${land}.x3p`), { mode: 'strict' });
      const file = scan(`bullets_hamby44_mum/barrel1/bullet1/Land_${land}.x3p`);
      expect(readX3p(file, { mode: 'strict' }).units).toBe('suspected-micrometre');
      const confirmed = readX3p(file, { mode: 'strict', units: 'micrometre-confirmed' });
      expect(confirmed.surface.pitchXUm).toBe(metres.surface.pitchXUm);
      expect(difference(confirmed.surface, metres.surface)).toEqual({ most: expect.any(Number), onlyOne: 0 });
      expect(difference(confirmed.surface, metres.surface).most).toBeLessThan(1e-4);
    }
  });

  it('takes the confirmation for GelSight scans and refuses it for a scan that is plainly in metres', () => {
    const gelsight = readX3p(scan('aces/K013sA1_raw.x3p'), { mode: 'strict', units: 'micrometre-confirmed' });
    expect(gelsight.surface.pitchXUm).toBe(7.37468);
    expect(() => readX3p(scan('fadul_processed/Fadul_A.x3p'), { mode: 'strict', units: 'micrometre-confirmed' })).toThrow(
      expect.objectContaining({ code: 'x3p.units-contradict' }),
    );
  });

  it('converts nothing that is only suspected', () => {
    expect(readX3p(scan('aces/K013sA1_raw.x3p'), { mode: 'strict' }).surface.pitchXUm).toBe(7_374_680);
  });
});
