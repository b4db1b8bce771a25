import type { DirectoryEntry } from '@headstamp/tenancy';

export class JurisdictionName {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  readonly name!: string;

  static of(id: string | null, directory: readonly DirectoryEntry[]): JurisdictionName | null {
    const entry = directory.find(({ jurisdictionId }) => jurisdictionId === id);
    if (!entry) return null;
    const { jurisdictionId, code, name } = entry;
    return Object.assign(new JurisdictionName(), { jurisdictionId, code, name });
  }
}
