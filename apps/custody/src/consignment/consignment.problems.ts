import type { Problem } from '@headstamp/codes';
import type { ConsignmentErrorCode } from './consignment.errors';

export const CONSIGNMENT_PROBLEMS: Record<ConsignmentErrorCode, Problem> = {
  'consignment.unknown': { status: 404, title: 'No such consignment in your jurisdiction' },
  'consignment.unknown-recipient': { status: 422, title: 'No such jurisdiction takes part in the exchange' },
  'consignment.to-oneself': { status: 422, title: 'A consignment goes to another jurisdiction; within your own, hand the item over' },
  'consignment.reference-taken': { status: 409, title: 'Another consignment of your jurisdiction has this reference' },
  'consignment.originals-stay-home': { status: 422, title: 'Only casts travel; the original stays at home' },
  'consignment.not-ours-to-send': { status: 422, title: 'A cast that came from another jurisdiction is not sent on' },
  'consignment.cast-sealed': { status: 409, title: 'A cast bears a seal of its own: open it first, the consignment has one seal' },
  'consignment.move-not-allowed': { status: 409, title: 'The consignment is not in a state that allows this' },
  'consignment.known-already': { status: 409, title: 'A consignment with this identifier is known already' },
  'consignment.notice-contradicts-itself': { status: 422, title: 'The offer named in the notice is not the offer the notice describes' },
  'consignment.receipt-from-stranger': { status: 422, title: 'The receipt comes from another jurisdiction than the consignment went to' },
  'consignment.receipt-for-another-offer': { status: 422, title: 'The receipt answers another offer than was made' },
};
