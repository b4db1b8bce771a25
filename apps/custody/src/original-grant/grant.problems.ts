import type { Problem } from '@headstamp/codes';
import type { OriginalGrantErrorCode } from './grant.errors';

export const ORIGINAL_GRANT_PROBLEMS: Record<OriginalGrantErrorCode, Problem> = {
  'original-grant.unknown': { status: 404, title: 'No such grant of an original in your jurisdiction' },
  'original-grant.changed-meanwhile': { status: 412, title: 'Somebody changed the grant since you read it' },
  'original-grant.not-an-original': { status: 422, title: 'A mould stays at home, and a cast travels without a grant' },
  'original-grant.not-ours': { status: 422, title: 'An original that another jurisdiction lent is not lent on' },
  'original-grant.granted-already': { status: 409, title: 'This original is granted already' },
  'original-grant.return-is-past': { status: 422, title: 'The day by which the original is to be back is past' },
  'original-grant.move-not-allowed': { status: 409, title: 'The grant is not in a state that allows this' },
};
