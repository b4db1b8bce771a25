import { bitsOf, difference } from '../../test/surfaces';
import { describeOnScans, scan } from '../../test/scans';
import { readX3p } from './read-x3p';

const codes = (path: string, mode: 'strict' | 'lenient' = 'strict'): string[] =>
  readX3p(scan(path), { mode }).findings.map(({ code }) => code);

describeOnScans('oddities of real files', () => {
  it('reads one surface from its four encodings: lists and binaries, doubles and steps', () => {
    const [list, binary, stepList, stepBinary] = ['sample1', 'sample1_bin', 'sample4', 'sample4_bin'].map(
      (name) => readX3p(scan(`small/openfmc_ISO5436-${name}.x3p`), { mode: 'strict' }).surface,
    );
    expect(bitsOf(list!).equals(bitsOf(binary!))).toBe(true);
    expect(bitsOf(stepList!).equals(bitsOf(stepBinary!))).toBe(true);
    const { most, onlyOne } = difference(
      { z: list!.z.map((z) => z + list!.meanRemovedUm) },
      { z: stepList!.z.map((z) => z + stepList!.meanRemovedUm) },
    );
    expect(onlyOne).toBe(0);
    expect(most / 1e6).toBeLessThanOrEqual(0.001);
    expect([...list!.z.keys()].filter((i) => Number.isNaN(list!.z[i]))).toEqual([7]);
  });

  it('looks through decoy elements in comments and flags an increment of 16 mm', () => {
    const { units, surface } = readX3p(scan('small/openfmc_ISO5436-sample1.x3p'), { mode: 'strict' });
    expect(units).toBe('implausible');
    expect(surface.pitchXUm).toBe(16_016);
  });

  it('does not scale floating-point heights by an increment written beside them, and says that it did not', () => {
    const { surface, findings } = readX3p(scan('small/csafe-logo.x3p'), { mode: 'lenient' });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'x3p.checksum-mismatch',
        'x3p.increment-not-applied',
        'x3p.nested-folder',
        'x3p.namespace',
        'x3p.pitch-unequal',
      ]),
    );
    const sorted = surface.z.slice().sort();
    expect(sorted.at(-1)! - sorted[0]!).toBeCloseTo(0.6196, 3);
  });

  it('reads a file one folder deep with junk, another root element, an empty offset, two kinds of NaN and a stated origin', () => {
    const { record, findings } = readX3p(scan('small/sample-land.x3p'), { mode: 'strict' });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['x3p.nested-folder', 'x3p.junk-entries', 'x3p.root-element', 'x3p.namespace', 'x3p.origin-stated']),
    );
    expect(record.origin).toBe('NW');
    expect(record.mask?.annotations.map(({ text }) => text)).toContain('break-off');
  });

  it('keeps a date that is no date as the text it is', () => {
    expect(readX3p(scan('small/testing.x3p'), { mode: 'strict' }).record.acquisition?.date).toBe('N/A');
  });

  it('takes upper-case checksums and exponents like e-007, and keeps 0.4 mm of relief under 6.9 mm of offset', () => {
    const { surface, record } = readX3p(scan('nfi/Klein_replica_mode_X3P_Alicona.x3p'), { mode: 'strict' });
    expect(surface.pitchXUm).toBeCloseTo(0.87478882060324, 12);
    expect(surface.meanRemovedUm).toBeCloseTo(-6_890.987, 2);
    expect(Math.abs(surface.z.reduce((sum, z) => (Number.isNaN(z) ? sum : sum + z), 0) / surface.z.length)).toBeLessThan(1e-4);
    expect(record.acquisition?.instrument?.manufacturer).toBe('Alicona Imaging GmbH');
  });

  it('flags heights of hundreds of metres beside an increment under a micrometre, and a checksum file that is not named', () => {
    expect(codes('nfi/circle.x3p')).toEqual(expect.arrayContaining(['x3p.unit-implausible', 'x3p.checksum-file-unnamed']));
  });

  it('knows a missing point by being no number, whatever its bits, and accepts three quarters of them', () => {
    const { surface } = readX3p(scan('fadul_processed/Fadul_8-1.x3p'), { mode: 'strict' });
    const missing = surface.z.filter((z) => Number.isNaN(z)).length / surface.z.length;
    expect(missing).toBeGreaterThan(0.76);
    expect(codes('fadul_processed/Fadul_8-1.x3p')).not.toContain('x3p.few-valid-points');
  });

  it('reports the pitches of mates as they are, a little apart', () => {
    const pitch = (path: string): number => readX3p(scan(path), { mode: 'strict', units: 'micrometre-confirmed' }).surface.pitchXUm;
    expect([pitch('aces/K013sA1_raw.x3p'), pitch('aces/K013sA2_raw.x3p')]).toEqual([7.37468, 7.37364]);
  });
});
