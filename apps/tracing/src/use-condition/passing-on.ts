import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { conditionedAnswers } from './conditioned-answers';
import { permits } from './permits';
import { passedOn } from './stated-use';
import { UseConditionError } from './use-condition.errors';

/** Shorter ones stand in other words by chance. */
const SHORTEST = 5;

/** Letters and digits alone, so that case, accents and punctuation do not hide a name. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/** What we read off the weapon ourselves, and from whom we took it: our own facts, though another may have told us the same. */
const OWN_FACTS = new Set(['make', 'model', 'serial', 'barrelSerial', 'calibre', 'marks', 'importer', 'possessor']);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) if (!OWN_FACTS.has(name)) yield* textsIn(each);
}

interface Told {
  id: string;
}

/**
 * Refuses a document to another jurisdiction that repeats the name, licence or paper of a holder which a third one told us and
 * has not let us pass on. The maker's name stands on the weapon for all to read. What was said in other words no program finds: the condition is shown with the fact for that reason.
 */
export async function refuseToPassOn(tx: EntityManager, actor: Actor, toId: string, body: unknown, now: Date): Promise<void> {
  const text = [...textsIn(body)].map(bare).join('\n');
  const { jurisdictionId } = actor;
  const told = await tx.query<Told[]>(
    `SELECT DISTINCT r.id FROM tracing.chain_row c
     JOIN tracing.trace_request r ON r.jurisdiction_id = c.jurisdiction_id AND r.id = c.trace_request_id AND r.answer_number = c.answer_number
     CROSS JOIN LATERAL unnest(ARRAY[c.name, c.licence, c.document]) AS word
     CROSS JOIN LATERAL upper(regexp_replace(normalize(word, NFKD), '[^[:alnum:]]', '', 'g')) AS bare
     WHERE c.jurisdiction_id = $1 AND c.actor <> 'MANUFACTURER' AND r.our_part = 'requester' AND r.addressee_id <> $2 AND length(bare) >= ${SHORTEST} AND strpos($3, bare) > 0`,
    [jurisdictionId, toId, text],
  );
  if (told.length === 0) return;
  const requests = await tx.findBy(
    TraceRequest,
    told.map(({ id }) => ({ jurisdictionId, id })),
  );
  const use = passedOn(actor, toId, now);
  for (const { rows, words } of (await conditionedAnswers(tx, actor, requests)).values()) {
    for (const fact of rows.filter(({ row }) => row.actor !== 'MANUFACTURER')) {
      const { name, licence, document } = fact.row;
      const repeated = [name, licence, document].some(
        (word) => word !== null && bare(word).length >= SHORTEST && text.includes(bare(word)),
      );
      const { allowed, because } = permits(fact, use, words);
      if (repeated && !allowed)
        throw new UseConditionError('use-condition.third-party', { rules: [...because], traceRequestId: fact.row.traceRequestId });
    }
  }
}
