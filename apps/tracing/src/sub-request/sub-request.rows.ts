import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { countriesNamed, type AskedSoFar } from '../trace-request/trace-request.routing';
import { permittedAnswers } from '../use-condition/conditioned-answers';
import { withinTheInvestigation } from '../use-condition/stated-use';

/** All requests that ask about one firearm for one inquiry, the first among them; none where others ask. */
export async function inquiryOf(tx: EntityManager, { jurisdictionId, id, rootId, ourPart }: TraceRequest): Promise<TraceRequest[]> {
  if (ourPart === 'addressee') return [];
  const first = rootId ?? id;
  return tx.find(TraceRequest, {
    where: [
      { jurisdictionId, id: first },
      { jurisdictionId, rootId: first },
    ],
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
}

/** Who is asked already, and which states their answers lead to as far as they may be used. A cancelled question counts as none. */
export async function askedSoFarIn(tx: EntityManager, actor: Actor, inquiry: readonly TraceRequest[], now: Date): Promise<AskedSoFar> {
  const standing = inquiry.filter(({ state, submittedAt }) => submittedAt !== null && state !== 'cancelled');
  const answers = await permittedAnswers(tx, actor, standing, withinTheInvestigation(actor, now), 'each');
  return {
    asked: new Map(standing.flatMap(({ addresseeId, id }) => (addresseeId === null ? [] : [[addresseeId, id] as const]))),
    named: countriesNamed(
      standing.flatMap(({ id, furtherCountry }) => {
        const answer = answers.get(id);
        if (!answer) return [];
        const { whole, rows } = answer;
        return [{ furtherCountry: whole.allowed ? furtherCountry : null, chain: rows }];
      }),
    ),
  };
}
