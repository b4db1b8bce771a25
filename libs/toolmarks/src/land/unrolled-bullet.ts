import { createHash } from 'node:crypto';
import { cropToValid, withStep } from '../surface/grid';
import { orient, type Polarity, type RowOrder } from '../surface/orient';
import { PreparationError } from '../surface/prepare-breech-face';
import { PreparedCodecError } from '../surface/prepared-header';
import { resampleTo } from '../surface/resample';
import type { PreparationStep, Surface } from '../surface/surface';
import { fitQuadratic, landProfileAndLikeness } from './profile';

/** Pitch across the striae at which bullets are kept and compared, µm. */
export const LAND_PITCH_UM = 6.25;
/** Rows averaged where a bullet crosses a border: striae run along them, so that little is lost. */
export const ROWS_OF_EXCHANGE = 4;

/** Waves down to 20 µm are compared; a coarser scan does not show them. */
const COARSEST_PITCH_UM = 10;
const LEAST_WIDTH_UM = 400;
const LEAST_HEIGHT_UM = 200;
/** Mean correlation of neighbouring bands of a land: scanned lands reach 0.8 and more, a surface without striae stays about 0. */
const LEAST_LIKENESS = 0.25;
/** Between two lands. */
const GAP_UM = 100;
export const MOST_LANDS = 24;

/** The scan of one land engraved area, striae upright. */
export interface LandScan {
  /** Counted in the direction of twist from one that the examiner marked, from 1. */
  readonly land: number;
  readonly surface: Surface;
  readonly polarity: Polarity;
  readonly rowOrder: RowOrder;
}

/**
 * The lands of a bullet side by side in their order, as one surface: each on one grid, without the bullet's curve, a land that is not
 * there left out with its place kept. The `unroll` step says where each lies. @throws PreparationError naming the land that will not do
 */
export function unrollBullet(scans: readonly LandScan[], lands: number): Surface {
  const known = new Map(scans.map((scan) => [scan.land, scan]));
  if (scans.length < 2 || known.size !== scans.length || lands > MOST_LANDS || scans.some(({ land }) => land < 1 || land > lands))
    throw new RangeError('a bullet has two scanned lands or more, each once and each of as many as it has');
  const prepared = new Map([...known].map(([land, scan]) => [land, preparedLand(scan)]));
  const gap = GAP_UM / LAND_PITCH_UM;
  const usual = Math.round([...prepared.values()].reduce((sum, { nx }) => sum + nx, 0) / prepared.size);
  const width = Array.from({ length: lands }, (_, i) => prepared.get(i + 1)?.nx ?? usual);
  const left = width.map((_, i) => width.slice(0, i).reduce((sum, each) => sum + each + gap, 0));
  const nx = left.at(-1)! + width.at(-1)!;
  const ny = Math.max(...[...prepared.values()].map((land) => land.ny));
  const z = new Float32Array(nx * ny).fill(NaN);
  for (const [number, land] of prepared) {
    // Lands lie centred above each other's middle, where the rows are taken from.
    const low = Math.floor((ny - land.ny) / 2);
    for (let y = 0; y < land.ny; y++) z.set(land.z.subarray(y * land.nx, (y + 1) * land.nx), left[number - 1]! + nx * (y + low));
  }
  const taken = [...prepared.keys()].sort((a, b) => a - b);
  const step: PreparationStep = { name: 'unroll', version: 1, parameters: { lands, taken, left, width, gapUm: GAP_UM, pitchUm: LAND_PITCH_UM } };
  const files = taken.map((land) => `${land}:${known.get(land)!.surface.origin.fileSha256}`);
  const fileSha256 = bulletHash(files);
  return { nx, ny, pitchXUm: LAND_PITCH_UM, pitchYUm: LAND_PITCH_UM, z, meanRemovedUm: 0, origin: { fileSha256, steps: [step] } };
}

/** What names the set of files that a bullet was scanned in: SHA-256 over `land:sha256` of each, by land, joined by line feeds. */
export const bulletHash = (files: readonly string[]): string => createHash('sha256').update(files.join('\n')).digest('hex');

