import type { OfficialRole } from '@headstamp/codes';

interface AlertRule {
  /** What the alert is about, in the words of the routes. */
  readonly subjectKind: string;
  /** Who sees it. The focal point always does, and is the one who acknowledges. */
  readonly roles: readonly ['focal-point', ...OfficialRole[]];
  /**
   * Hours of the office's own working time until it should be acknowledged: 8 are a day. No instrument gives a figure for a focal point: these are this installation's own,
   * to be changed here when its members agree on others. A lead reaches investigators within a day or two where that is
   * measured, so half of that is left for the way from here to them.
   */
  readonly acknowledgeWithinHours: number;
}

export const ALERT_RULES = {
  'trace-request': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 16 },
  'trace-answer': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 24 },
  'trace-clarification': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 24 },
  /** What was told may be used otherwise from now on, or no longer. */
  'originator-word': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  /** What a third state had let its teller pass on to us was taken back. */
  'release-recalled': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  /** Something of a third state was not sent; that state may be asked. */
  'onward-attempt': { subjectKind: 'onward-request', roles: ['focal-point'], acknowledgeWithinHours: 24 },
  /** Somebody wants to pass on what we told it. */
  'onward-request': { subjectKind: 'onward-request', roles: ['focal-point'], acknowledgeWithinHours: 16 },
  'onward-answer': { subjectKind: 'onward-request', roles: ['focal-point'], acknowledgeWithinHours: 24 },
  'trace-due-soon': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  'trace-overdue': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  /** Also for the officials who stand in, by name. */
  'trace-escalated': { subjectKind: 'trace-request', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  lead: { subjectKind: 'link', roles: ['focal-point', 'examiner'], acknowledgeWithinHours: 8 },
  'cast-request': { subjectKind: 'link', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 24 },
  consignment: { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  'lot-recall': { subjectKind: 'lot-recall', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  receipt: { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 24 },
  // Somewhere between two laboratories something is not where it should be.
  'consignment-overdue': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  'consignment-lost': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  'consignment-found': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  'consignment-on-hold': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  'consignment-returned': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 24 },
  /** The borrower asks to keep or to destroy what was lent, the owner answered, or it was done. */
  'consignment-loan': { subjectKind: 'consignment', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 24 },
  // A weapon met again: whoever misses it or holds it acts before it is moved on.
  'missing-recovered': { subjectKind: 'register-match', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  'wanted-recovered': { subjectKind: 'register-match', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  'found-abroad': { subjectKind: 'register-match', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  'destroyed-reappeared': { subjectKind: 'register-match', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  /** Met in the time in which it was destroyed; which came first is not known. */
  'destroyed-maybe-reappeared': { subjectKind: 'register-match', roles: ['focal-point'], acknowledgeWithinHours: 8 },
  /** A calibration, a check, an authorisation or a corrective action. */
  'laboratory-overdue': { subjectKind: 'laboratory-duty', roles: ['focal-point', 'laboratory-manager'], acknowledgeWithinHours: 8 },
  /** An entry of the directory of focal points that somebody must confirm; nothing is addressed to one that has expired. */
  'directory-confirm': { subjectKind: 'focal-point', roles: ['focal-point', 'administrator'], acknowledgeWithinHours: 24 },
  'directory-expired': {
    subjectKind: 'focal-point',
    roles: ['focal-point', 'laboratory-manager', 'administrator'],
    acknowledgeWithinHours: 8,
  },
  hit: { subjectKind: 'link', roles: ['focal-point', 'examiner'], acknowledgeWithinHours: 8 },
  'hit-superseded': { subjectKind: 'link', roles: ['focal-point', 'examiner', 'investigator'], acknowledgeWithinHours: 8 },
  /** Nobody has said for long what became of a hit. */
  'hit-outcome-due': { subjectKind: 'link', roles: ['focal-point', 'investigator'], acknowledgeWithinHours: 24 },
  /** A receiver that said it is gone, or took nothing for days: from now on nobody there is told. */
  'webhook-disabled': { subjectKind: 'webhook-endpoint', roles: ['focal-point', 'administrator'], acknowledgeWithinHours: 8 },
} as const satisfies Record<string, AlertRule>;
export type AlertKind = keyof typeof ALERT_RULES;
/** Of these the tracing service tells the deputies and the heads itself, as a fact of its own: nobody is to hear of it twice. */
export const ESCALATED_BY_TRACING: readonly AlertKind[] = ['trace-due-soon', 'trace-overdue', 'trace-escalated'];
export const ALERT_KINDS = Object.keys(ALERT_RULES) as AlertKind[];

/** Whether the kind of a match with the register of lost, stolen and destroyed firearms is one that an office is alerted of. */
export const isRegisterAlert = (kind: string): kind is AlertKind =>
  Object.entries(ALERT_RULES).some(([name, { subjectKind }]) => name === kind && subjectKind === 'register-match');

/** What the office is alerted of, by what the custody service found. */
export const CONSIGNMENT_ALERTS: Readonly<Record<string, AlertKind>> = {
  overdue: 'consignment-overdue',
  'loan-overdue': 'consignment-overdue',
  lost: 'consignment-lost',
  found: 'consignment-found',
  'on-hold': 'consignment-on-hold',
  answered: 'consignment-on-hold',
  contested: 'consignment-on-hold',
  'seal-used-before': 'consignment-on-hold',
  finding: 'consignment-on-hold',
  resolved: 'consignment-on-hold',
  'sent-back': 'consignment',
  returned: 'consignment-returned',
  'loan-asked': 'consignment-loan',
  'loan-answered': 'consignment-loan',
  'loan-ended': 'consignment-loan',
};
