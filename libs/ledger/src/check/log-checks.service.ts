import { randomUUID } from 'node:crypto';
import { JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { LedgerError } from '../ledger.errors';
import type { CheckedLog, CheckProgress } from './finding';
import { LogCheck } from './log-check';

/** `broken-off`: the process that made it has ended, or it could not read on. */
export type CheckState = 'running' | 'sound' | 'not-sound' | 'broken-off';

export interface LogCheckRecord {
  readonly id: string;
  readonly occasion: string | null;
  readonly state: CheckState;
  readonly eventsRead: number;
  readonly eventsTotal: number;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: CheckedLog | null;
}

interface Row {
  id: string;
  occasion: string | null;
  events_read: string;
  events_total: string;
  outcome: string | null;
  fault: string | null;
  begun_at: Date;
  ended_at: Date | null;
  silent: boolean;
}

const SAYS_SO_EVERY_MS = 1_000;

/** Checks that auditors begin and look after; one at a time in each jurisdiction. */
@Injectable()
export class LogChecksService implements BeforeApplicationShutdown {
  private readonly log = new Logger(LogChecksService.name);
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly session: JurisdictionSession,
    private readonly check: LogCheck,
  ) {}

  /** Begins a check, or returns the one that runs already. */
  async begin(actor: Actor, occasion: string | null): Promise<LogCheckRecord> {
    const id = randomUUID();
    const record = await this.session.run(actor, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ledger/check/${actor.jurisdictionId}`]);
      const [present] = await this.read(tx, actor, `ended_at IS NULL ORDER BY begun_at DESC LIMIT 1`, []);
      if (present?.state === 'running') return present;
      await tx.query('INSERT INTO ledger.log_check (jurisdiction_id, id, official_id, occasion) VALUES ($1, $2, $3, $4)', [
        actor.jurisdictionId,
        id,
        actor.officialId,
        occasion,
      ]);
      const [begun] = await this.read(tx, actor, 'id = $2', [id]);
      if (!begun) throw new Error('a check was begun and is not there');
      return begun;
    });
    if (record.id === id) this.runInBackground(actor.jurisdictionId, id);
    return record;
  }

  /** Throws `ledger.unknown-check`. */
  of(actor: Actor, id: string): Promise<LogCheckRecord> {
    return this.session.disclose(actor, { subjectKind: 'log-check', subjectId: id }, async (tx) => {
      const [record] = await this.read(tx, actor, 'id = $2', [id]);
      if (!record) throw new LedgerError('ledger.unknown-check');
      return record;
    });
  }

  /** The newest first, at most 50. */
  recent(actor: Actor): Promise<LogCheckRecord[]> {
    return this.session.disclose(actor, { subjectKind: 'log-check', subjectId: null }, (tx) => this.read(tx, actor, 'true ORDER BY begun_at DESC, id LIMIT 50', []));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running);
  }

  private runInBackground(jurisdictionId: string, id: string): void {
    const run = this.run(jurisdictionId, id).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async run(jurisdictionId: string, id: string): Promise<void> {
    const actor = serviceActor(jurisdictionId, 'log-check');
    let told = 0;
    const progress = ({ events, of }: CheckProgress): void => {
      if (Date.now() - told < SAYS_SO_EVERY_MS) return;
      told = Date.now();
      void this.update(actor, id, 'events_read = $3, events_total = $4', [events, of]).catch(() => undefined);
    };
    try {
      const outcome = await this.check.run(actor, progress);
      await this.update(actor, id, 'outcome = $3, events_read = $4, events_total = $4, ended_at = now()', [JSON.stringify(outcome), outcome.events]);
      if (!outcome.sound) this.log.error({ origin: outcome.origin, found: outcome.found }, 'a check of the log found what cannot be in a log that nobody has touched');
    } catch (error) {
      this.log.error(`a check of the log broke off: ${plainFault(error)}`);
      await this.update(actor, id, 'fault = $3, ended_at = now()', [plainFault(error).slice(0, 200)]).catch(() => undefined);
    }
  }

  private update(actor: Actor, id: string, set: string, values: readonly unknown[]): Promise<unknown> {
    return this.session.run(actor, (tx) =>
      tx.query(`UPDATE ledger.log_check SET progressed_at = now(), ${set} WHERE jurisdiction_id = $1 AND id = $2`, [actor.jurisdictionId, id, ...values]),
    );
  }

  private async read(tx: { query<T>(sql: string, values: unknown[]): Promise<T> }, actor: Actor, where: string, values: readonly unknown[]): Promise<LogCheckRecord[]> {
    const rows = await tx.query<Row[]>(
      `SELECT id, occasion, events_read, events_total, outcome, fault, begun_at, ended_at, progressed_at < now() - interval '10 minutes' AS silent
       FROM ledger.log_check WHERE jurisdiction_id = $1 AND ${where}`,
      [actor.jurisdictionId, ...values],
    );
    return rows.map((row) => {
      const outcome = row.outcome === null ? null : (JSON.parse(row.outcome) as CheckedLog);
      return {
        id: row.id,
        occasion: row.occasion,
        state: outcome ? (outcome.sound ? 'sound' : 'not-sound') : row.fault !== null || row.silent ? 'broken-off' : 'running',
        eventsRead: Number(row.events_read),
        eventsTotal: Number(row.events_total),
        begunAt: row.begun_at,
        endedAt: row.ended_at,
        outcome,
      };
    });
  }
}
