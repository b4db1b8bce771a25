import type { SerialState } from '@headstamp/codes';
import { RestorationError } from './restoration.errors';

/** How a removed number is made legible again. */
export const RESTORATION_METHODS = [
  'VISUAL',
  'CHEMICAL_ETCHING',
  'ELECTROLYTIC_ETCHING',
  'MAGNETIC_PARTICLE',
  'ULTRASONIC_CAVITATION',
  'HEAT',
  'ELECTRON_MICROSCOPY',
  'OTHER',
] as const;
export type RestorationMethod = (typeof RESTORATION_METHODS)[number];

export const RESTORATION_OUTCOMES = ['FULL', 'PARTIAL', 'NONE'] as const;
export type RestorationOutcome = (typeof RESTORATION_OUTCOMES)[number];

export interface RestorationFacts {
  readonly outcome: RestorationOutcome;
  readonly resultNormalised: string | null;
}

/** A number in full has no unknown character, a partial one has something legible, and none is none. */
export function judgeRestoration({ outcome, resultNormalised }: RestorationFacts): void {
  if ((outcome === 'NONE') !== (resultNormalised === null)) throw new RestorationError('restoration.result-contradicts-outcome', { outcome });
  if (resultNormalised === null) return;
  if (!/[^?*]/.test(resultNormalised)) throw new RestorationError('restoration.result-illegible', { outcome });
  if (outcome === 'FULL' && /[?*]/.test(resultNormalised)) throw new RestorationError('restoration.result-contradicts-outcome', { outcome });
}

/** Where a restoration makes sense: a number that is there, whole and unquestioned needs none. */
export function judgeRestorable(state: SerialState, onBarrel: boolean): void {
  if (!onBarrel && state === 'NONE') throw new RestorationError('restoration.nothing-to-restore', { serialState: state });
}

/** How the number stands now, after every examination in order. What was observed stays as it was; a later failure takes nothing back. */
export function serialStateAfter(observed: SerialState, restorations: readonly RestorationFacts[]): SerialState {
  const best = restorations.some(({ outcome }) => outcome === 'FULL')
    ? 'RESTORED_FULL'
    : restorations.some(({ outcome }) => outcome === 'PARTIAL')
      ? 'RESTORED_PARTIAL'
      : observed;
  return observed === 'RESTORED_FULL' ? observed : best;
}
