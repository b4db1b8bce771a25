import type { Problem } from '@headstamp/codes';
import type { SharingErrorCode } from './sharing.errors';

export const SHARING_PROBLEMS: Record<SharingErrorCode, Problem> = {
  'sharing.changed-meanwhile': { status: 412, title: 'The sharing terms were changed meanwhile: look at them again before you change them' },
  'sharing.partners-and-audience-disagree': {
    status: 422,
    title: 'Partners are named exactly when the audience is NAMED: the own jurisdiction and the whole region name nobody',
  },
  'sharing.expires-in-the-past': { status: 422, title: 'Terms cannot end before they begin: name a later time, or end the sharing at once' },
  'sharing.nothing-changed': { status: 409, title: 'These are the terms that hold already' },
  'sharing.assessed-against': {
    status: 409,
    title: 'The recovery was assessed as not to be shared ("reason"); assess it anew before anything of it is shared',
  },
  'sharing-assessment.unknown': { status: 404, title: 'No such assessment in your jurisdiction' },
  'sharing-assessment.superseded-before': { status: 409, title: 'That assessment was superseded before; supersede the latest one' },
  'sharing-assessment.of-another-case': { status: 422, title: 'An assessment supersedes one of the same case' },
  'sharing-assessment.criterion-met': {
    status: 422,
    title: 'At least one criterion is met or not yet known ("criteria"), so that none being met is no reason not to share',
  },
  'sharing-assessment.no-reason': { status: 422, title: 'Whoever does not share says why, by one of the reasons' },
  'sharing-assessment.reason-without-refusal': { status: 422, title: 'A reason for not sharing belongs to a decision not to share' },
  'sharing-assessment.group-disagrees': {
    status: 422,
    title: 'Three or more firearms recovered together are a group of three or more, and fewer are not',
  },
  'sharing-assessment.in-the-future': { status: 422, title: 'A recovery cannot lie in the future' },
};
