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
