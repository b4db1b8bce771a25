import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const campaignStateLabels = defineMessages({
  draft: { id: 'code.campaignState.draft' },
  open: { id: 'code.campaignState.open' },
  closed: { id: 'code.campaignState.closed' },
  cancelled: { id: 'code.campaignState.cancelled' },
}) satisfies Labels<Schemas['CampaignView']['state']>;

export const campaignItemStateLabels = defineMessages({
  planned: { id: 'code.campaignItemState.planned' },
  allocated: { id: 'code.campaignItemState.allocated' },
  marked: { id: 'code.campaignItemState.marked' },
  verified: { id: 'code.campaignItemState.verified' },
  exception: { id: 'code.campaignItemState.exception' },
  withdrawn: { id: 'code.campaignItemState.withdrawn' },
}) satisfies Labels<Schemas['ItemView']['state']>;

export const campaignExceptionLabels = defineMessages({
  MARKED_ALREADY: { id: 'code.campaignException.MARKED_ALREADY' },
  IN_ANOTHER_CAMPAIGN: { id: 'code.campaignException.IN_ANOTHER_CAMPAIGN' },
  ABSENT: { id: 'code.campaignException.ABSENT' },
  UNREADABLE: { id: 'code.campaignException.UNREADABLE' },
  WRONG_SERIAL: { id: 'code.campaignException.WRONG_SERIAL' },
  DAMAGED: { id: 'code.campaignException.DAMAGED' },
  MACHINE_FAULT: { id: 'code.campaignException.MACHINE_FAULT' },
  DIFFERS_ON_PHOTOGRAPH: { id: 'code.campaignException.DIFFERS_ON_PHOTOGRAPH' },
  OTHER: { id: 'code.campaignException.OTHER' },
}) satisfies Labels<Schemas['ExceptionView']['reason']>;

export const campaignResolutionLabels = defineMessages({
  REPEAT: { id: 'code.campaignResolution.REPEAT' },
  RENUMBER: { id: 'code.campaignResolution.RENUMBER' },
  ACCEPT: { id: 'code.campaignResolution.ACCEPT' },
  WITHDRAW: { id: 'code.campaignResolution.WITHDRAW' },
}) satisfies Labels<Schemas['ResolveException']['resolution']>;

export const markingMethodLabels = defineMessages({
  LASER: { id: 'code.markingMethod.LASER' },
  DOT_PEEN: { id: 'code.markingMethod.DOT_PEEN' },
  STAMPED: { id: 'code.markingMethod.STAMPED' },
  ROLLED: { id: 'code.markingMethod.ROLLED' },
  ENGRAVED: { id: 'code.markingMethod.ENGRAVED' },
  ETCHED: { id: 'code.markingMethod.ETCHED' },
  CAST: { id: 'code.markingMethod.CAST' },
  OTHER: { id: 'code.markingMethod.OTHER' },
}) satisfies Labels<Schemas['PlanCampaign']['method']>;
