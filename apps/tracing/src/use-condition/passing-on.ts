import { randomUUID } from 'node:crypto';
import { bothTerms, type UseTerms } from '@headstamp/codes';
import type { PassedOnFacts, TellingDocument } from '@headstamp/exchange';
import { logDecisions, type DecisionMade, type OriginatorWord, type WithholdingRule } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { OnwardRequest } from '../onward-request/onward-request.entity';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { conditionedAnswers } from './conditioned-answers';
import { Passing } from './passing.entity';
import { asMade, permits, type Conditioned, type Use } from './permits';
import { bare, SHORTEST, standsIn, VETOED } from './repeated-words';
import { passedOn } from './stated-use';

/** What we read off the weapon ourselves, and from whom we took it: our own facts, though another may have told us the same. */
const OWN_FACTS = new Set(['make', 'model', 'serial', 'barrelSerial', 'calibre', 'marks', 'importer', 'possessor']);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) if (!OWN_FACTS.has(name)) yield* textsIn(each);
}

/** A document that is about to leave. */
export interface Telling {
  readonly toId: string;
  readonly inDocument: TellingDocument;
  /** The trace request in which it is sent, and the one in which the attempt is kept: that of the first state asked. */
  readonly aboutRequestId: string;
  readonly attemptedIn: string;
  /** What it says in our own words. */
  readonly body: unknown;
}

/** Facts of one answer that a document would repeat and must not. */
export interface RefusedFacts {
  readonly traceRequestId: string;
  readonly answerNumber: number;
  readonly sequences: readonly number[];
  /** How the facts came here, where another than their originator told them. */
  readonly passingId: string | null;
  readonly rules: readonly WithholdingRule[];
}

/** Something of a third state would have been told on. Caught outside the transaction that it undoes, where it is written down. */
export class PassingOnRefused extends Error {
  constructor(
    readonly telling: Telling,
    readonly facts: readonly RefusedFacts[],
    readonly rules: readonly WithholdingRule[],
    readonly decisions: readonly DecisionMade[],
  ) {
    super('facts of a third state');
  }
}

/** What a document repeats of a third state with its leave. */
interface Permitted {
  readonly originatorId: string;
  /** Null for what was itself passed on to us. */
  readonly sourceRequestId: string | null;
  readonly words: readonly string[];
  readonly terms: UseTerms;
}

interface Told {
  id: string;
}

/** What goes along with a document that repeats a third state's facts, and where each of them came from. */
export interface PassedOn {
  readonly telling: Telling;
  /** As the document says it. */
  readonly stated: readonly PassedOnFacts[];
  /** By passing: the trace request in which the originator told us; null where another told us. */
  readonly sources: ReadonlyMap<string, string | null>;
}

/**
 * Looks for the name, licence or paper of a holder which a third state told us, directly or through another, and decides on each by
 * what that state laid down and has said since. The maker's name stands on the weapon for all to read. What was said in other words
 * no program finds: the condition is shown with the fact for that reason.
 * @returns what goes along with the document: whose facts it repeats, and on which terms
 * @throws PassingOnRefused
 */
export async function refuseToPassOn(tx: EntityManager, actor: Actor, telling: Telling, now: Date): Promise<PassedOn> {
  const text = [...textsIn(telling.body)].map(bare).join('\n');
  const use = passedOn(actor, telling.toId, now);
  const ofAnswers = await fromAnswers(tx, actor, text, use);
  const ofPassings = await fromPassings(tx, actor, text, use);
  const decisions = [...ofAnswers.decisions, ...ofPassings.decisions];
  const rules = [...new Set([...ofAnswers.refused, ...ofPassings.refused].flatMap((each) => each.rules))];
  if (rules.length > 0) throw new PassingOnRefused(telling, [...ofAnswers.refused, ...ofPassings.refused], rules, decisions);
  await logDecisions(tx, actor, decisions);
  const sources = new Map<string, string | null>();
  const stated = [...ofAnswers.permitted, ...ofPassings.permitted].map(({ originatorId, sourceRequestId, words, terms }) => {
    const passingId = randomUUID();
    sources.set(passingId, sourceRequestId);
    return { passingId, originatorId, words, terms };
  });
  return { telling, stated, sources };
}

