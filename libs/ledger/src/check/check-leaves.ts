import type { X509Certificate } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { openCheckpoint } from '../checkpoint';
import { commitmentToText } from '../commitment';
import { readEvent } from '../event';
import { leafHash } from '../merkle';
import type { StoredNode } from '../merkle-tree';
import type { OwnLog } from '../own-log';
import { parseNote, SignedNoteError } from '../signed-note';
import { StrictJsonError } from '../strict-json';
import { checkToken, TimeStampError } from '../time-stamp/token';
import { cosignaturesOf, type CosignatureVerifier } from '../witness/cosignature';
import type { Findings } from './finding';
import { RightEdge } from './right-edge';

interface LeafRow {
  leaf_index: string;
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  body: string;
  leaf_hash: Buffer;
  key: Buffer | null;
  sealed: string | null;
}

interface HeadRow {
  size: string;
  note: string;
  lines: string[];
  token: Buffer | null;
}

const BATCH = 1_000;

/**
 * Reads a log from its first event on, trusting no stored hash: leaves, nodes, and every checkpoint with its cosignatures when its
 * size is reached. Holds one batch and the right edge of the tree, however long the log is.
 */
export class LeafCheck {
  private readonly edge = new RightEdge();
  checkpoints = 0;
  cosignatures = 0;
  timeStamps = 0;

  constructor(
    private readonly reader: Pick<EntityManager, 'query'>,
    private readonly actor: Actor,
    private readonly own: OwnLog,
    private readonly witnesses: readonly CosignatureVerifier[],
    private readonly authorities: readonly X509Certificate[],
    private readonly findings: Findings,
  ) {}

  async run(progress: (events: number) => void): Promise<bigint> {
    const upTo = await this.extent();
    for (let next = 0n; ;) {
      const rows = await this.leaves(next, upTo);
      const heads = await this.heads(next, rows.length < BATCH ? upTo : BigInt(rows.at(-1)?.leaf_index ?? 0) + 1n);
      const nodes: StoredNode[] = [];
      for (const row of rows) {
        for (; next < BigInt(row.leaf_index); next++) this.findings.add('leaf-missing', `leaf ${next}`);
        nodes.push(...this.edge.add(this.leaf(row)));
        next++;
        const head = heads.get(String(next));
        if (head) this.head(head);
      }
      await this.nodes(nodes);
      progress(Number(next));
      if (rows.length < BATCH) {
        for (const size of heads.keys()) if (BigInt(size) > next) this.findings.add('tail-deleted', `signed size ${size}, ${next} events`);
        return next;
      }
    }
  }

  private leaf(row: LeafRow): Buffer {
    const hash = leafHash(Buffer.from(row.body));
    if (!hash.equals(row.leaf_hash)) this.findings.add('event-altered', `leaf ${row.leaf_index}`);
    try {
      const { id, kind, subject, jurisdiction, commitment } = readEvent(row.body);
      const same = id === row.id && kind === row.kind && subject.kind === row.subject_kind && subject.id === row.subject_id;
      if (!same || jurisdiction !== this.actor.jurisdictionId) this.findings.add('event-row-altered', `leaf ${row.leaf_index}`);
      if (row.key && row.sealed !== null && commitmentToText(row.key, row.sealed) !== commitment) {
        this.findings.add('opening-altered', `leaf ${row.leaf_index}`);
      }
    } catch (error) {
      if (!(error instanceof StrictJsonError)) throw error;
      this.findings.add('event-altered', `leaf ${row.leaf_index}`);
    }
    return hash;
  }

  private head({ size, note, lines, token }: HeadRow): void {
    this.checkpoints++;
    try {
      const checkpoint = openCheckpoint(note, [this.own.verifierAt(BigInt(size))]);
      if (String(checkpoint.size) !== size || checkpoint.origin !== this.own.signer.origin) this.findings.add('checkpoint-altered', `size ${size}`);
      else if (!checkpoint.root.equals(this.edge.root())) this.findings.add('history-rewritten', `the first ${size} events`);
      const known = lines.filter((line) => this.witnesses.some(({ name }) => line.startsWith(`\u2014 ${name} `)));
      this.cosignatures += known.length;
      if (known.length > 0 && cosignaturesOf(note + known.join(''), this.witnesses).length < known.length) {
        this.findings.add('cosignature-altered', `size ${size}`);
      }
      if (token) this.stamp(size, note, token);
    } catch (error) {
      if (!(error instanceof SignedNoteError)) throw error;
      this.findings.add('checkpoint-altered', `size ${size}`);
    }
  }

