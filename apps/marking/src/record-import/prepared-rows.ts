import { draftFirstEvents, type DraftedEvents, type NewEvent, type WhoRecords } from '@headstamp/ledger';
import { textColumn } from '@headstamp/tenancy';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { Firearm } from '../firearm/firearm.entity';
import { FirearmMark } from '../firearm/firearm-mark.entity';
import { LifeEvent } from '../firearm/life-event.entity';
import { columnTexts, type ColumnTexts } from './entity-columns';
import { firearmRows, recordIdOf, type RegisterEntry, type SaidRows } from './firearm-rows';
import type { RowFault } from './row-fault';

/** A row that the rules accept. */
export interface AcceptedRow {
  readonly rowNumber: number;
  readonly record: RecordFirearm;
  readonly said: SaidRows;
}

export interface FaultyRow {
  readonly rowNumber: number;
  readonly faults: readonly RowFault[];
  readonly cells: readonly string[];
  readonly earlierRow: number | null;
}

/** Rows ready to be written with one statement a table. */
export interface PreparedRows {
  readonly firearms: ColumnTexts;
  readonly marks: ColumnTexts;
  readonly lifeEvents: ColumnTexts;
  /** Pairs. */
  readonly serialKeys: { readonly keys: string; readonly firearmIds: string };
  readonly registerEntries: readonly RegisterEntry[];
}

/** In the order of the rows. */
export function prepareRows(importId: string, recordedBy: string, accepted: readonly AcceptedRow[]): PreparedRows {
  const rows = accepted.map(({ rowNumber, record, said }) => firearmRows(recordIdOf(importId, rowNumber), recordedBy, record, said));
  const keys = rows.flatMap(({ firearm, serialKeys }) => serialKeys.map((key) => ({ key, firearmId: firearm.id })));
  return {
    firearms: columnTexts(
      Firearm,
      rows.map(({ firearm }) => firearm),
    ),
    marks: columnTexts(
      FirearmMark,
      rows.flatMap(({ marks }) => marks),
    ),
    lifeEvents: columnTexts(
      LifeEvent,
      rows.flatMap(({ lifeEvents }) => lifeEvents),
    ),
    serialKeys: { keys: textColumn(keys.map(({ key }) => key)), firearmIds: textColumn(keys.map(({ firearmId }) => firearmId)) },
    registerEntries: rows.flatMap(({ registerEntries }) => registerEntries),
  };
}

/** One event a record, as the single write appends it, with the import it came by. */
export function draftRecorded(who: WhoRecords, importId: string, accepted: readonly AcceptedRow[], leftOut: ReadonlySet<string>, now: Date): DraftedEvents {
  const events = accepted.flatMap(({ rowNumber, record }): NewEvent[] => {
    const id = recordIdOf(importId, rowNumber);
    if (leftOut.has(id)) return [];
    return [
      {
        kind: 'firearm.recorded',
        subject: { kind: 'firearm', id },
        occurredAt: record.occurredAt ? new Date(record.occurredAt) : now,
        facts: {
          ...{ type: record.type, marks: record.marks?.length ?? 0, lifeEvents: record.lifeEvents?.length ?? 0 },
          ...{ importId, row: rowNumber },
        },
        sealed: { firearm: plain(record) },
      },
    ];
  });
  return draftFirstEvents(who, now, events);
}

/** The record as plain objects. */
const plain = ({ marks, lifeEvents, ...identity }: RecordFirearm): Record<string, unknown> => ({
  ...identity,
  ...(marks && { marks: marks.map((mark) => Object.assign({}, mark)) }),
  ...(lifeEvents && { lifeEvents: lifeEvents.map((event) => Object.assign({}, event)) }),
});
