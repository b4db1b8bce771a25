import { DomainError } from '@headstamp/codes';

export type StorageErrorCode =
  | 'storage-place.unknown'
  | 'storage-place.parent-unknown'
  | 'storage-place.order'
  | 'storage-place.limits-crossed'
  | 'storage-place.changed-meanwhile'
  | 'storage-place.closed'
  | 'storage-place.not-empty'
  | 'storage-place.full'
  | 'storage-place.may-not-enter'
  | 'storage-place.nothing-read'
  | 'storage-place.not-monitored'
  | 'storage.not-entitled'
  | 'storage.item-not-here'
  | 'storage.there-already'
  | 'storage.nowhere';

export class StorageError extends DomainError<StorageErrorCode> {}