/** Keeps what a document that has left repeats, so that its originator can take it back. */
export async function keepPassings(tx: EntityManager, { jurisdictionId }: Actor, documentId: string, passed: PassedOn, now: Date): Promise<void> {
  const { telling, stated, sources } = passed;
  if (stated.length === 0) return;
  await tx.insert(
    Passing,
    stated.map(({ passingId: id, originatorId, words, terms }) => ({
      ...{ jurisdictionId, id, ourPart: 'passer' as const, originatorId, otherId: telling.toId, aboutRequestId: telling.aboutRequestId },
      ...{ sourceRequestId: sources.get(id) ?? null, documentId, words: [...words], terms, recalledAt: null, occurredAt: now },
    })),
  );
}

/** The same at the state that was told. */
export async function keepPassedOn(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  aboutRequestId: string,
  told: { readonly from: string; readonly documentId: string; readonly at: Date; readonly facts: readonly PassedOnFacts[] },
): Promise<void> {
  // Our own facts that come back to us bind nobody here.
  const facts = told.facts.filter(({ originatorId }) => originatorId !== jurisdictionId && originatorId !== told.from);
  if (facts.length === 0) return;
  await tx.insert(
    Passing,
    facts.map(({ passingId: id, originatorId, words, terms }) => ({
      ...{ jurisdictionId, id, ourPart: 'recipient' as const, originatorId, otherId: told.from, aboutRequestId, sourceRequestId: null },
      ...{ documentId: told.documentId, words: [...words], terms, recalledAt: null, occurredAt: told.at },
    })),
  );
}

interface Judged {
  readonly decisions: DecisionMade[];
  readonly refused: RefusedFacts[];
  readonly permitted: Permitted[];
}

async function fromAnswers(tx: EntityManager, actor: Actor, text: string, use: Use): Promise<Judged> {
  const { jurisdictionId } = actor;
  const judged: Judged = { decisions: [], refused: [], permitted: [] };
  const told = await tx.query<Told[]>(
    `SELECT DISTINCT r.id FROM tracing.chain_row c
     JOIN tracing.trace_request r ON r.jurisdiction_id = c.jurisdiction_id AND r.id = c.trace_request_id AND r.answer_number = c.answer_number
     CROSS JOIN LATERAL unnest(ARRAY[c.name, c.licence, c.document]) AS word
     CROSS JOIN LATERAL upper(regexp_replace(normalize(word, NFKD), '[^[:alnum:]]', '', 'g')) AS bare
     WHERE c.jurisdiction_id = $1 AND c.actor <> 'MANUFACTURER' AND r.our_part = 'requester' AND r.addressee_id <> $2 AND length(bare) >= ${SHORTEST} AND strpos($3, bare) > 0`,
    [jurisdictionId, use.toId, text],
  );
  if (told.length === 0) return judged;
  const ids = told.map(({ id }) => id);
  const requests = await tx.findBy(TraceRequest, { jurisdictionId, id: In(ids) });
  const consents = await tx.find(OnwardRequest, {
    where: { jurisdictionId, traceRequestId: In(ids), thirdId: use.toId ?? '', ourPart: 'asker', state: 'consented' },
    order: { answeredAt: 'ASC' },
  });
  const answers = await conditionedAnswers(tx, actor, requests);
  for (const { id: traceRequestId, answerNumber } of requests) {
    const answer = answers.get(traceRequestId);
    const refused: { sequence: number; rules: readonly WithholdingRule[] }[] = [];
    for (const fact of answer?.rows ?? []) {
      const words = [fact.row.name, fact.row.licence, fact.row.document].filter((word): word is string => standsIn(text, word));
      if (fact.row.actor === 'MANUFACTURER' || words.length === 0) continue;
      const consent = consents.findLast(
        (each) => each.answerNumber === answerNumber && each.sequences.includes(fact.row.sequence) && each.conditions !== null,
      );
      // What a third state laid down for what the row repeats is judged with what was passed on.
      const conditioned = withConsent({ ...fact, terms: fact.ownTerms }, consent?.conditions ?? null, use);
      const decision = permits(conditioned, use, answer?.words);
      judged.decisions.push(asMade(conditioned, use, decision, traceRequestId));
      if (decision.allowed)
        judged.permitted.push({ originatorId: fact.originatorId, sourceRequestId: traceRequestId, words, terms: conditioned.terms });
      else refused.push({ sequence: fact.row.sequence, rules: decision.because });
    }
    if (refused.length > 0)
      judged.refused.push({
        ...{ traceRequestId, answerNumber, passingId: null },
        sequences: refused.map(({ sequence }) => sequence),
        rules: [...new Set(refused.flatMap(({ rules }) => rules))],
      });
  }
  return judged;
}

