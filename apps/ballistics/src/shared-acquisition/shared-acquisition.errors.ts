import { DomainError } from '@headstamp/codes';

export type SharedAcquisitionErrorCode = 'shared-acquisition.refused' | 'shared-acquisition.unknown' | 'shared-acquisition.not-disclosed';

export class SharedAcquisitionError extends DomainError<SharedAcquisitionErrorCode> {}
