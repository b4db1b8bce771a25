import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

/** What falls due in a laboratory. */
export const dutyKindLabels = defineMessages({
  competence: { id: 'code.duty.competence' },
  calibration: { id: 'code.duty.calibration' },
  'reference-check': { id: 'code.duty.reference-check' },
  'corrective-action': { id: 'code.duty.corrective-action' },
}) satisfies Labels<Schemas['DutyView']['kind']>;