/** The consent counts for one state, and what it lays down holds besides the terms; the third state may not tell it on in turn. */
export function withConsent<Fact extends Conditioned>(fact: Fact, conditions: UseTerms | null, use: Use): Fact {
  if (conditions === null) return fact;
  const consent: OriginatorWord = { says: 'consent', of: 'onward', toId: use.toId ?? '' };
  return { ...fact, terms: bothTerms(fact.terms, { ...conditions, noOnwardTransfer: true }), words: [...(fact.words ?? []), consent] };
}

/** What somebody told us with the leave of a third state is still that state's. */
async function fromPassings(tx: EntityManager, actor: Actor, text: string, use: Use): Promise<Judged> {
  const { jurisdictionId } = actor;
  const judged: Judged = { decisions: [], refused: [], permitted: [] };
  const passings = await tx.findBy(Passing, { jurisdictionId, ourPart: 'recipient' });
  const consents = await tx.find(OnwardRequest, {
    where: { jurisdictionId, passingId: Not(IsNull()), thirdId: use.toId ?? '', ourPart: 'asker', state: 'consented' },
    order: { answeredAt: 'ASC' },
  });
  for (const passing of passings) {
    const { id: passingId, otherId, originatorId, aboutRequestId, recalledAt } = passing;
    if (otherId === use.toId || originatorId === use.toId || !passing.words.some((word) => standsIn(text, word))) continue;
    const told: Conditioned = {
      ...{ originatorId, terms: passing.terms, legalBasis: 'passed-on', caseRef: aboutRequestId },
      ...(recalledAt !== null && { words: VETOED }),
    };
    const repeated = passing.words.filter((word) => standsIn(text, word)).map(bare);
    const consent = consents.findLast((each) => {
      const asked = passings.find(({ id }) => id === each.passingId);
      return asked?.originatorId === originatorId && repeated.every((word) => asked.words.some((known) => bare(known) === word));
    });
    const fact = withConsent(told, consent?.conditions ?? null, use);
    const decision = permits(fact, use);
    judged.decisions.push(asMade(fact, use, decision, aboutRequestId));
    if (decision.allowed) judged.permitted.push({ originatorId, sourceRequestId: null, words: passing.words, terms: fact.terms });
    else if (!judged.refused.some((each) => sameWords(passings, each.passingId, passing)))
      judged.refused.push({ traceRequestId: aboutRequestId, answerNumber: 0, sequences: [], passingId, rules: decision.because });
  }
  return judged;
}

/** Told in several documents, one fact is asked for once. */
function sameWords(passings: readonly Passing[], passingId: string | null, { originatorId, words }: Passing): boolean {
  const known = passings.find(({ id }) => id === passingId);
  return known?.originatorId === originatorId && words.every((word) => known.words.some((each) => bare(each) === bare(word)));
}
