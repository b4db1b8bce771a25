import { DomainError, type Problem } from '@headstamp/codes';

export type StandInErrorCode = 'stand-in.unknown' | 'stand-in.named-already' | 'stand-in.wrong-role';
export class StandInError extends DomainError<StandInErrorCode> {}

export const STAND_IN_PROBLEMS: Record<StandInErrorCode, Problem> = {
  'stand-in.unknown': { status: 404, title: 'Nobody stands in under this identifier in your jurisdiction' },
  'stand-in.named-already': { status: 409, title: 'This official is named in this rank already' },
  'stand-in.wrong-role': {
    status: 422,
    title: 'A deputy is a focal point; a head is a focal point or a laboratory manager; neither is disabled',
  },
};
