import { DomainError } from '@headstamp/codes';

export type CampaignErrorCode =
  | 'marking-campaign.unknown'
  | 'marking-campaign.move-not-allowed'
  | 'marking-campaign.changed-meanwhile'
  | 'marking-campaign.pattern-unusable'
  | 'marking-campaign.selection-empty'
  | 'marking-campaign.selection-too-large'
  | 'marking-campaign.firearms-unknown'
  | 'marking-campaign.nothing-to-allocate'
  | 'marking-campaign.numbers-exhausted'
  | 'marking-campaign.unfinished'
  | 'campaign-item.unknown'
  | 'campaign-item.move-not-allowed'
  | 'campaign-item.needs-second-person'
  | 'campaign-exception.unknown'
  | 'campaign-exception.resolved'
  | 'campaign-exception.not-marked'
  | 'campaign-work-list.unknown'
  | 'campaign-result.unreadable';

export class CampaignError extends DomainError<CampaignErrorCode> {}
