import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const alertKindLabels = defineMessages({
  'trace-request': { id: 'code.alertKind.trace-request' },
  'trace-answer': { id: 'code.alertKind.trace-answer' },
  'trace-clarification': { id: 'code.alertKind.trace-clarification' },
  'originator-word': { id: 'code.alertKind.originator-word' },
  'release-recalled': { id: 'code.alertKind.release-recalled' },
  'onward-attempt': { id: 'code.alertKind.onward-attempt' },
  'onward-request': { id: 'code.alertKind.onward-request' },
  'onward-answer': { id: 'code.alertKind.onward-answer' },
  'trace-due-soon': { id: 'code.alertKind.trace-due-soon' },
  'trace-overdue': { id: 'code.alertKind.trace-overdue' },
  'trace-escalated': { id: 'code.alertKind.trace-escalated' },
  lead: { id: 'code.alertKind.lead' },
  'cast-request': { id: 'code.alertKind.cast-request' },
  consignment: { id: 'code.alertKind.consignment' },
  receipt: { id: 'code.alertKind.receipt' },
  'consignment-overdue': { id: 'code.alertKind.consignment-overdue' },
  'consignment-lost': { id: 'code.alertKind.consignment-lost' },
  'consignment-found': { id: 'code.alertKind.consignment-found' },
  'consignment-on-hold': { id: 'code.alertKind.consignment-on-hold' },
  'consignment-returned': { id: 'code.alertKind.consignment-returned' },
  'consignment-loan': { id: 'code.alertKind.consignment-loan' },
  'lot-recall': { id: 'code.alertKind.lot-recall' },
  'missing-recovered': { id: 'code.alertKind.missing-recovered' },
  'wanted-recovered': { id: 'code.alertKind.wanted-recovered' },
  'found-abroad': { id: 'code.alertKind.found-abroad' },
  'destroyed-maybe-reappeared': { id: 'code.alertKind.destroyed-maybe-reappeared' },
  'destroyed-reappeared': { id: 'code.alertKind.destroyed-reappeared' },
  'laboratory-overdue': { id: 'code.alertKind.laboratory-overdue' },
  'directory-confirm': { id: 'code.alertKind.directory-confirm' },
  'directory-expired': { id: 'code.alertKind.directory-expired' },
  hit: { id: 'code.alertKind.hit' },
  'hit-superseded': { id: 'code.alertKind.hit-superseded' },
  'hit-outcome-due': { id: 'code.alertKind.hit-outcome-due' },
  'webhook-disabled': { id: 'code.alertKind.webhook-disabled' },
}) satisfies Labels<Schemas['AlertView']['kind']>;

export const alertStateLabels = defineMessages({
  queued: { id: 'code.alertState.queued' },
  delivered: { id: 'code.alertState.delivered' },
  acknowledged: { id: 'code.alertState.acknowledged' },
}) satisfies Labels<Schemas['AlertView']['state']>;
