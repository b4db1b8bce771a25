import { defineMessages } from 'react-intl';
import type { Labels } from './code-labels';

export const correlationStateLabels = defineMessages({
  queued: { id: 'code.correlationState.queued' },
  running: { id: 'code.correlationState.running' },
  done: { id: 'code.correlationState.done' },
  cancelled: { id: 'code.correlationState.cancelled' },
  failed: { id: 'code.correlationState.failed' },
}) satisfies Labels;

export const candidateStateLabels = defineMessages({
  candidate: { id: 'code.candidateState.candidate' },
  lead: { id: 'code.candidateState.lead' },
  dismissed: { id: 'code.candidateState.dismissed' },
  undecided: { id: 'code.candidateState.undecided' },
  second_look: { id: 'code.candidateState.second_look' },
}) satisfies Labels;

export const linkStateLabels = defineMessages({
  reviewed_lead: { id: 'code.linkState.reviewed_lead' },
  notified: { id: 'code.linkState.notified' },
  casts_requested: { id: 'code.linkState.casts_requested' },
  casts_received: { id: 'code.linkState.casts_received' },
  compared: { id: 'code.linkState.compared' },
  verified: { id: 'code.linkState.verified' },
  confirmed_hit: { id: 'code.linkState.confirmed_hit' },
  not_confirmed: { id: 'code.linkState.not_confirmed' },
  inconclusive_parked: { id: 'code.linkState.inconclusive_parked' },
  superseded: { id: 'code.linkState.superseded' },
}) satisfies Labels;

export const linkPartLabels = defineMessages({
  declarer: { id: 'code.linkPart.declarer' },
  recipient: { id: 'code.linkPart.recipient' },
  domestic: { id: 'code.linkPart.domestic' },
}) satisfies Labels;

export const linkCommentLabels = defineMessages({
  'already-known-link': { id: 'code.linkComment.already-known-link' },
  'conclusions-differ': { id: 'code.linkComment.conclusions-differ' },
  'reports-disagree': { id: 'code.linkComment.reports-disagree' },
  unsuitable: { id: 'code.linkComment.unsuitable' },
}) satisfies Labels;

export const linkOutcomeLabels = defineMessages({
  confirmed_hit: { id: 'code.linkOutcome.confirmed_hit' },
  not_confirmed: { id: 'code.linkOutcome.not_confirmed' },
  inconclusive_parked: { id: 'code.linkOutcome.inconclusive_parked' },
  verified: { id: 'code.linkOutcome.verified' },
}) satisfies Labels;

export const originLabels = defineMessages({
  own: { id: 'code.origin.own' },
  shared: { id: 'code.origin.shared' },
}) satisfies Labels;
