import type { CrimeCode } from '@headstamp/codes';
import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Detail = Schemas['TraceRequestDetail'];
type TimeToCrime = Schemas['TimeToCrimeView'];

export const traceStateLabels = defineMessages({
  draft: { id: 'code.traceState.draft' },
  submitted: { id: 'code.traceState.submitted' },
  acknowledged: { id: 'code.traceState.acknowledged' },
  in_progress: { id: 'code.traceState.in_progress' },
  info_needed: { id: 'code.traceState.info_needed' },
  answered: { id: 'code.traceState.answered' },
  delayed: { id: 'code.traceState.delayed' },
  restricted: { id: 'code.traceState.restricted' },
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
  'own-records': { id: 'code.routingReason.own-records' },
  'manufacture-mark': { id: 'code.routingReason.manufacture-mark' },
  'country-of-origin': { id: 'code.routingReason.country-of-origin' },
  'import-mark': { id: 'code.routingReason.import-mark' },
  'named-by-answer': { id: 'code.routingReason.named-by-answer' },
  'other-mark': { id: 'code.routingReason.other-mark' },
}) satisfies Labels<Schemas['ProposedAddresseeView']['reason']>;

export const clarificationPurposeLabels = defineMessages({
  question: { id: 'code.clarificationPurpose.question' },
  information: { id: 'code.clarificationPurpose.information' },
  remark: { id: 'code.clarificationPurpose.remark' },
}) satisfies Labels<Schemas['ClarificationView']['purpose']>;

export const alikeInLabels = defineMessages({
  serial: { id: 'code.alikeIn.serial' },
  make: { id: 'code.alikeIn.make' },
  recovery: { id: 'code.alikeIn.recovery' },
}) satisfies Labels<Schemas['DuplicateView']['alikeIn'][number]>;

/** To be verified: see the code list. */
export const crimeCodeLabels = defineMessages({
  '0999': { id: 'code.crimeCode.0999' },
  '1099': { id: 'code.crimeCode.1099' },
  '1299': { id: 'code.crimeCode.1299' },
  '1399': { id: 'code.crimeCode.1399' },
  '2299': { id: 'code.crimeCode.2299' },
  '2899': { id: 'code.crimeCode.2899' },
  '3599': { id: 'code.crimeCode.3599' },
  '5201': { id: 'code.crimeCode.5201' },
  '5202': { id: 'code.crimeCode.5202' },
  '5203': { id: 'code.crimeCode.5203' },
  '5212': { id: 'code.crimeCode.5212' },
  '5213': { id: 'code.crimeCode.5213' },
  '5214': { id: 'code.crimeCode.5214' },
  '5299': { id: 'code.crimeCode.5299' },
}) satisfies Labels<CrimeCode>;

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
