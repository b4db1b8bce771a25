import type { Cell } from '@headstamp/codes';
import { IsDay } from '@headstamp/http';
import type { Figures, Table } from './figures';

export class FigureQuery {
  /** First day, ISO 8601. Requests are counted by the day on which they were sent, by UTC. */
  @IsDay() readonly from!: string;
  /** Last day, counted too. */
  @IsDay() readonly to!: string;
}

/** One line of a table. */
export class FigureCell {
  readonly label!: string;
  /** Null where the cell is too small to be shown. */
  readonly count!: number | null;
}

/** A table with what it lacks. */
export class FigureTable {
  readonly cells!: FigureCell[];
  /** Requests that are in no cell because they lack what is counted. */
  readonly lacking!: number;
  /** Requests left out because use conditions forbid counting. */
  readonly notCounted!: number;
  /** Cells too small to be shown, or that would give away one that is. */
  readonly suppressed!: number;

  static of({ cells, lacking, notCounted, suppressed }: Table): FigureTable {
    return Object.assign(new FigureTable(), { cells: cells.map(cellOf), lacking, notCounted, suppressed });
  }
}

const cellOf = ({ label, count }: Cell): FigureCell => Object.assign(new FigureCell(), { label, count });

/** Days from submission to the answer that counts. */
export class TurnaroundView {
  /** Null for too few answers. */
  readonly p50Days!: number | null;
  readonly p90Days!: number | null;
  readonly answers!: number;
  readonly notAnswered!: number;
  /** Answered by the deadline that was sent with the request. */
  readonly answeredInTime!: number;
}

/** After indicator 16.4.2 of the Sustainable Development Goals, by requests sent in the period; each weapon once. */
export class SeizureView {
  readonly seizedFoundSurrendered!: number;
  /** A trace established where the weapon left lawful hands: another fact than that the request was answered. */
  readonly originEstablished!: number;
  readonly percent!: number | null;
  /** Weapons of which nobody said whether they were seized, found or surrendered. */
  readonly lackingDisposition!: number;
}

/** Figures of one side: requests that we made, or requests that we were to answer. */
export class FiguresOfSide {
  readonly requests!: number;
  readonly turnaround!: TurnaroundView;
  readonly outcomes!: FigureCell[];
  readonly endStates!: FigureTable;
  readonly refusalGrounds!: FigureCell[];
  readonly timeToCrime!: FigureTable;
  readonly makes!: FigureTable;
  /** From the state of the last lawful hand to the state of the recovery. */
  readonly routes!: FigureTable;
  readonly seizures!: SeizureView;

  static of(figures: Figures): FiguresOfSide {
    const { requests, turnaround, answeredInTime, outcomes, endStates, refusalGrounds, timeToCrime, makes, routes, seizures } = figures;
    return Object.assign(new FiguresOfSide(), {
      requests,
      turnaround: Object.assign(new TurnaroundView(), { ...turnaround, answeredInTime }),
      outcomes: outcomes.map(cellOf),
      endStates: FigureTable.of(endStates),
      refusalGrounds: refusalGrounds.map(cellOf),
      timeToCrime: FigureTable.of(timeToCrime),
      makes: FigureTable.of(makes),
      routes: FigureTable.of(routes),
      seizures: Object.assign(new SeizureView(), seizures),
    });
  }
}

/** Firearms are traced because somebody asked, so their figures say nothing of those that nobody asked about. */
export const NO_SAMPLE =
  'Traced firearms are no sample of the firearms used in crime or found: which ones are traced depends on who asks. Do not infer from these figures to others.';

export class TraceFigures {
  readonly from!: string;
  readonly to!: string;
  /** To be shown wherever the figures are. */
  readonly note!: string;
  /** Cells with fewer are not shown. */
  readonly smallestCell!: number;
  readonly asRequester!: FiguresOfSide;
  readonly asAddressee!: FiguresOfSide;
}
