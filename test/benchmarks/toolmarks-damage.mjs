/** Damage done to prepared surfaces in the robustness benchmark; every function is pure and seeded. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const gaussian = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** Turns the surface on a canvas wide enough for every angle. */
export function turn(surface, degrees) {
  const { nx, ny, z } = surface;
  const n = Math.ceil(Math.hypot(nx, ny)) + 2;
  const out = new Float32Array(n * n).fill(NaN);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const c = (n - 1) / 2;
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const px = cos * (x - c) + sin * (y - c) + (nx - 1) / 2;
      const py = cos * (y - c) - sin * (x - c) + (ny - 1) / 2;
      const i = Math.floor(px);
      const j = Math.floor(py);
      if (i < 0 || j < 0 || i >= nx - 1 || j >= ny - 1) continue;
      const u = px - i;
      const v = py - j;
      const at = i + nx * j;
      out[x + n * y] = z[at] * (1 - u) * (1 - v) + z[at + 1] * u * (1 - v) + z[at + nx] * (1 - u) * v + z[at + nx + 1] * u * v;
    }
  }
  return { ...surface, nx: n, ny: n, z: out };
}

/** Removes the given part of the known points: those furthest in one direction. */
export function without(surface, part, degrees) {
  const { nx } = surface;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const z = surface.z.slice();
  const known = [];
  for (let i = 0; i < z.length; i++) if (z[i] === z[i]) known.push(i);
  const along = (i) => cos * (i % nx) + sin * Math.floor(i / nx);
  const sorted = Float64Array.from(known, along).sort();
  const limit = sorted[Math.floor((1 - part) * (sorted.length - 1))];
  for (const i of known) if (along(i) > limit) z[i] = NaN;
  return { ...surface, z };
}

/** Removes everything on one side of a line through the middle; rings are open, so that this takes from a fifth to nine tenths of one. */
export function halve(surface, degrees) {
  const { nx, ny } = surface;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const z = surface.z.slice();
  for (let y = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++) if (cos * (x - (nx - 1) / 2) + sin * (y - (ny - 1) / 2) > 0) z[x + nx * y] = NaN;
  }
  return { ...surface, z };
}

export function addNoise(surface, micrometres, seed) {
  const next = random(seed);
  return { ...surface, z: surface.z.map((height) => height + micrometres * gaussian(next)) };
}

/** Mirrored left to right: the same kind of relief, the same spectrum, and no mate of anything. */
export function mirror(surface) {
  const { nx, ny, z } = surface;
  const out = new Float32Array(z.length);
  for (let y = 0; y < ny; y++) for (let x = 0; x < nx; x++) out[x + nx * y] = z[nx - 1 - x + nx * y];
  return { ...surface, z: out };
}
