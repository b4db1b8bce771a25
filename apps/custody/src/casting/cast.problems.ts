import type { Problem } from '@headstamp/codes';
import type { CastErrorCode } from './cast.errors';

export const CAST_PROBLEMS: Record<CastErrorCode, Problem> = {
  'mould.unknown': { status: 404, title: 'No such mould in your jurisdiction' },
  'mould.original-not-castable': { status: 422, title: 'A mould is made of a fired case or bullet, nothing else' },
  'mould.original-came-from-abroad': { status: 422, title: 'A mould is made of an original of your own jurisdiction' },
  'mould.silicone-expired': { status: 422, title: 'The silicone was past its expiry when the mould was poured' },
  'mould.cured-too-short': {
    status: 422,
    title: 'The mould has not cured long enough; pouring earlier is a deviation and needs its reason',
  },
  'mould.poured-too-often': {
    status: 422,
    title: 'The mould was poured as often as its silicone allows; pouring again is a deviation and needs its reason',
  },
  'casting.unknown': { status: 404, title: 'No such casting in your jurisdiction' },
  'casting.closed': { status: 409, title: 'The casting is finished or abandoned' },
  'casting.step-of-other-work': { status: 422, title: 'This step belongs to the making of something else' },
  'casting.step-told-already': { status: 409, title: 'The step was recorded already; a recorded step is not changed' },
  'casting.step-before-its-time': { status: 409, title: 'A step that comes before this one is not recorded yet' },
  'casting.step-ends-before-it-begins': { status: 422, title: 'The step ends before it begins' },
  'casting.step-overlaps': { status: 422, title: 'The step begins before the one it follows had ended' },
  'casting.gauges-missing': { status: 422, title: 'The step needs readings that are not given' },
  'casting.gauge-of-other-step': { status: 422, title: 'A reading was given that does not belong to this step' },
  'recall.unknown': { status: 404, title: 'No such recall in your jurisdiction' },
  'recall.lot-unknown': {
    status: 422,
    title: 'No mould and no cast was made of this lot and nobody registered it: look at product and number, or say that it is recalled all the same',
  },
  'recall.made-already': { status: 409, title: 'This lot was recalled already' },
  'recall.document-malformed': { status: 422, title: 'The document about a recall does not say what it must' },
  'cast.lot-recalled': { status: 409, title: 'A lot this cast was made of is recalled: it is not packed any more' },
  'cast.made-abroad': { status: 409, title: 'The cast was made in another jurisdiction: this is for its maker to say' },
  'cast.review-widens': { status: 422, title: 'A later review may only narrow what the cast is fit for' },
  'cast.record-incomplete': { status: 409, title: 'The record of the cast is not complete: no certificate follows from it yet' },
  'cast.unknown': { status: 404, title: 'No such cast in your jurisdiction' },
  'cast.resin-expired': { status: 422, title: 'The resin was past its expiry when the cast was made' },
  'cast.reviewer-is-maker': { status: 409, title: 'A cast is reviewed by somebody other than its maker' },
  'cast.rejected-excludes-others': { status: 422, title: 'A rejected cast is fit for nothing else' },
  'cast.region-not-on-item': { status: 422, title: 'The cast does not bear this region, or it is judged twice' },
  'cast.no-region-reproduced': { status: 422, title: 'A cast on which no region is reproduced cannot be passed' },
  'cast.move-not-allowed': { status: 409, title: 'The cast is not in a state that allows this' },
  'cast.not-passed': {
    status: 409,
    title: 'A cast leaves the laboratory only when somebody other than its maker passed it for that purpose',
  },
};
