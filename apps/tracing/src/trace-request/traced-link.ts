import type { ExchangeDocuments } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from './trace-request.entity';
import { counterpartOf } from './trace-words';

/**
 * Tells the service that draws the network of cases that a request was answered, or that two requests are about one weapon: who asked
 * whom, by the reference that was sent, and nothing of what an answer says. A draft was sent to nobody and is told to nobody.
 */
export async function tellTraced(
  documents: ExchangeDocuments,
  tx: EntityManager,
  actor: Actor,
  now: Date,
  requests: readonly TraceRequest[],
): Promise<void> {
  const [first] = requests;
  const told = requests.flatMap((request) => {
    const counterpartId = counterpartOf(request);
    if (counterpartId === null || request.submittedAt === null) return [];
    const { id, ourPart: part, reference, outcome, answeredAt } = request;
    const answered = outcome === 'answered' || outcome === 'restricted';
    const caseId = part === 'requester' ? request.caseId : null;
    return [{ id, part, reference, caseId, counterpartId, answeredAt: answered ? (answeredAt?.toISOString() ?? null) : null }];
  });
  if (!first || told.length < requests.length) return;
  await documents.send(tx, actor, now, { kind: 'traced-link', to: actor.jurisdictionId, body: { subjectId: first.id, requests: told } });
}
