import type { CustodyEventRow } from '../chronicle/custody-event.entity';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { MeansUsed } from '../laboratory/standing/examinations';
import type { CastMaking, CastReview } from './cast.entity';
import type { CastingStepRow } from './casting.entity';
import type { Mould } from './mould.entity';
import type { LotRecall } from './recall.entity';

/** An event of the log that the certificate rests on. */
export interface CertifiedEvent {
  readonly of: 'original' | 'mould' | 'cast';
  readonly eventId: string;
  readonly kind: string;
  readonly occurredAt: Date;
  /** Hash of the event as a leaf of the log, hexadecimal. */
  readonly leafHash: string;
}

/** Everything a certificate says, read from the record of one cast that was made here. */
export interface CertificateRecord {
  readonly cast: Exhibit;
  readonly making: CastMaking;
  readonly mouldItem: Exhibit;
  readonly mould: Mould;
  readonly original: Exhibit;
  readonly steps: readonly CastingStepRow[];
  /** The review that counts. */
  readonly review: CastReview | null;
  readonly recalls: readonly LotRecall[];
  /** With what mould, cast and review were made, as far as it was named or not in order. */
  readonly means: readonly MeansUsed[];
  readonly events: readonly CertifiedEvent[];
}

export type MissingPart = 'review' | 'pass' | 'casting-of-the-original' | 'seal-after-casting' | 'undisputed-custody';

/** What the record of a cast lacks before a certificate follows from it; empty when nothing does. */
export function missingParts({ cast, original, mould, review, events }: CertificateRecord): MissingPart[] {
  const missing: MissingPart[] = [];
  if (!review) missing.push('review');
  else if (review.fitFor.length === 0 || review.fitFor.includes('REJECTED')) missing.push('pass');
  const ofOriginal = events.filter((event) => event.of === 'original');
  if (!ofOriginal.some(({ kind }) => kind === 'exhibit.cast')) missing.push('casting-of-the-original');
  if (mould.sealAfter === '' || !ofOriginal.some(({ kind }) => kind === 'exhibit.sealed')) missing.push('seal-after-casting');
  if (cast.disputed || original.disputed) missing.push('undisputed-custody');
  return missing;
}

/** Whether an event in the history of the original belongs to the making of this mould. */
export function isOfMould({ kind, facts }: CustodyEventRow, { id, sealOpened, sealAfter }: Mould, castingId: string | null): boolean {
  const told = facts as { mouldId?: unknown; castingId?: unknown; seals?: unknown };
  const seals = Array.isArray(told.seals) ? (told.seals as unknown[]) : [];
  if (told.mouldId === id || (castingId !== null && told.castingId === castingId)) return true;
  if (kind === 'seal.opened') return sealOpened !== null && seals.includes(sealOpened);
  return kind === 'exhibit.sealed' && seals.includes(sealAfter);
}
