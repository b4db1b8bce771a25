import { createHash, randomUUID } from 'node:crypto';
import type { Firearm } from '../firearm/firearm.entity';
import type { FirearmMark } from '../firearm/firearm-mark.entity';
import type { RecordFirearm } from '../firearm/firearm.dto';
import { inCanonicalCountry } from '../firearm/firearm-history';
import { readImportMark } from '../firearm/import-mark';
import type { LifeEvent } from '../firearm/life-event.entity';
import { daysOf } from '../firearm/partial-date';
import { normaliseCalibreText } from '../reference/calibre';
import { normaliseName, normaliseSerial } from '../serial/normalise';
import { firearmKeys } from '../serial/serial-keys';

/** The rows of one record, as the single write makes them. What is null of `occurredAt` is the time of the transaction. */
export interface FirearmRows {
  readonly firearm: Omit<Firearm, 'jurisdictionId' | 'recordedAt' | 'occurredAt'> & { readonly occurredAt: Date | null };
  readonly marks: readonly (Omit<FirearmMark, 'jurisdictionId' | 'recordedAt' | 'occurredAt'> & { readonly occurredAt: null })[];
  readonly lifeEvents: readonly Omit<LifeEvent, 'jurisdictionId' | 'recordedAt'>[];
  readonly serialKeys: readonly string[];
}

/** The same id whenever the same row is written: a row that was written is never written as another record. */
export function recordIdOf(importId: string, rowNumber: number): string {
  const digest = createHash('sha256').update(`${importId}/${rowNumber}`).digest('hex');
  // UUID version 8 (RFC 9562), of which everything but version and variant is the maker's own.
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** @param now for an import mark whose year has two digits */
export function firearmRows(id: string, recordedBy: string, record: RecordFirearm, now: Date): FirearmRows {
  const { serial = null, serialState, serialPart = null, serialPosition = null, serialLegibility = null, barrelSerial = null } = record;
  const { make, model, type, action = null, calibre, countryOfManufacture, yearOfManufacture = null, occurredAt } = record;
  return {
    firearm: {
      ...{ id, serialObserved: serial, serialNormalised: serial === null ? null : normaliseSerial(serial), serialState },
      ...{ serialPart, serialPosition, serialLegibility, barrelSerialObserved: barrelSerial },
      barrelSerialNormalised: barrelSerial === null ? null : normaliseSerial(barrelSerial),
      ...{ make, makeNormalised: normaliseName(make), model, modelNormalised: normaliseName(model), type, action, calibre },
      ...{ calibreNormalised: normaliseCalibreText(calibre), countryOfManufacture: inCanonicalCountry(countryOfManufacture) },
      ...{ yearOfManufacture, occurredAt: occurredAt ? new Date(occurredAt) : null },
    },
    marks: (record.marks ?? []).map((mark, index) => {
      const { kind, part, position = null, text, method = null, depthMm = null, legibility = null } = mark;
      const read = kind === 'IMPORT' ? readImportMark(text, now) : null;
      const country = mark.country ?? read?.country ?? null;
      return {
        ...{ id: randomUUID(), firearmId: id, sequence: index + 1, kind, part, position, text, method, depthMm, legibility, recordedBy },
        ...{ country: country && inCanonicalCountry(country), year: mark.year ?? read?.year ?? null, occurredAt: null },
      };
    }),
    lifeEvents: (record.lifeEvents ?? []).map((event, index) => {
      const { kind, actor = null, fromHolderId = null, holderId = null, date, document = null, country = null, place = null } = event;
      return {
        ...{ id: randomUUID(), firearmId: id, sequence: index + 1, kind, actor, fromHolderId, holderId, on: date, document, place, recordedBy },
        ...{ country: country && inCanonicalCountry(country), occurredAt: new Date(`${daysOf(date)?.first ?? date}T00:00:00Z`) },
      };
    }),
    serialKeys: firearmKeys([serial, barrelSerial]),
  };
}
