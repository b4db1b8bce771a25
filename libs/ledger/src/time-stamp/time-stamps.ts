import { JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { logHead } from '../log-head';
import { LogKeys } from '../log-keys';
import { ownLog } from '../own-log';
import { parseNote } from '../signed-note';
import { CosignedCheckpoints } from '../witness/cosigned-checkpoints';
import { TimeStampingOptions } from './time-stamping.options';
import { checkToken, timeStampRequest, TimeStampError, tokenOf } from './token';

export interface TimeStamp {
  readonly size: bigint;
  /** DER of the TimeStampToken. */
  readonly token: Buffer;
  readonly at: Date;
}

export interface TimeStampStanding {
  readonly failingSince: Date | null;
  readonly fault: string | null;
}

interface Due {
  readonly log: number;
  readonly size: bigint;
  /** The three lines of the checkpoint. */
  readonly text: string;
}

const MOST_ANSWER_BYTES = 256 * 1024;
/** An authority whose clock differs from ours by more is not believed. */
const CLOCKS_MAY_DIFFER_MS = 10 * 60_000;

/** Has the newest checkpoint of each log stamped once in a period. An authority that fails stops nothing: its fault is written down and shown. */
@Injectable()
export class TimeStamps {
  private readonly log = new Logger(TimeStamps.name);

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly options: TimeStampingOptions,
  ) {}

  async all(): Promise<void> {
    for (const { jurisdictionId, code } of await this.directory.all()) {
      await this.of(jurisdictionId).catch((error: unknown) => this.log.warn(`the log of ${code} was not stamped: ${plainFault(error)}`));
    }
  }

  /** Stamps one log when that is due. Returns the stamp, null when nothing was due or the authority failed. */
  async of(jurisdictionId: string): Promise<TimeStamp | null> {
    const { url } = this.options;
    if (url === null) return null;
    const actor = serviceActor(jurisdictionId, 'time-stamps');
    const due = await this.session.run(actor, (tx, now) => this.due(tx, actor, now));
    if (!due) return null;
    try {
      const { query, nonce } = timeStampRequest(due.text);
      const token = tokenOf(await this.ask(url, query));
      const { at } = checkToken(token, due.text, nonce, this.options.trusted);
      if (Math.abs(at.getTime() - Date.now()) > CLOCKS_MAY_DIFFER_MS) throw new TimeStampError('its clock and ours differ');
      await this.session.run(actor, (tx) => this.store(tx, actor, due, token, at));
      return { size: due.size, token, at };
    } catch (error) {
      const fault = error instanceof TimeStampError ? error.message : (error as { name?: unknown }).name === 'TimeoutError' ? 'timed-out' : 'no-answer';
      await this.session.run(actor, (tx) => failed(tx, actor, fault));
      this.log.warn(`no time stamp: ${fault}`);
      return null;
    }
  }

  private async due(tx: EntityManager, actor: Actor, now: Date): Promise<Due | null> {
    const own = await ownLog(tx, actor, this.keys);
    const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
    const shown = (await checkpoints.newestPublished()) ?? (await checkpoints.at((await logHead(tx, actor, own)).size));
    if (!shown) return null;
    const [last] = await tx.query<{ size: string; recorded_at: Date }[]>(
      'SELECT size, recorded_at FROM ledger.time_stamp WHERE jurisdiction_id = $1 AND log = $2 ORDER BY size DESC LIMIT 1',
      [actor.jurisdictionId, own.number],
    );
    const fresh = last && now.getTime() - last.recorded_at.getTime() < this.options.everyMs;
    if (fresh || (last && BigInt(last.size) >= shown.size)) return null;
    return { log: own.number, size: shown.size, text: parseNote(shown.note).text };
  }

  private async ask(url: string, query: Buffer): Promise<Buffer> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: new Uint8Array(query),
      redirect: 'error',
      signal: AbortSignal.timeout(this.options.patienceMs),
    });
    if (!response.ok) throw new TimeStampError(`the authority answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_ANSWER_BYTES) throw new TimeStampError('its answer is too long');
    }
    return Buffer.concat(chunks);
  }

  private async store(tx: EntityManager, { jurisdictionId }: Actor, { log, size }: Due, token: Buffer, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO ledger.time_stamp (jurisdiction_id, log, size, token, stamped_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (jurisdiction_id, log, size) DO NOTHING`,
      [jurisdictionId, log, String(size), token, at],
    );
    await tx.query(
      `INSERT INTO ledger.time_stamp_standing (jurisdiction_id) VALUES ($1)
       ON CONFLICT (jurisdiction_id) DO UPDATE SET asked_at = now(), failing_since = NULL, fault = NULL`,
      [jurisdictionId],
    );
  }
}

async function failed(tx: EntityManager, { jurisdictionId }: Actor, fault: string): Promise<void> {
  await tx.query(
    `INSERT INTO ledger.time_stamp_standing (jurisdiction_id, failing_since, fault) VALUES ($1, now(), $2)
     ON CONFLICT (jurisdiction_id) DO UPDATE SET asked_at = now(), failing_since = coalesce(time_stamp_standing.failing_since, now()), fault = excluded.fault`,
    [jurisdictionId, fault],
  );
}

/** The newest stamp of a log, and how the authority has lately answered. */
export async function timeStampStanding(tx: EntityManager, { jurisdictionId }: Actor, log: number): Promise<{ newest: TimeStamp | null } & TimeStampStanding> {
  const newest = await stampsOf(tx, jurisdictionId, log, 'ORDER BY size DESC LIMIT 1', []);
  const [standing] = await tx.query<{ failing_since: Date | null; fault: string | null }[]>(
    'SELECT failing_since, fault FROM ledger.time_stamp_standing WHERE jurisdiction_id = $1',
    [jurisdictionId],
  );
  return { newest: newest[0] ?? null, failingSince: standing?.failing_since ?? null, fault: standing?.fault ?? null };
}

/**
 * The stamp that says most of the leaves up to one, among those a tree of this size continues: the earliest that covers it, or the
 * newest there is.
 */
export async function timeStampFor(tx: EntityManager, { jurisdictionId }: Actor, log: number, leafIndex: bigint, size: bigint): Promise<TimeStamp | null> {
  const [stamp] = await stampsOf(tx, jurisdictionId, log, 'AND size <= $3 ORDER BY (size > $4) DESC, CASE WHEN size > $4 THEN size ELSE -size END LIMIT 1', [
    String(size),
    String(leafIndex),
  ]);
  return stamp ?? null;
}

async function stampsOf(tx: EntityManager, jurisdictionId: string, log: number, rest: string, more: readonly string[]): Promise<TimeStamp[]> {
  const rows = await tx.query<{ size: string; token: Buffer; stamped_at: Date }[]>(
    `SELECT size, token, stamped_at FROM ledger.time_stamp WHERE jurisdiction_id = $1 AND log = $2 ${rest}`,
    [jurisdictionId, log, ...more],
  );
  return rows.map(({ size, token, stamped_at: at }) => ({ size: BigInt(size), token, at }));
}
