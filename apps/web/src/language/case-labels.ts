import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const caseStateLabels = defineMessages({
  open: { id: 'code.caseState.open' },
  closed: { id: 'code.caseState.closed' },
}) satisfies Labels<Schemas['CaseFileView']['state']>;
