import { whole, type Environment } from '@headstamp/boot';

/** In how many minutes nobody carries evidence from one building of this installation to another. */
export abstract class ShortestJourney {
  abstract readonly minutes: number;
}

/** Half an hour, unless the installation says otherwise: a campus needs less, one laboratory for a whole country may say hours. */
export const STANDARD_SHORTEST_JOURNEY: ShortestJourney = { minutes: 30 };

/** @throws ConfigurationError naming the variable and what it accepts */
export function readShortestJourney(env: Environment): ShortestJourney {
  return { minutes: Math.max(1, whole(env, 'HEADSTAMP_SHORTEST_JOURNEY_MINUTES', STANDARD_SHORTEST_JOURNEY.minutes, 1_440)) };
}
