import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Detail = Schemas['TraceRequestDetail'];
type TimeToCrime = Schemas['TimeToCrimeView'];

export const traceStateLabels = defineMessages({
  draft: { id: 'code.traceState.draft' },
  submitted: { id: 'code.traceState.submitted' },
  acknowledged: { id: 'code.traceState.acknowledged' },
  answered: { id: 'code.traceState.answered' },
  no_record: { id: 'code.traceState.no_record' },
  refused: { id: 'code.traceState.refused' },
  cancelled: { id: 'code.traceState.cancelled' },
  closed: { id: 'code.traceState.closed' },
}) satisfies Labels<Detail['state']>;

export const partLabels = defineMessages({
  requester: { id: 'code.part.requester' },
  addressee: { id: 'code.part.addressee' },
}) satisfies Labels<Detail['ourPart']>;

export const routingReasonLabels = defineMessages({
  'import-mark': { id: 'code.routingReason.import-mark' },
  'manufacture-mark': { id: 'code.routingReason.manufacture-mark' },
  'country-of-origin': { id: 'code.routingReason.country-of-origin' },
}) satisfies Labels<Schemas['ProposedAddresseeView']['reason']>;

export const standingLabels = defineMessages({
  addressable: { id: 'code.standing.addressable' },
  'not-on-this-deployment': { id: 'code.standing.not-on-this-deployment' },
  own: { id: 'code.standing.own' },
}) satisfies Labels<Schemas['ProposedAddresseeView']['standing']>;

export const extentLabels = defineMessages({
  full: { id: 'code.extent.full' },
  partial: { id: 'code.extent.partial' },
}) satisfies Labels<NonNullable<Schemas['TraceAnswerView']['extent']>>;

export const bandLabels = defineMessages({
  LT_3M: { id: 'code.band.LT_3M' },
  M3_7: { id: 'code.band.M3_7' },
  M7_12: { id: 'code.band.M7_12' },
  Y1_2: { id: 'code.band.Y1_2' },
  Y2_3: { id: 'code.band.Y2_3' },
  GE_3Y: { id: 'code.band.GE_3Y' },
}) satisfies Labels<NonNullable<TimeToCrime['shortestBand']>>;

export const countedFromLabels = defineMessages({
  'first-purchaser-acquired': { id: 'code.countedFrom.first-purchaser-acquired' },
  'last-retail-transfer': { id: 'code.countedFrom.last-retail-transfer' },
}) satisfies Labels<NonNullable<TimeToCrime['countedFrom']>>;

export const unknownBecauseLabels = defineMessages({
  'no-date-of-sale': { id: 'code.unknownBecause.no-date-of-sale' },
  'no-date-of-recovery': { id: 'code.unknownBecause.no-date-of-recovery' },
  'recovered-before-sale': { id: 'code.unknownBecause.recovered-before-sale' },
}) satisfies Labels<NonNullable<TimeToCrime['unknownBecause']>>;
