import { stringify } from 'csv-stringify/sync';
import type { HitFigures, HitFigureTable, StepTimeView } from './funnel.dto';

const COLUMNS = ['table', 'label', 'value', 'cases', 'suppressed'] as const;
type Line = readonly (string | number | null)[];

const tableLines = (table: string, { cells, suppressed }: HitFigureTable): Line[] => [
  ...cells.map(({ label, count }): Line => [table, label, count, null, null]),
  [table, 'DATA_QUALITY', null, null, suppressed],
];
const timeLine = (label: string, { medianDays, cases }: StepTimeView): Line => ['median_days', label, medianDays, cases, null];

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark. A cell that a spreadsheet would run as a formula begins with an apostrophe; an
 * empty value is a cell too small to be shown.
 */
export function funnelCsv(figures: HitFigures): string {
  const { from, to, note, smallestCell, candidates, reviewed, leads, examined, hits, superseded, withOutcome } = figures;
  const steps = { CANDIDATES: candidates, REVIEWED: reviewed, LEADS: leads, EXAMINED: examined, HITS: hits, SUPERSEDED: superseded };
  const lines: Line[] = [
    ['note', 'WHAT_IS_COUNTED', note, null, null],
    ['note', 'PERIOD', `${from}/${to}`, null, null],
    ['note', 'SMALLEST_CELL', smallestCell, null, null],
    ...Object.entries({ ...steps, WITH_OUTCOME: withOutcome }).map(([label, value]): Line => ['steps', label, value, null, null]),
    timeLine('CANDIDATE_TO_LEAD', figures.candidateToLead),
    timeLine('LEAD_TO_HIT', figures.leadToHit),
    timeLine('HIT_TO_OUTCOME', figures.hitToOutcome),
    ...tableLines('candidates_by_partner', figures.candidatesByPartner),
    ...tableLines('leads_by_partner', figures.leadsByPartner),
    ...tableLines('hits_by_partner', figures.hitsByPartner),
    ...tableLines('with_outcome_by_partner', figures.withOutcomeByPartner),
    ...tableLines('outcomes', figures.outcomes),
  ];
  return stringify([[...COLUMNS], ...lines], { bom: true, record_delimiter: 'windows', escape_formulas: true, cast: { number: String } });
}
