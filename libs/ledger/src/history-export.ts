import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SealedFacts } from './commitment';
import { readEvent, type Subject } from './event';
import { sealedHistory, type HistoryDocument, type HistoryEntry, type HistoryOfficial } from './history';
import { LedgerError } from './ledger.errors';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { proveInclusion } from './merkle-tree';
import { NodeTable } from './node-table';
import { ownLog } from './own-log';
import { LedgerSequencer } from './sequencer';
import { parseCanonicalJson } from './strict-json';
import { checkpointCovering, CosignedCheckpoints } from './witness/cosigned-checkpoints';

interface EventRow {
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
   * @param officialsOf the keys of the officials with these ids, who recorded the events
   */
  async of(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    subject: Subject,
    documents: readonly HistoryDocument[] = [],
    officialsOf: ((ids: readonly string[]) => Promise<HistoryOfficial[]>) | null = null,
  ): Promise<string> {
    while ((await this.sequencer.integrate(tx, actor)) > 0);
    const { number, signer } = await ownLog(tx, actor, this.keys);
    const head = await logHead(tx, actor, signer);
    const rows = await this.events(tx, actor, subject);
    const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
    if (rows.length === 0 || head.note === null || !jurisdiction) throw new LedgerError('ledger.no-history');
    const last = BigInt(rows.at(-1)?.leaf_index ?? 0);
    const shown = await checkpointCovering(new CosignedCheckpoints(tx, actor, number), last, head.size);

    const nodes = new NodeTable(tx, actor);
    const entries: HistoryEntry[] = [];
    for (const { leaf_index, body, key, sealed } of rows) {
      const leafIndex = BigInt(leaf_index);
      entries.push({
        leafIndex,
        event: body,
        proof: await proveInclusion(nodes, leafIndex, shown.size),
        opening: key && sealed ? { key, sealed: parseCanonicalJson(sealed) as SealedFacts } : null,
      });
    }
    const { code, name } = jurisdiction;
    const { kind, id } = subject;
    return sealedHistory(
      {
        subject: { kind, id },
        jurisdiction: { id: actor.jurisdictionId, code, name },
        exportedAt: now,
        checkpoint: shown.note,
        entries,
        documents,
        ...(officialsOf && { officials: await officialsOf(recorders(rows)) }),
      },
      signer,
    );
  }

  private events(tx: EntityManager, actor: Actor, subject: Subject): Promise<EventRow[]> {
    return tx.query<EventRow[]>(
      `SELECT l.leaf_index, e.body, o.key, o.sealed FROM ledger.event e
       JOIN ledger.leaf l ON l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id
       LEFT JOIN ledger.opening o ON o.jurisdiction_id = e.jurisdiction_id AND o.event_id = e.id
       WHERE e.jurisdiction_id = $1 AND e.subject_kind = $2 AND e.subject_id = $3 ORDER BY l.leaf_index`,
      [actor.jurisdictionId, subject.kind, subject.id],
    );
  }
}
