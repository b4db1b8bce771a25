import { canonicalCountryCode, countryInYear } from '@headstamp/codes';
import { normaliseCalibreText } from '../reference/calibre';
import { normaliseName, normaliseSerial } from '../serial/normalise';
import type { FirearmMark } from './firearm-mark.entity';
import type { RecordFirearm, RecordLifeEvent, RecordMark } from './firearm.dto';
import type { Firearm } from './firearm.entity';
import { FirearmError } from './firearm.errors';
import { judgeSerial } from './firearm.states';
import { readImportMark } from './import-mark';
import type { LifeEvent } from './life-event.entity';
import { daysOf } from './partial-date';

// What a record says, as it is kept. One firearm entered by hand and a million from a file go through here, so that both are judged alike.

/** One spelling for one state. */
export const inCanonicalCountry = (code: string): string => canonicalCountryCode(code) ?? code;

type Recorded = 'jurisdictionId' | 'id' | 'occurredAt' | 'recordedAt';
export type FirearmRow = Omit<Firearm, Recorded>;
export type MarkRow = Omit<FirearmMark, Recorded | 'firearmId' | 'sequence' | 'recordedBy'>;
export type LifeEventRow = Omit<LifeEvent, 'jurisdictionId' | 'id' | 'recordedAt' | 'firearmId' | 'sequence' | 'recordedBy'>;

/** @throws FirearmError where serial number and serial state contradict one another */
export function firearmRow(wanted: RecordFirearm): FirearmRow {
  const { serial = null, serialState, barrelSerial = null, make, model, type, action = null, calibre, yearOfManufacture = null } = wanted;
  const { serialPart = null, serialPosition = null, serialLegibility = null } = wanted;
  const serialNormalised = serial === null ? null : normaliseSerial(serial);
  judgeSerial(serialNormalised, serialState);
  return {
    ...{ serialObserved: serial, serialNormalised, serialState, serialPart, serialPosition, serialLegibility },
    barrelSerialObserved: barrelSerial,
    barrelSerialNormalised: barrelSerial === null ? null : normaliseSerial(barrelSerial),
    ...{ make, makeNormalised: normaliseName(make), model, modelNormalised: normaliseName(model), type, action },
    ...{ calibre, calibreNormalised: normaliseCalibreText(calibre), yearOfManufacture },
    countryOfManufacture: inCanonicalCountry(wanted.countryOfManufacture),
  };
}

/** @throws FirearmError `firearm.country-not-told` where CS is stated for a year in which it named no state, or for none */
export function markRow(mark: RecordMark, now: Date): MarkRow {
  const { kind, part, position = null, text, method = null, depthMm = null, legibility = null } = mark;
  const read = kind === 'IMPORT' ? readImportMark(text, now) : null;
  const year = mark.year ?? read?.year ?? null;
  const stated = mark.country ?? read?.country ?? null;
  const country = stated && countryInYear(stated, year);
  if (stated !== null && country === null) throw new FirearmError('firearm.country-not-told');
  return { kind, part, position, text, country, year, method, depthMm, legibility };
}

export function lifeEventRow(event: RecordLifeEvent): LifeEventRow {
  const { kind, actor = null, fromHolderId = null, holderId = null, date, document = null, country = null, place = null } = event;
  const occurredAt = new Date(`${daysOf(date)?.first ?? date}T00:00:00Z`);
  return { kind, actor, fromHolderId, holderId, on: date, document, place, country: country && inCanonicalCountry(country), occurredAt };
}
