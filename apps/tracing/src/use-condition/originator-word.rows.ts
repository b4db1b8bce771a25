import type { OriginatorWord } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { OriginatorWordRow } from './originator-word.entity';

/** The words in force about the facts of each request: of several on one matter, the last. */
export async function wordsInForce(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OriginatorWord[]>> {
  const rows = await tx.find(OriginatorWordRow, {
    where: { jurisdictionId, traceRequestId: In([...requestIds]) },
    order: { number: 'ASC' },
  });
  const last = new Map<string, Map<string, OriginatorWord>>();
  for (const row of rows) {
    // What is said of single facts counts for those alone.
    if (row.of === 'facts') continue;
    const matters = last.get(row.traceRequestId) ?? new Map<string, OriginatorWord>();
    matters.set(`${row.of} ${row.thirdId ?? ''}`, asWord(row));
    last.set(row.traceRequestId, matters);
  }
  return new Map([...last].map(([id, matters]) => [id, [...matters.values()]]));
}

/** By request: `answer/row` of every single fact that its originator has taken back. */
export async function factsTakenBack(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx.find(OriginatorWordRow, { where: { jurisdictionId, traceRequestId: In([...requestIds]), of: 'facts' } });
  const taken = new Map<string, Set<string>>();
  for (const { traceRequestId, answerNumber, sequences } of rows) {
    const facts = taken.get(traceRequestId) ?? new Set<string>();
    for (const sequence of sequences ?? []) facts.add(`${answerNumber ?? 0}/${sequence}`);
    taken.set(traceRequestId, facts);
  }
  return taken;
}

function asWord({ says, of, thirdId }: OriginatorWordRow): OriginatorWord {
  if (of === 'onward') return { says, of, toId: thirdId ?? '' };
  return of === 'court' ? { says, of } : { says: 'veto', of: 'everything' };
}
