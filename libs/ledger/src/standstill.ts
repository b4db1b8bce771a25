import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';

/** Why a jurisdiction's log takes nothing more; the codes are problems of this library. */
export type StandstillProblem = 'ledger.frozen' | 'ledger.behind-witnesses' | 'ledger.forked';

export interface Standstill {
  readonly problem: StandstillProblem;
  /** Whose head shows it; null for a log frozen by an administrator. */
  readonly witness: string | null;
  readonly size: bigint | null;
  readonly witnessedSize: bigint | null;
  readonly since: Date;
}

/** Whether the jurisdiction's log stands still, and why. While it does, the database refuses every new event (SQLSTATE HS001). */
export async function standstillOf(tx: EntityManager, { jurisdictionId }: Actor): Promise<Standstill | null> {
  const [row] = await tx.query<
    { problem: StandstillProblem; witness: string | null; size: string | null; witnessed_size: string | null; recorded_at: Date }[]
  >('SELECT problem, witness, size, witnessed_size, recorded_at FROM ledger.standstill WHERE jurisdiction_id = $1', [jurisdictionId]);
  if (!row) return null;
  const { problem, witness, size, witnessed_size: witnessed, recorded_at: since } = row;
  return { problem, witness, size: size === null ? null : BigInt(size), witnessedSize: witnessed === null ? null : BigInt(witnessed), since };
}

/** Stops the log. What stopped it first is kept; a freeze outranks what was found by a program. */
export async function standStill(tx: EntityManager, { jurisdictionId }: Actor, why: Omit<Standstill, 'since'>): Promise<void> {
  await tx.query(
    `INSERT INTO ledger.standstill (jurisdiction_id, problem, witness, size, witnessed_size) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (jurisdiction_id) DO UPDATE SET problem = excluded.problem, witness = excluded.witness, size = excluded.size,
       witnessed_size = excluded.witnessed_size, recorded_at = now() WHERE standstill.problem <> 'ledger.frozen' AND excluded.problem = 'ledger.frozen'`,
    [jurisdictionId, why.problem, why.witness, why.size === null ? null : String(why.size), why.witnessedSize === null ? null : String(why.witnessedSize)],
  );
}

/** Lets the log go on. */
export async function goOn(tx: EntityManager, { jurisdictionId }: Actor): Promise<void> {
  await tx.query('DELETE FROM ledger.standstill WHERE jurisdiction_id = $1', [jurisdictionId]);
}
