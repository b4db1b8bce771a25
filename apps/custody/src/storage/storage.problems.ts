import type { Problem } from '@headstamp/codes';
import type { StorageErrorCode } from './storage.errors';

export const STORAGE_PROBLEMS: Record<StorageErrorCode, Problem> = {
  'storage-place.unknown': { status: 404, title: 'No such storage place in your jurisdiction' },
  'storage-place.parent-unknown': { status: 422, title: 'The place this one is in is not in your jurisdiction' },
  'storage-place.order': {
    status: 422,
    title: 'Boxes stand on shelves, shelves in cabinets, cabinets in rooms, rooms in buildings; not the other way round',
  },
  'storage-place.limits-crossed': { status: 422, title: 'The lower limit lies above the upper one' },
  'storage-place.changed-meanwhile': { status: 412, title: 'The place has changed since you read it; read it again' },
  'storage-place.closed': { status: 409, title: 'The place is closed' },
  'storage-place.not-empty': { status: 409, title: 'The place is not empty: take out its items and close the places in it first' },
  'storage-place.full': { status: 409, title: 'The place is full' },
  'storage-place.may-not-enter': { status: 409, title: 'You are not among those who may enter this place' },
  'storage-place.nothing-read': { status: 422, title: 'A reading states a temperature, a humidity, or both' },
  'storage-place.not-monitored': { status: 422, title: 'No limits are set for what was read; set them for the place first' },
  'storage.not-entitled': { status: 409, title: 'Only the custodian of the item or a keeper of the place can do this' },
  'storage.item-not-here': { status: 409, title: 'Nobody here holds the item, so it cannot be stored' },
  'storage.there-already': { status: 409, title: 'The item is in this place already' },
  'storage.nowhere': { status: 409, title: 'The item is in no place' },
};
