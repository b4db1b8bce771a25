import { PLAIN_TERMS, termsOfCodes, type UseTerms } from '@headstamp/codes';
import { logDecisions, type OriginatorWord } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import type { ReleasedChainRow } from '../trace-request/chain-row.entity';
import { currentChains } from '../trace-request/trace-answer.rows';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { FactTerms, WHOLE_ANSWER } from './fact-terms.entity';
import { factsTakenBack, wordsInForce } from './originator-word.rows';
import { asMade, permits, sift, type Conditioned, type Decision, type Use, type Withheld } from './permits';
import { Passing } from './passing.entity';
import { recalledWords, repeats, termsOfRepeated, VETOED } from './repeated-words';

/** A row of a chain with what its originator laid down for it. */
export interface ConditionedRow extends Conditioned {
  readonly row: ReleasedChainRow;
  /** What whoever answered laid down itself; `terms` hold those of a third state too whose facts the row repeats. */
  readonly ownTerms: UseTerms;
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

/**
 * The answers that count of these requests, with their terms: the only door to an answer for whoever lets it out. The facts are
 * read first and the terms last, so that a veto that is written by then counts.
 */
export async function conditionedAnswers(
  tx: EntityManager,
  actor: Actor,
  requests: readonly TraceRequest[],
): Promise<ReadonlyMap<string, ConditionedAnswer>> {
  const ids = requests.map(({ id }) => id);
  const chains = await currentChains(tx, actor, requests);
  const kept = await tx.findBy(FactTerms, { jurisdictionId: actor.jurisdictionId, traceRequestId: In(ids) });
  const passings = await tx.findBy(Passing, { jurisdictionId: actor.jurisdictionId, aboutRequestId: In(ids) });
  const recalled = await recalledWords(tx, actor, ids);
  const words = await wordsInForce(tx, actor, ids);
  const takenBack = await factsTakenBack(tx, actor, ids);
  return new Map(
    requests.map((request): [string, ConditionedAnswer] => {
      const ours = kept.filter(
        ({ traceRequestId, answerNumber }) => traceRequestId === request.id && answerNumber === request.answerNumber,
      );
      const originatorId = request.addresseeId ?? request.jurisdictionId;
      const termsAt = (sequence: number): UseTerms =>
        ours.find((fact) => fact.sequence === sequence)?.terms ?? termsOfCodes(request.useConditions);
      const gone = recalled.get(request.id) ?? [];
      // What a third state had let the addressee tell us, and has taken back since.
      const conditioned = (sequence: number, ...texts: (string | null)[]): Conditioned => ({
        originatorId,
        terms: termsAt(sequence),
        legalBasis: request.illicitGround,
        caseRef: request.id,
        ...((repeats(texts, gone) || takenBack.get(request.id)?.has(`${request.answerNumber}/${sequence}`)) && { words: VETOED }),
      });
      const told = passings.filter(({ aboutRequestId }) => aboutRequestId === request.id);
      const rows = (chains.get(request.id) ?? []).map((row) => {
        const fact = conditioned(row.sequence, row.name, row.licence, row.document);
        return { ...fact, ownTerms: fact.terms, terms: termsOfRepeated(row, fact.terms, told), row };
      });
      return [request.id, { whole: conditioned(WHOLE_ANSWER, request.remarks), rows, words: words.get(request.id) ?? [] }];
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

/**
 * What of the answers to these requests a use may have. Each decision is in the log, in the transaction that discloses, denials too.
 * @param logged under each request by itself, or under none where only what follows from all of them leaves
 */
export async function permittedAnswers(
  tx: EntityManager,
  actor: Actor,
  requests: readonly TraceRequest[],
  use: Use,
  logged: 'each' | 'together',
): Promise<ReadonlyMap<string, PermittedAnswer>> {
  const answers = await conditionedAnswers(tx, actor, requests);
  const answered = requests.filter(({ answerNumber }) => answerNumber > 0);
  const decisions = answered.flatMap(({ id }) => {
    const answer = answers.get(id);
    if (!answer) return [];
    return [answer.whole, ...answer.rows].map((fact) =>
      asMade(fact, use, permits(fact, use, answer.words), logged === 'each' ? id : null),
    );
  });
  await logDecisions(tx, actor, decisions);
  return new Map([...answers].map(([id, answer]) => [id, permitted(answer, use)]));
}

/** What of the answer to one request a use may have. */
export async function permittedAnswer(tx: EntityManager, actor: Actor, request: TraceRequest, use: Use): Promise<PermittedAnswer> {
  const answer = (await permittedAnswers(tx, actor, [request], use, 'each')).get(request.id);
  if (answer) return answer;
  const whole = { originatorId: request.addresseeId ?? '', terms: PLAIN_TERMS, legalBasis: request.illicitGround, caseRef: request.id };
  return permitted({ whole, rows: [], words: [] }, use);
}

/** Every answer to a request so far, by number, with what was laid down for it as a whole. */
export async function wholeAnswers(tx: EntityManager, request: TraceRequest): Promise<ReadonlyMap<number, Conditioned>> {
  const { jurisdictionId, id: traceRequestId, illicitGround: legalBasis } = request;
  const kept = await tx.findBy(FactTerms, { jurisdictionId, traceRequestId, sequence: WHOLE_ANSWER });
  return new Map(
    kept.map(({ answerNumber, originatorId, terms }) => [answerNumber, { originatorId, terms, legalBasis, caseRef: traceRequestId }]),
  );
}
