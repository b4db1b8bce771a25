/** One step of preparation, recorded so that a prepared surface can be made again byte for byte. */
export interface PreparationStep {
  readonly name: string;
  readonly version: number;
  readonly parameters: Readonly<Record<string, number | string | boolean | readonly number[]>>;
}

export interface SurfaceOrigin {
  /** SHA-256 of the X3P file the surface was read from, lower-case hex. */
  readonly fileSha256: string;
  readonly steps: readonly PreparationStep[];
}

/**
 * Heights on a regular grid. Point (x, y) is `z[x + nx * y]`, in micrometres with the mean of the valid points removed
 * (kept in `meanRemovedUm`); a missing point is NaN and stays NaN through every step.
 */
export interface Surface {
  readonly nx: number;
  readonly ny: number;
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  readonly z: Float32Array;
  readonly meanRemovedUm: number;
  readonly origin: SurfaceOrigin;
}
