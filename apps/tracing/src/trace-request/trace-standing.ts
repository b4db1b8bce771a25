import type { SelectQueryBuilder } from 'typeorm';
import type { TraceRequest } from './trace-request.entity';
import { AWAITED_STATES, STANDING_STATES, type Standing } from './trace-request.states';

const listed = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** Keeps the requests, called `request`, that stand so. What is overdue is judged as `isOverdue` does, in the database. */
export function standingOnly(query: SelectQueryBuilder<TraceRequest>, standing: Standing, now: Date): void {
  if (standing === 'open') {
    query.andWhere(`request.state IN (${listed(STANDING_STATES)})`);
    return;
  }
  query
    .andWhere(`request.state IN (${listed(AWAITED_STATES)})`)
    .andWhere('request.dueAt < :now', { now })
    .andWhere(`NOT (request.state = 'delayed' AND request.expectedOn IS NOT NULL AND (CAST(request.expectedOn AS date) + 1)::timestamp AT TIME ZONE 'UTC' >= :now)`);
}
