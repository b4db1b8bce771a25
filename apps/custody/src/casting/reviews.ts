import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { CastReview } from './cast.entity';

/** All reviews of these casts, each in the order in which one superseded the other. */
export async function reviewsOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  castIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CastReview[]>> {
  const rows = await tx.findBy(CastReview, { jurisdictionId, castId: In([...castIds]) });
  return new Map(castIds.map((castId) => [castId, chained(rows.filter((row) => row.castId === castId))]));
}

/** The review that counts, of each of these casts that has one. */
export async function latestReviews(tx: EntityManager, actor: Actor, castIds: readonly string[]): Promise<ReadonlyMap<string, CastReview>> {
  const latest = new Map<string, CastReview>();
  for (const [castId, reviews] of await reviewsOf(tx, actor, castIds)) {
    const last = reviews.at(-1);
    if (last) latest.set(castId, last);
  }
  return latest;
}

function chained(rows: readonly CastReview[]): CastReview[] {
  const chain: CastReview[] = [];
  for (let next = rows.find(({ supersedes }) => supersedes === null); next;) {
    chain.push(next);
    const { id } = next;
    next = rows.find(({ supersedes }) => supersedes === id);
  }
  return chain;
}
