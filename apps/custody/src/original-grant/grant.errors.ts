import { DomainError } from '@headstamp/codes';

export type OriginalGrantErrorCode =
  | 'original-grant.unknown'
  | 'original-grant.changed-meanwhile'
  | 'original-grant.not-an-original'
  | 'original-grant.not-ours'
  | 'original-grant.granted-already'
  | 'original-grant.return-is-past'
  | 'original-grant.move-not-allowed';

export class OriginalGrantError extends DomainError<OriginalGrantErrorCode> {}
