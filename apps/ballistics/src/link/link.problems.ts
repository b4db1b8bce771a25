import type { Problem } from '@headstamp/codes';
import type { LinkErrorCode } from './link.errors';

export const LINK_PROBLEMS: Record<LinkErrorCode, Problem> = {
  'link.unknown': { status: 404, title: 'No such ballistic link in your jurisdiction' },
  'link.changed-meanwhile': { status: 412, title: 'Somebody changed the link since you read it' },
  'link.move-not-allowed': { status: 409, title: 'The link is not in a state that allows this' },
  'link.one-case': { status: 422, title: 'A link joins two cases, and both items belong to the same one' },
  'link.already-declared': { status: 409, title: 'A lead between these two items was declared before' },
  'link.only-the-recipient-asks': { status: 409, title: 'Only the jurisdiction that received the lead asks for a cast' },
  'link.specimen-not-received': {
    status: 409,
    title: 'The specimen from abroad has not been received yet, so it cannot have been examined',
  },
  'link.identification-needs-specimens': {
    status: 422,
    title: 'An identification is made on specimens under a microscope, never on images alone',
  },
  'link.verifier-is-examiner': { status: 403, title: 'Nobody verifies their own conclusion' },
  'link.surface-not-shared': { status: 404, title: 'The other side did not share this surface' },
  'link.not-a-party': { status: 422, title: 'The sender has no part in this link' },
  'lead-notice.unknown-acquisition': { status: 422, title: 'The lead names no acquisition of yours that you shared with its sender' },
  'lead-notice.surface-refused': { status: 422, title: 'The surface in the lead notice cannot be read' },
  'comparison-report.contradicts-itself': { status: 422, title: 'The outcome reported does not follow from the conclusions reported' },
};
