import type { Surface } from '../surface/surface';

/** Repeatable numbers in [0, 1). */
export function sequence(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Firing {
  /** The breech face that left the marks. */
  readonly face: number;
  /** How the scan lies: it shows at R(a + (dx, dy)) what the unturned scan shows at a. */
  readonly thetaDeg?: number;
  readonly dxUm?: number;
  readonly dyUm?: number;
  readonly noiseUm?: number;
  readonly seed?: number;
  /** Length in this scan over length on the face. */
  readonly scale?: number;
  /** Only one half of the ring. */
  readonly half?: boolean;
  readonly mirrored?: boolean;
}

const PITCH = 25;
const POINTS = 148;
const WAVES = 50;

/** The ring of a fictitious breech face as a prepared scan: waves of 90 to 260 µm in all directions, 1.5 mm in radius. */
export function ringScan({ face, thetaDeg = 0, dxUm = 0, dyUm = 0, noiseUm = 0.1, seed = 1, scale = 1, half = false, mirrored = false }: Firing): Surface {
  const next = sequence(face);
  const waves = Array.from({ length: WAVES }, () => {
    const direction = 2 * Math.PI * next();
    const wave = (2 * Math.PI) / (90 + 170 * next());
    return { kx: wave * Math.cos(direction), ky: wave * Math.sin(direction), phase: 2 * Math.PI * next(), height: 0.2 + 0.2 * next() };
  });
  const noise = sequence(1_000 * face + seed);
  const cos = Math.cos((thetaDeg * Math.PI) / 180), sin = Math.sin((thetaDeg * Math.PI) / 180);
  const z = new Float32Array(POINTS * POINTS).fill(NaN);
  const c = (POINTS - 1) / 2;
  for (let y = 0; y < POINTS; y++) {
    for (let x = 0; x < POINTS; x++) {
      const bx = ((mirrored ? POINTS - 1 - x : x) - c) * (PITCH / scale), by = (y - c) * (PITCH / scale);
      const ax = cos * bx - sin * by - dxUm, ay = sin * bx + cos * by - dyUm;
      const radius = Math.hypot(ax, ay);
      const chance = noise();
      if (radius > 1_500 || radius < 450 || (half && ax + 0.3 * ay > 0)) continue;
      let height = 2 * noiseUm * (chance - 0.5);
      for (const wave of waves) height += wave.height * Math.cos(wave.kx * ax + wave.ky * ay + wave.phase);
      z[x + POINTS * y] = height;
    }
  }
  const sha = (face * 7919 + seed).toString(16).padStart(64, '0');
  return { nx: POINTS, ny: POINTS, pitchXUm: PITCH, pitchYUm: PITCH, z, meanRemovedUm: 0, origin: { fileSha256: sha, steps: [] } };
}
