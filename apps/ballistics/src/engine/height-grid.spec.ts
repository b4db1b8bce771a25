import {
  compare,
  decodePrepared,
  gaussianHighPass,
  readX3p,
  type Surface,
  syntheticFiringX3p,
  UNKNOWN_ACQUISITION,
  writeX3p,
} from '@headstamp/toolmarks';
import { heightGrid, SURFACE_FORMS, type HeightsWanted, type SurfaceForm } from './height-grid';
import { pairCells } from './pair-cells';
import { readScan } from './read-scan';
import type { PreparedScan } from './tasks';

interface Header {
  readonly nx: number;
  readonly ny: number;
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  readonly originXUm: number;
  readonly originYUm: number;
  readonly encoding: 'int16' | 'float32';
  readonly stepNm: number | null;
  readonly steps: readonly { readonly name: string }[];
}

/** Reads the file by its description alone: docs/microscope.md. */
function read(bytes: Uint8Array): { header: Header; z: Float32Array } {
  const all = Buffer.from(bytes);
  expect(all.toString('ascii', 0, 4)).toBe('HSHG');
  expect(all.readUInt8(4)).toBe(1);
  const end = 12 + all.readUInt32LE(8);
  expect(end % 4).toBe(0);
  const header = JSON.parse(all.toString('utf8', 12, end)) as Header;
  const z = Float32Array.from({ length: header.nx * header.ny }, (_, i) => {
    if (header.encoding === 'float32') return all.readFloatLE(end + 4 * i);
    const step = all.readInt16LE(end + 2 * i);
    return step === -32_768 ? NaN : (step * (header.stepNm ?? NaN)) / 1_000;
  });
  return { header, z };
}

/** The same scan with a margin of points that no instrument saw, so that the mark lies off the centre. */
function offCentre(file: Uint8Array, left: number, low: number): Uint8Array {
  const { surface } = readX3p(file, { mode: 'strict' });
  const [nx, ny] = [surface.nx + left, surface.ny + low];
  const z = new Float32Array(nx * ny).fill(NaN);
  for (let y = 0; y < surface.ny; y++) z.set(surface.z.subarray(surface.nx * y, surface.nx * (y + 1)), left + nx * (y + low));
  return writeX3p({ ...surface, nx, ny, z }, UNKNOWN_ACQUISITION);
}

const scanned = (polarity: 'original' | 'negative-mould', slide = 7, firing = 1): HeightsWanted & { readonly exchanged: Uint8Array } => {
  const file = offCentre(syntheticFiringX3p({ slide, firing, pitchUm: 12.5 }), 34, 12);
  const scan = readScan({ kind: 'read-scan', file, polarity, micrometresConfirmed: false }) as PreparedScan;
  return {
    form: 'taken-in',
    forms: SURFACE_FORMS,
    file: { bytes: file, polarity, micrometresConfirmed: false },
    prepared: scan.surface,
    exchanged: scan.exchangeSurface,
    synthetic: true,
  };
};
const inForm = (wanted: HeightsWanted, form: SurfaceForm) => read(heightGrid({ ...wanted, form }));

