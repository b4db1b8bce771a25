import { equal, utf8 } from './bytes';
import type { Crypto } from './crypto';
import { broken, open, proved, type Finding } from './finding';
import type { Entry, HistoryFile, TimeStamp } from './history-file';
import { keysOf, type RangedKey } from './log-keys';
import { isBeginning } from './merkle';
import { checkpoint, NoteFault, openNote, readNote, type Checkpoint, type LogKey } from './note';
import { cosigned, type Cosigned } from './policy';
import { checkTimeStamp } from './time-stamp';
import type { Trust } from './trust';

/** The state of a log that everything in a file hangs on. */
export interface Head extends Checkpoint {
  readonly by: LogKey;
  readonly cosigned: Cosigned | null;
  /** By an authority's clock, the first `size` events were in the log before `at`. */
  readonly stamped: { readonly size: number; readonly at: Date } | null;
}

export interface OpenedHead {
  readonly head: Head | null;
  readonly findings: readonly Finding[];
}

/** Opens a checkpoint under the keys the reader supplied, judges who cosigned it, and what time it was stamped with. */
export async function openHead(
  crypto: Crypto,
  file: { readonly checkpoint: string; readonly keyEvents: readonly Entry[]; readonly timeStamp: TimeStamp | null; readonly owner: string },
  trust: Trust,
): Promise<OpenedHead> {
  const origin = file.checkpoint.split('\n', 1)[0] ?? '';
  const about = `the log ${origin} of ${file.owner} had this state`;
  const supplied = [...trust.logs, ...(trust.policy?.logs ?? [])].filter(({ name }) => name === origin);
  if (supplied.length === 0) return { head: null, findings: [broken(about, `you supplied no --log-key for ${origin}`)] };
  const { keys, findings: rotations } = await keysOf(crypto, origin, supplied, file.keyEvents);
  const signed = await openUnder(crypto, file.checkpoint, keys);
  if (!('by' in signed)) return { head: null, findings: [...rotations, broken(about, `the checkpoint ${signed.fault}`)] };
  const { by, state } = signed;
  const findings: Finding[] = [
    ...rotations,
    proved(about, `checkpoint over ${state.size} events, signed by the key ${by.name}+${by.keyId} you supplied`),
  ];
  const witnesses = await witnessed(crypto, file.checkpoint, trust, findings);
  const stamped = file.timeStamp ? await timed(crypto, file.timeStamp, state, keys, trust, findings) : null;
  return { head: { ...state, by, cosigned: witnesses, stamped }, findings };
}

type Signed = { readonly by: LogKey; readonly state: Checkpoint } | { readonly fault: string };

async function openUnder(crypto: Crypto, note: string, keys: readonly RangedKey[]): Promise<Signed> {
  let fault = 'is not signed by a key you supplied';
  let outOfRange = false;
  for (const { key, from, until } of keys) {
    try {
      const state = checkpoint(await openNote(crypto, note, key));
      if (state.size > from && state.size <= until) return { by: key, state };
      fault = `of ${state.size} events is signed by a key that was not the log's at that size`;
      outOfRange = true;
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      if (!outOfRange) fault = error.message;
    }
  }
  return { fault };
}

async function witnessed(crypto: Crypto, note: string, { policy }: Trust, findings: Finding[]): Promise<Cosigned | null> {
  const about = 'the log showed its witnesses the same';
  if (!policy) {
    const lines = readNote(note).lines.length - 1;
    if (lines > 0)
      findings.push(open(about, `${lines} further signature line(s) on the checkpoint were not checked: you supplied no --policy`));
    return null;
  }
  const result = await cosigned(crypto, note, policy);
  for (const fault of result.faults) findings.push(open('a line of a witness on the checkpoint', `${fault}; it counts for nothing`));
  if (policy.quorum === null) return result;
  const names = result.by.map(({ name, at }) => `${name} at ${new Date(at * 1_000).toISOString()}`).join(', ');
  findings.push(
    result.fulfilled
      ? proved(about, `the checkpoint is cosigned as your policy demands: ${names}`)
      : broken(
          about,
          `your policy demands more cosignatures than the checkpoint has (${names || 'none'}): they are pending, or were refused`,
        ),
  );
  return result;
}

async function timed(
  crypto: Crypto,
  stamp: TimeStamp,
  head: Checkpoint,
  keys: readonly RangedKey[],
  trust: Trust,
  findings: Finding[],
): Promise<Head['stamped']> {
  const about = 'the log was this long at a time that an authority confirms';
  const signed = await openUnder(crypto, stamp.checkpoint, keys);
  const fail = (because: string): null => {
    findings.push(broken(about, because));
    return null;
  };
  if (!('by' in signed)) return fail(`the stamped checkpoint ${signed.fault}`);
  const same = signed.state.size === head.size && equal(signed.state.root, head.root) && stamp.consistency.length === 0;
  if (signed.state.origin !== head.origin || !(same || isBeginning(crypto, signed.state, head, stamp.consistency))) {
    return fail('the stamped checkpoint is not a beginning of the log as it is here');
  }
  const result = await checkTimeStamp(crypto, stamp.token, utf8(readNote(stamp.checkpoint).text), trust.authorities);
  if (result.standing === 'holds') {
    const { size } = signed.state;
    findings.push(proved(about, `the first ${size} events were in it before ${result.at.toISOString()}, by the clock of the authority`));
    return { size, at: result.at };
  }
  if (result.standing === 'fails') return fail(`the time stamp ${result.because}`);
  findings.push(open(about, `the time stamp was not checked: ${result.because}`));
  return null;
}

/** What the reader kept from earlier, held against the present state. */
export async function checkKept(crypto: Crypto, head: Head, trust: Trust): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, note, proof } of trust.earlier) {
    if (note.split('\n', 1)[0] !== head.origin) continue;
    const about = `the log ${head.origin} still begins as in the checkpoint you kept (${name})`;
    const signed = await openUnder(crypto, note, [
      { key: head.by, from: -1, until: Number.MAX_SAFE_INTEGER },
      ...supplied(trust, head.origin),
    ]);
    if (!('by' in signed)) {
      findings.push(broken(about, `the kept checkpoint ${signed.fault}`));
      continue;
    }
    const kept = signed.state;
    const [older, newer] = kept.size <= head.size ? [kept, head] : [head, kept];
    if (kept.size === head.size) {
      findings.push(
        equal(kept.root, head.root)
          ? proved(about, `both are of ${kept.size} events with one root`)
          : broken(about, `it signed two different states of ${kept.size} events: keep both files as evidence`),
      );
    } else if (proof?.size !== newer.size) {
      findings.push(open(about, `no proof leads from ${older.size} to ${newer.size} events; ask for one and give it with --consistency`));
    } else if (isBeginning(crypto, older, newer, proof.hashes)) {
      findings.push(proved(about, `consistency proof from ${older.size} to ${newer.size} events (RFC 6962)`));
    } else {
      findings.push(
        broken(about, `no proof shows that its ${older.size} events are the first of these ${newer.size}: something was rewritten`),
      );
    }
  }
  return findings;
}

const supplied = ({ logs }: Trust, origin: string): RangedKey[] =>
  logs.filter(({ name }) => name === origin).map((key) => ({ key, from: -1, until: Number.MAX_SAFE_INTEGER }));

/** What `openHead` asks of a history. */
export const headOf = ({ checkpoint, keyEvents, timeStamp, jurisdiction }: HistoryFile): Parameters<typeof openHead>[1] => ({
  checkpoint,
  keyEvents,
  timeStamp,
  owner: jurisdiction.name,
});
