import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LedgerError } from '../ledger.errors';
import type { Cosignature } from './cosignature';

/** A head of a log with the cosignatures it has, as one note. */
export interface CosignedCheckpoint {
  readonly size: bigint;
  readonly note: string;
  readonly cosigners: ReadonlySet<string>;
}

/** What a witness has lately done; kept so that every process and every start knows it. */
export interface WitnessStanding {
  readonly witness: string;
  readonly cosignedSize: bigint | null;
  readonly cosignedAt: Date | null;
  readonly failingSince: Date | null;
  readonly fault: string | null;
}

/** The cosignatures on one log of the actor's jurisdiction. */
export class CosignedCheckpoints {
  constructor(
    private readonly tx: EntityManager,
    private readonly actor: Actor,
    private readonly log: number,
  ) {}

  /** The stored head of exactly this size; null when none was signed there. */
  async at(size: bigint): Promise<CosignedCheckpoint | null> {
    return this.cosigned('$3::bigint', [String(size)]);
  }

  /** @param size an SQL expression over $1, the jurisdiction, $2, the log, and `values` */
  private async cosigned(size: string, values: readonly string[]): Promise<CosignedCheckpoint | null> {
    const rows = await this.tx.query<{ size: string; note: string; witness: string | null; line: string | null }[]>(
      `SELECT c.size, c.note, s.witness, s.line FROM ledger.checkpoint c
       LEFT JOIN ledger.cosignature s ON s.jurisdiction_id = c.jurisdiction_id AND s.log = $2 AND s.size = c.size
       WHERE c.jurisdiction_id = $1 AND c.log = $2 AND c.size = ${size} ORDER BY s.witness`,
      [this.actor.jurisdictionId, this.log, ...values],
    );
    const [first] = rows;
    if (!first) return null;
    return {
      size: BigInt(first.size),
      note: first.note + rows.map(({ line }) => line ?? '').join(''),
      cosigners: new Set(rows.flatMap(({ witness }) => witness ?? [])),
    };
  }

  /** The newest head that was cosigned as the policy asked; null when none has been. */
  async newestPublished(): Promise<CosignedCheckpoint | null> {
    return this.cosigned('(SELECT p.size FROM ledger.published_checkpoint p WHERE p.jurisdiction_id = $1 AND p.log = $2 ORDER BY p.size DESC LIMIT 1)', []);
  }

  async publishedSize(): Promise<bigint | null> {
    const [row] = await this.tx.query<{ size: string }[]>(
      'SELECT size FROM ledger.published_checkpoint WHERE jurisdiction_id = $1 AND log = $2 ORDER BY size DESC LIMIT 1',
      [this.actor.jurisdictionId, this.log],
    );
    return row ? BigInt(row.size) : null;
  }

  async publish(size: bigint): Promise<void> {
    await this.tx.query(
      `INSERT INTO ledger.published_checkpoint (jurisdiction_id, log, size) VALUES ($1, $2, $3) ON CONFLICT (jurisdiction_id, log, size) DO NOTHING`,
      [this.actor.jurisdictionId, this.log, String(size)],
    );
  }

  /** A second cosignature of one witness on one head says nothing new. */
  async add(size: bigint, { witness, time, line }: Cosignature): Promise<void> {
    await this.tx.query(
      `INSERT INTO ledger.cosignature (jurisdiction_id, log, size, witness, line, cosigned_at) VALUES ($1, $2, $3, $4, $5, to_timestamp($6))
       ON CONFLICT (jurisdiction_id, log, size, witness) DO NOTHING`,
      [this.actor.jurisdictionId, this.log, String(size), witness, line, String(time)],
    );
    await this.tx.query(
      `INSERT INTO ledger.witness_standing (jurisdiction_id, witness, cosigned_size, cosigned_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (jurisdiction_id, witness) DO UPDATE SET cosigned_size = excluded.cosigned_size, cosigned_at = excluded.cosigned_at,
         failing_since = NULL, fault = NULL`,
      [this.actor.jurisdictionId, witness, String(size)],
    );
  }

  /** Since when it fails stays what it was. */
  async failed(witness: string, fault: string): Promise<void> {
    await this.tx.query(
      `INSERT INTO ledger.witness_standing (jurisdiction_id, witness, failing_since, fault) VALUES ($1, $2, now(), $3)
       ON CONFLICT (jurisdiction_id, witness) DO UPDATE SET failing_since = coalesce(witness_standing.failing_since, now()), fault = excluded.fault`,
      [this.actor.jurisdictionId, witness, fault],
    );
  }

  async standings(): Promise<WitnessStanding[]> {
    const rows = await this.tx.query<
      { witness: string; cosigned_size: string | null; cosigned_at: Date | null; failing_since: Date | null; fault: string | null }[]
    >(
      `SELECT witness, cosigned_size, cosigned_at, failing_since, fault FROM ledger.witness_standing WHERE jurisdiction_id = $1 ORDER BY witness`,
      [this.actor.jurisdictionId],
    );
    return rows.map(({ witness, cosigned_size, cosigned_at, failing_since, fault }) => ({
      witness,
      cosignedSize: cosigned_size === null ? null : BigInt(cosigned_size),
      cosignedAt: cosigned_at,
      failingSince: failing_since,
      fault,
    }));
  }
}

/**
 * The head to prove a leaf under: the newest that enough witnesses have cosigned when it covers the leaf, and otherwise the newest
 * there is, with the cosignatures it has by now.
 */
export async function checkpointCovering(checkpoints: CosignedCheckpoints, leafIndex: bigint, headSize: bigint): Promise<CosignedCheckpoint> {
  const published = await checkpoints.newestPublished();
  const shown = published !== null && published.size > leafIndex ? published : await checkpoints.at(headSize);
  if (!shown) throw new LedgerError('ledger.tree-altered', { size: String(headSize) });
  return shown;
}
