import { x3pParts, x3pZip, rawZip } from '../../test/archives';
import { mutate, mutateXml } from '../../test/mutations';
import { hasScans, scan } from '../../test/scans';
import { bitsOf } from '../../test/surfaces';
import { randomFrom } from '../surface/random';
import { syntheticFiringX3p } from '../synthetic/synthetic-firing';
import { readX3p, type X3pReading } from './read-x3p';
import { X3pError } from './x3p.error';

/**
 * Mutated files, 2,000 unless HEADSTAMP_FUZZ_FILES says more:
 * `HEADSTAMP_FUZZ_FILES=100000 npx jest --selectProjects unit libs/toolmarks/src/x3p/fuzz`.
 */
const FILES = Number(process.env['HEADSTAMP_FUZZ_FILES'] ?? 2_000);
const SEED = Number(process.env['HEADSTAMP_FUZZ_SEED'] ?? 1);
const MOST_MS_A_FILE = 5_000;
const MOST_BYTES_A_FILE = 16 * 2 ** 20;

const originals = (): Buffer[] => [
  x3pZip(),
  Buffer.from(syntheticFiringX3p({ slide: 1, firing: 1, sideUm: 200 })),
  ...(hasScans
    ? [
        'small/openfmc_ISO5436-sample1_bin',
        'small/openfmc_ISO5436-sample4',
        'small/testing',
        'small/pyramid',
        'malformed/29_ok_int32_valid_bin',
      ].map((path) => scan(`${path}.x3p`))
    : []),
];

interface Watch {
  readonly slowestMs: number;
  readonly largestBytes: number;
}

/** Runs the work on every file and notes the slowest by processor time and the largest by buffers that one file made. */
function watch(count: number, work: (i: number) => void): Watch {
  let slowestMs = 0;
  let largestBytes = 0;
  for (let i = 0; i < count; i++) {
    const buffers = process.memoryUsage().arrayBuffers;
    const start = process.cpuUsage();
    work(i);
    const { user, system } = process.cpuUsage(start);
    slowestMs = Math.max(slowestMs, (user + system) / 1_000);
    largestBytes = Math.max(largestBytes, process.memoryUsage().arrayBuffers - buffers);
  }
  return { slowestMs, largestBytes };
}

function readOrRefuse(bytes: Uint8Array, mode: 'strict' | 'lenient'): X3pReading | X3pError {
  try {
    return readX3p(bytes, { mode });
  } catch (error) {
    if (error instanceof X3pError) return error;
    throw error;
  }
}

function sameScan(a: X3pReading, b: X3pReading): boolean {
  const plain = ({ surface, record, units }: X3pReading): string =>
    JSON.stringify([surface.nx, surface.ny, surface.pitchXUm, surface.pitchYUm, surface.meanRemovedUm, record, units]);
  return plain(a) === plain(b) && bitsOf(a.surface).equals(bitsOf(b.surface));
}

jest.setTimeout(60_000 + 20 * FILES);

describe('mutated files', () => {
  it(`(${FILES}) are refused with a typed error or give exactly the scan of the sound file; in lenient mode a wrong checksum is said`, () => {
    const files = originals();
    const sound = files.map((file) => readX3p(file, { mode: 'strict' }));
    const random = randomFrom(SEED, 0xf022);
    let accepted = 0;
    const { slowestMs, largestBytes } = watch(FILES, (i) => {
      const which = i % files.length;
      const mutant = mutate(files[which]!, random);
      const strict = readOrRefuse(mutant, 'strict');
      if (!(strict instanceof X3pError)) {
        accepted++;
        expect(sameScan(strict, sound[which]!)).toBe(true);
      }
      const lenient = readOrRefuse(mutant, 'lenient');
      if (!(lenient instanceof X3pError) && !sameScan(lenient, sound[which]!)) {
        expect(lenient.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([expect.stringMatching(/^x3p\.checksum-/)]));
      }
    });
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(FILES / 2);
    expect(slowestMs).toBeLessThan(MOST_MS_A_FILE);
    expect(largestBytes).toBeLessThan(MOST_BYTES_A_FILE);
  });

  it(`(${FILES}) whose main.xml is damaged but whose checksums are right are refused with a typed error or read into a sound surface`, () => {
    const random = randomFrom(SEED, 0xf023);
    let accepted = 0;
    const { slowestMs, largestBytes } = watch(FILES, () => {
      const { mainXml, data, checksum } = x3pParts((xml) => mutateXml(xml, random));
      const reading = readOrRefuse(
        rawZip([
          { name: 'main.xml', content: mainXml },
          { name: 'bindata/data.bin', content: data },
          { name: 'md5checksum.hex', content: checksum },
        ]),
        'strict',
      );
      if (reading instanceof X3pError) return;
      accepted++;
      const { nx, ny, z, pitchXUm, pitchYUm } = reading.surface;
      expect(z).toHaveLength(nx * ny);
      expect(z.every((height) => Number.isNaN(height) || Number.isFinite(height))).toBe(true);
      expect(pitchXUm > 0 && pitchYUm > 0 && Number.isFinite(pitchXUm + pitchYUm)).toBe(true);
    });
    expect(accepted).toBeGreaterThan(0);
    expect(slowestMs).toBeLessThan(MOST_MS_A_FILE);
    expect(largestBytes).toBeLessThan(MOST_BYTES_A_FILE);
  });
});
