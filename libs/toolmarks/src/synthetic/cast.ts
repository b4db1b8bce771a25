import { gaussianLowPass } from '../surface/filter';
import { withStep } from '../surface/grid';
import { randomFrom } from '../surface/random';
import type { Surface } from '../surface/surface';

/** What casting adds to a surface. */
export interface CastDefects {
  /** Linear shrinkage of mould and cast together, for instance 0.01. */
  readonly shrinkage?: number;
  /** Share of the area spoilt by bubbles, for instance 0.05. */
  readonly bubbles?: number;
  /** Wavelength in µm below which detail is lost, for instance 25. */
  readonly smoothingUm?: number;
  /** Which cast: another number puts the bubbles elsewhere. */
  readonly cast?: number;
}

const CAST = 0xca57;

/** The surface as a cast of it would be scanned: smaller, smoother, with bubbles. Missing points stay missing. */
export function asCast(surface: Surface, { shrinkage = 0, bubbles = 0, smoothingUm = 0, cast = 1 }: CastDefects): Surface {
  if (!(shrinkage >= 0 && shrinkage < 0.2) || !(bubbles >= 0 && bubbles < 0.5))
    throw new RangeError('shrinkage below 0.2 and bubbles below 0.5');
  const smooth = smoothingUm > 0 ? gaussianLowPass(surface, { cutoffUm: smoothingUm, order: 0, robust: false }) : surface;
  const small = shrinkage > 0 ? shrink(smooth, shrinkage) : smooth;
  return bubbles > 0 ? spoil(small, bubbles, cast) : small;
}

/** Draws the surface together around its middle, in width and in height, and scans it again on the same grid. */
function shrink(surface: Surface, shrinkage: number): Surface {
  const { nx, ny, z } = surface;
  const scale = 1 - shrinkage;
  const result = new Float32Array(z.length);
  const midX = (nx - 1) / 2;
  const midY = (ny - 1) / 2;
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) result[at] = scale * bilinear(surface, midX + (x - midX) / scale, midY + (y - midY) / scale);
  }
  return withStep(surface, { name: 'synthetic-shrinkage', version: 1, parameters: { shrinkage } }, { z: result });
}

function bilinear({ nx, ny, z }: Surface, x: number, y: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  if (i < 0 || j < 0 || i >= nx - 1 || j >= ny - 1) return NaN;
  const u = x - i;
  const v = y - j;
  const at = i + nx * j;
  return (1 - v) * ((1 - u) * z[at]! + u * z[at + 1]!) + v * ((1 - u) * z[at + nx]! + u * z[at + nx + 1]!);
}

/** Round pits and bumps of 15 to 70 µm radius until the share of the known area is reached. */
function spoil(surface: Surface, share: number, cast: number): Surface {
  const { nx, ny, pitchXUm, pitchYUm } = surface;
  const random = randomFrom(CAST, cast, nx, ny);
  const z = surface.z.slice();
  const spoilt = new Uint8Array(z.length);
  let known = 0;
  for (let i = 0; i < z.length; i++) if (z[i] === z[i]) known++;
  for (let done = 0, tries = 0; done < share * known && tries < 100_000; tries++) {
    const radius = 15 + 55 * random() ** 2;
    const centreX = random() * nx * pitchXUm;
    const centreY = random() * ny * pitchYUm;
    const sign = random() < 0.7 ? -1 : 1;
    for (let y = Math.max(0, Math.floor((centreY - radius) / pitchYUm)); y <= Math.min(ny - 1, (centreY + radius) / pitchYUm); y++) {
      for (let x = Math.max(0, Math.floor((centreX - radius) / pitchXUm)); x <= Math.min(nx - 1, (centreX + radius) / pitchXUm); x++) {
        const part = ((x * pitchXUm - centreX) ** 2 + (y * pitchYUm - centreY) ** 2) / (radius * radius);
        const at = x + nx * y;
        if (part >= 1 || spoilt[at] || z[at] !== z[at]) continue;
        spoilt[at] = 1;
        done++;
        z[at]! += sign * 0.5 * radius * Math.sqrt(1 - part);
      }
    }
  }
  return withStep(surface, { name: 'synthetic-bubbles', version: 1, parameters: { share, cast } }, { z });
}
