import type { Problem } from '@headstamp/codes';
import { EXCHANGE_MIGRATIONS, EXCHANGE_PROBLEMS } from '@headstamp/exchange';
import { REQUEST_PROBLEMS } from '@headstamp/http';
import { CalendarStatement, DIRECTORY_PROBLEMS, FocalPoint, FocalPointChange, JURISDICTION_MIGRATIONS, OFFICIAL_PROBLEMS, Official, STAND_IN_PROBLEMS, StandIn } from '@headstamp/jurisdictions';
import { LEDGER_MIGRATIONS } from '@headstamp/ledger';
import { MESSAGING_MIGRATIONS } from '@headstamp/messaging';
import { PHOTOGRAPH_MIGRATIONS, PHOTOGRAPH_PROBLEMS } from '@headstamp/photographs';
import { TENANCY_MIGRATIONS, type SchemaMigrations } from '@headstamp/tenancy';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The tables every process needs, in the order in which they can be made. */
export const FOUNDATION_MIGRATIONS: readonly SchemaMigrations[] = [
  { schema: 'app', migrations: TENANCY_MIGRATIONS },
  { schema: 'messaging', migrations: MESSAGING_MIGRATIONS },
  { schema: 'ledger', migrations: LEDGER_MIGRATIONS },
  { schema: 'exchange', migrations: EXCHANGE_MIGRATIONS },
  { schema: 'jurisdictions', migrations: JURISDICTION_MIGRATIONS },
  { schema: 'photographs', migrations: PHOTOGRAPH_MIGRATIONS },
];

export const FOUNDATION_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [Official, CalendarStatement, StandIn, FocalPoint, FocalPointChange];

export const FOUNDATION_PROBLEMS: Readonly<Record<string, Problem>> = {
  ...REQUEST_PROBLEMS,
  ...EXCHANGE_PROBLEMS,
  ...OFFICIAL_PROBLEMS,
  ...STAND_IN_PROBLEMS,
  ...DIRECTORY_PROBLEMS,
  ...PHOTOGRAPH_PROBLEMS,
};
