/** What an official is appointed to do. The person's roles decide which routes answer. */
export const OFFICIAL_ROLES = [
  'marking-officer',
  'investigator',
  'examiner',
  'focal-point',
  'laboratory-manager',
  'auditor',
  'administrator',
] as const;
export type OfficialRole = (typeof OFFICIAL_ROLES)[number];
