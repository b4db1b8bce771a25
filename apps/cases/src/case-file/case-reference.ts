import type { EntityManager } from 'typeorm';
import { CaseFile } from './case-file.entity';
import { CaseFileError } from './case-file.errors';
import { caseReference } from './case-file.states';

export type NewCaseFile = Pick<CaseFile, 'jurisdictionId' | 'id' | 'title' | 'openedOn' | 'state' | 'occurredAt'>;

/** Files the case under the office's own reference. */
export async function fileUnderReference(tx: EntityManager, file: NewCaseFile, reference: string): Promise<string> {
  if (!(await filed(tx, file, reference))) throw new CaseFileError('case.reference-taken');
  return reference;
}

/**
 * Files the case under the next running number of the year it was opened in. The counter's row is locked until the
 * transaction ends, so two who open a case at once get two numbers, and a failed one leaves no gap.
 */
export async function fileUnderNextReference(tx: EntityManager, file: NewCaseFile): Promise<string> {
  const [jurisdiction] = await tx.query<{ code: string }[]>('SELECT code FROM app.jurisdiction WHERE jurisdiction_id = $1', [
    file.jurisdictionId,
  ]);
  if (!jurisdiction) throw new Error('the jurisdiction is not in the directory');
  const year = Number(file.openedOn.slice(0, 4));
  for (;;) {
    const [counter] = await tx.query<{ last_number: number }[]>(
      `INSERT INTO cases.reference_counter AS counter (jurisdiction_id, year, last_number) VALUES ($1, $2, 1)
       ON CONFLICT (jurisdiction_id, year) DO UPDATE SET last_number = counter.last_number + 1 RETURNING last_number`,
      [file.jurisdictionId, year],
    );
    if (!counter) throw new Error('an upsert returned no row');
    const reference = caseReference(jurisdiction.code, year, counter.last_number);
    // Somebody may have given this very reference by hand: then the number after it.
    if (await filed(tx, file, reference)) return reference;
  }
}

async function filed(tx: EntityManager, file: NewCaseFile, reference: string): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(CaseFile)
    .values({ ...file, reference })
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length === 1;
}
