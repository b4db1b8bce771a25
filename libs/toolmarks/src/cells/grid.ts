import type { Surface } from '../surface/surface';
import { type Circle, enclosingCircle, type Point } from './enclosing-circle';

/**
 * Heights on a square grid of one pitch, wide enough to be turned about its centre without loss. The centre of the grid is that of
 * the smallest circle around the valid points and lies `offsetXUm`, `offsetYUm` from the centre of the surface it was taken from.
 */
export interface Grid {
  readonly n: number;
  readonly pitchUm: number;
  /** n × n heights in micrometres, missing points NaN. */
  readonly z: Float32Array;
  readonly offsetXUm: number;
  readonly offsetYUm: number;
  /** Radius of the smallest circle around the valid points, in micrometres. */
  readonly radiusUm: number;
}

/** The smallest circle around the valid points, in micrometres from the centre of the first point. */
function circleAround({ nx, ny, z, pitchXUm, pitchYUm }: Surface): Circle {
  const rims: Point[] = [];
  for (let y = 0; y < ny; y++) {
    let left = 0;
    while (left < nx && z[left + nx * y]! !== z[left + nx * y]!) left++;
    if (left === nx) continue;
    let right = nx - 1;
    while (z[right + nx * y]! !== z[right + nx * y]!) right--;
    rims.push({ x: left * pitchXUm, y: y * pitchYUm }, { x: right * pitchXUm, y: y * pitchYUm });
  }
  if (rims.length === 0) throw new RangeError('a surface without a valid point cannot be compared');
  return enclosingCircle(rims);
}

/** Which source points an output point covers along one axis, and how much of each. */
function coverage(points: number, edge0: number, ratio: number, limit: number): { first: Int32Array; weights: Float64Array; taps: number } {
  const taps = Math.ceil(ratio) + 1;
  const first = new Int32Array(points);
  const weights = new Float64Array(points * taps);
  for (let i = 0; i < points; i++) {
    const from = edge0 + i * ratio;
    const start = Math.floor(from + 1e-9);
    first[i] = start;
    for (let t = 0; t < taps; t++) {
      const source = start + t;
      if (source < 0 || source >= limit) continue;
      weights[i * taps + t] = Math.max(0, Math.min(source + 1, from + ratio) - Math.max(source, from));
    }
  }
  return { first, weights, taps };
}

/**
 * The surface at another pitch: each point is the mean of the valid area it covers, and is missing when less than half of that
 * area is valid. The surface must not be coarser than the pitch by more than half (bilinear invention is not done here).
 */
export function gridAt(surface: Surface, pitchUm: number): Grid {
  const circle = circleAround(surface);
  const { nx, ny, pitchXUm, pitchYUm, z } = surface;
  const cx = circle.x / pitchXUm;
  const cy = circle.y / pitchYUm;
  const half = Math.ceil(circle.radius / pitchUm);
  // A multiple of four: half of the points, at twice the pitch, keep the same centre.
  const n = 4 * Math.ceil((half + 1) / 2);
  const ratioX = pitchUm / pitchXUm;
  const ratioY = pitchUm / pitchYUm;
  // Edges of the grid fall on edges of source points, so that a whole ratio is a plain block mean.
  const edgeX = Math.round(cx + 0.5 - (n / 2) * ratioX);
  const edgeY = Math.round(cy + 0.5 - (n / 2) * ratioY);
  const columns = coverage(n, edgeX, ratioX, nx);
  const rows = coverage(n, edgeY, ratioY, ny);
  const out = new Float32Array(n * n).fill(NaN);
  const enough = 0.5 * ratioX * ratioY;
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      let sum = 0;
      let area = 0;
      for (let v = 0; v < rows.taps; v++) {
        const wy = rows.weights[y * rows.taps + v]!;
        if (wy === 0) continue;
        const line = (rows.first[y]! + v) * nx + columns.first[x]!;
        for (let u = 0; u < columns.taps; u++) {
          const wx = columns.weights[x * columns.taps + u]!;
          if (wx === 0) continue;
          const height = z[line + u]!;
          if (height !== height) continue;
          sum += wx * wy * height;
          area += wx * wy;
        }
      }
      if (area >= enough) out[x + n * y] = sum / area;
    }
  }
  return {
    n, pitchUm, z: out,
    offsetXUm: (edgeX + (n / 2) * ratioX - nx / 2) * pitchXUm,
    offsetYUm: (edgeY + (n / 2) * ratioY - ny / 2) * pitchYUm,
    radiusUm: circle.radius,
  };
}

