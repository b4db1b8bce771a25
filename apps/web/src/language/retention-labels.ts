import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const retentionClassLabels = defineMessages({
  ITI_MANUFACTURE: { id: 'code.retentionClass.ITI_MANUFACTURE' },
  ITI_OTHER: { id: 'code.retentionClass.ITI_OTHER' },
  FIREARMS_PROTOCOL: { id: 'code.retentionClass.FIREARMS_PROTOCOL' },
  EU_DESTRUCTION: { id: 'code.retentionClass.EU_DESTRUCTION' },
  TOLD_BY_ANOTHER_STATE: { id: 'code.retentionClass.TOLD_BY_ANOTHER_STATE' },
}) satisfies Labels<Schemas['AnnouncedEndView']['retentionClass']>;

export const recordHoldStateLabels = defineMessages({
  standing: { id: 'code.recordHoldState.standing' },
  'lift-asked': { id: 'code.recordHoldState.lift-asked' },
  lifted: { id: 'code.recordHoldState.lifted' },
}) satisfies Labels<Schemas['RecordHoldView']['state']>;
