import { DomainError } from '@headstamp/codes';

export type RestorationErrorCode =
  'restoration.result-contradicts-outcome' | 'restoration.result-illegible' | 'restoration.nothing-to-restore' | 'restoration.in-the-future';

export class RestorationError extends DomainError<RestorationErrorCode> {}
