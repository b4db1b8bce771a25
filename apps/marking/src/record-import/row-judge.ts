import { DomainError } from '@headstamp/codes';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { validateSync } from 'class-validator';
import { RecordFirearm } from '../firearm/firearm.dto';
import { FIREARM_PROBLEMS } from '../firearm/firearm.problems';
import { judgeSerial } from '../firearm/firearm.states';
import { normaliseSerial } from '../serial/normalise';
import type { RowFault } from './row-fault';
import type { RowRecord } from './row-record';

const pipe = validationPipe();
/** Those of the pipe. */
const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: false, value: false } };

/**
 * Everything that the single write would refuse a row for, with its codes and words, and what a spreadsheet did to it.
 * Whether the weapon is recorded already is not known here.
 */
export async function faultsOf(row: RowRecord): Promise<RowFault[]> {
  const faults = [...row.damage, ...(await fieldFaults(row))];
  // Of a number that is no number nothing more can be said.
  return faults.some(({ field }) => field === 'serial' || field === 'serialState') ? faults : [...faults, ...ruleFaults(row.record)];
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

function ruleFaults({ serial, serialState }: RecordFirearm): RowFault[] {
  try {
    judgeSerial(typeof serial === 'string' ? normaliseSerial(serial) : null, serialState);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code } = error as DomainError<keyof typeof FIREARM_PROBLEMS>;
    return [{ field: 'serial', code, detail: FIREARM_PROBLEMS[code].title }];
  }
}
