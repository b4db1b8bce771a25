import type { Problem } from '@headstamp/codes';
import type { AlertErrorCode } from './alert.errors';

export const ALERT_PROBLEMS: Record<AlertErrorCode, Problem> = {
  'alert.unknown': { status: 404, title: 'No such alert addressed to you in your jurisdiction' },
  'alert.move-not-allowed': { status: 409, title: 'The alert is not in a state that allows this' },
  'alert.changed-meanwhile': { status: 412, title: 'Somebody changed the alert since you read it' },
  'alert.for-the-focal-point': { status: 403, title: 'The focal point answers for this alert, or who was told in its stead' },
};
