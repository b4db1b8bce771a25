import { textColumn, textsOf, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportFault } from './import-fault.entity';
import { storable } from './file-text';
import type { FaultyRow } from './prepared-rows';

export interface FoundFault extends FaultyRow {
  readonly earlierFirearmId: string | null;
}

/** What is wrong with the rows of a file. */
@Injectable()
export class ImportFaults {
  /** A row that was found faulty before keeps its place with what is wrong with it now. */
  async keep(tx: EntityManager, { jurisdictionId }: Actor, importId: string, faulty: readonly FoundFault[]): Promise<void> {
    if (faulty.length === 0) return;
    const column = (text: (row: FoundFault) => string | null): string => textColumn(faulty.map(text));
    await tx.query(
      `INSERT INTO marking.import_fault (jurisdiction_id, import_id, row_number, faults, cells, duplicate, earlier_firearm_id, earlier_row)
       SELECT $1, $2, r.row_number::integer, r.faults::jsonb, r.cells::jsonb, r.earlier_firearm_id IS NOT NULL OR r.earlier_row IS NOT NULL,
         r.earlier_firearm_id::uuid, r.earlier_row::integer
       FROM unnest(${[3, 4, 5, 6, 7].map(textsOf).join(', ')}) AS r (row_number, faults, cells, earlier_firearm_id, earlier_row)
       WHERE r.row_number IS NOT NULL
       ON CONFLICT (jurisdiction_id, import_id, row_number) DO NOTHING`,
      [
        ...[jurisdictionId, importId, column(({ rowNumber }) => String(rowNumber)), column(({ faults }) => JSON.stringify(faults))],
        column(({ cells }) => JSON.stringify(cells.map((cell) => storable(cell)))),
        ...[column(({ earlierFirearmId }) => earlierFirearmId), column(({ earlierRow }) => earlierRow === null ? null : String(earlierRow))],
      ],
    );
  }

  async forget(tx: EntityManager, { jurisdictionId }: Actor, importId: string): Promise<void> {
    await tx.delete(ImportFault, { jurisdictionId, importId });
  }

  /** In the order of the rows. */
  page(tx: EntityManager, { jurisdictionId }: Actor, importId: string, query: FaultPageQuery): Promise<ImportFault[]> {
    const rows = tx
      .createQueryBuilder(ImportFault, 'f')
      .where('f.jurisdictionId = :jurisdictionId AND f.importId = :importId AND f.rowNumber > :afterRow', {
        jurisdictionId,
        importId,
        afterRow: query.afterRow,
      });
    if (query.duplicatesOnly) rows.andWhere('f.duplicate');
    return rows.orderBy('f.rowNumber').limit(query.limit).getMany();
  }
}

export interface FaultPageQuery {
  readonly afterRow: number;
  readonly limit: number;
  readonly duplicatesOnly: boolean;
}
