/** Ballistic systems whose reports are met. Named by reference, never required. */
export const EXTERNAL_SYSTEMS = ['IBIS', 'IBIN', 'EVOFINDER', 'ARSENAL', 'BALISTIKA', 'CADRE', 'OTHER'] as const;
export type ExternalSystem = (typeof EXTERNAL_SYSTEMS)[number];

/** What another system's report says of a lead, as far as the other side of the lead is told. */
export interface ExternalSource {
  readonly system: ExternalSystem;
  readonly vendor: string;
  readonly site: string;
  readonly reportNumber: string;
  readonly reportedOn: string;
  readonly scoreAsPrinted: string | null;
  /** SHA-256 of the report as it was kept; the report itself stays at home. */
  readonly paperSha256: string;
}
