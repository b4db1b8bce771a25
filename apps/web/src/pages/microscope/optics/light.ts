/** Where the one light stands that both surfaces share: degrees counter-clockwise from the right, and how high. */
export interface Light {
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
}

export type Vector = readonly [number, number, number];

/** A light on the ground casts no relief at all. */
export const LOWEST_DEG = 5;

export function movedLight({ azimuthDeg, elevationDeg }: Light, by: Partial<Light>): Light {
  return {
    azimuthDeg: (((azimuthDeg + (by.azimuthDeg ?? 0)) % 360) + 360) % 360,
    elevationDeg: Math.min(90, Math.max(LOWEST_DEG, elevationDeg + (by.elevationDeg ?? 0))),
  };
}

/** From the surface to the light, of length 1: x to the right and y up on the screen, z towards the eye. */
export function towards({ azimuthDeg, elevationDeg }: Light): Vector {
  const [azimuth, elevation] = [(azimuthDeg * Math.PI) / 180, (elevationDeg * Math.PI) / 180];
  return [Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation)];
}

export function normalised([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** Halfway between the light and the eye, which looks from straight above. */
export function halfway(light: Light): Vector {
  const [x, y, z] = towards(light);
  return normalised([x, y, z + 1]);
}

/**
 * How bright a slope appears, 0 to 1: diffuse and glossy light in equal parts, as the shader and the server's pictures have it.
 * @param slope rise per length to the right and upwards on the screen
 */
export function brightness(slope: readonly [number, number], exaggeration: number, light: Light): number {
  const normal = normalised([-exaggeration * slope[0], -exaggeration * slope[1], 1]);
  const dot = (other: Vector): number => normal[0] * other[0] + normal[1] * other[1] + normal[2] * other[2];
  const half = Math.min(1, dot(halfway(light)));
  return (Math.max(0, dot(towards(light))) + Math.max(0, 2 * half * half - 1) ** 4) / 2;
}
