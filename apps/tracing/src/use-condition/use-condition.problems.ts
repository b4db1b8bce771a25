import type { Problem } from '@headstamp/codes';
import type { UseConditionErrorCode } from './use-condition.errors';

export const USE_CONDITION_PROBLEMS: Record<UseConditionErrorCode, Problem> = {
  'use-condition.unreadable': { status: 422, title: 'What may be done with a fact of the answer is not laid down as it should be' },
  'use-condition.unknown-row': { status: 422, title: 'Conditions are laid down for a row that is not released' },
  'use-condition.withheld': { status: 403, title: 'What its originator laid down forbids this use; "rules" says why' },
  'use-condition.third-party': {
    status: 409,
    title: 'This would tell another state what its originator has not let you pass on; the focal point may ask the originator, or leave it out',
  },
  'use-condition.not-the-originator': { status: 409, title: 'Only the state that answered says what may be done with its facts' },
  'use-condition.word-unclear': {
    status: 422,
    title: 'Consent is given for courts or for telling one third state; a word on passing on names that state',
  },
};
