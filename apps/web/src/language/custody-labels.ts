import { defineMessages } from 'react-intl';
import type { Labels } from './code-labels';

export const itemStateLabels = defineMessages({
  held: { id: 'code.itemState.held' },
  planned: { id: 'code.itemState.planned' },
  mould_poured: { id: 'code.itemState.mould_poured' },
  mould_cured: { id: 'code.itemState.mould_cured' },
  cast_poured: { id: 'code.itemState.cast_poured' },
  cast_cured: { id: 'code.itemState.cast_cured' },
  passed: { id: 'code.itemState.passed' },
  rejected: { id: 'code.itemState.rejected' },
  labelled: { id: 'code.itemState.labelled' },
  issued: { id: 'code.itemState.issued' },
  received: { id: 'code.itemState.received' },
  returned: { id: 'code.itemState.returned' },
  retained: { id: 'code.itemState.retained' },
  destroyed: { id: 'code.itemState.destroyed' },
}) satisfies Labels;

export const consignmentStateLabels = defineMessages({
  packed: { id: 'code.consignmentState.packed' },
  sealed: { id: 'code.consignmentState.sealed' },
  dispatched: { id: 'code.consignmentState.dispatched' },
  in_transit: { id: 'code.consignmentState.in_transit' },
  received: { id: 'code.consignmentState.received' },
  on_hold: { id: 'code.consignmentState.on_hold' },
  accepted: { id: 'code.consignmentState.accepted' },
  refused: { id: 'code.consignmentState.refused' },
  lost: { id: 'code.consignmentState.lost' },
}) satisfies Labels;

export const directionLabels = defineMessages({
  in: { id: 'code.direction.in' },
  out: { id: 'code.direction.out' },
}) satisfies Labels;

export const handoverStateLabels = defineMessages({
  open: { id: 'code.handoverState.open' },
  accepted: { id: 'code.handoverState.accepted' },
  refused: { id: 'code.handoverState.refused' },
  withdrawn: { id: 'code.handoverState.withdrawn' },
  disputed: { id: 'code.handoverState.disputed' },
  expired: { id: 'code.handoverState.expired' },
}) satisfies Labels;

export const regionVerdictLabels = defineMessages({
  REPRODUCED: { id: 'code.regionVerdict.REPRODUCED' },
  PARTIAL: { id: 'code.regionVerdict.PARTIAL' },
  NOT_REPRODUCED: { id: 'code.regionVerdict.NOT_REPRODUCED' },
}) satisfies Labels;

export const discrepancyLabels = defineMessages({
  'seal-differs': { id: 'code.discrepancy.seal-differs' },
  'seal-broken': { id: 'code.discrepancy.seal-broken' },
}) satisfies Labels;

export const custodyEventLabels = defineMessages({
  'exhibit.registered': { id: 'code.custodyEvent.exhibit.registered' },
  'exhibit.cast': { id: 'code.custodyEvent.exhibit.cast' },
  'exhibit.sealed': { id: 'code.custodyEvent.exhibit.sealed' },
  'mould.poured': { id: 'code.custodyEvent.mould.poured' },
  'mould.sealed': { id: 'code.custodyEvent.mould.sealed' },
  'cast.poured': { id: 'code.custodyEvent.cast.poured' },
  'cast.sealed': { id: 'code.custodyEvent.cast.sealed' },
  'cast.passed': { id: 'code.custodyEvent.cast.passed' },
  'cast.reviewed': { id: 'code.custodyEvent.cast.reviewed' },
  'cast.rejected': { id: 'code.custodyEvent.cast.rejected' },
  'seal.opened': { id: 'code.custodyEvent.seal.opened' },
  'handover.offered': { id: 'code.custodyEvent.handover.offered' },
  'handover.accepted': { id: 'code.custodyEvent.handover.accepted' },
  'handover.refused': { id: 'code.custodyEvent.handover.refused' },
  'handover.withdrawn': { id: 'code.custodyEvent.handover.withdrawn' },
  'handover.disputed': { id: 'code.custodyEvent.handover.disputed' },
  'handover.expired': { id: 'code.custodyEvent.handover.expired' },
  'consignment.packed': { id: 'code.custodyEvent.consignment.packed' },
  'consignment.sealed': { id: 'code.custodyEvent.consignment.sealed' },
  'consignment.dispatched': { id: 'code.custodyEvent.consignment.dispatched' },
  'consignment.announced': { id: 'code.custodyEvent.consignment.announced' },
  'consignment.received': { id: 'code.custodyEvent.consignment.received' },
  'consignment.refused': { id: 'code.custodyEvent.consignment.refused' },
  'custody.corrected': { id: 'code.custodyEvent.custody.corrected' },
  'custody.explained': { id: 'code.custodyEvent.custody.explained' },
}) satisfies Labels;

export const custodyFlagLabels = defineMessages({
  'no-beginning': { id: 'code.custodyFlag.no-beginning' },
  'second-beginning': { id: 'code.custodyFlag.second-beginning' },
  'after-destruction': { id: 'code.custodyFlag.after-destruction' },
  'offer-incomplete': { id: 'code.custodyFlag.offer-incomplete' },
  'offer-repeated': { id: 'code.custodyFlag.offer-repeated' },
  'offer-by-another': { id: 'code.custodyFlag.offer-by-another' },
  'answer-without-offer': { id: 'code.custodyFlag.answer-without-offer' },
  'answer-repeated': { id: 'code.custodyFlag.answer-repeated' },
  'accepted-by-another': { id: 'code.custodyFlag.accepted-by-another' },
  'accepted-after-expiry': { id: 'code.custodyFlag.accepted-after-expiry' },
  overlap: { id: 'code.custodyFlag.overlap' },
  'seal-missing': { id: 'code.custodyFlag.seal-missing' },
  'seal-not-on-item': { id: 'code.custodyFlag.seal-not-on-item' },
  'seal-differs': { id: 'code.custodyFlag.seal-differs' },
  'seal-broken': { id: 'code.custodyFlag.seal-broken' },
  'received-but-never-sent': { id: 'code.custodyFlag.received-but-never-sent' },
  'after-return': { id: 'code.custodyFlag.after-return' },
  'second-open-offer': { id: 'code.custodyFlag.second-open-offer' },
  'accepted-before-offer': { id: 'code.custodyFlag.accepted-before-offer' },
  'late-out-of-place': { id: 'code.custodyFlag.late-out-of-place' },
  'unexplained-interval': { id: 'code.custodyFlag.unexplained-interval' },
  'in-nobodys-hands': { id: 'code.custodyFlag.in-nobodys-hands' },
  'handled-while-lost': { id: 'code.custodyFlag.handled-while-lost' },
  'in-two-places': { id: 'code.custodyFlag.in-two-places' },
  'alone-while-merged': { id: 'code.custodyFlag.alone-while-merged' },
  'taken-out-of-nothing': { id: 'code.custodyFlag.taken-out-of-nothing' },
  'hold-ignored': { id: 'code.custodyFlag.hold-ignored' },
  'hold-not-placed': { id: 'code.custodyFlag.hold-not-placed' },
  'note-without-event': { id: 'code.custodyFlag.note-without-event' },
}) satisfies Labels;
