import { RequestInvalid, validationPipe } from '@headstamp/http';
import { RecordFirearm } from '../firearm/firearm.dto';
import { FIREARM_PROBLEMS } from '../firearm/firearm.problems';
import { FirearmError } from '../firearm/firearm.errors';
import { firearmRow, lifeEventRow, markRow } from '../firearm/recorded-rows';
import type { SaidRows } from './firearm-rows';
import type { RowFault } from './row-fault';
import type { RowRecord } from './row-record';
import { obeysItsRules } from './rules-at-once';

const pipe = validationPipe();

export type Judgement =
  | { readonly faults: readonly RowFault[]; readonly said: null }
  /** No faults, and what will be written. */
  | { readonly faults: readonly []; readonly said: SaidRows };

/**
 * Everything that the single write would refuse a row for, with its codes and words, and what a spreadsheet did to it.
 * Whether the weapon is recorded already is not known here.
 * @param now for an import mark whose year has two digits
 */
export async function judgeRow(row: RowRecord, now: Date): Promise<Judgement> {
  const faults = await fieldFaults(row);
  // The rules speak of fields that are what they must be.
  if (faults.length) return { faults: [...row.damage, ...faults], said: null };
  const broken: RowFault[] = [...row.damage];
  const kept = <Row>(rule: () => Row, field: string | null): Row[] => {
    try {
      return [rule()];
    } catch (error) {
      if (!(error instanceof FirearmError)) throw error;
      broken.push({ field, code: error.code, detail: FIREARM_PROBLEMS[error.code].title });
      return [];
    }
  };
  const { record } = row;
  const [firearm] = kept(() => firearmRow(record), 'serial');
  const marks = (record.marks ?? []).flatMap((mark, index) => kept(() => markRow(mark, now), row.fieldAt(`/marks/${index}/country`)));
  const lifeEvents = (record.lifeEvents ?? []).flatMap((event, index) => kept(() => lifeEventRow(event), row.fieldAt(`/lifeEvents/${index}/date`)));
  return broken.length || !firearm ? { faults: broken, said: null } : { faults: [], said: { firearm, marks, lifeEvents } };
}

async function fieldFaults(row: RowRecord): Promise<RowFault[]> {
  // A million rows go through here, nearly all without a fault; the pipe's own words are asked for only where there is one.
  if (obeysItsRules(row.record)) return [];
  try {
    await pipe.transform(JSON.parse(JSON.stringify(row.record)), { type: 'body', metatype: RecordFirearm });
  } catch (error) {
    if (!(error instanceof RequestInvalid)) throw error;
    return error.errors.map(({ pointer, code, detail }) => ({ field: row.fieldAt(pointer), code, detail }));
  }
  return [];
}
