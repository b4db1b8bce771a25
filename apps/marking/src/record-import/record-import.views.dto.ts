import type { DateOrder } from './column-mapping';
import type { FileEncoding, FileFormat, Separator } from './file-text';
import type { ImportFault } from './import-fault.entity';
import type { FieldForm, RecordField } from './record-fields';
import type { RecordImport } from './record-import.entity';
import { isUnderWay, type RecordImportState, type RowChoice } from './record-import.states';

export class ColumnMappingView {
  readonly field!: string;
  readonly column?: number;
  readonly constant?: string;
  readonly dates?: DateOrder;
}

export class RecordImportView {
  readonly id!: string;
  readonly state!: RecordImportState;
  readonly format!: FileFormat;
  readonly fileName!: string;
  readonly fileBytes!: number;
  readonly sha256!: string;
  readonly encoding!: FileEncoding;
  readonly separator!: Separator;
  /** The first row of the file. */
  readonly headings!: string[];
  /** Proposed from the headings until a check begins, then as confirmed. */
  readonly mapping!: ColumnMappingView[];
  readonly rowChoice!: RowChoice | null;
  /** Part of the text that the pass under way has read, 0 to 1; null when none is. */
  readonly progress!: number | null;
  /** Rows read in the pass under way or the last one. */
  readonly rowsDone!: number;
  /** Rows that hold anything; null until all are checked. */
  readonly rowsTotal!: number | null;
  readonly rowsFaulty!: number;
  /** Of the faulty ones, those whose weapon is recorded already or comes earlier in the file. */
  readonly rowsDuplicate!: number;
  readonly rowsRecorded!: number;
  /** Rows that were not recorded by the import; the list of faults says why. */
  readonly rowsRefused!: number;
  /** Why it failed. */
  readonly failure!: string | null;
  readonly uploadedBy!: string;
  readonly confirmedBy!: string | null;
  readonly checkedAt!: Date | null;
  readonly endedAt!: Date | null;
  /** When the file and the list of faults were removed, as the retention rule says. */
  readonly fileRemovedAt!: Date | null;
  readonly recordedAt!: Date;

  static of(found: RecordImport): RecordImportView {
    const { id, state, format, fileName, fileBytes, sha256, encoding, separator, headings, mapping, rowChoice, rowsDone } = found;
    const { rowsFaulty, rowsDuplicate, rowsRecorded, rowsRefused, failure, uploadedBy, confirmedBy, checkedAt, endedAt, fileRemovedAt } = found;
    return Object.assign(new RecordImportView(), {
      ...{ id, state, format, fileName, fileBytes, sha256, encoding, separator, headings, mapping, rowChoice, rowsDone },
      progress: isUnderWay(state) ? Math.min(1, found.textDone / found.textBytes) : null,
      rowsTotal: checkedAt ? found.rowsTotal : null,
      ...{ rowsFaulty, rowsDuplicate, rowsRecorded, rowsRefused, failure, uploadedBy, confirmedBy, checkedAt, endedAt, fileRemovedAt },
      recordedAt: found.recordedAt,
    });
  }
}

/** Newest first. */
export class RecordImportPage {
  readonly items!: RecordImportView[];
  readonly nextCursor!: string | null;
}

export class RowFaultView {
  /** Null when it concerns the whole row. */
  readonly field!: string | null;
  readonly code!: string;
  readonly detail!: string;
}

export class FaultyRowView {
  /** As the spreadsheet numbers it: the headings are row 1. */
  readonly row!: number;
  readonly faults!: RowFaultView[];
  readonly cells!: string[];
  /** The record that has this serial number already. */
  readonly earlierFirearmId!: string | null;
  /** The row of the same file that has it. */
  readonly earlierRow!: number | null;

  static of({ rowNumber, faults, cells, earlierFirearmId, earlierRow }: ImportFault): FaultyRowView {
    return Object.assign(new FaultyRowView(), { row: rowNumber, faults, cells, earlierFirearmId, earlierRow });
  }
}

export class FaultyRowPage {
  readonly items!: FaultyRowView[];
  /** Null on the last page. */
  readonly nextRow!: number | null;
}

export class RecordFieldView {
  readonly name!: string;
  /** As the template heads its column. */
  readonly heading!: string;
  readonly form!: FieldForm;
  readonly required!: boolean;
  readonly codes!: string[] | null;

  static of({ name, form, required, codes }: RecordField, heading: string): RecordFieldView {
    return Object.assign(new RecordFieldView(), { name, heading, form, required, codes: codes ? [...codes] : null });
  }
}

export class RecordFieldList {
  readonly items!: RecordFieldView[];
}
