import { createHash } from 'node:crypto';
import { describeOnScans, manifestRows, scan } from '../../test/scans';
import { readX3p } from './read-x3p';
import { X3pError, type X3pErrorCode } from './x3p.error';

const REFUSALS: Record<string, X3pErrorCode> = {
  '01_no_main_xml': 'x3p.main-xml-missing',
  '02_data_md5_mismatch': 'x3p.checksum-mismatch',
  '03_main_md5_mismatch': 'x3p.checksum-mismatch',
  '04_data_shorter_than_dims': 'x3p.data-length',
  '05_data_longer_than_dims': 'x3p.data-length',
  '06_dims_overflow': 'x3p.dimensions-invalid',
  '07_dims_zero': 'x3p.dimensions-invalid',
  '08_dims_negative': 'x3p.dimensions-invalid',
  '09_increment_nan': 'x3p.number-invalid',
  '10_increment_zero': 'x3p.increment-invalid',
  '11_link_path_traversal': 'x3p.link-unsafe',
  '12_entry_path_traversal': 'x3p.entry-name-unsafe',
  '13_entry_absolute_path': 'x3p.entry-name-unsafe',
  '14_xml_entity_bomb': 'x3p.xml-forbidden',
  '15_xml_external_entity': 'x3p.xml-forbidden',
  '16_zip_bomb_extra_entry': 'x3p.entry-ratio',
  '17_zip_bomb_data': 'x3p.data-length',
  '18_unknown_datatype': 'x3p.data-type-unknown',
  '19_profile_not_surface': 'x3p.feature-type-unsupported',
  '20_multilayer_sizeZ2': 'x3p.layers-unsupported',
  '21_all_nan': 'x3p.no-valid-point',
  '22_infinite_heights': 'x3p.heights-absurd',
  '23_duplicate_entries': 'x3p.entry-duplicate',
  '24_truncated_zip': 'x3p.archive-damaged',
  '25_not_a_zip': 'x3p.not-a-zip',
  '26_empty': 'x3p.not-a-zip',
  '27_lying_uncompressed_size': 'x3p.data-length',
  '30_valid_bin_too_short': 'x3p.valid-length',
  '32_deep_xml': 'x3p.xml-too-deep',
};

describeOnScans('the malformed files of the manifest', () => {
  const rows = manifestRows('file', 'outcome', 'why').map(([file, outcome, why, , sha256]) => ({
    file: file!,
    outcome: outcome!,
    why: why!,
    sha256: sha256!,
  }));

  it('are 33', () => {
    expect(rows).toHaveLength(33);
  });

  it.each(rows)('$file: $outcome ($why)', ({ file, outcome, sha256 }) => {
    const bytes = scan(`malformed/${file}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const name = file.replace('.x3p', '');
    const buffersBefore = process.memoryUsage().arrayBuffers;
    if (outcome.startsWith('accept')) {
      const { units } = readX3p(bytes, { mode: 'strict' });
      expect(REFUSALS[name]).toBeUndefined();
      if (outcome.includes('flag the unit')) expect(units).toBe('suspected-micrometre');
      return;
    }
    expect(() => readX3p(bytes, { mode: 'strict' })).toThrow(
      expect.objectContaining({ code: REFUSALS[name] ?? 'no refusal stated in this test' }),
    );
    expect(process.memoryUsage().arrayBuffers - buffersBefore).toBeLessThan(4 * 2 ** 20);
    if (outcome.includes('else report')) {
      expect(readX3p(bytes, { mode: 'lenient' }).findings).toContainEqual(expect.objectContaining({ code: 'x3p.checksum-mismatch' }));
    } else {
      expect(() => readX3p(bytes, { mode: 'lenient' })).toThrow(X3pError);
    }
  });

  it('reads the three sound ones among them as the manifest says', () => {
    const stored = (file: string): Float32Array => readX3p(scan(`malformed/${file}`), { mode: 'strict' }).surface.z;
    const control = stored('00_ok_control.x3p');
    expect([...control].map((height) => Math.round(height / 1e6 + 23.5))).toEqual(Array.from({ length: 48 }, (_, i) => i));
    const integers = readX3p(scan('malformed/28_ok_int16_with_increment.x3p'), { mode: 'strict' }).surface;
    integers.z.forEach((height, i) => expect(height + integers.meanRemovedUm).toBeCloseTo((i * 1e-8 - 5e-7) * 1e6, 6));
    const masked = stored('29_ok_int32_valid_bin.x3p');
    expect([...masked.keys()].filter((i) => Number.isNaN(masked[i]))).toEqual([0, 8, 16, 24, 32, 40]);
  });
});
