import type { SharingDisclosure } from '@headstamp/codes';
import { logDecisions } from '@headstamp/jurisdictions';
import { leavingBehind, type Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { sharedDecision } from '../release/shared-release';
import { mayShow, standingAt, type Standing } from '../sharing/sharing.rules';
import { SharedAcquisition } from './shared-acquisition.entity';
import { SharedAcquisitionError } from './shared-acquisition.errors';

export interface HeldTerms {
  readonly compare: boolean;
  readonly disclosure: SharingDisclosure;
  readonly expiresAt: Date | null;
  /** Null where the owner never stated any. */
  readonly number: number | null;
}

/** What holds where the owner stated nothing. */
export const UNSTATED: HeldTerms = { compare: true, disclosure: 'PICTURE', expiresAt: null, number: null };

/** Whether the owner lets the shared acquisition `s` be compared now, as a condition of a query. */
export const PERMITTED = `coalesce((SELECT t.compare AND (t.expires_at IS NULL OR t.expires_at > now()) FROM ballistics.shared_terms t
  WHERE t.jurisdiction_id = s.jurisdiction_id AND t.acquisition_id = s.id AND t.owner_id = s.owner_id ORDER BY t.number DESC LIMIT 1), true)`;

/** The terms that hold of each shared acquisition. */
export async function heldTerms(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<Map<string, HeldTerms>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; compare: boolean; disclosure: SharingDisclosure; expires_at: Date | null; number: number }[]>(
    `SELECT DISTINCT ON (s.id) s.id, t.compare, t.disclosure, t.expires_at, t.number FROM ballistics.shared_acquisition s
     JOIN ballistics.shared_terms t ON t.jurisdiction_id = s.jurisdiction_id AND t.acquisition_id = s.id AND t.owner_id = s.owner_id
     WHERE s.jurisdiction_id = $1 AND s.id = ANY($2) ORDER BY s.id, t.number DESC`,
    [jurisdictionId, [...ids]],
  );
  const stated = new Map(rows.map(({ id, expires_at: expiresAt, ...terms }) => [id, { ...terms, expiresAt }]));
  return new Map(ids.map((id) => [id, stated.get(id) ?? UNSTATED]));
}

export interface SharedStanding extends HeldTerms {
  readonly standing: Standing;
}

/** What an owner who shows no more than that a candidate exists would have its item called. */
export const opaqueReference = (ownerCode: string, id: string): string => `${ownerCode}-${id.slice(0, 8).toUpperCase()}`;

/** How the reference of a shared item may be shown under its terms. */
export function shownReference(
  { id, ownerCode, reference }: Pick<SharedAcquisition, 'id' | 'ownerCode' | 'reference'>,
  terms: HeldTerms,
  at: Date,
): string {
  return mayShow(terms, 'PICTURE', at) ? reference : opaqueReference(ownerCode, id);
}

export const withStanding = (terms: HeldTerms, at: Date): SharedStanding => ({ ...terms, standing: standingAt(terms, at) });

/**
 * The surface of a shared acquisition for somebody's eyes, by the terms that hold in this very transaction.
 * @param wanted `PICTURE` for a drawing, `SURFACE` for heights
 * @throws SharedAcquisitionError when there is none, or when its owner does not let it be shown like this, or no more
 */
export async function sharedDrawable(
  tx: EntityManager,
  actor: Actor,
  where: { readonly id: string; readonly ownerId?: string },
  wanted: SharingDisclosure,
): Promise<{ surface: Buffer; synthetic: boolean }> {
  const shared = await tx.findOneBy(SharedAcquisition, { jurisdictionId: actor.jurisdictionId, ...where });
  if (!shared) throw new SharedAcquisitionError('shared-acquisition.unknown');
  await assertShown(tx, actor, shared.id, wanted);
  return { surface: shared.surface, synthetic: shared.synthetic };
}

/** @throws SharedAcquisitionError when the owner does not let this be shown, or no more */
export async function assertShown(tx: EntityManager, actor: Actor, id: string, wanted: SharingDisclosure): Promise<void> {
  const terms = (await heldTerms(tx, actor, [id])).get(id) ?? UNSTATED;
  const [clock] = await tx.query<{ at: Date }[]>('SELECT now() AS at');
  const at = clock?.at ?? new Date();
  const shared = await tx.findOne(SharedAcquisition, {
    select: { jurisdictionId: true, id: true, ownerId: true },
    where: { jurisdictionId: actor.jurisdictionId, id },
  });
  if (!shared) throw new SharedAcquisitionError('shared-acquisition.unknown');
  const decision = sharedDecision({ subjectKind: 'shared-acquisition', subjectId: id, ownerId: shared.ownerId, terms }, wanted, at);
  if (decision.allowed) return logDecisions(tx, actor, [decision]);
  const refusal = new SharedAcquisitionError('shared-acquisition.not-disclosed', {
    wanted,
    disclosure: terms.disclosure,
    standing: standingAt(terms, at),
  });
  throw leavingBehind(refusal, (later) => logDecisions(later, actor, [decision]));
}

/**
 * A surface that came with a lead was sent for that matter, and is its owner's all the same.
 * @throws SharedAcquisitionError when the owner has ended what this may be used for, or it has expired
 */
export async function assertStillOpen(
  tx: EntityManager,
  actor: Actor,
  { linkId, ownerId, acquisitionId }: { readonly linkId: string; readonly ownerId: string; readonly acquisitionId: string },
): Promise<void> {
  const [stated] = await tx.query<{ compare: boolean; expires_at: Date | null }[]>(
    `SELECT compare, expires_at FROM ballistics.shared_terms WHERE jurisdiction_id = $1 AND acquisition_id = $2 AND owner_id = $3
     ORDER BY number DESC LIMIT 1`,
    [actor.jurisdictionId, acquisitionId, ownerId],
  );
  const [clock] = await tx.query<{ at: Date }[]>('SELECT now() AS at');
  const terms = { compare: stated?.compare ?? true, disclosure: 'SURFACE' as const, expiresAt: stated?.expires_at ?? null };
  const at = clock?.at ?? new Date();
  const decision = sharedDecision({ subjectKind: 'link', subjectId: linkId, ownerId, terms }, 'SURFACE', at);
  if (decision.allowed) return logDecisions(tx, actor, [decision]);
  const facts = { wanted: 'SURFACE', disclosure: terms.disclosure, standing: standingAt(terms, at) };
  const refusal = new SharedAcquisitionError('shared-acquisition.not-disclosed', facts);
  throw leavingBehind(refusal, (later) => logDecisions(later, actor, [decision]));
}
