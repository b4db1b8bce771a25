import { defineMessages } from 'react-intl';
import type { CastingStep } from './bench.reads';

export const castingStepLabels = defineMessages({
  FIXED: { id: 'code.castingStep.FIXED' },
  POURED: { id: 'code.castingStep.POURED' },
  DEGASSED: { id: 'code.castingStep.DEGASSED' },
  CURED: { id: 'code.castingStep.CURED' },
  DEMOULDED: { id: 'code.castingStep.DEMOULDED' },
  RESIN_POURED: { id: 'code.castingStep.RESIN_POURED' },
  PRESSURISED: { id: 'code.castingStep.PRESSURISED' },
  CAST_CURED: { id: 'code.castingStep.CAST_CURED' },
  CAST_DEMOULDED: { id: 'code.castingStep.CAST_DEMOULDED' },
}) satisfies Record<CastingStep, unknown>;

/** How long a step takes, in minutes, as the clock of the bench proposes it; the cure of silicone is fifteen hours (UNLIREC). */
export const PROPOSED_MINUTES: Readonly<Partial<Record<CastingStep, number>>> = { DEGASSED: 5, CURED: 900, PRESSURISED: 60, CAST_CURED: 120 };
