import type { ClarificationPurpose } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import type { Party } from '../trace-request/trace-request.states';
import { Clarification } from './clarification.entity';

interface Said {
  readonly messageId: string;
  readonly saidBy: Party;
  readonly purpose: ClarificationPurpose;
  readonly text: string;
  readonly official: string | null;
  readonly inReplyTo: string | null;
  readonly occurredAt: Date;
}

/** Keeps a message of either side; false when one with this identifier is kept already. */
export async function keepClarification(tx: EntityManager, request: TraceRequest, said: Said): Promise<boolean> {
  const { jurisdictionId, id: traceRequestId } = request;
  const { messageId: id, saidBy, purpose, text, official, inReplyTo, occurredAt } = said;
  if (await tx.existsBy(Clarification, { jurisdictionId, id })) return false;
  await tx.insert(Clarification, {
    ...{ jurisdictionId, id, traceRequestId, saidBy, purpose, text, official, inReplyTo, occurredAt },
    ...{ readAt: null, readBy: null },
  });
  return true;
}

/** The thread of a request, oldest first. */
export function threadOf(tx: EntityManager, { jurisdictionId }: Actor, traceRequestId: string): Promise<Clarification[]> {
  return tx.find(Clarification, { where: { jurisdictionId, traceRequestId }, order: { recordedAt: 'ASC', id: 'ASC' } });
}

const theOther = (ourPart: Party): Party => (ourPart === 'requester' ? 'addressee' : 'requester');

/** What the other side said and nobody here has read yet. */
export function unreadOf(tx: EntityManager, { jurisdictionId, id: traceRequestId, ourPart }: TraceRequest): Promise<Clarification[]> {
  return tx.findBy(Clarification, { jurisdictionId, traceRequestId, saidBy: theOther(ourPart), readAt: IsNull() });
}

/** How many messages of each request are unread; a request without any is left out. */
export async function unreadCounts(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requests: readonly TraceRequest[],
): Promise<Map<string, number>> {
  const ourPart = new Map(requests.map((request) => [request.id, request.ourPart]));
  const unread = await tx.find(Clarification, {
    select: { jurisdictionId: true, id: true, traceRequestId: true, saidBy: true },
    where: { jurisdictionId, traceRequestId: In([...ourPart.keys()]), readAt: IsNull() },
  });
  const counts = new Map<string, number>();
  for (const { traceRequestId, saidBy } of unread)
    if (saidBy !== ourPart.get(traceRequestId)) counts.set(traceRequestId, (counts.get(traceRequestId) ?? 0) + 1);
  return counts;
}
