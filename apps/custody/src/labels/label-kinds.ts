/** What can bear a label. */
export const LABEL_SUBJECT_KINDS = ['exhibit', 'mould', 'cast', 'place', 'consignment', 'package'] as const;
export type LabelSubjectKind = (typeof LABEL_SUBJECT_KINDS)[number];

export const LABEL_OUTPUTS = ['zpl', 'pdf', 'html'] as const;
export type LabelOutput = (typeof LABEL_OUTPUTS)[number];

export const LABEL_STATES = ['active', 'retired'] as const;
export type LabelState = (typeof LABEL_STATES)[number];

/** What a scan turned out to be. */
export const SCAN_OUTCOMES = [
  'found',
  'retired',
  'unknown-code',
  'wrong-length',
  'wrong-character',
  'wrong-check-symbol',
  'wrong-authentication',
  'of-another-jurisdiction',
  'of-another-deployment',
] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];

/** What a scan may show that cannot be. */
export const LABEL_INCIDENT_KINDS = ['two-places', 'item-elsewhere', 'item-ended', 'retired-label', 'altered-label'] as const;
export type LabelIncidentKind = (typeof LABEL_INCIDENT_KINDS)[number];