  /** Without a configured authority, what is stamped is still compared. */
  private stamp(size: string, note: string, token: Buffer): void {
    this.timeStamps++;
    try {
      checkToken(token, parseNote(note).text, null, this.authorities.length > 0 ? this.authorities : null);
    } catch (error) {
      if (!(error instanceof TimeStampError)) throw error;
      this.findings.add('time-stamp-altered', `size ${size}: ${error.message}`);
    }
  }

  /** How far the log reaches now, in one look: what is added while it is read is left for the next check. */
  private async extent(): Promise<bigint> {
    const [row] = await this.reader.query<{ signed: string; placed: string }[]>(
      `SELECT coalesce((SELECT max(size) FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND log = $2), 0) AS signed,
         coalesce((SELECT max(leaf_index) + 1 FROM ledger.leaf WHERE jurisdiction_id = $1 AND log = $2), 0) AS placed`,
      [this.actor.jurisdictionId, this.own.number],
    );
    const [signed, placed] = [BigInt(row?.signed ?? 0), BigInt(row?.placed ?? 0)];
    if (signed < placed) this.findings.add('checkpoint-missing', `signed size ${signed}, ${placed} events`);
    return signed < placed ? placed : signed;
  }

  private leaves(from: bigint, upTo: bigint): Promise<LeafRow[]> {
    return this.reader.query<LeafRow[]>(
      `SELECT l.leaf_index, e.id, e.kind, e.subject_kind, e.subject_id, e.body, e.leaf_hash, o.key, o.sealed FROM ledger.leaf l
       JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
       LEFT JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
       WHERE l.jurisdiction_id = $1 AND l.log = $3 AND l.leaf_index >= $2::bigint AND l.leaf_index < $4::bigint ORDER BY l.leaf_index LIMIT ${BATCH}`,
      [this.actor.jurisdictionId, String(from), this.own.number, String(upTo)],
    );
  }

  /** @param to the last size that is wanted */
  private async heads(from: bigint, to: bigint): Promise<Map<string, HeadRow>> {
    const rows = await this.reader.query<HeadRow[]>(
      `SELECT c.size, c.note, ARRAY(SELECT s.line FROM ledger.cosignature s WHERE s.jurisdiction_id = c.jurisdiction_id AND s.log = $4 AND s.size = c.size) AS lines,
         (SELECT t.token FROM ledger.time_stamp t WHERE t.jurisdiction_id = c.jurisdiction_id AND t.log = $4 AND t.size = c.size) AS token
       FROM ledger.checkpoint c WHERE c.jurisdiction_id = $1 AND c.log = $4 AND c.size > $2::bigint AND c.size <= $3::bigint ORDER BY c.size`,
      [this.actor.jurisdictionId, String(from), String(to), this.own.number],
    );
    return new Map(rows.map((row) => [row.size, row]));
  }

  private async nodes(nodes: readonly StoredNode[]): Promise<void> {
    if (nodes.length === 0) return;
    const rows = await this.reader.query<{ level: number; node_index: string }[]>(
      `SELECT w.level, w.node_index FROM unnest($2::smallint[], $3::bigint[], $4::bytea[]) AS w (level, node_index, hash)
       LEFT JOIN ledger.node n ON n.jurisdiction_id = $1 AND n.log = $5 AND n.level = w.level AND n.node_index = w.node_index
       WHERE n.hash IS DISTINCT FROM w.hash ORDER BY w.level, w.node_index LIMIT 100`,
      [this.actor.jurisdictionId, nodes.map(({ level }) => level), nodes.map(({ index }) => String(index)), nodes.map(({ hash }) => hash), this.own.number],
    );
    for (const { level, node_index: index } of rows) this.findings.add('node-altered', `level ${level}, node ${index}`);
  }
}
