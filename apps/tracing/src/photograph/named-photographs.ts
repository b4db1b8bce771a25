import type { EntityManager } from 'typeorm';
import { ReleasedChainRow } from '../trace-request/chain-row.entity';
import type { TraceRequest } from '../trace-request/trace-request.entity';

/** The photographs of the firearm that the question names, by their hashes. */
const ofQuestion = ({ photographs }: TraceRequest): ReadonlyMap<string, string | null> => new Map(photographs.map(({ id, sha256 }) => [id, sha256]));

/** Those that released rows of any of its answers name as evidence. */
async function ofAnswers(tx: EntityManager, { jurisdictionId, id: traceRequestId }: TraceRequest): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.find(ReleasedChainRow, { select: { jurisdictionId: true, id: true, evidence: true }, where: { jurisdictionId, traceRequestId } });
  return new Map(rows.flatMap(({ evidence }) => evidence.map(({ id, sha256 }) => [id, sha256] as const)));
}

/** What our side of a request has named to the other. @returns hash of the original by identifier */
export const namedByUs = (tx: EntityManager, request: TraceRequest): ReadonlyMap<string, string | null> | Promise<ReadonlyMap<string, string | null>> =>
  request.ourPart === 'requester' ? ofQuestion(request) : ofAnswers(tx, request);

/** What the other side has named to us. @returns hash of the original by identifier, null where it was not said */
export const namedToUs = (tx: EntityManager, request: TraceRequest): ReadonlyMap<string, string | null> | Promise<ReadonlyMap<string, string | null>> =>
  request.ourPart === 'addressee' ? ofQuestion(request) : ofAnswers(tx, request);
