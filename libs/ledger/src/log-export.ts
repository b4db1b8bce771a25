import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from './jcs';
import { LedgerError } from './ledger.errors';
import { logHead } from './log-head';
import { LogKeys } from './log-keys';
import { ownLog } from './own-log';
import { LedgerSequencer } from './sequencer';
import { CosignedCheckpoints } from './witness/cosigned-checkpoints';

export const LOG_FORMAT = 'headstamp-log/1';

/** What a page of a log may hold in memory at once. */
const PAGE = 2_000;

/** Which end a whole log is written to: what enough witnesses have cosigned, or all there is. */
export type LogEnd = 'witnessed' | 'newest';

/**
 * Writes a whole log as lines (docs/verification.md): a header, one event in each line as it was logged, an empty line, and a
 * checkpoint with its cosignatures. Sealed facts are not in it: the events hold commitments only.
 */
@Injectable()
export class LogExport {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly sequencer: LedgerSequencer,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
  ) {}

  /**
   * The lines, a page at a time. Written down as a look at the whole log before the first of them is read. The log only grows, so every
   * page may have a transaction of its own. What no witness has seen yet is left out where witnesses have seen anything, unless the
   * newest end is asked for. Throws `ledger.no-history` for an empty log.
   */
  async *of(actor: Actor, end: LogEnd = 'witnessed'): AsyncGenerator<string, void, undefined> {
    const { size, note, number, header } = await this.session.disclose(actor, { subjectKind: 'whole-log', subjectId: null }, async (tx) => {
      while ((await this.sequencer.integrate(tx, actor)) > 0);
      const own = await ownLog(tx, actor, this.keys);
      const head = await logHead(tx, actor, own);
      const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
      if (head.note === null || !jurisdiction) throw new LedgerError('ledger.no-history');
      const { code, name } = jurisdiction;
      const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
      const published = end === 'witnessed' ? await checkpoints.newestPublished() : null;
      const shown = published && published.size <= head.size ? published : await checkpoints.at(head.size);
      return {
        size: shown?.size ?? head.size,
        note: shown?.note ?? head.note,
        number: own.number,
        header: canonicalJson({ format: LOG_FORMAT, jurisdiction: { id: actor.jurisdictionId, code, name } }),
      };
    });
    yield `${header}\n`;
    for (let next = 0n; next < size;) {
      const rows = await this.session.run(actor, (tx) =>
        tx.query<{ leaf_index: string; body: string }[]>(
          `SELECT l.leaf_index, e.body FROM ledger.leaf l
           JOIN ledger.event e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.event_id
           WHERE l.jurisdiction_id = $1 AND l.log = $4 AND l.leaf_index >= $2::bigint AND l.leaf_index < $3::bigint ORDER BY l.leaf_index LIMIT ${PAGE}`,
          [actor.jurisdictionId, String(next), String(size), number],
        ),
      );
      if (rows.length === 0) throw new LedgerError('ledger.tree-altered', { size: String(next) });
      yield rows.map(({ body }) => `${body}\n`).join('');
      next = BigInt(rows.at(-1)?.leaf_index ?? next) + 1n;
    }
    yield `\n${note}`;
  }
}
