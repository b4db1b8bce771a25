import type { Problem } from '@headstamp/codes';
import type { HandoverErrorCode } from './handover.errors';

export const HANDOVER_PROBLEMS: Record<HandoverErrorCode, Problem> = {
  'handover.unknown': { status: 404, title: 'No such handover in your jurisdiction' },
  'handover.to-oneself': { status: 422, title: 'An item is handed to somebody else' },
  'handover.receiver-cannot-hold': { status: 422, title: 'The receiver is not appointed to hold exhibits, or has left' },
  'handover.expires-too-early': { status: 422, title: 'The offer would end before it is made' },
  'handover.not-receiver': { status: 409, title: 'Only the receiver named in the offer can accept or refuse it' },
  'handover.not-giver': { status: 409, title: 'Only who made the offer can withdraw it' },
  'handover.not-open': { status: 409, title: 'The offer has been answered or withdrawn already' },
  'handover.offered-already': { status: 409, title: 'The item is offered to somebody already; withdraw that offer first' },
  'handover.late-overlaps': {
    status: 409,
    title: 'Something later is recorded of the item ("with", "occurredAt"): it cannot have been handed over before that',
  },
  'handover.late-half-missing': {
    status: 422,
    title: 'The offer was entered late: say when you took the item, and why it is entered only now',
  },
  'handover.not-in-batch': { status: 422, title: 'The item is not among those offered together, or has been answered' },
  'paper-form.unknown': { status: 404, title: 'No paper form with that number was issued in your jurisdiction' },
  'paper-form.used': { status: 409, title: 'The paper form has been entered already' },
  'paper-form.differs': { status: 422, title: 'The number is not that of the paper form the giver entered' },
  'paper-form.not-late': {
    status: 422,
    title: 'What was written on paper happened before it is entered: say when, and why paper was used',
  },
  'handover.expired': { status: 409, title: 'The offer has ended' },
};
