import type { OfficialRole } from '@headstamp/codes';

const LABORATORY = ['examiner', 'laboratory-manager', 'auditor'] as const;
const CUSTODY = ['examiner', 'laboratory-manager', 'focal-point', 'auditor'] as const;
const TRACING = ['investigator', 'focal-point', 'auditor'] as const;
const REGISTER = ['marking-officer', 'laboratory-manager', 'focal-point', 'auditor'] as const;

/** Who is told that a record of a kind has changed: nobody whom the route that shows the record does not answer. */
export const READERS: Readonly<Record<string, readonly OfficialRole[]>> = {
  case: ['investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor'],
  'trace-request': TRACING,
  'onward-request': TRACING,
  'register-match': ['focal-point', 'marking-officer', 'investigator', 'auditor'],
  firearm: ['marking-officer', 'focal-point', 'auditor'],
  'record-import': ['marking-officer', 'auditor'],
  'marking-campaign': REGISTER,
  armoury: REGISTER,
  'destruction-batch': REGISTER,
  exhibit: ['examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor'],
  mould: CUSTODY,
  cast: CUSTODY,
  consignment: CUSTODY,
  disposal: CUSTODY,
  'stock-take': LABORATORY,
  'storage-place': LABORATORY,
  acquisition: LABORATORY,
  correlation: LABORATORY,
  candidate: LABORATORY,
  'external-candidate': LABORATORY,
  link: ['examiner', 'focal-point', 'laboratory-manager', 'auditor'],
  instrument: LABORATORY,
  'consumable-lot': LABORATORY,
  method: LABORATORY,
  'non-conformity': LABORATORY,
  official: ['administrator', 'auditor'],
  'webhook-endpoint': ['administrator', 'auditor'],
};

/** Kinds of records of which somebody with these roles may hear. */
export const heardBy = (roles: readonly OfficialRole[]): string[] =>
  Object.entries(READERS)
    .filter(([, readers]) => roles.some((role) => readers.includes(role)))
    .map(([kind]) => kind);
