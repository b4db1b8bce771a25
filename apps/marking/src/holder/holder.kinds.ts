/** A private security company, a state body and the rest of the field's holders; a natural person is PERSON. */
export const HOLDER_KINDS = [
  'MANUFACTURER',
  'IMPORTER',
  'EXPORTER',
  'WHOLESALER',
  'RETAILER',
  'SECURITY_COMPANY',
  'STATE',
  'COMPANY',
  'PERSON',
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];
