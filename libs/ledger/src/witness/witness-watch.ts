import { JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '../checkpoint';
import { LedgerError } from '../ledger.errors';
import { LogKeys } from '../log-keys';
import { MerkleError } from '../merkle';
import { treeRoot } from '../merkle-tree';
import { NodeTable } from '../node-table';
import { openOwnCheckpoint, ownLog, type OwnLog } from '../own-log';
import { SignedNoteError } from '../signed-note';
import { goOn, standStill, standstillOf, type StandstillProblem } from '../standstill';
import { AskWitness } from './ask-witness';
import { WitnessPolicies } from './witness-policies';

/** A head that a witness holds and the log is not a continuation of. */
export interface Contradiction {
  readonly witness: string;
  readonly problem: 'ledger.behind-witnesses' | 'ledger.forked';
  readonly size: bigint;
  readonly witnessedSize: bigint;
}

interface SeenHead {
  readonly witness: string;
  readonly held: Checkpoint;
}

/**
 * Compares a log with the heads that its witnesses hold. Only a head that the log's own key signed counts, so that no witness can
 * stop a log by claiming something; but such a head, when it is larger than the log or has another root, proves that the log was
 * set back or written anew, and it must take nothing more until somebody has looked.
 */
@Injectable()
export class WitnessWatch {
  private readonly log = new Logger(WitnessWatch.name);

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly policies: WitnessPolicies,
    private readonly witnesses: AskWitness,
  ) {}

  /** All logs of this deployment: before the first event of a start is taken. */
  async checkAll(): Promise<void> {
    for (const { jurisdictionId, code } of await this.directory.all()) {
      await this.check(jurisdictionId).catch((error: unknown) => {
        this.log.error(`the log of ${code} could not be compared with its witnesses: ${plainFault(error)}`);
      });
    }
  }

  /** One log. Returns the problem it now stands still for, null when it goes on. */
  async check(jurisdictionId: string): Promise<StandstillProblem | null> {
    const actor = serviceActor(jurisdictionId, 'witness-watch');
    const own = await this.session.run(actor, (tx) => ownLog(tx, actor, this.keys));
    const seen = await this.seen(jurisdictionId, own);
    return this.session.run(actor, (tx) => this.judge(tx, actor, own, seen));
  }

  /** What witnesses hold against one log, without any consequence. */
  async contradictions(jurisdictionId: string): Promise<Contradiction[]> {
    const actor = serviceActor(jurisdictionId, 'witness-watch');
    const own = await this.session.run(actor, (tx) => ownLog(tx, actor, this.keys));
    const seen = await this.seen(jurisdictionId, own);
    return this.session.run(actor, (tx) => this.compared(tx, actor, own.number, seen));
  }

  private async seen(jurisdictionId: string, own: OwnLog): Promise<SeenHead[]> {
    const { witnesses } = this.policies.of(jurisdictionId, await this.directory.all());
    const heads = await Promise.all(
      witnesses.map(async (witness): Promise<SeenHead[]> => {
        const note = await this.witnesses.heldCheckpoint(witness, own.signer.origin).catch(() => null);
        const held = note === null ? null : opened(note, own);
        return held?.origin === own.signer.origin ? [{ witness: witness.verifier.name, held }] : [];
      }),
    );
    return heads.flat();
  }

  private async judge(tx: EntityManager, actor: Actor, own: OwnLog, seen: readonly SeenHead[]): Promise<StandstillProblem | null> {
    const present = await standstillOf(tx, actor);
    if (present?.problem === 'ledger.frozen') return present.problem;
    const [contradiction] = await this.compared(tx, actor, own.number, seen);
    if (contradiction) {
      const { problem, witness, size, witnessedSize } = contradiction;
      await standStill(tx, actor, contradiction);
      if (!present) this.log.error({ problem, witness, size: String(size), witnessedSize: String(witnessedSize) }, EXPLAINED[problem]);
      return problem;
    }
    // What one witness proved, only the same witness can be seen to agree with.
    if (present && !seen.some(({ witness }) => witness === present.witness)) return present.problem;
    if (present) await goOn(tx, actor);
    return null;
  }

  private async compared(tx: EntityManager, actor: Actor, log: number, seen: readonly SeenHead[]): Promise<Contradiction[]> {
    const size = await sizeOf(tx, actor, log);
    const found: Contradiction[] = [];
    for (const { witness, held } of seen) {
      const problem = held.size > size ? 'ledger.behind-witnesses' : (await this.isFork(tx, actor, log, held)) ? 'ledger.forked' : null;
      if (problem !== null) found.push({ witness, problem, size, witnessedSize: held.size });
    }
    return found;
  }

  /** A tree of which nodes are missing is not the one that was witnessed either. */
  private async isFork(tx: EntityManager, actor: Actor, log: number, held: Checkpoint): Promise<boolean> {
    if (held.size === 0n) return false;
    try {
      return !(await treeRoot(new NodeTable(tx, actor, log), held.size)).equals(held.root);
    } catch (error) {
      if (error instanceof LedgerError || error instanceof MerkleError) return true;
      throw error;
    }
  }
}

/** Of the last checkpoint, whether or not the tree still fits it: whoever compares with witnesses looks for what does not fit. */
async function sizeOf(tx: EntityManager, { jurisdictionId }: Actor, log: number): Promise<bigint> {
  const [row] = await tx.query<{ size: string | null }[]>('SELECT max(size) AS size FROM ledger.checkpoint WHERE jurisdiction_id = $1 AND log = $2', [jurisdictionId, log]);
  return BigInt(row?.size ?? 0);
}

const EXPLAINED = {
  'ledger.behind-witnesses': 'the log is shorter than a witness has seen it: restored from an older copy? It takes nothing more',
  'ledger.forked': 'the log is not the one a witness has seen: written anew? It takes nothing more',
} as const;

function opened(note: string, own: OwnLog): Checkpoint | null {
  try {
    return openOwnCheckpoint(note, own);
  } catch (error) {
    if (error instanceof SignedNoteError) return null;
    throw error;
  }
}
