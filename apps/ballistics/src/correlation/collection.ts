import type { Actor } from '@headstamp/tenancy';
import { DEFAULT_PARAMETERS, ENGINE_VERSION, parametersHash } from '@headstamp/toolmarks';
import type { EntityManager } from 'typeorm';
import type { Acquisition } from '../acquisition/acquisition.entity';
import type { DerivedFeatures, StoredMember } from '../engine/tasks';
import { ComparisonFeatures } from './comparison-features.entity';

/** An acquisition that may be compared: `own/<id>` or `shared/<id>`, because an identifier from abroad proves nothing about ours. */
export interface CollectionMember {
  readonly origin: 'own' | 'shared';
  readonly id: string;
}

export const memberKey = ({ origin, id }: CollectionMember): string => `${origin}/${id}`;

export function memberOf(key: string): CollectionMember {
  const [origin, id] = key.split('/');
  if ((origin !== 'own' && origin !== 'shared') || !id) throw new Error('not a key of a collection');
  return { origin, id };
}

export interface Collection {
  readonly members: readonly CollectionMember[];
  /** Shared acquisitions that another engine version prepared: no score is better than one that compares nothing. */
  readonly leftOut: number;
}

/** Own acquisitions of other cases and shared ones, of the same calibre and region, prepared by this engine version. */
export async function collectionFor(tx: EntityManager, { jurisdictionId }: Actor, query: Acquisition): Promise<Collection> {
  const own = await tx.query<{ id: string }[]>(
    `SELECT a.id FROM ballistics.acquisition a
     JOIN ballistics.prepared_surface p ON p.jurisdiction_id = a.jurisdiction_id AND p.acquisition_id = a.id AND p.engine_version = $5
     WHERE a.jurisdiction_id = $1 AND a.calibre_normalised = $2 AND a.region = $3 AND a.case_id <> $4 ORDER BY a.id`,
    [jurisdictionId, query.calibreNormalised, query.region, query.caseId, ENGINE_VERSION],
  );
  const shared = await tx.query<{ id: string; comparable: boolean }[]>(
    `SELECT id, engine_version = $4 AS comparable FROM ballistics.shared_acquisition
     WHERE jurisdiction_id = $1 AND calibre_normalised = $2 AND region = $3 ORDER BY id`,
    [jurisdictionId, query.calibreNormalised, query.region, ENGINE_VERSION],
  );
  const comparable = shared.filter((each) => each.comparable);
  return {
    members: [...own.map(({ id }) => ({ origin: 'own' as const, id })), ...comparable.map(({ id }) => ({ origin: 'shared' as const, id }))],
    leftOut: shared.length - comparable.length,
  };
}

/** Surfaces as they are compared, in the order of the keys. */
export async function surfacesOf(tx: EntityManager, { jurisdictionId }: Actor, keys: readonly string[]): Promise<Uint8Array[]> {
  const members = keys.map(memberOf);
  const idsOf = (origin: CollectionMember['origin']): string[] => members.filter((member) => member.origin === origin).map(({ id }) => id);
  const own = await tx.query<{ id: string; surface: Buffer }[]>(
    `SELECT acquisition_id AS id, exchange_surface AS surface FROM ballistics.prepared_surface
     WHERE jurisdiction_id = $1 AND engine_version = $2 AND acquisition_id = ANY($3)`,
    [jurisdictionId, ENGINE_VERSION, idsOf('own')],
  );
  const shared = await tx.query<{ id: string; surface: Buffer }[]>(
    'SELECT id, surface FROM ballistics.shared_acquisition WHERE jurisdiction_id = $1 AND id = ANY($2)',
    [jurisdictionId, idsOf('shared')],
  );
  const found = new Map([
    ...own.map(({ id, surface }) => [memberKey({ origin: 'own', id }), surface] as const),
    ...shared.map(({ id, surface }) => [memberKey({ origin: 'shared', id }), surface] as const),
  ]);
  return keys.map((key) => {
    const surface = found.get(key);
    if (!surface) throw new Error('a surface of the collection is missing');
    return surface;
  });
}

/** What the engine compares, in the order of the keys: features where they were derived before, else the surface to derive them from. */
export async function membersOf(tx: EntityManager, actor: Actor, keys: readonly string[]): Promise<StoredMember[]> {
  const rows = await tx.query<{ key: string; features: Buffer }[]>(
    `SELECT origin || '/' || acquisition_id AS key, features FROM ballistics.comparison_features
     WHERE jurisdiction_id = $1 AND engine_version = $2 AND parameters_hash = $3 AND acquisition_id = ANY($4)`,
    [actor.jurisdictionId, ENGINE_VERSION, parametersHash(DEFAULT_PARAMETERS), keys.map((key) => memberOf(key).id)],
  );
  const known = new Map(rows.map(({ key, features }) => [key, features]));
  const missing = keys.filter((key) => !known.has(key));
  const surfaces = missing.length === 0 ? [] : await surfacesOf(tx, actor, missing);
  const surfaceOf = new Map(missing.map((key, i) => [key, surfaces[i]]));
  return keys.map((key) => {
    const features = known.get(key);
    return features ? { features } : { surface: surfaceOf.get(key) ?? new Uint8Array() };
  });
}

/** Keeps what was derived; whoever derived the same at the same time derived the same bytes. */
export async function keepFeatures(tx: EntityManager, { jurisdictionId }: Actor, derived: readonly DerivedFeatures[]): Promise<void> {
  const values = derived.map(({ id: key, features }) => {
    const { origin, id: acquisitionId } = memberOf(key);
    const made = { engineVersion: ENGINE_VERSION, parametersHash: parametersHash(DEFAULT_PARAMETERS) };
    return { jurisdictionId, origin, acquisitionId, ...made, features: Buffer.from(features) };
  });
  await tx.createQueryBuilder().insert().into(ComparisonFeatures).values(values).orIgnore().updateEntity(false).execute();
}
