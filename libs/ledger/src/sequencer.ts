import { setTimeout } from 'node:timers/promises';
import { DatabaseSignal, JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkpointText } from './checkpoint';
import { readEvent } from './event';
import { LedgerError } from './ledger.errors';
import { LedgerOptions } from './ledger.options';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { leafHash } from './merkle';
import { appendLeaves } from './merkle-tree';
import { NodeTable } from './node-table';
import { ownLog } from './own-log';
import { standstillOf } from './standstill';
import { StrictJsonError } from './strict-json';

interface PendingEvent {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  body: string;
  leaf_hash: Buffer;
}

const BATCH = 500;
/** Between two turns over logs that are being written to: what comes meanwhile shares one batch and one signature. */
const REST_MS = 250;
const ALL = 'all';

/**
 * Gives events their place in the log, one sequencer per jurisdiction at a time. It takes what is pending and keeps no position,
 * so an event that commits late is not missed. Before it signs, it reads every event again and recomputes its hash.
 */
@Injectable()
export class LedgerSequencer {
  private readonly log = new Logger(LedgerSequencer.name);
  /** A lost connection costs latency only: the timer goes on while a new one is sought. */
  private readonly signal: DatabaseSignal;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;
  private queued = false;
  private readonly due = new Set<string>();

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly options: LedgerOptions,
  ) {
    this.signal = new DatabaseSignal(options.databaseUrl, 'headstamp_ledger', (jurisdictionId) => this.wake(jurisdictionId ?? ALL));
  }

  /** Works at each commit of an event, and through all logs every `sequenceEveryMs` in case a wake-up was lost. */
  async start(): Promise<void> {
    await this.signal.start();
    this.timer = setInterval(() => this.wake(ALL), this.options.sequenceEveryMs);
    this.wake(ALL);
  }

  /** Finishes the turn under way and lets go of the connection. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.turn;
    await this.signal.stop();
  }

  /** Asks for a turn over one jurisdiction's log, or ALL; a turn that waits answers all who asked meanwhile. */
  wake(jurisdictionId: string): void {
    this.due.add(jurisdictionId);
    if (this.stopped || this.queued) return;
    this.queued = true;
    this.turn = this.turn.then(async () => {
      this.queued = false;
      const due = new Set(this.due);
      this.due.clear();
      const busy: string[] = [];
      for (const { jurisdictionId: id, code } of await this.everybody()) {
        if (!due.has(ALL) && !due.has(id)) continue;
        // One jurisdiction's damaged log must not hold up the others.
        const placed = await this.sequence(id).catch((error: unknown) => {
          this.log.error(`the log of ${code} stands still: ${plainFault(error)}`);
          return 0;
        });
        if (placed > 0) busy.push(id);
      }
      if (busy.length > 0) await this.rest(busy);
    });
  }

  /** Who writes while something waits already does not call: after a rest those logs are looked at again. */
  private async rest(busy: readonly string[]): Promise<void> {
    if (!this.stopped) await setTimeout(REST_MS);
    for (const id of busy) this.wake(id);
  }

  /** Sequences everything pending in one jurisdiction; returns how many events got their place. */
  async sequence(jurisdictionId: string): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'sequencer');
    for (let total = 0; ;) {
      const placed = await this.session.run(actor, (tx) => this.integrate(tx, actor));
      total += placed;
      if (placed < BATCH || this.stopped) return total;
    }
  }

  /**
   * One batch, in the caller's transaction: leaves, tree nodes and signed checkpoint commit together or not at all.
   * Throws `ledger.event-altered` or `ledger.tree-altered` and signs nothing when what is stored is not what was written, and
   * gives nothing a place while the log stands still.
   * @param only the one event to place, before others that wait
   */
  async integrate(tx: EntityManager, actor: Actor, only: string | null = null): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ledger/sequencer/${actor.jurisdictionId}`]);
    const pending = await tx.query<PendingEvent[]>(
      // The first of what waits by its own index: a million waiting events cost each batch no more than a few do.
      `SELECT e.id, e.kind, e.subject_kind, e.subject_id, e.body, e.leaf_hash
       FROM (SELECT event_id, written FROM ledger.pending WHERE jurisdiction_id = $1 AND ($2::uuid IS NULL OR event_id = $2) ORDER BY written LIMIT ${BATCH}) AS first
       JOIN ledger.event e ON e.jurisdiction_id = $1 AND e.id = first.event_id ORDER BY first.written`,
      [actor.jurisdictionId, only],
    );
    if (pending.length === 0) return 0;
    if (await standstillOf(tx, actor)) return 0;
    const own = await ownLog(tx, actor, this.keys);
    const { number, signer } = own;
    const head = await logHead(tx, actor, own);
    const leaves = pending.map((event) => recomputedLeaf(event, actor));
    const { size, root } = await appendLeaves(new NodeTable(tx, actor, number), head.size, leaves);
    const ids = pending.map(({ id }) => id);
    await tx.query(
      `INSERT INTO ledger.leaf (jurisdiction_id, log, leaf_index, event_id)
       SELECT $1, $4::smallint, $2::bigint + position - 1, event_id FROM unnest($3::uuid[]) WITH ORDINALITY AS placed (event_id, position)`,
      [actor.jurisdictionId, String(head.size), ids, number],
    );
    await tx.query('INSERT INTO ledger.checkpoint (jurisdiction_id, log, size, note) VALUES ($1, $4, $2, $3)', [
      actor.jurisdictionId,
      String(size),
      signer.sign(checkpointText({ origin: signer.origin, size, root })),
      number,
    ]);
    await tx.query('DELETE FROM ledger.pending WHERE jurisdiction_id = $1 AND event_id = ANY($2::uuid[])', [actor.jurisdictionId, ids]);
    return pending.length;
  }

  private async everybody(): Promise<{ jurisdictionId: string; code: string }[]> {
    try {
      return await this.directory.all();
    } catch (error) {
      this.log.warn(`events wait for the sequencer: ${plainFault(error)}`);
      return [];
    }
  }
}

/** The hash of what is stored now. One flipped bit in one leaf closed a public log for good (Certificate Transparency, Yeti 2022). */
function recomputedLeaf(row: PendingEvent, actor: Actor): Buffer {
  const hash = leafHash(Buffer.from(row.body));
  if (!hash.equals(row.leaf_hash) || !saysTheSame(row, actor)) throw new LedgerError('ledger.event-altered', { eventId: row.id });
  return hash;
}

function saysTheSame(row: PendingEvent, actor: Actor): boolean {
  try {
    const { id, kind, subject, jurisdiction } = readEvent(row.body);
    return (
      id === row.id &&
      kind === row.kind &&
      subject.kind === row.subject_kind &&
      subject.id === row.subject_id &&
      jurisdiction === actor.jurisdictionId
    );
  } catch (error) {
    if (error instanceof StrictJsonError) return false;
    throw error;
  }
}
