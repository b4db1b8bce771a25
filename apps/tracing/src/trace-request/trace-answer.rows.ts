import { randomUUID } from 'node:crypto';
import type { ChainRow, EvidenceReference, TraceAnswerBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { keepTerms } from '../use-condition/fact-terms.rows';
import { ReleasedChainRow } from './chain-row.entity';
import { RecordsSearch } from './proposal.entity';
import { TraceAnswer } from './trace-answer.entity';
import type { TraceRequest } from './trace-request.entity';

type ChainRowFields = { readonly [K in 'sequence' | 'actor' | 'name' | 'country']: ChainRow[K] } & {
  readonly [K in Exclude<keyof ChainRow, 'evidence'>]?: ChainRow[K] | undefined;
} & {
  readonly evidence?: readonly (Pick<EvidenceReference, 'kind' | 'id'> & { readonly sha256?: string | null | undefined })[] | undefined;
};

/** A row of a chain with all its fields and no others; what is left out is unknown. */
export function asChainRow(row: ChainRowFields): ChainRow & { readonly evidence: EvidenceReference[] } {
  const { sequence, actor, name, licence = null, country, acquiredOn = null, disposedOn = null, document = null, evidence = [] } = row;
  const { terms } = row;
  const shown = evidence.map(({ kind, id, sha256 = null }) => ({ kind, id, sha256 }));
  return { sequence, actor, name, licence, country, acquiredOn, disposedOn, document, evidence: shown, ...(terms && { terms }) };
}

/** Writes an answer into the rows of either side, where it counts from now on; the request's state is the caller's. */
export async function keepAnswer(tx: EntityManager, request: TraceRequest, answeredAt: Date, body: TraceAnswerBody): Promise<void> {
  const { number, outcome, extent, endState, tooOldYear, tooOldCountry, furtherCountry, refusalGround, expectedOn, remarks } = body;
  const useConditions = [...body.useConditions];
  const said = { outcome, extent, endState, tooOldYear, tooOldCountry, furtherCountry, refusalGround, expectedOn, remarks, useConditions };
  Object.assign(request, { answeredAt, answerNumber: number, ...said });
  await tx.save(request);
  const { jurisdictionId, id: traceRequestId } = request;
  await tx.insert(TraceAnswer, { ...said, jurisdictionId, id: randomUUID(), traceRequestId, number, occurredAt: answeredAt });
  await keepTerms(tx, request, answeredAt, body);
  if (body.chain.length === 0) return;
  await tx.insert(
    ReleasedChainRow,
    body.chain.map((row) => ({
      ...asChainRow(row),
      jurisdictionId,
      id: randomUUID(),
      traceRequestId,
      answerNumber: number,
      occurredAt: answeredAt,
    })),
  );
}

/** The chain that counts of each request, in order: that of its last answer. */
export async function currentChains(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requests: readonly TraceRequest[],
): Promise<Map<string, ReleasedChainRow[]>> {
  const chains = new Map(requests.map(({ id }): [string, ReleasedChainRow[]] => [id, []]));
  const counting = new Map(requests.map(({ id, answerNumber }) => [id, answerNumber]));
  const rows = await tx.find(ReleasedChainRow, {
    where: { jurisdictionId, traceRequestId: In([...chains.keys()]) },
    order: { sequence: 'ASC' },
  });
  for (const row of rows) if (counting.get(row.traceRequestId) === row.answerNumber) chains.get(row.traceRequestId)?.push(row);
  return chains;
}

export async function currentChain(tx: EntityManager, actor: Actor, request: TraceRequest): Promise<ReleasedChainRow[]> {
  return (await currentChains(tx, actor, [request])).get(request.id) ?? [];
}

/** The last search of the marking records for this request; null when nobody has looked yet. */
export function latestSearch(tx: EntityManager, { jurisdictionId }: Actor, traceRequestId: string): Promise<RecordsSearch | null> {
  return tx.findOne(RecordsSearch, { where: { jurisdictionId, traceRequestId }, order: { recordedAt: 'DESC', id: 'DESC' } });
}
