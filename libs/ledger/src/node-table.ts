import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LedgerError } from './ledger.errors';
import type { NodeId, NodeStore, StoredNode } from './merkle-tree';

/** The full nodes of the tree of one log of a jurisdiction, in its table. */
export class NodeTable implements NodeStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly actor: Actor,
    private readonly log: number,
  ) {}

  async read(nodes: readonly NodeId[]): Promise<Buffer[]> {
    if (nodes.length === 0) return [];
    const rows = await this.tx.query<{ hash: Buffer | null }[]>(
      // One look into the index for each node: a join may be made by reading all of the tree.
      `SELECT (SELECT n.hash FROM ledger.node n
               WHERE n.jurisdiction_id = $1 AND n.log = $4 AND n.level = wanted.level AND n.node_index = wanted.node_index) AS hash
       FROM unnest($2::smallint[], $3::bigint[]) WITH ORDINALITY AS wanted (level, node_index, position) ORDER BY wanted.position`,
      [this.actor.jurisdictionId, nodes.map(({ level }) => level), nodes.map(({ index }) => String(index)), this.log],
    );
    return rows.map(({ hash }) => {
      if (!hash) throw new LedgerError('ledger.tree-altered', { missing: 'node' });
      return hash;
    });
  }

  async write(nodes: readonly StoredNode[]): Promise<void> {
    if (nodes.length === 0) return;
    await this.tx.query(
      `INSERT INTO ledger.node (jurisdiction_id, log, level, node_index, hash)
       SELECT $1, $5::smallint, level, node_index, hash FROM unnest($2::smallint[], $3::bigint[], $4::bytea[]) AS added (level, node_index, hash)`,
      [this.actor.jurisdictionId, nodes.map(({ level }) => level), nodes.map(({ index }) => String(index)), nodes.map(({ hash }) => hash), this.log],
    );
  }
}
