import { DomainError } from '@headstamp/codes';

export type TestFireErrorCode = 'test-fire.more-items-than-shots' | 'test-fire.in-the-future' | 'test-fire.firearm-among-items';

export class TestFireError extends DomainError<TestFireErrorCode> {}
