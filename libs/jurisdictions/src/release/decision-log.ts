import type { OfficialRole, UsePurpose } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { RELEASE_POLICY_HASH, type Obligation, type WayOut, type WithholdingRule } from './release-table';

/** One decision about facts of one record: who was to be given what, how, and by which rules not. Nothing of what the facts say. */
export interface DecisionMade {
  /** In the words of the routes, as in the access log. */
  readonly subjectKind: string;
  /** Null where facts of many records were decided on together, as for figures. */
  readonly subjectId: string | null;
  readonly way: WayOut;
  readonly purpose: UsePurpose | null;
  /** The roles in which the official asked; none where the system itself did, null for all that the official holds. */
  readonly capacity: readonly OfficialRole[] | null;
  readonly originatorId: string;
  /** The other jurisdiction that was to be told; null where the fact stayed at home. */
  readonly recipientId: string | null;
  readonly allowed: boolean;
  readonly reasons: readonly WithholdingRule[];
  readonly obligations: readonly Obligation[];
}

/**
 * Writes decisions into the access log's own table of them, in the transaction that discloses: what cannot be logged is not shown.
 * Decisions that say the same of facts of one record become one row that counts them.
 */
export async function logDecisions(tx: EntityManager, actor: Actor, decisions: readonly DecisionMade[]): Promise<void> {
  const rows = new Map<string, DecisionMade & { facts: number }>();
  for (const decision of decisions) {
    const key = JSON.stringify(decision);
    rows.set(key, { ...decision, facts: (rows.get(key)?.facts ?? 0) + 1 });
  }
  if (rows.size === 0) return;
  await tx.query(
    `INSERT INTO jurisdictions.release_decision (jurisdiction_id, official_id, request_id, policy_hash, subject_kind, subject_id, way, purpose,
       capacity, originator_id, recipient_id, allowed, reasons, obligations, facts)
     SELECT $1, $2, $3, $4, d."subjectKind", d."subjectId", d.way, d.purpose,
       coalesce(d.capacity, (SELECT o.roles FROM jurisdictions.official o WHERE o.jurisdiction_id = $1 AND o.id = $2), '{}'), d."originatorId", d."recipientId", d.allowed, d.reasons,
       d.obligations, d.facts
     FROM jsonb_to_recordset($5::jsonb) AS d("subjectKind" text, "subjectId" text, way text, purpose text, capacity text[], "originatorId" uuid,
       "recipientId" uuid, allowed boolean, reasons text[], obligations text[], facts integer)`,
    [actor.jurisdictionId, actor.officialId, actor.requestId, RELEASE_POLICY_HASH, JSON.stringify([...rows.values()])],
  );
}

/** Somebody at home who was shown facts of a record, how often and when. */
export interface ShownTo {
  readonly officialId: string;
  readonly capacity: OfficialRole[];
  readonly way: WayOut;
  readonly purpose: UsePurpose | null;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
}

/** Who at home was shown facts of these records, in which capacity, first and last; from the log of decisions. */
export function shownAtHome(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<ShownTo[]> {
  return tx.query<ShownTo[]>(
    `SELECT official_id AS "officialId", capacity, way, purpose, count(DISTINCT request_id)::int AS times, min(recorded_at) AS first, max(recorded_at) AS last
     FROM jurisdictions.release_decision
     WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = ANY($3) AND allowed AND recipient_id IS NULL AND cardinality(capacity) > 0
     GROUP BY official_id, capacity, way, purpose ORDER BY min(recorded_at), official_id`,
    [jurisdictionId, subjectKind, subjectIds],
  );
}
