export const HOLDER_KINDS = ['MANUFACTURER', 'IMPORTER', 'EXPORTER', 'WHOLESALER', 'RETAILER', 'STATE', 'COMPANY', 'PERSON'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];
