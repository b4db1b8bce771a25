import { createHash } from 'node:crypto';
import type { DirectoryEntryStanding } from '@headstamp/jurisdictions';
import type { AlertKind } from '../alert/alert.kinds';

/** What an office is to be told of its directory. */
export interface DirectoryFact {
  readonly kind: Extract<AlertKind, 'directory-confirm' | 'directory-expired'>;
  readonly entryId: string;
  /** The official it is about, who may confirm it. */
  readonly officialId: string;
  /** The same for the same fact, however often and wherever it is found: one confirmation, one reminder. */
  readonly factId: string;
}

/** A UUID (RFC 9562, version 8) made of what is true. */
function factIdOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** From the rows and the clock alone: whoever looks later sees the same, so nothing is lost while nobody looked. */
export function directoryFacts(entries: readonly DirectoryEntryStanding[]): DirectoryFact[] {
  return entries.flatMap(({ entry, standing, expires }) => {
    if (standing !== 'confirm-soon' && standing !== 'expired') return [];
    const kind = standing === 'expired' ? 'directory-expired' : 'directory-confirm';
    return [{ kind, entryId: entry.id, officialId: entry.officialId, factId: factIdOf(kind, entry.id, expires.toISOString()) }];
  });
}
