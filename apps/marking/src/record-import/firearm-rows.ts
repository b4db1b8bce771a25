import { createHash, randomUUID } from 'node:crypto';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { isLoss } from '../firearm/life-cycle.states';
import { firearmRow, lifeEventRow, markRow, type FirearmRow, type LifeEventRow, type MarkRow } from '../firearm/recorded-rows';
import { firearmKeys } from '../serial/serial-keys';

interface OfFirearm {
  readonly id: string;
  readonly firearmId: string;
  readonly sequence: number;
  readonly recordedBy: string;
}

/** A loss that the register of lost and stolen firearms must hear of. */
export interface Loss {
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
  readonly losses: readonly Loss[];
}

/** The same id whenever the same row is written: a row that was written is never written as another record. */
export function recordIdOf(importId: string, rowNumber: number): string {
  const digest = createHash('sha256').update(`${importId}/${rowNumber}`).digest('hex');
  // UUID version 8 (RFC 9562), of which everything but version and variant is the maker's own.
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/**
 * Throws FirearmError where a rule of the record is broken.
 * @param now for an import mark whose year has two digits
 */
export function firearmRows(id: string, recordedBy: string, record: RecordFirearm, now: Date): FirearmRows {
  const of = (index: number): OfFirearm => ({ id: randomUUID(), firearmId: id, sequence: index + 1, recordedBy });
  const lifeEvents = (record.lifeEvents ?? []).map((event, index) => ({ ...lifeEventRow(event), ...of(index) }));
  const losses = lifeEvents.flatMap(({ id: lifeEventId, kind }, index) =>
    isLoss(kind) ? [{ firearmId: id, lifeEventId, publish: record.lifeEvents?.[index]?.publish ?? true }] : [],
  );
  return {
    firearm: { ...firearmRow(record), id, occurredAt: record.occurredAt ? new Date(record.occurredAt) : null },
    marks: (record.marks ?? []).map((mark, index) => ({ ...markRow(mark, now), ...of(index) })),
    lifeEvents,
    serialKeys: firearmKeys([record.serial ?? null, record.barrelSerial ?? null]),
    losses,
  };
}
