import type { Problem } from '@headstamp/codes';
import type { CampaignErrorCode } from './campaign.errors';

export const CAMPAIGN_PROBLEMS: Record<CampaignErrorCode, Problem> = {
  'marking-campaign.unknown': { status: 404, title: 'No such marking campaign in your jurisdiction' },
  'marking-campaign.move-not-allowed': { status: 409, title: 'A campaign in this state does not allow that' },
  'marking-campaign.changed-meanwhile': { status: 412, title: 'The campaign has changed since you read it; read it again' },
  'marking-campaign.pattern-unusable': {
    status: 422,
    title:
      'The pattern must begin with a letter or digit, hold the number, of 1 to 9 digits, at most once and the year at most once, and no other braces',
  },
  'marking-campaign.selection-empty': { status: 422, title: 'The selection holds no firearm that is there to be marked' },
  'marking-campaign.selection-too-large': { status: 422, title: 'The selection is larger than one campaign takes; divide it' },
  'marking-campaign.firearms-unknown': { status: 422, title: 'The firearms named are not in the records of your jurisdiction' },
  'marking-campaign.nothing-to-allocate': { status: 409, title: 'Every firearm of the campaign has its mark or is set aside' },
  'marking-campaign.numbers-exhausted': {
    status: 409,
    title: 'The numbers of this pattern are used up; plan another campaign with a wider number',
  },
  'marking-campaign.unfinished': { status: 409, title: 'The campaign has items that are neither verified nor withdrawn' },
  'campaign-item.unknown': { status: 404, title: 'No such item in this campaign' },
  'campaign-item.move-not-allowed': { status: 409, title: 'An item in this state does not allow that' },
  'campaign-item.needs-second-person': {
    status: 403,
    title: 'A mark is verified by somebody other than who reported it and who took the photograph',
  },
  'campaign-exception.unknown': { status: 404, title: 'No such exception in this campaign' },
  'campaign-exception.resolved': { status: 409, title: 'This exception has been resolved' },
  'campaign-exception.not-marked': { status: 409, title: 'No machine reported this mark as made, so there is nothing to accept' },
  'campaign-work-list.unknown': { status: 404, title: 'No such work list in this campaign' },
  'campaign-result.unreadable': {
    status: 422,
    title: 'The file is no CSV in UTF-8 with the columns outcome and mark_id or mark, and at most 10,000 rows',
  },
};
