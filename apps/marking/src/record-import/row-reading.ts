import type { DraftedEvents } from '@headstamp/ledger';
import { textColumn } from '@headstamp/tenancy';
import { csvRows } from './csv-rows';
import { recordIdOf, type SaidRows } from './firearm-rows';
import { draftRecorded, prepareRows, type AcceptedRow, type FaultyRow } from './prepared-rows';
import type { Batch, CellsOfRow, Identities, ReadingPlan } from './reading';
import { RecordImportError } from './record-import.errors';
import type { RowFault } from './row-fault';
import { judgeRow } from './row-judge';
import { RowReader } from './row-record';

interface NumberedRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

interface Kept {
  readonly rows: readonly NumberedRow[];
  readonly accepted: readonly AcceptedRow[];
}

/** The headings are row 1 of the sheet. */
const HEADINGS = 1;

/** Reads the rows of one import in batches, judges each, and makes ready what will be written. Knows no database. */
export class RowReading {
  private readonly reader: RowReader;
  /** Which row names a weapon first; only a check looks at the file as a whole. */
  private readonly firstRowOf = new Map<string, number>();
  /** The batch that is being written, and the one after it. */
  private readonly kept = new Map<number, Kept>();
  private batches: AsyncGenerator<Batch, void> | undefined;

  /** @param parts the text's bytes from `plan.from` on */
  constructor(
    private readonly plan: ReadingPlan,
    private readonly parts: AsyncIterable<Uint8Array>,
  ) {
    this.reader = new RowReader(plan.mapping, plan.columns);
  }

  async next(): Promise<Batch | null> {
    this.batches ??= this.read();
    const next = await this.batches.next();
    return next.done ? null : next.value;
  }

  seal(batch: number, leftOut: readonly string[], now: Date): DraftedEvents {
    return draftRecorded(this.plan.who, this.plan.importId, this.keptOf(batch).accepted, new Set(leftOut), now);
  }

  /** The cells of the rows that became these records. */
  cells(batch: number, recordIds: readonly string[]): CellsOfRow[] {
    const wanted = new Set(recordIds);
    return this.keptOf(batch).rows.filter(({ rowNumber }) => wanted.has(recordIdOf(this.plan.importId, rowNumber)));
  }

  private keptOf(batch: number): Kept {
    const kept = this.kept.get(batch);
    if (!kept) throw new Error(`batch ${batch} is not at hand`);
    return kept;
  }

  private async *read(): AsyncGenerator<Batch, void> {
    const { from, rowsDone, shape, batch, mostRows } = this.plan;
    // From the text's beginning the headings come first, and in a check the rows of an earlier run, which tell what comes first in the file.
    let headings = from === 0;
    let index = from === 0 ? 0 : rowsDone;
    let number = 0;
    let rows: NumberedRow[] = [];
    let written = rowsDone;
    let end = from;
    for await (const several of csvRows(this.parts, shape, from)) {
      for (const row of several) {
        if (headings) {
          headings = false;
          continue;
        }
        index++;
        end = row.end;
        const numbered = { rowNumber: index + HEADINGS, cells: row.cells };
        if (index > mostRows) throw new RecordImportError('record-import.too-many-rows', { limitRows: mostRows });
        if (index <= rowsDone) {
          await this.recall(numbered);
          continue;
        }
        rows.push(numbered);
        if (index - written < batch) continue;
        yield await this.batch(++number, rows, written, index, end);
        written = index;
        rows = [];
      }
    }
    if (index > written) yield await this.batch(++number, rows, written, index, end);
  }

  private async batch(number: number, rows: readonly NumberedRow[], rowsBefore: number, rowsDone: number, textDone: number): Promise<Batch> {
    const { pass, importId, who } = this.plan;
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const accepted: AcceptedRow[] = [];
    const faulty: FaultyRow[] = [];
    const now = new Date();
    for (const { rowNumber, cells } of filled) {
      const row = this.reader.read(cells);
      const { faults, said } = await judgeRow(row, now);
      if (!said) {
        faulty.push({ rowNumber, faults, cells, earlierRow: null });
        continue;
      }
      const earlierRow = pass === 'check' ? this.meet(said, rowNumber) : null;
      if (earlierRow === null) accepted.push({ rowNumber, record: row.record, said });
      else faulty.push({ rowNumber, faults: [repeated(earlierRow)], cells, earlierRow });
    }
    this.kept.delete(number - 2);
    this.kept.set(number, { rows: filled, accepted });
    return {
      ...{ number, rowsBefore, rowsDone, filled: filled.length, textDone, accepted: accepted.length, faulty },
      identities: pass === 'check' ? identitiesOf(accepted) : null,
      prepared: pass === 'import' && accepted.length ? prepareRows(importId, who.officialId, accepted) : null,
    };
  }

  /** A row of an earlier run: what it says of the file as a whole. */
  private async recall({ rowNumber, cells }: NumberedRow): Promise<void> {
    if (this.plan.pass === 'import' || cells.length === 0) return;
    const { said } = await judgeRow(this.reader.read(cells), new Date());
    if (said) this.meet(said, rowNumber);
  }

  /** The row that named this weapon before; null when this one is the first. */
  private meet({ firearm }: SaidRows, rowNumber: number): number | null {
    const identity = identityOf(firearm);
    if (identity === null) return null;
    const earlier = this.firstRowOf.get(identity);
    if (earlier === undefined) this.firstRowOf.set(identity, rowNumber);
    return earlier ?? null;
  }
}

function repeated(earlierRow: number): RowFault {
  const detail = `this maker, model and serial number come in row ${earlierRow} already; where two weapons truly bear it, the serial state of the second is DUPLICATE`;
  return { field: 'serial', code: 'repeated-in-file', detail };
}

/** Serial states in which a number is one weapon; as the index `firearm_serial_is_one_weapon` has it. */
const ONE_WEAPON: readonly string[] = ['COMPLETE', 'RESTORED_FULL'];

function identityOf({ serialState, serialNormalised, makeNormalised, modelNormalised }: SaidRows['firearm']): string | null {
  if (!ONE_WEAPON.includes(serialState) || serialNormalised === null) return null;
  return [makeNormalised, modelNormalised, serialNormalised].join('\n');
}

function identitiesOf(accepted: readonly AcceptedRow[]): Identities {
  const named = accepted.flatMap(({ rowNumber, said: { firearm } }) => {
    if (identityOf(firearm) === null || firearm.serialNormalised === null) return [];
    const { makeNormalised: make, modelNormalised: model, serialNormalised: serial } = firearm;
    return [{ rowNumber: String(rowNumber), make, model, serial }];
  });
  return {
    rowNumbers: textColumn(named.map(({ rowNumber }) => rowNumber)),
    makes: textColumn(named.map(({ make }) => make)),
    models: textColumn(named.map(({ model }) => model)),
    serials: textColumn(named.map(({ serial }) => serial)),
  };
}
