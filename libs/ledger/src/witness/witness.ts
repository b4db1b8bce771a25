import { createHash } from 'node:crypto';
import { JurisdictionDirectory, JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from '../checkpoint';
import { LogKeys } from '../log-keys';
import { EMPTY_ROOT } from '../merkle';
import { verifyConsistency } from '../merkle-verify';
import { parseNote, signatureText, SignedNoteError, type NoteVerifier } from '../signed-note';
import { addCheckpointBody, readAddCheckpoint, type AddCheckpoint } from './add-checkpoint';
import { logsKnownTo, type KnownLogs } from './known-logs';
import { WitnessPolicies } from './witness-policies';

/** What a witness answers, in the statuses of C2SP tlog-witness. */
export type WitnessAnswer =
  | { readonly status: 200; /** Signature lines. */ readonly body: string }
  | { readonly status: 409; /** The size it holds. */ readonly size: bigint }
  | { readonly status: 400 | 403 | 404 | 422 };

interface HeldHead {
  readonly size: bigint;
  readonly root: Buffer;
  readonly note: string | null;
}

/** A log that signs what it should not could fill the table with proofs of it; so many are proof enough. */
const MOST_PROOFS_OF_ONE_LOG = 50;

/**
 * One jurisdiction as a witness of the others' logs. It remembers the largest head of each, cosigns only what continues it, and
 * has stored that before it answers: so it never cosigns two heads of one log that contradict each other.
 */
@Injectable()
export class Witness {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly policies: WitnessPolicies,
  ) {}

  /** Answers an `add-checkpoint` request, whoever sends it: the log's signature is the only thing that counts. */
  async addCheckpoint(witnessJurisdictionId: string, body: string): Promise<WitnessAnswer> {
    const request = readAddCheckpoint(body);
    const claimed = request && claimedBy(request.checkpoint);
    if (!request || !claimed) return { status: 400 };
    const known = await this.knownTo(witnessJurisdictionId);
    const verifiers = known?.get(claimed.origin);
    if (!verifiers) return { status: 404 };
    const checkpoint = signed(request.checkpoint, verifiers);
    if (!checkpoint) return { status: 403 };
    if (request.oldSize > checkpoint.size) return { status: 400 };
    const actor = serviceActor(witnessJurisdictionId, 'witness');
    return this.session.run(actor, (tx, now) => this.judge(tx, actor, now, request, checkpoint, verifiers));
  }

  /** The largest head it has cosigned of the log whose origin has this SHA-256 in hex, with its cosignature; null when there is none. */
  async checkpoint(witnessJurisdictionId: string, originHash: string): Promise<string | null> {
    const known = await this.knownTo(witnessJurisdictionId);
    const origin = [...(known?.keys() ?? [])].find((each) => createHash('sha256').update(each).digest('hex') === originHash);
    if (origin === undefined) return null;
    const actor = serviceActor(witnessJurisdictionId, 'witness');
    return this.session.run(actor, async (tx) => (await this.held(tx, actor, origin)).note);
  }

  private async knownTo(witnessJurisdictionId: string): Promise<KnownLogs | null> {
    const directory = await this.directory.all();
    if (!directory.some(({ jurisdictionId }) => jurisdictionId === witnessJurisdictionId)) return null;
    return logsKnownTo(witnessJurisdictionId, directory, this.policies.foreignLogs);
  }

  private async judge(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    request: AddCheckpoint,
    offered: Checkpoint,
    verifiers: readonly NoteVerifier[],
  ): Promise<WitnessAnswer> {
    const held = await this.held(tx, actor, offered.origin);
    // Two signed heads of one size prove a split view by themselves, whatever else the request says.
    if (offered.size === held.size && !offered.root.equals(held.root)) {
      await this.keepAsProof(tx, actor, 'split-view', request, offered, held);
      return { status: 409, size: held.size };
    }
    if (request.oldSize !== held.size) return { status: 409, size: held.size };
    if (!continues(held, offered, request.proof)) {
      await this.keepAsProof(tx, actor, 'not-a-continuation', request, offered, held);
      return { status: 422 };
    }
    const { text } = parseNote(request.checkpoint);
    const time = BigInt(Math.floor(now.getTime() / 1000));
    const line = this.keys.cosigner(actor.jurisdictionId).cosign(text, time);
    if (!(await this.store(tx, actor, held, offered, `${text}\n${logLines(request.checkpoint, verifiers)}${line}`))) {
      const { size } = await this.held(tx, actor, offered.origin);
      return { status: 409, size };
    }
    return { status: 200, body: line };
  }

  /** Locked: who holds a head to compare with holds it until the answer is decided. */
  private async held(tx: EntityManager, actor: Actor, origin: string): Promise<HeldHead> {
    const [row] = await tx.query<{ size: string; root: Buffer; note: string }[]>(
      'SELECT size, root, note FROM ledger.witnessed_log WHERE jurisdiction_id = $1 AND origin = $2 FOR UPDATE',
      [actor.jurisdictionId, origin],
    );
    return row ? { size: BigInt(row.size), root: row.root, note: row.note } : { size: 0n, root: EMPTY_ROOT, note: null };
  }

  /** False when somebody else's checkpoint was stored in the meantime: compare and set in one statement. */
  private async store(tx: EntityManager, actor: Actor, held: HeldHead, { origin, size, root }: Checkpoint, note: string): Promise<boolean> {
    if (held.note === null) {
      const made = await tx.query<unknown[]>(
        `INSERT INTO ledger.witnessed_log (jurisdiction_id, origin, size, root, note) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (jurisdiction_id, origin) DO NOTHING RETURNING origin`,
        [actor.jurisdictionId, origin, String(size), root, note],
      );
      return made.length === 1;
    }
    const [changed] = await tx.query<[{ origin: string }[], number]>(
      `UPDATE ledger.witnessed_log SET size = $3, root = $4, note = $5, recorded_at = now()
       WHERE jurisdiction_id = $1 AND origin = $2 AND size = $6 AND root = $7 RETURNING origin`,
      [actor.jurisdictionId, origin, String(size), root, note, String(held.size), held.root],
    );
    return changed.length === 1;
  }

  private async keepAsProof(
    tx: EntityManager,
    actor: Actor,
    finding: 'split-view' | 'not-a-continuation',
    request: AddCheckpoint,
    offered: Checkpoint,
    held: HeldHead,
  ): Promise<void> {
    if (held.note === null) return;
    const { text } = parseNote(request.checkpoint);
    await tx.query(
      `INSERT INTO ledger.refused_checkpoint (jurisdiction_id, origin, finding, checkpoint_hash, request, held_note)
       SELECT $1, $2, $3, $4, $5, $6
       WHERE (SELECT count(*) FROM ledger.refused_checkpoint WHERE jurisdiction_id = $1 AND origin = $2) < ${MOST_PROOFS_OF_ONE_LOG}
       ON CONFLICT (jurisdiction_id, origin, checkpoint_hash) DO NOTHING`,
      [
        actor.jurisdictionId,
        offered.origin,
        finding,
        createHash('sha256').update(text).digest(),
        addCheckpointBody(request),
        held.note,
      ],
    );
  }
}

