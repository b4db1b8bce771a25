import type { TraceEndState } from '@headstamp/codes';
import type { ChainRow } from '@headstamp/exchange';
import { TraceRequestError } from './trace-request.errors';

/** What an official chose to release. */
export interface Choice {
  /** The rows of the proposed record, or those stated by hand. */
  readonly chain: readonly ChainRow[];
  /** Sequence numbers of rows that stay at home. */
  readonly withhold: readonly number[];
  /** Null where a restricted answer leaves it open. */
  readonly endState: TraceEndState | null;
  /** What the official says of the answer; undefined to have it judged by what is withheld. */
  readonly extent: 'full' | 'partial' | undefined;
}

export interface Release {
  readonly chain: readonly ChainRow[];
  readonly extent: 'full' | 'partial';
}

/** The rows that leave, in their order, and whether they are all there is. */
export function release({ chain, withhold, endState, extent }: Choice): Release {
  const sequences = chain.map(({ sequence }) => sequence);
  if (new Set(sequences).size !== sequences.length) throw new TraceRequestError('trace-request.sequence-twice');
  const unknown = withhold.filter((sequence) => !sequences.includes(sequence));
  if (unknown.length > 0) throw new TraceRequestError('trace-request.unknown-sequence', { sequences: unknown.map(String) });
  const released = chain.filter(({ sequence }) => !withhold.includes(sequence)).sort((one, other) => one.sequence - other.sequence);
  if (chain.length > 0 && released.length === 0) throw new TraceRequestError('trace-request.nothing-released');
  if (released.length === 0 && endState?.startsWith('TRACED_'))
    throw new TraceRequestError('trace-request.traced-without-chain', { endState });
  if (extent === 'full' && withhold.length > 0) throw new TraceRequestError('trace-request.withheld-is-not-full');
  return { chain: released, extent: extent ?? (withhold.length > 0 ? 'partial' : 'full') };
}

/** A trace that ends because the firearm is too old says by whose law: the year is not the same everywhere. */
export function lawOfAge(
  endState: TraceEndState | null,
  { tooOldYear = null, tooOldCountry = null }: { readonly tooOldYear?: number | null; readonly tooOldCountry?: string | null },
): { readonly tooOldYear: number | null; readonly tooOldCountry: string | null } {
  const needed = endState === 'TOO_OLD';
  if ((tooOldYear !== null) !== needed || (tooOldCountry !== null) !== needed)
    throw new TraceRequestError('trace-request.too-old-needs-law');
  return { tooOldYear, tooOldCountry };
}