/** Means of `rows` rows at a time; a point of which fewer than half are known stays missing. */
export function meanOfRows(surface: Surface, rows: number): Surface {
  const { nx, ny, z, pitchYUm } = surface;
  const after = Math.max(1, Math.floor(ny / rows));
  const means = new Float32Array(nx * after).fill(NaN);
  for (let y = 0; y < after; y++) {
    for (let x = 0; x < nx; x++) {
      let sum = 0, n = 0;
      for (let row = y * rows; row < Math.min(ny, (y + 1) * rows); row++) {
        const height = z[x + nx * row]!;
        if (height !== height) continue;
        sum += height;
        n++;
      }
      if (n >= rows / 2) means[x + nx * y] = sum / n;
    }
  }
  return withStep(surface, { name: 'mean-of-rows', version: 1, parameters: { rows } }, { ny: after, pitchYUm: pitchYUm * rows, z: means });
}

/** Where a land lies on an unrolled bullet, in points. */
export interface LandPlace {
  readonly land: number;
  readonly left: number;
  readonly width: number;
}

/**
 * Where the lands of an unrolled bullet lie; null for each that was not scanned. What says so may have come from elsewhere.
 * @throws PreparedCodecError when the surface is no unrolled bullet
 */
export function landPlaces(bullet: Surface): (LandPlace | null)[] {
  const step = bullet.origin.steps.find(({ name }) => name === 'unroll');
  const { lands, taken, left, width } = step?.parameters ?? {};
  const within = (value: unknown, most: number): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
  const sound =
    within(lands, MOST_LANDS) && lands >= 2 && isNumbers(taken) && isNumbers(left) && isNumbers(width) &&
    Math.abs(bullet.pitchXUm - LAND_PITCH_UM) < 1e-9 && left.length === lands && width.length === lands &&
    taken.length >= 2 && new Set(taken).size === taken.length && taken.every((land) => within(land, lands) && land > 0) &&
    left.every((from, i) => within(from, bullet.nx) && within(width[i], bullet.nx) && width[i] > 0 && from + width[i] <= bullet.nx);
  if (!sound) throw new PreparedCodecError('prepared.header-invalid');
  return left.map((from, i) => (taken.includes(i + 1) ? { land: i + 1, left: from, width: width[i]! } : null));
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value);

/** One land of an unrolled bullet, its empty rim left away. */
export function landOf(bullet: Surface, { left, width }: LandPlace): Surface {
  const z = new Float32Array(width * bullet.ny);
  for (let y = 0; y < bullet.ny; y++) z.set(bullet.z.subarray(left + bullet.nx * y, left + width + bullet.nx * y), y * width);
  return cropToValid({ ...bullet, nx: width, z });
}

function preparedLand({ land, surface, polarity, rowOrder }: LandScan): Surface {
  const pitchUm = Math.max(surface.pitchXUm, surface.pitchYUm);
  if (pitchUm > COARSEST_PITCH_UM) throw new PreparationError('preparation.pitch-too-coarse', { pitchUm, land });
  const upright = cropToValid(resampleTo(orient(surface, polarity, rowOrder), LAND_PITCH_UM));
  const widthUm = upright.nx * LAND_PITCH_UM;
  const heightUm = upright.ny * LAND_PITCH_UM;
  if (widthUm < LEAST_WIDTH_UM || heightUm < LEAST_HEIGHT_UM) throw new PreparationError('preparation.mark-too-small', { widthUm, heightUm, land });
  const { profile, likeness } = landProfileAndLikeness(upright);
  if (likeness < LEAST_LIKENESS) throw new PreparationError('preparation.no-striae', { likeness: Math.round(likeness * 1_000) / 1_000, land });
  const [from, to] = profile.cut;
  const [a, b, c] = fitQuadratic(profile.z, from, to, from);
  const z = upright.z.map((height, i) => {
    const x = (i % upright.nx) - from;
    return height - (a + b * x + c * x * x);
  });
  return { ...upright, z };
}
