import { createHash } from 'node:crypto';
import type { ClassCharacteristicsSeen, FilteringClassField, MarkOfInterest, SharingAudience } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import type { EntityManager } from 'typeorm';
import { COMPARED_REGIONS } from '../acquisition/acquisition.rules';
import { methodFor } from '../engine/methods';
import type { DerivedFeatures, StoredMember } from '../engine/tasks';
import { PERMITTED } from '../shared-acquisition/shared-terms';
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
  /** Keys in their order. */
  readonly members: readonly string[];
  /** Shared acquisitions that another engine version prepared: no score is better than one that compares nothing. */
  readonly leftOut: number;
  /** Those that state another class. */
  readonly excluded: number;
  /** SHA-256 over what is compared, by what and how: the same again says the same again. */
  readonly sha256: string;
}

export interface Sought {
  readonly region: MarkOfInterest;
  readonly calibreNormalised: string;
  readonly classCharacteristics: ClassCharacteristicsSeen;
  /** Items of this own case are not compared; null for a shared acquisition. */
  readonly caseId: string | null;
}

export interface Within {
  readonly scope: SharingAudience;
  /** ISO 3166-1 alpha-2; with the scope NAMED. */
  readonly partners: readonly string[];
  readonly classFields: readonly FilteringClassField[];
}

/** Both sides state the field and differ. `$2` are the fields, `$3` what the query states. */
const OF_ANOTHER_CLASS = (of: string): string =>
  `EXISTS (SELECT FROM unnest($2::text[]) AS field WHERE (${of}.class_characteristics ->> field) <> ($3::jsonb ->> field))`;

interface Found {
  readonly id: string;
  readonly excluded: boolean;
  readonly comparable: boolean;
}

/** Barrels of unequal numbers of lands never fired the same bullet. */
const fieldsOf = (region: MarkOfInterest, asked: readonly FilteringClassField[]): FilteringClassField[] =>
  methodFor(region).method === 'lands' ? [...new Set<FilteringClassField>([...asked, 'lands'])].sort() : [...asked];

/** Own acquisitions of other cases, and shared ones as far as scope and their owners' terms go, of the same calibre and region. */
export async function collectionFor(tx: EntityManager, { jurisdictionId }: Actor, sought: Sought, within: Within): Promise<Collection> {
  const { region, calibreNormalised, classCharacteristics, caseId } = sought;
  const { scope, partners } = within;
  const classFields = fieldsOf(region, within.classFields);
  const common = [jurisdictionId, classFields, JSON.stringify(classCharacteristics), ENGINE_VERSION, calibreNormalised, region];
  const own = await tx.query<Found[]>(
    `SELECT a.id, ${OF_ANOTHER_CLASS('a')} AS excluded, true AS comparable FROM ballistics.acquisition a
     JOIN ballistics.prepared_surface p ON p.jurisdiction_id = a.jurisdiction_id AND p.acquisition_id = a.id AND p.engine_version = $4
     WHERE a.jurisdiction_id = $1 AND a.calibre_normalised = $5 AND a.region = $6 AND a.case_id IS DISTINCT FROM $7 ORDER BY a.id`,
    [...common, caseId],
  );
  const shared =
    scope === 'OWN'
      ? []
      : await tx.query<Found[]>(
          `SELECT s.id, ${OF_ANOTHER_CLASS('s')} AS excluded, s.engine_version = $4 OR EXISTS (SELECT FROM ballistics.shared_surface x
             WHERE x.jurisdiction_id = s.jurisdiction_id AND x.acquisition_id = s.id AND x.engine_version = $4) AS comparable
           FROM ballistics.shared_acquisition s
           WHERE s.jurisdiction_id = $1 AND s.calibre_normalised = $5 AND s.region = $6 AND ($7 OR s.owner_code = ANY($8)) AND ${PERMITTED} ORDER BY s.id`,
          [...common, scope === 'REGION', partners],
        );
  const kept = (found: readonly Found[], origin: CollectionMember['origin']): string[] =>
    found.flatMap(({ id, excluded, comparable }) => (excluded || !comparable ? [] : memberKey({ origin, id })));
  const members = [...kept(own, 'own'), ...kept(shared, 'shared')];
  return {
    members,
    leftOut: shared.filter(({ comparable }) => !comparable).length,
    excluded: [...own, ...shared].filter((each) => each.excluded && each.comparable).length,
    sha256: createHash('sha256')
      .update(JSON.stringify([ENGINE_VERSION, methodFor(region).parametersHash, classFields, classCharacteristics, members]))
      .digest('hex'),
  };
}

