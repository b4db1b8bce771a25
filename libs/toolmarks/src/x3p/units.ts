/**
 * What the numbers of a file suggest about its unit. `metre` is what the standard demands; `suspected-micrometre` is the common
 * mistake of writing increments and heights in micrometres; `implausible` fits neither and needs somebody who knows the instrument.
 */
export type UnitVerdict = 'metre' | 'suspected-micrometre' | 'implausible';

const METRE_PITCH = { least: 1e-8, most: 1e-4 };
const MICROMETRE_PITCH = { least: 0.01, most: 100 };
/** No instrument that measures at these pitches spans more height than this. */
const HIGHEST_RELIEF_M = 0.05;

export interface Extent {
  readonly incrementX: number;
  readonly incrementY: number;
  readonly sizeX: number;
  readonly sizeY: number;
  /** Difference between the highest and the lowest valid point, in the file's unit. */
  readonly relief: number;
}

export function judgeUnits({ incrementX, incrementY, sizeX, sizeY, relief }: Extent): UnitVerdict {
  const within = ({ least, most }: { least: number; most: number }): boolean =>
    Math.min(incrementX, incrementY) >= least && Math.max(incrementX, incrementY) <= most;
  if (within(METRE_PITCH)) return relief <= HIGHEST_RELIEF_M ? 'metre' : 'implausible';
  const extent = Math.max(incrementX * sizeX, incrementY * sizeY);
  return within(MICROMETRE_PITCH) && relief > 0 && relief <= extent ? 'suspected-micrometre' : 'implausible';
}