/** A turned grid: heights with 0 at missing points, and 1 or 0 for valid or missing. */
export interface TurnedGrid {
  readonly n: number;
  readonly z: Float32Array;
  readonly known: Float32Array;
}

/** Gives a grid turned by any angle. */
export interface Turns {
  readonly pitchUm: number;
  turned(thetaDeg: number): TurnedGrid;
}

/** A grid as turning wants it: missing heights 0, and which are known. */
export class Turnable implements Turns {
  readonly n: number;
  readonly pitchUm: number;
  readonly z: Float32Array;
  readonly known: Float32Array;

  constructor(readonly grid: Grid) {
    this.n = grid.n;
    this.pitchUm = grid.pitchUm;
    this.z = new Float32Array(grid.z.length);
    this.known = new Float32Array(grid.z.length);
    for (let i = 0; i < grid.z.length; i++) {
      if (grid.z[i]! !== grid.z[i]!) continue;
      this.z[i] = grid.z[i]!;
      this.known[i] = 1;
    }
  }

  /**
   * The grid turned by theta about its centre: the point q of the result shows R(q − c) + c of the grid, R = [[cos, sin], [−sin, cos]].
   * Bilinear over the valid ones of four neighbours, missing when they carry less than half of the weight.
   */
  turned(thetaDeg: number): TurnedGrid {
    const { n, z, known } = this;
    const cos = Math.cos((thetaDeg * Math.PI) / 180);
    const sin = Math.sin((thetaDeg * Math.PI) / 180);
    const c = (n - 1) / 2;
    const out = new Float32Array(n * n);
    const outKnown = new Float32Array(n * n);
    for (let y = 0; y < n; y++) {
      // All valid points lie within the circle that touches the grid.
      const half = Math.sqrt(Math.max(0, c * c - (y - c) * (y - c)));
      const last = Math.min(n - 1, Math.floor(c + half));
      for (let x = Math.max(0, Math.ceil(c - half)); x <= last; x++) {
        const px = cos * (x - c) + sin * (y - c) + c;
        const py = cos * (y - c) - sin * (x - c) + c;
        const i = px | 0;
        const j = py | 0;
        if (px < 0 || py < 0 || i > n - 2 || j > n - 2) continue;
        const u = px - i;
        const v = py - j;
        const at = i + n * j;
        const w11 = u * v, w01 = u - w11, w10 = v - w11, w00 = 1 - u - w10;
        const weight = w00 * known[at]! + w01 * known[at + 1]! + w10 * known[at + n]! + w11 * known[at + n + 1]!;
        if (weight < 0.5) continue;
        out[x + n * y] = (w00 * z[at]! + w01 * z[at + 1]! + w10 * z[at + n]! + w11 * z[at + n + 1]!) / weight;
        outKnown[x + n * y] = 1;
      }
    }
    return { n, z: out, known: outKnown };
  }
}

/** Turned grids that are remembered: 128 of them hold every angle of a full circle in steps of 3°, in some 20 MiB. */
const REMEMBERED = 128;

/** Turns a grid once for each angle. */
export class TurnsOnce implements Turns {
  private readonly known = new Map<number, TurnedGrid>();

  constructor(private readonly grid: Turnable) {}

  get pitchUm(): number {
    return this.grid.pitchUm;
  }

  turned(thetaDeg: number): TurnedGrid {
    const known = this.known.get(thetaDeg);
    if (known) return known;
    if (this.known.size === REMEMBERED) this.known.clear();
    const turned = this.grid.turned(thetaDeg);
    this.known.set(thetaDeg, turned);
    return turned;
  }
}
