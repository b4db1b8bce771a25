import { defineMessages } from 'react-intl';
import type { Schemas } from '../../api/client';
import type { Instrument, Lot, Recall } from './laboratory.reads';

export const instrumentKindLabels = defineMessages({
  COMPARISON_MICROSCOPE: { id: 'code.instrumentKind.COMPARISON_MICROSCOPE' },
  SCANNER_3D: { id: 'code.instrumentKind.SCANNER_3D' },
  BALANCE: { id: 'code.instrumentKind.BALANCE' },
  VACUUM_CHAMBER: { id: 'code.instrumentKind.VACUUM_CHAMBER' },
  PRESSURE_POT: { id: 'code.instrumentKind.PRESSURE_POT' },
  GAUGE: { id: 'code.instrumentKind.GAUGE' },
  THERMOMETER: { id: 'code.instrumentKind.THERMOMETER' },
  OTHER: { id: 'code.instrumentKind.OTHER' },
}) satisfies Record<Instrument['kind'], unknown>;

export const instrumentStateLabels = defineMessages({
  'in-service': { id: 'code.instrumentState.in-service' },
  due: { id: 'code.instrumentState.due' },
  overdue: { id: 'code.instrumentState.overdue' },
  'out-of-service': { id: 'code.instrumentState.out-of-service' },
}) satisfies Record<Instrument['state'], unknown>;

export const lotKindLabels = defineMessages({
  SILICONE: { id: 'code.lotKind.SILICONE' },
  RESIN: { id: 'code.lotKind.RESIN' },
  TEST_AMMUNITION: { id: 'code.lotKind.TEST_AMMUNITION' },
  REFERENCE_AMMUNITION: { id: 'code.lotKind.REFERENCE_AMMUNITION' },
  OTHER: { id: 'code.lotKind.OTHER' },
}) satisfies Record<Lot['kind'], unknown>;

export const lotStateLabels = defineMessages({
  received: { id: 'code.lotState.received' },
  accepted: { id: 'code.lotState.accepted' },
  rejected: { id: 'code.lotState.rejected' },
  blocked: { id: 'code.lotState.blocked' },
  recalled: { id: 'code.lotState.recalled' },
}) satisfies Record<Lot['state'], unknown>;

export const dutyLabels = defineMessages({
  calibration: { id: 'code.duty.calibration' },
  'reference-check': { id: 'code.duty.reference-check' },
  competence: { id: 'code.duty.competence' },
  'corrective-action': { id: 'code.duty.corrective-action' },
}) satisfies Record<Schemas['DutyView']['kind'], unknown>;

export const whereaboutsLabels = defineMessages({
  here: { id: 'code.whereabouts.here' },
  packed: { id: 'code.whereabouts.packed' },
  'on-the-way': { id: 'code.whereabouts.on-the-way' },
  abroad: { id: 'code.whereabouts.abroad' },
  lost: { id: 'code.whereabouts.lost' },
  'not-arrived': { id: 'code.whereabouts.not-arrived' },
  'given-away': { id: 'code.whereabouts.given-away' },
  destroyed: { id: 'code.whereabouts.destroyed' },
}) satisfies Record<Recall['items'][number]['whereabouts'], unknown>;
