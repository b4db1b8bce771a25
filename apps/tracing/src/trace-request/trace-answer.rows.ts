import { randomUUID } from 'node:crypto';
import type { ChainRow, TraceAnswerBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { ReleasedChainRow } from './chain-row.entity';
import { RecordsSearch } from './proposal.entity';
import type { TraceRequest } from './trace-request.entity';

/** A row of a chain with all its fields and no others; what is left out is unknown. */
export function asChainRow(
  row: { readonly [K in 'sequence' | 'actor' | 'name' | 'country']: ChainRow[K] } & {
    readonly [K in keyof ChainRow]?: ChainRow[K] | undefined;
  },
): ChainRow {
  const { sequence, actor, name, licence = null, country, acquiredOn = null, disposedOn = null, document = null } = row;
  return { sequence, actor, name, licence, country, acquiredOn, disposedOn, document };
}

/** Writes an answer into the row of either side; its state is the caller's. */
export async function keepAnswer(tx: EntityManager, request: TraceRequest, answeredAt: Date, body: TraceAnswerBody): Promise<void> {
  const { extent, endState, refusalGround, remarks, useConditions, chain } = body;
  Object.assign(request, { answeredAt, extent, endState, refusalGround, remarks, useConditions: [...useConditions] });
  await tx.save(request);
  if (chain.length === 0) return;
  const { jurisdictionId, id: traceRequestId } = request;
  await tx.insert(
    ReleasedChainRow,
    chain.map((row) => ({ ...asChainRow(row), jurisdictionId, id: randomUUID(), traceRequestId, occurredAt: answeredAt })),
  );
}

/** The last search of the marking records for this request; null when nobody has looked yet. */
export function latestSearch(tx: EntityManager, { jurisdictionId }: Actor, traceRequestId: string): Promise<RecordsSearch | null> {
  return tx.findOne(RecordsSearch, { where: { jurisdictionId, traceRequestId }, order: { recordedAt: 'DESC', id: 'DESC' } });
}
