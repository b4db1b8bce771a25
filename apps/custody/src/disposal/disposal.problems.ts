import type { Problem } from '@headstamp/codes';
import type { DisposalErrorCode } from './disposal.errors';

export const DISPOSAL_PROBLEMS: Record<DisposalErrorCode, Problem> = {
  'disposal.unknown': { status: 404, title: 'No such disposal in your jurisdiction' },
  'disposal.under-way': { status: 409, title: 'A disposal of the item is under way already' },
  'disposal.changed-meanwhile': { status: 412, title: 'The disposal has changed since you read it; read it again' },
  'disposal.move-not-allowed': { status: 409, title: 'The disposal is not in a state that allows this' },
  'disposal.needs-another': { status: 409, title: 'This is done by another official than the one before' },
  'disposal.not-proposer': { status: 409, title: 'Only who proposed the disposal can change or withdraw it' },
  'disposal.approval-lapsed': { status: 409, title: 'The approval has lapsed; the disposal is proposed and approved anew' },
  'disposal.approval-outdated': { status: 409, title: 'What was approved is not what is proposed now' },
  'disposal.valid-too-long': { status: 422, title: 'An approval ends after it is given, and within thirty days' },
  'disposal.recipient-unfit': {
    status: 422,
    title: 'A return and a transfer name who gets the item; a destruction and a retention name nobody',
  },
  'disposal.incomplete': { status: 422, title: 'The report lacks what such a disposal must state, or states what it cannot have' },
  'disposal.item-not-here': { status: 409, title: 'Nobody here holds the item' },
  'disposal.item-ended': { status: 409, title: 'Custody of the item has ended: it was destroyed, given back or handed to another agency' },
  'disposal.cast-of-another': {
    status: 409,
    title: 'The cast belongs to another jurisdiction: it is sent back, retained or destroyed as its consignment provides',
  },
  'disposal.not-executed': { status: 409, title: 'A certificate is made when the disposal was executed' },
  'disposal.certified-already': { status: 409, title: 'The disposal has its certificate already' },
  'disposal.not-certified': { status: 404, title: 'There is no certificate of this disposal yet' },
};
