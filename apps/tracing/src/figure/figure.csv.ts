import { stringify } from 'csv-stringify/sync';
import type { FigureCell, FiguresOfSide, FigureTable, TraceFigures } from './figure.dto';

const COLUMNS = ['side', 'table', 'label', 'value', 'lacking', 'not_counted', 'suppressed'] as const;
type Line = readonly (string | number | null)[];

const plain = (side: string, table: string, cells: readonly FigureCell[]): Line[] =>
  cells.map(({ label, count }) => [side, table, label, count, null, null, null]);

function lines(side: string, table: string, { cells, lacking, notCounted, suppressed }: FigureTable): Line[] {
  return [...plain(side, table, cells), [side, table, 'DATA_QUALITY', null, lacking, notCounted, suppressed]];
}

function sideOf(side: string, figures: FiguresOfSide): Line[] {
  const { p50Days, p90Days, answers, notAnswered, answeredInTime } = figures.turnaround;
  const { seizedFoundSurrendered, originEstablished, percent, lackingDisposition } = figures.seizures;
  const single = (table: string, values: Readonly<Record<string, number | null>>, lacking: number | null): Line[] =>
    Object.entries(values).map(([label, value]) => [side, table, label, value, lacking, null, null]);
  return [
    ...single('requests', { REQUESTS: figures.requests }, null),
    ...single('turnaround_days', { P50: p50Days, P90: p90Days, ANSWERS: answers, ANSWERED_IN_TIME: answeredInTime }, notAnswered),
    ...plain(side, 'outcomes', figures.outcomes),
    ...lines(side, 'end_states', figures.endStates),
    ...plain(side, 'refusal_grounds', figures.refusalGrounds),
    ...lines(side, 'time_to_crime', figures.timeToCrime),
    ...lines(side, 'makes', figures.makes),
    ...lines(side, 'routes', figures.routes),
    ...single(
      'sdg_16_4_2',
      { SEIZED_FOUND_SURRENDERED: seizedFoundSurrendered, ORIGIN_ESTABLISHED: originEstablished, PERCENT: percent },
      lackingDisposition,
    ),
  ];
}

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark. A cell that a spreadsheet would run as a formula begins with an apostrophe; an
 * empty value is a cell too small to be shown.
 */
export function figuresCsv(figures: TraceFigures): string {
  const { from, to, note, smallestCell, asRequester, asAddressee } = figures;
  const head: Line[] = [
    ['both', 'note', 'NO_SAMPLE', note, null, null, null],
    ['both', 'note', 'PERIOD', `${from}/${to}`, null, null, null],
    ['both', 'note', 'SMALLEST_CELL', smallestCell, null, null, null],
  ];
  const all = [[...COLUMNS], ...head, ...sideOf('requester', asRequester), ...sideOf('addressee', asAddressee)];
  return stringify(all, { bom: true, record_delimiter: 'windows', escape_formulas: true, cast: { number: String } });
}
