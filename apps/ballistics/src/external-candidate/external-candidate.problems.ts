import type { Problem } from '@headstamp/codes';
import type { ExternalCandidateErrorCode } from './external-candidate.errors';

export const EXTERNAL_CANDIDATE_PROBLEMS: Record<ExternalCandidateErrorCode, Problem> = {
  'external-candidate.unknown': { status: 404, title: 'No such candidate of another system in your jurisdiction' },
  'external-candidate.changed-meanwhile': { status: 412, title: 'Somebody changed the candidate since you read it' },
  'external-candidate.recorded-before': { status: 409, title: 'This candidate of this report was recorded before' },
  'external-candidate.other-item-not-said': { status: 422, title: 'Say which item known here the report means, or no lead can be made of it' },
  'external-candidate.other-item-unknown': { status: 422, title: 'The other item is neither an acquisition of yours nor one that was shared with you' },
  'external-candidate.in-the-future': { status: 422, title: 'The report is dated in the future' },
};
