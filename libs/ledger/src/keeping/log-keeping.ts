import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LedgerError } from '../ledger.errors';
import { Ledger } from '../ledger';
import { logHead } from '../log-head';
import { LogKeys, type LogSigner } from '../log-keys';
import { treeRoot } from '../merkle-tree';
import { NodeTable } from '../node-table';
import { openOwnCheckpoint, ownLog, type OwnLog } from '../own-log';
import { LedgerSequencer } from '../sequencer';
import { parseNote, signatureText } from '../signed-note';
import { goOn, standStill } from '../standstill';
import { CosignedCheckpoints } from '../witness/cosigned-checkpoints';

/** Why a log was frozen; the words of its successor's first event. */
export const FREEZE_REASONS = ['event-altered', 'tree-altered', 'behind-witnesses', 'split-view', 'key-stolen', 'planned'] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

/** A state of a log that was signed, or is about to be named by a successor. */
export interface NamedHead {
  readonly origin: string;
  readonly size: bigint;
}

/** So far back the last good checkpoint is sought when nobody names it. */
const LOOKED_AT = 1_000;

/** What an administrator does at the machine when a log cannot go on as it is: freeze it, begin its successor, exchange its key. */
@Injectable()
export class LogKeeping {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly sequencer: LedgerSequencer,
    private readonly keys: LogKeys,
  ) {}

  /**
   * Ends a log at its last good checkpoint: nothing more is recorded in the jurisdiction until the log has a successor, reading goes on
   * up to that size. Throws `ledger.frozen` when it is frozen already, `ledger.no-good-checkpoint` when none fits the stored tree.
   * @param size the checkpoint to end at; the newest that fits when null
   */
  freeze(actor: Actor, reason: FreezeReason, size: bigint | null): Promise<NamedHead> {
    return this.alone(actor, async (tx) => {
      const own = await ownLog(tx, actor, this.keys);
      if (own.frozenSize !== null) throw new LedgerError('ledger.frozen');
      const good = await this.lastGood(tx, actor, own, size);
      await tx.query('INSERT INTO ledger.log_freeze (jurisdiction_id, log, official_id, size, reason) VALUES ($1, $2, $3, $4, $5)', [
        actor.jurisdictionId,
        own.number,
        actor.officialId,
        String(good),
        reason,
      ]);
      await standStill(tx, actor, { problem: 'ledger.frozen', witness: null, size: good, witnessedSize: null });
      return { origin: own.signer.origin, size: good };
    });
  }

  /**
   * Begins the successor of a frozen log, under an origin and a key of its own. Its first event names the predecessor, so that whoever
   * trusts the new log knows where the old one ended; the events that waited follow. Throws `ledger.not-frozen`.
   */
  succeed(actor: Actor): Promise<NamedHead> {
    return this.alone(actor, async (tx, now) => {
      const old = await ownLog(tx, actor, this.keys);
      if (old.frozenSize === null) throw new LedgerError('ledger.not-frozen');
      const predecessor = await this.predecessor(tx, actor, old);
      await tx.query('INSERT INTO ledger.log_succession (jurisdiction_id, log, official_id) VALUES ($1, $2, $3)', [
        actor.jurisdictionId,
        old.number + 1,
        actor.officialId,
      ]);
      await goOn(tx, actor);
      const own = await ownLog(tx, actor, this.keys);
      await this.publishKey(tx, actor, own.signer);
      await this.record(tx, actor, now, 'log.succeeded', predecessor);
      return { origin: own.signer.origin, size: 1n };
    });
  }

  /**
   * Exchanges the key of a log that goes on. What waits is signed with the old key first; the event that says so carries the signatures of
   * both, and is the first that the new key signs.
   */
  rotateKey(actor: Actor): Promise<NamedHead & { readonly from: string; readonly to: string }> {
    return this.alone(actor, async (tx, now) => {
      while ((await this.sequencer.integrate(tx, actor)) > 0);
      const own = await ownLog(tx, actor, this.keys);
      if (own.frozenSize !== null) throw new LedgerError('ledger.frozen');
      const { size } = await logHead(tx, actor, own);
      const next = this.keys.signer(actor.jurisdictionId, { log: own.number, generation: own.generation + 1 });
      const [from, to] = [own.signer.verifierKey, next.verifierKey];
      const statement = signedByBoth(`headstamp-key-rotation/1\n${next.origin}\n${from}\n${to}\n${size}\n`, own.signer, next);
      await tx.query('INSERT INTO ledger.log_key (jurisdiction_id, log, official_id, generation, from_size) VALUES ($1, $2, $3, $4, $5)', [
        actor.jurisdictionId,
        own.number,
        actor.officialId,
        own.generation + 1,
        String(size),
      ]);
      await this.publishKey(tx, actor, next);
      await this.record(tx, actor, now, 'log.key-rotated', { from, to, size: Number(size), statement });
      return { origin: next.origin, size, from, to };
    });
  }

  /** No sequencer places anything meanwhile, in whichever process it runs. */
  private alone<T>(actor: Actor, work: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    return this.session.run(actor, async (tx, now) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ledger/sequencer/${actor.jurisdictionId}`]);
      return work(tx, now);
    });
  }

  private async lastGood(tx: EntityManager, actor: Actor, own: OwnLog, size: bigint | null): Promise<bigint> {
    const rows = await tx.query<{ size: string; note: string }[]>(
      `SELECT size, note FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND log = $2 AND ($3::bigint IS NULL OR size = $3)
       ORDER BY size DESC LIMIT ${LOOKED_AT}`,
      [actor.jurisdictionId, own.number, size === null ? null : String(size)],
    );
    for (const row of rows) if (await this.fits(tx, actor, own, row)) return BigInt(row.size);
    throw new LedgerError('ledger.no-good-checkpoint');
  }

  private async fits(tx: EntityManager, actor: Actor, own: OwnLog, { size, note }: { size: string; note: string }): Promise<boolean> {
    try {
      const checkpoint = openOwnCheckpoint(note, own);
      return String(checkpoint.size) === size && (await treeRoot(new NodeTable(tx, actor, own.number), checkpoint.size)).equals(checkpoint.root);
    } catch (error) {
      if (error instanceof Error && ['SignedNoteError', 'MerkleError', 'LedgerError'].includes(error.name)) return false;
      throw error;
    }
  }

  private async predecessor(tx: EntityManager, actor: Actor, old: OwnLog) {
    const { size, root } = await logHead(tx, actor, old);
    const checkpoint = await new CosignedCheckpoints(tx, actor, old.number).at(size);
    const [frozen] = await tx.query<{ reason: string }[]>('SELECT reason FROM ledger.log_freeze WHERE jurisdiction_id = $1 AND log = $2', [
      actor.jurisdictionId,
      old.number,
    ]);
    if (!checkpoint || !frozen) throw new LedgerError('ledger.no-good-checkpoint');
    const key = this.verifierKeyAt(actor, old, size);
    return {
      reason: frozen.reason,
      predecessor: { origin: old.signer.origin, key, size: Number(size), root: root.toString('base64'), checkpoint: checkpoint.note },
    };
  }

  /** The key under which the last good checkpoint is read; an older one when the log ended before its newest key signed anything. */
  private verifierKeyAt(actor: Actor, own: OwnLog, size: bigint): string {
    const { keyId } = own.verifierAt(size);
    for (let generation = own.generation; generation > 0; generation--) {
      const { verifierKey } = this.keys.signer(actor.jurisdictionId, { log: own.number, generation });
      if (verifierKey.includes(`+${keyId.toString('hex')}+`)) return verifierKey;
    }
    return own.signer.verifierKey;
  }

  private async publishKey(tx: EntityManager, actor: Actor, signer: LogSigner): Promise<void> {
    await tx.query('UPDATE app.jurisdiction SET log_key = $2 WHERE jurisdiction_id = $1', [actor.jurisdictionId, signer.verifierKey]);
  }

  private async record(tx: EntityManager, actor: Actor, now: Date, kind: string, facts: Parameters<Ledger['append']>[2]['facts'] & object): Promise<void> {
    const { eventId } = await this.ledger.append(tx, actor, { kind, subject: { kind: 'log', id: actor.jurisdictionId }, occurredAt: now, facts });
    await this.sequencer.integrate(tx, actor, eventId);
  }
}

function signedByBoth(text: string, old: LogSigner, next: LogSigner): string {
  const [line] = parseNote(next.sign(text)).signatures;
  return old.sign(text) + (line ? signatureText(line) : '');
}
