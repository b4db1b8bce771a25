import { randomUUID } from 'node:crypto';
import { bothTerms, isUseTerms, PLAIN_TERMS, termsOfCodes, type UseTerms } from '@headstamp/codes';
import type { TraceAnswerBody } from '@headstamp/exchange';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { FactTerms, WHOLE_ANSWER } from './fact-terms.entity';
import { UseConditionError } from './use-condition.errors';

function stated(terms: unknown): UseTerms {
  if (terms === undefined || terms === null) return PLAIN_TERMS;
  if (!isUseTerms(terms)) throw new UseConditionError('use-condition.unreadable');
  return terms;
}

/** Writes what the originator laid down beside each fact of an answer that has just been kept. */
export async function keepTerms(tx: EntityManager, request: TraceRequest, answeredAt: Date, body: TraceAnswerBody): Promise<void> {
  const { jurisdictionId, id: traceRequestId, addresseeId } = request;
  if (addresseeId === null) throw new UseConditionError('use-condition.unreadable');
  const whole = bothTerms(termsOfCodes(body.useConditions), stated(body.terms));
  const facts = [
    { sequence: WHOLE_ANSWER, terms: whole },
    ...body.chain.map(({ sequence, terms }) => ({ sequence, terms: bothTerms(whole, stated(terms)) })),
  ];
  await tx.insert(
    FactTerms,
    facts.map((fact) => ({
      ...fact,
      jurisdictionId,
      id: randomUUID(),
      traceRequestId,
      answerNumber: body.number,
      originatorId: addresseeId,
      occurredAt: answeredAt,
    })),
  );
}
