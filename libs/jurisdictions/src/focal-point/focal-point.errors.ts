import { DomainError, type Problem } from '@headstamp/codes';

export type DirectoryErrorCode =
  | 'directory.entry-expired'
  | 'directory.unknown'
  | 'directory.entered-already'
  | 'directory.changed-meanwhile'
  | 'directory.wrong-official'
  | 'directory.dates-contradict'
  | 'directory.not-yours-to-confirm';
export class DirectoryError extends DomainError<DirectoryErrorCode> {}

export const DIRECTORY_PROBLEMS: Record<DirectoryErrorCode, Problem> = {
  'directory.entry-expired': {
    status: 409,
    title:
      'The directory entry of the office you write to has expired, and it names no deputy: ask its administrator to confirm the entry; what you wrote stays as it is until then',
  },
  'directory.unknown': { status: 404, title: 'No such entry in the directory of your jurisdiction' },
  'directory.entered-already': { status: 409, title: 'The directory has this official in this role already' },
  'directory.changed-meanwhile': { status: 412, title: 'The entry was changed meanwhile: read it again' },
  'directory.wrong-official': {
    status: 422,
    title:
      'Officials of the directory hold the role they are entered in, a deputy is a focal point or a laboratory manager, and none is disabled',
  },
  'directory.dates-contradict': { status: 422, title: 'The last day of an entry is before its first' },
  'directory.not-yours-to-confirm': { status: 403, title: 'An administrator confirms an entry, or the official it is about' },
};