/** Pearson's r of the two where both are known, the second shifted by so many micrometres. */
function agreement(prepared: ReturnType<typeof read>, takenIn: Surface, origin: Header, shiftUm = { x: 0, y: 0 }): number {
  const sums = { n: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  const { header, z } = prepared;
  for (let y = 0; y < header.ny; y++) {
    for (let x = 0; x < header.nx; x++) {
      const a = z[x + header.nx * y]!;
      const xUm = (x - (header.nx - 1) / 2) * header.pitchXUm - header.originXUm;
      const yUm = (y - (header.ny - 1) / 2) * header.pitchYUm - header.originYUm;
      const u = Math.round((xUm + origin.originXUm + shiftUm.x) / takenIn.pitchXUm + (takenIn.nx - 1) / 2);
      const v = Math.round((yUm + origin.originYUm + shiftUm.y) / takenIn.pitchYUm + (takenIn.ny - 1) / 2);
      const b = u < 0 || v < 0 || u >= takenIn.nx || v >= takenIn.ny ? NaN : takenIn.z[u + takenIn.nx * v]!;
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      sums.n++;
      sums.a += a;
      sums.b += b;
      sums.aa += a * a;
      sums.bb += b * b;
      sums.ab += a * b;
    }
  }
  const { n, a, b, aa, bb, ab } = sums;
  return (ab - (a * b) / n) / Math.sqrt((aa - (a * a) / n) * (bb - (b * b) / n));
}

describe('the heights that the microscope shows', () => {
  const wanted = scanned('original');

  it('are those of the file, to the last bit, where the surface is shown as it was taken in', () => {
    const { header, z } = inForm(wanted, 'taken-in');
    const { surface } = readX3p(wanted.file!.bytes, { mode: 'strict' });
    expect([header.nx, header.ny, header.pitchXUm, header.encoding, header.steps]).toEqual([surface.nx, surface.ny, surface.pitchXUm, 'float32', surface.origin.steps]);
    expect(Buffer.from(z.buffer).equals(Buffer.from(surface.z.buffer, surface.z.byteOffset, surface.z.byteLength))).toBe(true);
  });

  it('are those that were prepared, in the steps in which they are stored, with all that was done to them', () => {
    const { header, z } = inForm(wanted, 'prepared');
    const stored = decodePrepared(wanted.prepared!);
    expect(header.encoding).toBe('int16');
    expect(header.steps).toEqual(stored.origin.steps);
    expect([...z]).toEqual([...stored.z]);
    expect(header.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(['gaussian-high-pass', 'gaussian-low-pass']));
  });

  it.each(['original', 'negative-mould'] as const)('lie on one another in every form, on a scan of the %s', (polarity) => {
    const scan = scanned(polarity);
    const prepared = inForm(scan, 'prepared');
    const takenIn = inForm(scan, 'taken-in');
    const { header } = takenIn;
    const surface: Surface = { ...header, z: takenIn.z, meanRemovedUm: 0, origin: { fileSha256: '', steps: [] } };
    const fine = gaussianHighPass(surface, { cutoffUm: 250, order: 0, robust: false });
    const onTheSpot = agreement(prepared, fine, header);
    expect(onTheSpot).toBeGreaterThan(0.4);
    for (const x of [-25, 0, 25]) for (const y of [-25, 0, 25]) expect(agreement(prepared, fine, header, { x, y })).toBeLessThanOrEqual(onTheSpot);
    // The margin is left or, on a mould, right of the mark, and below it.
    expect(Math.sign(header.originXUm)).toBe(polarity === 'original' ? 1 : -1);
    expect(header.originYUm).toBeGreaterThan(50);
    expect(inForm(scan, 'exchanged').header).toMatchObject({ originXUm: 0, originYUm: 0, pitchXUm: 25 });
  });
});

describe('the cells of a pair', () => {
  const [first, second] = [scanned('original', 7, 1), scanned('original', 7, 2)];

  it('are those of the comparison, each where it was found on both sides', () => {
    const cells = pairCells(first.exchanged, second.exchanged);
    const comparison = compare(decodePrepared(first.exchanged), decodePrepared(second.exchanged));
    expect(cells).toMatchObject({ score: comparison.score, congruentCells: comparison.counts.mode, cells: comparison.cells });
    expect(cells.congruent).toHaveLength(comparison.counts.mode[0]);
    // Brought onto the reference by the joint pose, every cell comes to lie near its own place.
    const { dxUm, dyUm, thetaDeg } = comparison.pose;
    const [cos, sin] = [Math.cos((thetaDeg * Math.PI) / 180), Math.sin((thetaDeg * Math.PI) / 180)];
    for (const { reference, compared } of cells.congruent) {
      const x = cos * compared.xUm - sin * compared.yUm - dxUm;
      const y = sin * compared.xUm + cos * compared.yUm - dyUm;
      expect(Math.hypot(x - reference.xUm, y - reference.yUm)).toBeLessThan(150);
    }
  });

  it('say nothing of two surfaces that have nothing in common but their maker', () => {
    const strangers = pairCells(first.exchanged, scanned('original', 12, 1).exchanged);
    expect(strangers.score).toBeLessThan(pairCells(first.exchanged, second.exchanged).score / 2);
  });
});