/** The three lines as they stand, nothing believed yet; null when the note or they are malformed. */
function claimedBy(note: string): Checkpoint | null {
  try {
    return parseCheckpoint(parseNote(note).text);
  } catch (error) {
    if (error instanceof SignedNoteError) return null;
    throw error;
  }
}

/** The log's own signature lines; what else came with the request is not passed on. */
function logLines(note: string, verifiers: readonly NoteVerifier[]): string {
  return parseNote(note)
    .signatures.filter(({ name, keyId }) => verifiers.some((known) => known.name === name && known.keyId.equals(keyId)))
    .map(signatureText)
    .join('');
}

function signed(note: string, verifiers: readonly NoteVerifier[]): Checkpoint | null {
  try {
    return openCheckpoint(note, verifiers);
  } catch (error) {
    if (error instanceof SignedNoteError) return null;
    throw error;
  }
}

function continues(held: HeldHead, offered: Checkpoint, proof: readonly Buffer[]): boolean {
  // From nothing follows every head, and there is nothing to prove.
  if (held.size === 0n) return proof.length === 0 && (offered.size > 0n || offered.root.equals(EMPTY_ROOT));
  return verifyConsistency({ oldSize: held.size, newSize: offered.size, oldRoot: held.root, newRoot: offered.root, proof });
}
