import { JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openCheckpoint, type Checkpoint } from '../checkpoint';
import { logHead } from '../log-head';
import { LogKeys } from '../log-keys';
import { treeRoot } from '../merkle-tree';
import { NodeTable } from '../node-table';
import { ownLog, type OwnLog } from '../own-log';
import { noteVerifier, SignedNoteError } from '../signed-note';
import { goOn, standStill, standstillOf, type StandstillProblem } from '../standstill';
import { AskWitness } from './ask-witness';
import { WitnessPolicies } from './witness-policies';

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

  private async seen(jurisdictionId: string, { signer }: OwnLog): Promise<SeenHead[]> {
    const { witnesses } = this.policies.of(jurisdictionId, await this.directory.all());
    const heads = await Promise.all(
      witnesses.map(async (witness): Promise<SeenHead[]> => {
        const note = await this.witnesses.heldCheckpoint(witness, signer.origin).catch(() => null);
        const held = note === null ? null : opened(note, signer.verifierKey);
        return held?.origin === signer.origin ? [{ witness: witness.verifier.name, held }] : [];
      }),
    );
    return heads.flat();
  }

  private async judge(tx: EntityManager, actor: Actor, { signer }: OwnLog, seen: readonly SeenHead[]): Promise<StandstillProblem | null> {
    const present = await standstillOf(tx, actor);
    if (present?.problem === 'ledger.frozen') return present.problem;
    const head = await logHead(tx, actor, signer);
    for (const { witness, held } of seen) {
      const problem = await this.contradiction(tx, actor, head.size, held);
      if (problem === null) continue;
      await standStill(tx, actor, { problem, witness, size: head.size, witnessedSize: held.size });
      if (!present) this.log.error({ problem, witness, size: String(head.size), witnessedSize: String(held.size) }, EXPLAINED[problem]);
      return problem;
    }
    // What one witness proved, only the same witness can be seen to agree with.
    if (present && !seen.some(({ witness }) => witness === present.witness)) return present.problem;
    if (present) await goOn(tx, actor);
    return null;
  }

  private async contradiction(tx: EntityManager, actor: Actor, size: bigint, held: Checkpoint): Promise<'ledger.behind-witnesses' | 'ledger.forked' | null> {
    if (held.size > size) return 'ledger.behind-witnesses';
    if (held.size === 0n) return null;
    const root = await treeRoot(new NodeTable(tx, actor), held.size);
    return root.equals(held.root) ? null : 'ledger.forked';
  }
}

const EXPLAINED = {
  'ledger.behind-witnesses': 'the log is shorter than a witness has seen it: restored from an older copy? It takes nothing more',
  'ledger.forked': 'the log is not the one a witness has seen: written anew? It takes nothing more',
} as const;

function opened(note: string, key: string): Checkpoint | null {
  try {
    return openCheckpoint(note, [noteVerifier(key)]);
  } catch (error) {
    if (error instanceof SignedNoteError) return null;
    throw error;
  }
}
