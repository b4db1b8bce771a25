import { createHash } from 'node:crypto';
import type { Witness } from './witness';
import type { ReachableWitness } from './witness-policies';

/** What came back from a witness, by whatever way it was asked. */
export type WitnessReply =
  | { readonly kind: 'cosigned'; readonly lines: string }
  | { readonly kind: 'holds'; readonly size: bigint }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly fault: 'no-answer' | 'timed-out' | 'no-address' };

const MOST_ANSWER_BYTES = 64 * 1024;

/** A neighbour on this deployment is asked through the same use case that answers the route; others over HTTP. */
export class AskWitness {
  constructor(
    private readonly neighbours: Pick<Witness, 'addCheckpoint' | 'checkpoint'>,
    private readonly patienceMs: number,
  ) {}

  async addCheckpoint(witness: ReachableWitness, body: string): Promise<WitnessReply> {
    if (witness.localId !== null) {
      const answer = await this.neighbours.addCheckpoint(witness.localId, body);
      if (answer.status === 200) return { kind: 'cosigned', lines: answer.body };
      return answer.status === 409 ? { kind: 'holds', size: answer.size } : { kind: 'refused', status: answer.status };
    }
    if (witness.url === null) return { kind: 'unreachable', fault: 'no-address' };
    const answer = await this.fetch(`${witness.url}/add-checkpoint`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body });
    if ('fault' in answer) return { kind: 'unreachable', fault: answer.fault };
    const { status, type, text } = answer;
    if (status === 200) return { kind: 'cosigned', lines: text };
    const size = status === 409 && type === 'text/x.tlog.size' ? /^(0|[1-9][0-9]{0,18})\n$/.exec(text)?.[1] : undefined;
    return size === undefined ? { kind: 'refused', status } : { kind: 'holds', size: BigInt(size) };
  }

  /** The head the witness says it holds of a log; null when it names none or cannot be asked. Nothing in it is believed yet. */
  async heldCheckpoint(witness: ReachableWitness, origin: string): Promise<string | null> {
    const hash = createHash('sha256').update(origin).digest('hex');
    if (witness.localId !== null) return this.neighbours.checkpoint(witness.localId, hash);
    if (witness.url === null) return null;
    const answer = await this.fetch(`${witness.url}/${hash}/checkpoint`, {});
    return !('fault' in answer) && answer.status === 200 ? answer.text : null;
  }

  private async fetch(
    url: string,
    init: RequestInit,
  ): Promise<{ status: number; type: string; text: string } | { fault: 'no-answer' | 'timed-out' }> {
    try {
      const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(this.patienceMs) });
      return { status: response.status, type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '', text: await beginning(response) };
    } catch (error) {
      return { fault: (error as { name?: unknown }).name === 'TimeoutError' ? 'timed-out' : 'no-answer' };
    }
  }
}

/** No more than an answer may have: a witness that never ends its answer fills nobody's memory. */
async function beginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
