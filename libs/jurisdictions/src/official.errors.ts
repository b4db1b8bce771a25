import { DomainError, type Problem } from '@headstamp/codes';

export type OfficialErrorCode = 'sign-in.refused' | 'official.login-taken' | 'official.unknown';
export class OfficialError extends DomainError<OfficialErrorCode> {}

export const OFFICIAL_PROBLEMS: Record<OfficialErrorCode, Problem> = {
  'sign-in.refused': { status: 401, title: 'Login or password is wrong; a login looks like name@bz' },
  'official.login-taken': { status: 409, title: 'Another official of your jurisdiction has this login' },
  'official.unknown': { status: 404, title: 'No such official in your jurisdiction' },
};
