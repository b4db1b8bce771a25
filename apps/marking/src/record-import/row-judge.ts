import { RequestInvalid, validationPipe } from '@headstamp/http';
import { validateSync } from 'class-validator';
import { RecordFirearm } from '../firearm/firearm.dto';
import { FIREARM_PROBLEMS } from '../firearm/firearm.problems';
import { FirearmError } from '../firearm/firearm.errors';
import { firearmRow, lifeEventRow, markRow } from '../firearm/recorded-rows';
import type { RowFault } from './row-fault';
import type { RowRecord } from './row-record';

const pipe = validationPipe();
/** Those of the pipe. */
const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: false, value: false } };

/**
 * Everything that the single write would refuse a row for, with its codes and words, and what a spreadsheet did to it.
 * Whether the weapon is recorded already is not known here.
 * @param now for an import mark whose year has two digits
 */
export async function faultsOf(row: RowRecord, now: Date): Promise<RowFault[]> {
  const faults = await fieldFaults(row);
  // The rules speak of fields that are what they must be.
  return [...row.damage, ...(faults.length ? faults : ruleFaults(row, now))];
}

async function fieldFaults({ record, fieldAt }: RowRecord): Promise<RowFault[]> {
  // A million rows go through here, nearly all without a fault; the pipe's own words are asked for only where there is one.
  if (validateSync(record, RULES).length === 0) return [];
  try {
    await pipe.transform(JSON.parse(JSON.stringify(record)), { type: 'body', metatype: RecordFirearm });
  } catch (error) {
    if (!(error instanceof RequestInvalid)) throw error;
    return error.errors.map(({ pointer, code, detail }) => ({ field: fieldAt(pointer), code, detail }));
  }
  return [];
}

/** The rules that no field has by itself; each that is broken is told. */
function ruleFaults({ record, fieldAt }: RowRecord, now: Date): RowFault[] {
  return [
    ...broken(() => firearmRow(record), 'serial'),
    ...(record.marks ?? []).flatMap((mark, index) => broken(() => markRow(mark, now), fieldAt(`/marks/${index}/country`))),
    ...(record.lifeEvents ?? []).flatMap((event, index) => broken(() => lifeEventRow(event), fieldAt(`/lifeEvents/${index}/date`))),
  ];
}

function broken(rule: () => unknown, field: string | null): RowFault[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (!(error instanceof FirearmError)) throw error;
    return [{ field, code: error.code, detail: FIREARM_PROBLEMS[error.code].title }];
  }
}
