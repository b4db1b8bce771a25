import { JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { logHead } from '../log-head';
import { LogKeys } from '../log-keys';
import { proveConsistency } from '../merkle-tree';
import { NodeTable } from '../node-table';
import { ownLog } from '../own-log';
import { parseNote, SignedNoteError } from '../signed-note';
import { standstillOf } from '../standstill';
import { addCheckpointBody } from './add-checkpoint';
import { AskWitness, type WitnessReply } from './ask-witness';
import { cosignaturesOf, type Cosignature } from './cosignature';
import { CosignedCheckpoints } from './cosigned-checkpoints';
import { WitnessPolicies, type FollowedPolicy, type ReachableWitness } from './witness-policies';
import { WitnessWatch } from './witness-watch';
import { WitnessingOptions } from './witnessing.options';

/** A head that is to be cosigned, with all that a witness could want to see. */
interface Offered {
  readonly log: number;
  readonly size: bigint;
  readonly note: string;
  /** Size each witness was last seen to hold. */
  readonly known: ReadonlyMap<string, bigint>;
  readonly missing: readonly ReachableWitness[];
}

type Outcome = { readonly cosignature: Cosignature } | { readonly fault: string; readonly contradicts: boolean };

/** A witness's clock may differ by so much. */
const FUTURE_SECONDS = 300n;
/** An older time is a line that was kept and is played again. */
const PAST_SECONDS = 600n;

/**
 * Shows the newest head of each log to its witnesses, on a cadence that says nothing of how busy a registry is. Whatever a witness
 * does, nothing here throws at custody: a fault is written down, and reported when it lasts.
 */
@Injectable()
export class WitnessRound {
  private readonly log = new Logger(WitnessRound.name);
  private readonly reported = new Set<string>();

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly policies: WitnessPolicies,
    private readonly witnesses: AskWitness,
    private readonly watch: WitnessWatch,
    private readonly options: WitnessingOptions,
  ) {}

  /** A round over every log of this deployment. */
  async all(): Promise<void> {
    for (const { jurisdictionId, code } of await this.directory.all()) {
      await this.of(jurisdictionId).catch((error: unknown) => this.log.warn(`the log of ${code} was not shown to its witnesses: ${plainFault(error)}`));
    }
  }

  /** Shows one log's newest head to the witnesses that have not cosigned it yet. Returns whether the policy is fulfilled for it. */
  async of(jurisdictionId: string): Promise<boolean> {
    const actor = serviceActor(jurisdictionId, 'witness-round');
    const policy = this.policies.of(jurisdictionId, await this.directory.all());
    if (await this.session.run(actor, (tx) => standstillOf(tx, actor))) {
      // Somebody may have mended it; only then is there something to show.
      if ((await this.watch.check(jurisdictionId)) !== null) return false;
    }
    const offered = await this.offer(actor, policy);
    if (!offered) return true;
    const outcomes = await Promise.all(offered.missing.map((witness) => this.ask(actor, offered, witness)));
    const published = await this.settle(actor, policy, offered, outcomes);
    if (outcomes.some((outcome) => 'fault' in outcome && outcome.contradicts)) await this.watch.check(jurisdictionId);
    return published;
  }

  private offer(actor: Actor, policy: FollowedPolicy): Promise<Offered | null> {
    return this.session.run(actor, async (tx) => {
      const own = await ownLog(tx, actor, this.keys);
      const head = await logHead(tx, actor, own);
      if (head.note === null) return null;
      const checkpoints = new CosignedCheckpoints(tx, actor, own.number);
      const cosigners = (await checkpoints.at(head.size))?.cosigners ?? new Set<string>();
      if (this.policies.isFulfilled(policy, cosigners)) await checkpoints.publish(head.size);
      const missing = policy.witnesses.filter(({ verifier }) => !cosigners.has(verifier.name));
      if (missing.length === 0) return null;
      const known = new Map((await checkpoints.standings()).map(({ witness, cosignedSize }) => [witness, cosignedSize ?? 0n]));
      return { log: own.number, size: head.size, note: head.note, known, missing };
    });
  }

  private async ask(actor: Actor, offered: Offered, witness: ReachableWitness): Promise<Outcome> {
    try {
      const guess = offered.known.get(witness.verifier.name) ?? 0n;
      let reply = await this.submit(actor, offered, witness, guess <= offered.size ? guess : 0n);
      // A witness that holds another head than thought says which; once is enough, a second difference is its fault.
      if (reply.kind === 'holds' && reply.size <= offered.size) reply = await this.submit(actor, offered, witness, reply.size);
      return this.read(offered, witness, reply);
    } catch (error) {
      return { fault: plainFault(error).slice(0, 200), contradicts: false };
    }
  }

  private async submit(actor: Actor, { log, size, note }: Offered, witness: ReachableWitness, oldSize: bigint): Promise<WitnessReply> {
    const proof = oldSize === 0n ? [] : await this.session.run(actor, (tx) => proveConsistency(new NodeTable(tx, actor, log), oldSize, size));
    return this.witnesses.addCheckpoint(witness, addCheckpointBody({ oldSize, proof, checkpoint: note }));
  }

  private read({ note, size }: Offered, { verifier }: ReachableWitness, reply: WitnessReply): Outcome {
    switch (reply.kind) {
      case 'unreachable':
        return { fault: reply.fault, contradicts: false };
      case 'holds':
        return { fault: reply.size > size ? 'holds-a-larger-head' : 'holds-another-head', contradicts: true };
      case 'refused':
        return { fault: `refused-${reply.status}`, contradicts: reply.status === 422 };
    }
    const cosignature = onlyThisNote(note, reply.lines) ? cosignaturesOf(`${note}${reply.lines}`, [verifier])[0] : undefined;
    if (!cosignature) return { fault: 'wrong-signature', contradicts: false };
    const now = BigInt(Math.floor(Date.now() / 1000));
    if (cosignature.time > now + FUTURE_SECONDS) return { fault: 'future-time', contradicts: false };
    if (cosignature.time < now - PAST_SECONDS) return { fault: 'old-time', contradicts: false };
    return { cosignature };
  }

  private settle(actor: Actor, policy: FollowedPolicy, { log, size, missing }: Offered, outcomes: readonly Outcome[]): Promise<boolean> {
    return this.session.run(actor, async (tx, now) => {
      const checkpoints = new CosignedCheckpoints(tx, actor, log);
      for (const [place, outcome] of outcomes.entries()) {
        const name = missing[place]?.verifier.name ?? '';
        if ('fault' in outcome) await checkpoints.failed(name, outcome.fault);
        else await checkpoints.add(size, outcome.cosignature);
      }
      for (const { witness, failingSince, fault } of await checkpoints.standings()) {
        const failing = failingSince !== null && now.getTime() - failingSince.getTime() >= this.options.alarmAfterMs;
        this.report(`${actor.jurisdictionId} ${witness}`, failing, `the witness ${witness} has not cosigned since ${failingSince?.toISOString() ?? ''}: ${fault ?? ''}`);
      }
      const cosigners = (await checkpoints.at(size))?.cosigners ?? new Set<string>();
      const fulfilled = this.policies.isFulfilled(policy, cosigners);
      if (fulfilled) await checkpoints.publish(size);
      return fulfilled;
    });
  }

  /** Once when it begins to last, not in every round. */
  private report(what: string, failing: boolean, sentence: string): void {
    if (!failing) this.reported.delete(what);
    else if (!this.reported.has(what)) {
      this.reported.add(what);
      this.log.warn(sentence);
    }
  }
}

/** Whether the answer is signature lines only: concatenated to the note it must leave the signed text as it was. */
function onlyThisNote(note: string, lines: string): boolean {
  try {
    return parseNote(`${note}${lines}`).text === parseNote(note).text;
  } catch (error) {
    if (error instanceof SignedNoteError) return false;
    throw error;
  }
}
