import type { PreparationStep, Surface } from '@headstamp/toolmarks';

export interface Place {
  readonly xUm: number;
  readonly yUm: number;
}

type Grid = Pick<Surface, 'nx' | 'ny' | 'pitchXUm' | 'pitchYUm'>;

/** A rectangle of the scan, in micrometres from the scan's lower left corner. */
interface Followed {
  left: number;
  low: number;
  nx: number;
  ny: number;
  pitchXUm: number;
  pitchYUm: number;
}

/**
 * Where the centre of a surface lies on the scan that it was prepared from, in micrometres from the scan's centre, the scan turned as
 * comparisons expect it. Read from the recorded steps: those that move a corner or turn the rows say by how much.
 */
export function placeOfExchanged(scan: Grid, exchanged: Surface): Place {
  const wide = scan.nx * scan.pitchXUm;
  const high = scan.ny * scan.pitchYUm;
  const at: Followed = { left: 0, low: 0, nx: scan.nx, ny: scan.ny, pitchXUm: scan.pitchXUm, pitchYUm: scan.pitchYUm };
  for (const step of exchanged.origin.steps) follow(at, step, wide, high);
  return {
    xUm: at.left + (exchanged.nx * exchanged.pitchXUm) / 2 - wide / 2,
    yUm: at.low + (exchanged.ny * exchanged.pitchYUm) / 2 - high / 2,
  };
}

function follow(at: Followed, { name, parameters }: PreparationStep, wide: number, high: number): void {
  const number = (key: string): number => (typeof parameters[key] === 'number' ? parameters[key] : 0);
  if (name === 'crop') {
    at.left += number('left') * at.pitchXUm;
    at.low += number('first') * at.pitchYUm;
    at.nx = number('width');
    at.ny = number('height');
  }
  if (name === 'resample') {
    // Both grids share their lower left corner.
    const pitchUm = number('pitchUm');
    at.nx = Math.floor((at.nx * at.pitchXUm) / pitchUm + 1e-6);
    at.ny = Math.floor((at.ny * at.pitchYUm) / pitchUm + 1e-6);
    at.pitchXUm = at.pitchYUm = pitchUm;
  }
  if (name === 'orient') {
    if (parameters['polarity'] === 'negative-mould') at.left = wide - at.left - at.nx * at.pitchXUm;
    if (parameters['rowOrder'] === 'top-down') at.low = high - at.low - at.ny * at.pitchYUm;
  }
}
