import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openCheckpoint } from './checkpoint';
import { LogKeys } from './log-keys';
import { leafHash, nodeHash } from './merkle';
import { noteVerifier, SignedNoteError } from './signed-note';

/** What the audit found of one log. Sound when `faults` is empty. */
export interface AuditedLog {
  readonly events: number;
  readonly checkpoints: number;
  /** Each names a leaf index, a size or an event id; never content. */
  readonly faults: readonly string[];
}

interface LeafRow {
  leaf_index: string;
  body: string;
  leaf_hash: Buffer;
}

const BATCH = 1_000;

/**
 * Recomputes a whole log from the stored event texts, trusting no stored hash, and compares it with every checkpoint that was ever
 * signed. Detects a rewritten past as long as one of the checkpoints, or the log key, is out of the rewriter's reach.
 */
@Injectable()
export class LogAudit {
  constructor(private readonly keys: LogKeys) {}

  /** Memory stays flat: events are read in batches, and the tree is kept as its right edge only. */
  async audit(tx: EntityManager, actor: Actor): Promise<AuditedLog> {
    const faults: string[] = [];
    const signed = await this.checkpoints(tx, actor, faults);
    const edge = new RightEdge();
    for (let next = 0n; ;) {
      const rows = await this.leaves(tx, actor, next);
      for (const { leaf_index, body, leaf_hash } of rows) {
        if (leaf_index !== String(next)) faults.push(`leaf ${next} is missing`);
        const hash = leafHash(Buffer.from(body));
        if (!hash.equals(leaf_hash)) faults.push(`the event at leaf ${leaf_index} is not what was written`);
        edge.add(hash);
        next = BigInt(leaf_index) + 1n;
        const root = signed.get(String(next));
        if (root && !edge.root().equals(root)) faults.push(`the first ${next} events are not those that were signed`);
      }
      if (rows.length < BATCH) break;
    }
    const last = [...signed.keys()].at(-1) ?? '0';
    if (last !== String(edge.size)) faults.push(`the last checkpoint covers ${last} events and the log has ${edge.size}`);
    faults.push(...(await this.forgotten(tx, actor)).map((id) => `event ${id} neither stands in the log nor waits for its place`));
    return { events: edge.size, checkpoints: signed.size, faults };
  }

  private async checkpoints(tx: EntityManager, actor: Actor, faults: string[]): Promise<Map<string, Buffer>> {
    const verifier = noteVerifier(this.keys.signer(actor.jurisdictionId).verifierKey);
    const rows = await tx.query<{ size: string; note: string }[]>(
      'SELECT size, note FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND log = 1 ORDER BY size',
      [actor.jurisdictionId],
    );
    const roots = new Map<string, Buffer>();
    for (const { size, note } of rows) {
      try {
        const checkpoint = openCheckpoint(note, [verifier]);
        if (String(checkpoint.size) !== size) faults.push(`the checkpoint of size ${size} says ${checkpoint.size}`);
        roots.set(size, checkpoint.root);
      } catch (error) {
        if (!(error instanceof SignedNoteError)) throw error;
        faults.push(`the checkpoint of size ${size}: ${error.message}`);
      }
    }
    return roots;
  }

  private leaves(tx: EntityManager, actor: Actor, from: bigint): Promise<LeafRow[]> {
    return tx.query<LeafRow[]>(
      `SELECT l.leaf_index, e.body, e.leaf_hash FROM ledger.leaf l
       JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
       WHERE l.jurisdiction_id = $1 AND l.log = 1 AND l.leaf_index >= $2::bigint ORDER BY l.leaf_index LIMIT ${BATCH}`,
      [actor.jurisdictionId, String(from)],
    );
  }

  private async forgotten(tx: EntityManager, actor: Actor): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT e.id FROM ledger.event e
       WHERE e.jurisdiction_id = $1
         AND NOT EXISTS (SELECT 1 FROM ledger.leaf l WHERE l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id)
         AND NOT EXISTS (SELECT 1 FROM ledger.pending p WHERE p.jurisdiction_id = e.jurisdiction_id AND p.event_id = e.id)
       ORDER BY e.written LIMIT ${BATCH}`,
      [actor.jurisdictionId],
    );
    return rows.map(({ id }) => id);
  }
}

/** The full subtrees of a growing log, largest first: all that is needed to go on and to know the root. */
class RightEdge {
  private readonly subtrees: { hash: Buffer; leaves: number }[] = [];
  size = 0;

  add(leaf: Buffer): void {
    let grown = { hash: leaf, leaves: 1 };
    for (let left = this.subtrees.at(-1); left?.leaves === grown.leaves; left = this.subtrees.at(-1)) {
      this.subtrees.pop();
      grown = { hash: nodeHash(left.hash, grown.hash), leaves: left.leaves * 2 };
    }
    this.subtrees.push(grown);
    this.size++;
  }

  root(): Buffer {
    return this.subtrees.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
