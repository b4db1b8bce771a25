import { randomFrom } from '../surface/random';
import { SmoothNoise } from './noise';

const { max, min, sqrt } = Math;

/** Words that keep the random sequences of slides, firings and casts apart. */
const SLIDE = 0x51de;
const FIRING = 0xf17e;

type Relief = (xUm: number, yUm: number) => number;

/**
 * The tool marks a fictitious slide leaves: arcs of a cutter of a large radius, each slide with its own profile and direction, and the
 * grain of its own metal. Heights in µm over a plane, coordinates in µm from the middle of the breech face.
 */
export function slideRelief(slide: number): Relief {
  const random = randomFrom(SLIDE, slide);
  const direction = random() * Math.PI;
  const radius = 8_000 + 12_000 * random();
  const centreX = radius * Math.cos(direction);
  const centreY = radius * Math.sin(direction);
  const grain = [30, 55, 110].map((spacing, i) => new SmoothNoise(spacing, SLIDE, slide, i + 1));
  const cuts = [18, 45, 120].map((spacing, i) => new SmoothNoise(spacing, SLIDE, slide, i + 11));
  return (x, y) => {
    const dx = x - centreX;
    const dy = y - centreY;
    const across = sqrt(dx * dx + dy * dy) - radius;
    // Long along the cut, so that a cut fades and another begins instead of running through the whole face.
    const along = (x * centreY - y * centreX) / radius / 25;
    return (
      0.35 * cuts[0]!.at(across, along) +
      0.5 * cuts[1]!.at(across, along) +
      0.5 * cuts[2]!.at(across, along) +
      0.4 * grain[0]!.at(x, y) +
      0.6 * grain[1]!.at(x, y) +
      0.6 * grain[2]!.at(x, y)
    );
  };
}

/** How one firing went: where the case stood, how well the marks took, what it added of its own. */
export interface FiringConditions {
  readonly rotationDeg: number;
  readonly shiftXUm: number;
  readonly shiftYUm: number;
  readonly slopeX: number;
  readonly slopeY: number;
  readonly pinXUm: number;
  readonly pinYUm: number;
  /** Share of the slide's relief that the primer took at this place, 0 to 1. */
  readonly taken: Relief;
  /** Relief of this firing alone, µm. */
  readonly own: Relief;
  readonly random: () => number;
}

export function firingConditions(slide: number, firing: number): FiringConditions {
  const random = randomFrom(FIRING, slide, firing);
  const spread = (most: number): number => most * (2 * random() - 1);
  const contact = new SmoothNoise(300, FIRING, slide, firing, 21);
  const fine = new SmoothNoise(35, FIRING, slide, firing, 22);
  const coarse = new SmoothNoise(120, FIRING, slide, firing, 23);
  return {
    rotationDeg: spread(14),
    shiftXUm: spread(90),
    shiftYUm: spread(90),
    slopeX: spread(0.012),
    slopeY: spread(0.012),
    pinXUm: spread(120),
    pinYUm: spread(120),
    taken: (x, y) => min(1, max(0.35, 0.85 + 0.2 * contact.at(x, y))),
    own: (x, y) => 0.45 * fine.at(x, y) + 0.35 * coarse.at(x, y),
    random,
  };
}