/** Whether this engine can compare a shared acquisition, and its owner lets it. */
export async function isComparable(tx: EntityManager, { jurisdictionId }: Actor, sharedId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT FROM ballistics.shared_acquisition s WHERE s.jurisdiction_id = $1 AND s.id = $2 AND ${PERMITTED} AND s.region = ANY($4)
       AND (s.engine_version = $3 OR EXISTS (SELECT FROM ballistics.shared_surface x
         WHERE x.jurisdiction_id = s.jurisdiction_id AND x.acquisition_id = s.id AND x.engine_version = $3))`,
    [jurisdictionId, sharedId, ENGINE_VERSION, COMPARED_REGIONS],
  );
  return found.length > 0;
}

/** Whether there is an own acquisition of the same calibre and region. */
export async function ownOfItsClass(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  { calibreNormalised, region }: Pick<Sought, 'calibreNormalised' | 'region'>,
): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT FROM ballistics.acquisition a WHERE a.jurisdiction_id = $1 AND a.calibre_normalised = $2 AND a.region = $3
       AND EXISTS (SELECT FROM ballistics.prepared_surface p WHERE p.jurisdiction_id = a.jurisdiction_id AND p.acquisition_id = a.id) LIMIT 1`,
    [jurisdictionId, calibreNormalised, region],
  );
  return found.length > 0;
}

/** Those that may be compared now: an owner may have ended what it allowed when the work was divided. */
export async function permittedAmong(tx: EntityManager, { jurisdictionId }: Actor, keys: readonly string[]): Promise<string[]> {
  const shared = keys.map(memberOf).filter(({ origin }) => origin === 'shared');
  if (shared.length === 0) return [...keys];
  const rows = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM ballistics.shared_acquisition s WHERE s.jurisdiction_id = $1 AND s.id = ANY($2) AND ${PERMITTED}`,
    [jurisdictionId, shared.map(({ id }) => id)],
  );
  const permitted = new Set(rows.map(({ id }) => memberKey({ origin: 'shared', id })));
  return keys.filter((key) => memberOf(key).origin === 'own' || permitted.has(key));
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
    `SELECT s.id, coalesce(x.surface, s.surface) AS surface FROM ballistics.shared_acquisition s
     LEFT JOIN ballistics.shared_surface x ON x.jurisdiction_id = s.jurisdiction_id AND x.acquisition_id = s.id AND x.engine_version = $3
     WHERE s.jurisdiction_id = $1 AND s.id = ANY($2)`,
    [jurisdictionId, idsOf('shared'), ENGINE_VERSION],
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
export async function membersOf(tx: EntityManager, actor: Actor, keys: readonly string[], parametersHash: string): Promise<StoredMember[]> {
  const rows = await tx.query<{ key: string; features: Buffer }[]>(
    `SELECT origin || '/' || acquisition_id AS key, features FROM ballistics.comparison_features
     WHERE jurisdiction_id = $1 AND origin IN ('own', 'shared') AND engine_version = $2 AND parameters_hash = $3 AND acquisition_id = ANY($4)`,
    [actor.jurisdictionId, ENGINE_VERSION, parametersHash, keys.map((key) => memberOf(key).id)],
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
export async function keepFeatures(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  derived: readonly DerivedFeatures[],
  parametersHash: string,
): Promise<void> {
  const values = derived.map(({ id: key, features }) => {
    const { origin, id: acquisitionId } = memberOf(key);
    const made = { engineVersion: ENGINE_VERSION, parametersHash };
    return { jurisdictionId, origin, acquisitionId, ...made, features: Buffer.from(features) };
  });
  await tx.createQueryBuilder().insert().into(ComparisonFeatures).values(values).orIgnore().updateEntity(false).execute();
}
