import { PLAIN_TERMS, termsOfCodes, type UseTerms } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import type { ReleasedChainRow } from '../trace-request/chain-row.entity';
import { currentChains } from '../trace-request/trace-answer.rows';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { FactTerms, WHOLE_ANSWER } from './fact-terms.entity';
import { wordsInForce } from './originator-word.rows';
import { permits, sift, type Conditioned, type Decision, type OriginatorWord, type Use, type Withheld } from './permits';

/** A row of a chain with what its originator laid down for it. */
export interface ConditionedRow extends Conditioned {
  readonly row: ReleasedChainRow;
}

/** The answer that counts, each of its facts with its terms. */
export interface ConditionedAnswer {
  /** What the answer says besides its rows: end state, remarks, further country. */
  readonly whole: Conditioned;
  readonly rows: readonly ConditionedRow[];
  /** What the originator said since. */
  readonly words: readonly OriginatorWord[];
}

/** What is left of an answer for one use of it. */
export interface PermittedAnswer {
  readonly whole: Decision;
  readonly terms: UseTerms;
  readonly rows: readonly ReleasedChainRow[];
  readonly withheld: readonly Withheld<ConditionedRow>[];
  readonly termsOf: ReadonlyMap<ReleasedChainRow, UseTerms>;
}

/** The answers that count of these requests, with their terms. The only door to an answer for whoever lets it out. */
export async function conditionedAnswers(
  tx: EntityManager,
  actor: Actor,
  requests: readonly TraceRequest[],
): Promise<ReadonlyMap<string, ConditionedAnswer>> {
  const chains = await currentChains(tx, actor, requests);
  const kept = await tx.findBy(FactTerms, { jurisdictionId: actor.jurisdictionId, traceRequestId: In(requests.map(({ id }) => id)) });
  const words = await wordsInForce(
    tx,
    actor,
    requests.map(({ id }) => id),
  );
  return new Map(
    requests.map((request): [string, ConditionedAnswer] => {
      const ours = kept.filter(
        ({ traceRequestId, answerNumber }) => traceRequestId === request.id && answerNumber === request.answerNumber,
      );
      const originatorId = request.addresseeId ?? request.jurisdictionId;
      const termsAt = (sequence: number): UseTerms =>
        ours.find((fact) => fact.sequence === sequence)?.terms ?? termsOfCodes(request.useConditions);
      const rows = (chains.get(request.id) ?? []).map((row) => ({ row, originatorId, terms: termsAt(row.sequence) }));
      return [request.id, { whole: { originatorId, terms: termsAt(WHOLE_ANSWER) }, rows, words: words.get(request.id) ?? [] }];
    }),
  );
}

/** What of an answer one use may have. */
export function permitted({ whole, rows, words }: ConditionedAnswer, use: Use): PermittedAnswer {
  const { permitted: shown, withheld } = sift(rows, use, words);
  return {
    whole: permits(whole, use, words),
    terms: whole.terms,
    rows: shown.map(({ row }) => row),
    withheld,
    termsOf: new Map(rows.map(({ row, terms }) => [row, terms])),
  };
}

/** What of the answer to one request a use may have. */
export async function permittedAnswer(tx: EntityManager, actor: Actor, request: TraceRequest, use: Use): Promise<PermittedAnswer> {
  const answer = (await conditionedAnswers(tx, actor, [request])).get(request.id);
  return permitted(answer ?? { whole: { originatorId: request.addresseeId ?? '', terms: PLAIN_TERMS }, rows: [], words: [] }, use);
}

/** Every answer to a request so far, by number, with what was laid down for it as a whole. */
export async function wholeAnswers(tx: EntityManager, request: TraceRequest): Promise<ReadonlyMap<number, Conditioned>> {
  const { jurisdictionId, id: traceRequestId } = request;
  const kept = await tx.findBy(FactTerms, { jurisdictionId, traceRequestId, sequence: WHOLE_ANSWER });
  return new Map(kept.map(({ answerNumber, originatorId, terms }) => [answerNumber, { originatorId, terms }]));
}
