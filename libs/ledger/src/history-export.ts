import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SealedFacts } from './commitment';
import { readEvent, type Subject } from './event';
import { sealedHistory, type HistoryChapter, type HistoryTimeStamp, type HistoryDocument, type HistoryEntry, type HistoryOfficial } from './history';
import { LedgerError } from './ledger.errors';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { proveConsistency, proveInclusion } from './merkle-tree';
import { NodeTable } from './node-table';
import { openOwnCheckpoint, ownLog, type OwnLog } from './own-log';
import { LedgerSequencer } from './sequencer';
import { parseCanonicalJson } from './strict-json';
import { timeStampFor } from './time-stamp/time-stamps';
import { checkpointCovering, CosignedCheckpoints } from './witness/cosigned-checkpoints';

interface EventRow {
  log: number;
  leaf_index: string;
  body: string;
  key: Buffer | null;
  sealed: string | null;
}

/** Ids of the officials who recorded these events, sorted. */
const recorders = (rows: readonly EventRow[]): string[] => [...new Set(rows.map(({ body }) => readEvent(body).official))].sort();

/** Writes the file that the offline verifier checks (docs/verification.md). */
@Injectable()
export class HistoryExport {
  constructor(
    private readonly sequencer: LedgerSequencer,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
  ) {}

  /**
   * Everything the jurisdiction's log holds on one subject, with proofs, as the text of the export file. Events that still wait for
   * the sequencer get their place first, so the file is complete at its own instant. Opens sealed facts: disclose before you call.
   * @param documents signed documents that the events name, to travel with them
   * @param sealed whether sealed facts are opened, or their commitments only are shown
   * @param officialsOf the keys of the officials with these ids, who recorded the events
   */
  async of(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    subject: Subject,
    documents: readonly HistoryDocument[] = [],
    officialsOf: ((ids: readonly string[]) => Promise<HistoryOfficial[]>) | null = null,
    sealed: 'opened' | 'closed' = 'opened',
  ): Promise<string> {
    while ((await this.sequencer.integrate(tx, actor)) > 0);
    const own = await ownLog(tx, actor, this.keys);
    const head = await logHead(tx, actor, own);
    const rows = (await this.events(tx, actor, subject)).map((row) => (sealed === 'opened' ? row : { ...row, key: null }));
    const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
    if (rows.length === 0 || head.note === null || !jurisdiction) throw new LedgerError('ledger.no-history');
    const present = await this.chapter(tx, actor, own, rows.filter((row) => isVouchedFor(row, own)));
    const earlier: HistoryChapter[] = [];
    for (const number of new Set(rows.map(({ log }) => log).filter((log) => log !== own.number))) {
      const ended = await ownLog(tx, actor, this.keys, number);
      earlier.push(await this.chapter(tx, actor, ended, rows.filter((row) => isVouchedFor(row, ended))));
    }
    const { code, name } = jurisdiction;
    const { kind, id } = subject;
    return sealedHistory(
      {
        subject: { kind, id },
        jurisdiction: { id: actor.jurisdictionId, code, name },
        exportedAt: now,
        ...present,
        timeStamp: await this.stampFor(tx, actor, own, present),
        earlier,
        documents,
        ...(officialsOf && { officials: await officialsOf(recorders(rows)) }),
      },
      own.signer,
    );
  }

  /** What one log says of the subject, and what it says of itself: its keys and its predecessor. */
  private async chapter(tx: EntityManager, actor: Actor, own: OwnLog, rows: readonly EventRow[]): Promise<HistoryChapter> {
    const head = await logHead(tx, actor, own);
    const last = BigInt(rows.at(-1)?.leaf_index ?? 0);
    const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
    // Of a log that has ended, the very checkpoint that its successor names; of the present one, a head of the key that signs the file.
    const shown =
      own.frozenSize !== null ? await checkpoints.at(head.size) : await checkpointCovering(checkpoints, last > own.keyFrom ? last : own.keyFrom, head.size);
    if (!shown) throw new LedgerError('ledger.no-history');
    const nodes = new NodeTable(tx, actor, own.number);
    const proved = async ({ leaf_index, body, key, sealed }: EventRow): Promise<HistoryEntry> => {
      const leafIndex = BigInt(leaf_index);
      return {
        leafIndex,
        event: body,
        proof: await proveInclusion(nodes, leafIndex, shown.size),
        opening: key && sealed ? { key, sealed: parseCanonicalJson(sealed) as SealedFacts } : null,
      };
    };
    const entries: HistoryEntry[] = [];
    for (const row of rows) entries.push(await proved(row));
    const keyEvents: HistoryEntry[] = [];
    for (const row of await this.events(tx, actor, { kind: 'log', id: actor.jurisdictionId })) {
      if (row.log === own.number && BigInt(row.leaf_index) < shown.size) keyEvents.push({ ...(await proved(row)), opening: null });
    }
    return { checkpoint: shown.note, entries, keyEvents };
  }

  /** The stamp that says most of the subject's events in the present log. */
  private async stampFor(tx: EntityManager, actor: Actor, own: OwnLog, { checkpoint, entries }: HistoryChapter): Promise<HistoryTimeStamp | null> {
    const { size } = openOwnCheckpoint(checkpoint, own);
    const stamp = await timeStampFor(tx, actor, own.number, entries.at(-1)?.leafIndex ?? 0n, size);
    const stamped = stamp && (await new CosignedCheckpoints(tx, actor, own.number).at(stamp.size));
    if (!stamp || !stamped) return null;
    const consistency = await proveConsistency(new NodeTable(tx, actor, own.number), stamp.size, size);
    return { checkpoint: stamped.note, consistency, token: stamp.token };
  }

  private events(tx: EntityManager, actor: Actor, subject: Subject): Promise<EventRow[]> {
    return tx.query<EventRow[]>(
      `SELECT l.log, l.leaf_index, e.body, o.key, o.sealed FROM ledger.event e
       JOIN ledger.leaf l ON l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id
       LEFT JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
       WHERE e.jurisdiction_id = $1 AND e.subject_kind = $2 AND e.subject_id = $3 ORDER BY l.log, l.leaf_index`,
      [actor.jurisdictionId, subject.kind, subject.id],
    );
  }
}

/** Whether the row stands in this log, and not beyond the last good checkpoint of one that was frozen. */
const isVouchedFor = ({ log, leaf_index: at }: EventRow, { number, frozenSize }: OwnLog): boolean =>
  log === number && (frozenSize === null || BigInt(at) < frozenSize);
