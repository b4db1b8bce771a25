import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const standingLabels = defineMessages({
  current: { id: 'code.standing.current' },
  'confirm-soon': { id: 'code.standing.confirm-soon' },
  'not-yet': { id: 'code.standing.not-yet' },
  expired: { id: 'code.standing.expired' },
}) satisfies Labels<Schemas['FocalPointView']['standing']>;
