import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const scanOutcomeLabels = defineMessages({
  found: { id: 'code.scanOutcome.found' },
  retired: { id: 'code.scanOutcome.retired' },
  'unknown-code': { id: 'code.scanOutcome.unknown-code' },
  'wrong-length': { id: 'code.scanOutcome.wrong-length' },
  'wrong-character': { id: 'code.scanOutcome.wrong-character' },
  'wrong-check-symbol': { id: 'code.scanOutcome.wrong-check-symbol' },
  'wrong-authentication': { id: 'code.scanOutcome.wrong-authentication' },
  'of-another-jurisdiction': { id: 'code.scanOutcome.of-another-jurisdiction' },
  'of-another-deployment': { id: 'code.scanOutcome.of-another-deployment' },
}) satisfies Labels<Schemas['LabelScanView']['outcome']>;

export const labelIncidentLabels = defineMessages({
  'two-places': { id: 'code.labelIncident.two-places' },
  'item-elsewhere': { id: 'code.labelIncident.item-elsewhere' },
  'item-ended': { id: 'code.labelIncident.item-ended' },
  'retired-label': { id: 'code.labelIncident.retired-label' },
  'altered-label': { id: 'code.labelIncident.altered-label' },
}) satisfies Labels<Schemas['LabelIncidentView']['kind']>;

export const labelIncidentStateLabels = defineMessages({
  open: { id: 'code.labelIncidentState.open' },
  settled: { id: 'code.labelIncidentState.settled' },
}) satisfies Labels<Schemas['LabelIncidentView']['state']>;

export const labelSubjectLabels = defineMessages({
  exhibit: { id: 'code.labelSubject.exhibit' },
  mould: { id: 'code.labelSubject.mould' },
  cast: { id: 'code.labelSubject.cast' },
  place: { id: 'code.labelSubject.place' },
  consignment: { id: 'code.labelSubject.consignment' },
  package: { id: 'code.labelSubject.package' },
}) satisfies Labels<Schemas['ScannedThingView']['kind']>;
