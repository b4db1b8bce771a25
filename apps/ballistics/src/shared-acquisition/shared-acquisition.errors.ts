import { DomainError } from '@headstamp/codes';

export type SharedAcquisitionErrorCode = 'shared-acquisition.refused';

export class SharedAcquisitionError extends DomainError<SharedAcquisitionErrorCode> {}
