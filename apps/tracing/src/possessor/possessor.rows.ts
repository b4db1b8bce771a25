import { randomUUID } from 'node:crypto';
import type { PossessorStated } from '@headstamp/exchange';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { Possessor } from './possessor.entity';

const FIELDS = [
  'familyName',
  'givenNames',
  'alias',
  'bornOn',
  'sex',
  'nationality',
  'identityDocument',
  'address',
  'associates',
] as const satisfies (keyof PossessorStated)[];

type Fields = { readonly [Field in keyof PossessorStated]?: PossessorStated[Field] | undefined };

/** Every field of a possessor and no other; what is left out is not known. */
export function possessorOf(stated: Fields): PossessorStated {
  return Object.fromEntries(FIELDS.map((field) => [field, stated[field] ?? null])) as unknown as PossessorStated;
}

export function findPossessor(tx: EntityManager, { jurisdictionId, id: traceRequestId }: TraceRequest): Promise<Possessor | null> {
  return tx.findOneBy(Possessor, { jurisdictionId, traceRequestId });
}

/** What goes to the addressee, or null where nothing is stated or it stays at home. From here on it does not change. */
export async function possessorToSend(tx: EntityManager, request: TraceRequest, now: Date): Promise<PossessorStated | null> {
  const possessor = await findPossessor(tx, request);
  if (!possessor?.toBeSent) return null;
  possessor.sentAt = now;
  await tx.save(possessor);
  return possessorOf(possessor);
}

/** What arrived with a request, or went out again with a further one: as sent, from the beginning. */
export async function keepSentPossessor(tx: EntityManager, request: TraceRequest, stated: PossessorStated, sentAt: Date): Promise<void> {
  const { jurisdictionId, id: traceRequestId } = request;
  await tx.insert(Possessor, {
    ...possessorOf(stated),
    jurisdictionId,
    id: randomUUID(),
    traceRequestId,
    toBeSent: true,
    sentAt,
    editedAt: null,
    occurredAt: sentAt,
  });
}
