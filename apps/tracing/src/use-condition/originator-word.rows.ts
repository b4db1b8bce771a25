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
    const matters = last.get(row.traceRequestId) ?? new Map<string, OriginatorWord>();
    matters.set(`${row.of} ${row.thirdId ?? ''}`, asWord(row));
    last.set(row.traceRequestId, matters);
  }
  return new Map([...last].map(([id, matters]) => [id, [...matters.values()]]));
}

function asWord({ says, of, thirdId }: OriginatorWordRow): OriginatorWord {
  if (of === 'onward') return { says, of, toId: thirdId ?? '' };
  return of === 'court' ? { says, of } : { says: 'veto', of };
}
