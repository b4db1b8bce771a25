import { createHash, randomUUID } from 'node:crypto';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { endsKnownHands } from '../firearm/life-cycle.states';
import type { FirearmRow, LifeEventRow, MarkRow } from '../firearm/recorded-rows';
import { firearmKeys } from '../serial/serial-keys';

interface OfFirearm {
  readonly id: string;
  readonly firearmId: string;
  readonly sequence: number;
  readonly recordedBy: string;
}

/** An entry of which the register of lost, stolen and destroyed firearms must hear. */
export interface RegisterEntry {
  readonly firearmId: string;
  readonly lifeEventId: string;
  readonly publish: boolean;
}

/** The rows of one record, as the single write makes them. What is null of `occurredAt` is the time of the transaction. */
export interface FirearmRows {
  readonly firearm: FirearmRow & { readonly id: string; readonly occurredAt: Date | null };
  readonly marks: readonly (MarkRow & OfFirearm)[];
  readonly lifeEvents: readonly (LifeEventRow & OfFirearm)[];
  readonly serialKeys: readonly string[];
  readonly registerEntries: readonly RegisterEntry[];
}

/** The same id whenever the same row is written: a row that was written is never written as another record. */
export function recordIdOf(importId: string, rowNumber: number): string {
  const digest = createHash('sha256').update(`${importId}/${rowNumber}`).digest('hex');
  // UUID version 8 (RFC 9562), of which everything but version and variant is the maker's own.
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** What a record says, as it is kept. */
export interface SaidRows {
  readonly firearm: FirearmRow;
  readonly marks: readonly MarkRow[];
  readonly lifeEvents: readonly LifeEventRow[];
}

export function firearmRows(id: string, recordedBy: string, record: RecordFirearm, said: SaidRows): FirearmRows {
  const of = (index: number): OfFirearm => ({ id: randomUUID(), firearmId: id, sequence: index + 1, recordedBy });
  const lifeEvents = said.lifeEvents.map((event, index) => ({ ...event, ...of(index) }));
  const registerEntries = lifeEvents.flatMap(({ id: lifeEventId, kind }, index) =>
    endsKnownHands(kind) ? [{ firearmId: id, lifeEventId, publish: record.lifeEvents?.[index]?.publish ?? true }] : [],
  );
  return {
    firearm: { ...said.firearm, id, occurredAt: record.occurredAt ? new Date(record.occurredAt) : null },
    marks: said.marks.map((mark, index) => ({ ...mark, ...of(index) })),
    lifeEvents,
    serialKeys: firearmKeys([record.serial ?? null, record.barrelSerial ?? null]),
    registerEntries,
  };
}
