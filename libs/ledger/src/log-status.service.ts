import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerError } from './ledger.errors';
import { logHead, type LogHead } from './log-head';
import { LogKeys } from './log-keys';
import { ownLog } from './own-log';
import { standstillOf, type Standstill } from './standstill';
import { timeStampStanding, type TimeStamp, type TimeStampStanding } from './time-stamp/time-stamps';
import { CosignedCheckpoints, type CosignedCheckpoint, type WitnessStanding } from './witness/cosigned-checkpoints';
import { WitnessPolicies } from './witness/witness-policies';
import { WitnessingOptions } from './witness/witnessing.options';

/** A witness of the log with what it has lately done. */
export interface WitnessState extends WitnessStanding {
  /** It has failed for longer than the installation waits before it reports that. */
  readonly overdue: boolean;
}

export interface LogStatus {
  readonly origin: string;
  readonly verifierKey: string;
  readonly head: LogHead;
  /** The newest head that enough witnesses have cosigned. */
  readonly published: CosignedCheckpoint | null;
  readonly witnesses: readonly WitnessState[];
  readonly standstill: Standstill | null;
  readonly timeStamp: { readonly newest: TimeStamp | null } & TimeStampStanding;
}

/** Where an event stands between being written and being witnessed. */
export type EventStanding = 'waiting' | 'pending-witness' | 'witnessed';

/** A checkpoint on which others witnessed that its log contradicts itself: the request as it came, and what was held. */
export interface RefusedCheckpoint {
  readonly id: string;
  readonly origin: string;
  readonly finding: 'split-view' | 'not-a-continuation';
  readonly request: string;
  readonly heldCheckpoint: string;
  readonly recordedAt: Date;
}

/** What officials may see of their jurisdiction's log. */
@Injectable()
export class LogStatusService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly policies: WitnessPolicies,
    private readonly options: WitnessingOptions,
  ) {}

  status(actor: Actor): Promise<LogStatus> {
    return this.session.disclose(actor, { subjectKind: 'log', subjectId: null }, async (tx, now) => {
      const own = await ownLog(tx, actor, this.keys);
      const { number, signer } = own;
      const checkpoints = new CosignedCheckpoints(tx, actor, number);
      const standings = new Map((await checkpoints.standings()).map((standing) => [standing.witness, standing]));
      const { witnesses } = this.policies.of(actor.jurisdictionId, await this.directory.all(tx));
      return {
        origin: signer.origin,
        verifierKey: signer.verifierKey,
        head: await logHead(tx, actor, own),
        published: await checkpoints.newestPublished(),
        witnesses: witnesses.map(({ verifier: { name } }) => this.stateOf(name, standings.get(name), now)),
        standstill: await standstillOf(tx, actor),
        timeStamp: await timeStampStanding(tx, actor, number),
      };
    });
  }

  /** The newest published checkpoint, or the newest there is when none was; a note with the cosignatures it has. */
  checkpoint(actor: Actor): Promise<string> {
    return this.session.disclose(actor, { subjectKind: 'log', subjectId: null }, async (tx) => {
      const own = await ownLog(tx, actor, this.keys);
      const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
      const head = await logHead(tx, actor, own);
      const shown = (await checkpoints.newestPublished()) ?? (await checkpoints.at(head.size));
      if (!shown) throw new LedgerError('ledger.no-history');
      return shown.note;
    });
  }

  /** The policy file that others may check this log's checkpoints by. */
  policy(actor: Actor): Promise<string> {
    return this.session.disclose(actor, { subjectKind: 'log', subjectId: null }, async (tx) => {
      const { signer } = await ownLog(tx, actor, this.keys);
      return this.policies.text(actor.jurisdictionId, signer.verifierKey, await this.directory.all(tx));
    });
  }

  /** How far an event of the jurisdiction has come. Throws `ledger.unknown-event`. */
  standingOf(actor: Actor, eventId: string): Promise<{ readonly standing: EventStanding; readonly leafIndex: bigint | null }> {
    return this.session.disclose(actor, { subjectKind: 'log-event', subjectId: eventId }, async (tx) => {
      const leaf = await leafOf(tx, actor, eventId);
      if (leaf === null) return { standing: 'waiting', leafIndex: null };
      const { log, leafIndex } = leaf;
      const size = (await new CosignedCheckpoints(tx, actor, log).publishedSize()) ?? 0n;
      return { standing: leafIndex < size ? 'witnessed' : 'pending-witness', leafIndex };
    });
  }

  /** What this jurisdiction, as a witness, has kept against the logs of others; newest first. */
  refused(actor: Actor): Promise<RefusedCheckpoint[]> {
    return this.session.disclose(actor, { subjectKind: 'log', subjectId: null }, async (tx) => {
      const rows = await tx.query<
        { id: string; origin: string; finding: RefusedCheckpoint['finding']; request: string; held_note: string; recorded_at: Date }[]
      >(
        `SELECT id, origin, finding, request, held_note, recorded_at FROM ledger.refused_checkpoint WHERE jurisdiction_id = $1
         ORDER BY recorded_at DESC, id LIMIT 200`,
        [actor.jurisdictionId],
      );
      return rows.map(({ held_note: heldCheckpoint, recorded_at: recordedAt, ...row }) => ({ ...row, heldCheckpoint, recordedAt }));
    });
  }

  private stateOf(witness: string, standing: WitnessStanding | undefined, now: Date): WitnessState {
    const { cosignedSize = null, cosignedAt = null, failingSince = null, fault = null } = standing ?? {};
    const overdue = failingSince !== null && now.getTime() - failingSince.getTime() >= this.options.alarmAfterMs;
    return { witness, cosignedSize, cosignedAt, failingSince, fault, overdue };
  }
}

/** Null while the event waits for its place. */
async function leafOf(tx: EntityManager, { jurisdictionId }: Actor, eventId: string): Promise<{ log: number; leafIndex: bigint } | null> {
  const [row] = await tx.query<{ leaf_index: string | null; log: number }[]>(
    `SELECT l.leaf_index, l.log FROM ledger.event e LEFT JOIN ledger.leaf l ON l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id
     WHERE e.jurisdiction_id = $1 AND e.id = $2`,
    [jurisdictionId, eventId],
  );
  if (!row) throw new LedgerError('ledger.unknown-event');
  return row.leaf_index === null ? null : { log: row.log, leafIndex: BigInt(row.leaf_index) };
}
