import { DomainError, type Problem } from './domain-error';

export type ExaminationErrorCode = 'examination.stopped' | 'examination.means-unknown';
export class ExaminationError extends DomainError<ExaminationErrorCode> {}

export const EXAMINATION_PROBLEMS: Record<ExaminationErrorCode, Problem> = {
  'examination.stopped': {
    status: 409,
    title: 'The examination is stopped: an instrument, the method or the examiner’s competence is not in order',
  },
  'examination.means-unknown': { status: 422, title: 'The instrument or method named is not registered in your laboratory' },
};
