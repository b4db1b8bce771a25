import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { currentChains } from '../trace-request/trace-answer.rows';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { countriesNamed, type AskedSoFar } from '../trace-request/trace-request.routing';

/** All requests that ask about one firearm for one inquiry, the first among them; none where others ask. */
export async function inquiryOf(tx: EntityManager, { jurisdictionId, id, rootId, ourPart }: TraceRequest): Promise<TraceRequest[]> {
  if (ourPart === 'addressee') return [];
  const first = rootId ?? id;
  return tx.find(TraceRequest, {
    where: [
      { jurisdictionId, id: first },
      { jurisdictionId, rootId: first },
    ],
    order: { occurredAt: 'ASC', reference: 'ASC' },
  });
}

/** Who is asked already, and which states their answers lead to. A cancelled question counts as none. */
export async function askedSoFarIn(tx: EntityManager, actor: Actor, inquiry: readonly TraceRequest[]): Promise<AskedSoFar> {
  const standing = inquiry.filter(({ state, submittedAt }) => submittedAt !== null && state !== 'cancelled');
  const chains = await currentChains(tx, actor, standing);
  return {
    asked: new Map(standing.flatMap(({ addresseeId, id }) => (addresseeId === null ? [] : [[addresseeId, id] as const]))),
    named: countriesNamed(standing.map(({ id, furtherCountry }) => ({ furtherCountry, chain: chains.get(id) ?? [] }))),
  };
}
