import type { Problem } from '@headstamp/codes';
import type { DestructionErrorCode } from './destruction.errors';

export const DESTRUCTION_PROBLEMS: Record<DestructionErrorCode, Problem> = {
  'destruction-batch.unknown': { status: 404, title: 'No such destruction batch in your jurisdiction' },
  'destruction-batch.move-not-allowed': { status: 409, title: 'A batch in this state does not allow that' },
  'destruction-batch.changed-meanwhile': { status: 412, title: 'The batch has changed since you read it; read it again' },
  'destruction-batch.reference-taken': { status: 409, title: 'Another batch has this reference' },
  'destruction-batch.empty': { status: 422, title: 'The batch names nothing to be destroyed' },
  'destruction-batch.too-large': { status: 422, title: 'The batch is larger than one certificate takes; divide it' },
  'destruction-batch.method-missing': { status: 422, title: 'Say by which method the weapons, or the ammunition, are to be destroyed' },
  'destruction-batch.firearms-unknown': { status: 422, title: 'The firearms named are not in the records of your jurisdiction' },
  'destruction-batch.firearms-held': { status: 409, title: 'The firearms named are evidence or on legal hold and must not be destroyed' },
  'destruction-batch.firearms-destroyed': { status: 409, title: 'The firearms named are recorded as destroyed already' },
  'destruction-batch.firearms-elsewhere': { status: 409, title: 'The firearms named are in another batch' },
  'destruction-batch.needs-second-person': {
    status: 403,
    title: 'A batch is approved by somebody who planned none of it, and certified by somebody other than who carried it out',
  },
  'destruction-batch.results-incomplete': {
    status: 422,
    title: 'Say of each item of the batch, once, how many were destroyed and how many are left',
  },
  'destruction-batch.count-impossible': { status: 422, title: 'One firearm cannot be counted more than once' },
  'destruction-batch.in-the-future': { status: 422, title: 'What was carried out lies not in the future and not before the approval' },
  'destruction-batch.monitor-is-witness': { status: 422, title: 'The independent monitor is not one of the witnesses' },
  'destruction-batch.not-certified': { status: 409, title: 'There is no certificate before the batch is certified' },
  'firearm-hold.unknown': { status: 404, title: 'No such hold in your jurisdiction' },
  'firearm-hold.changed-meanwhile': { status: 412, title: 'The hold has changed since you read it; read it again' },
  'firearm-hold.released': { status: 409, title: 'This hold has been released' },
  'firearm-hold.firearm-destroyed': { status: 409, title: 'The firearm is recorded as destroyed' },
  'firearm-hold.needs-second-person': { status: 403, title: 'A hold is released by somebody other than who placed it' },
};
