import type { Cell } from '@headstamp/codes';
import { IsDay } from '@headstamp/http';
import type { Funnel, StepTime, Table } from './funnel';
import type { ListLength } from './list-length';

export class HitFigureQuery {
  /** First day, ISO 8601. Candidates and leads are counted by the day on which they were recorded, by UTC. */
  @IsDay() readonly from!: string;
  /** Last day, counted too. */
  @IsDay() readonly to!: string;
}

/** One line of a table. */
export class HitFigureCell {
  /** ISO 3166-1 alpha-2 of the partner, `OWN` for ties at home, or an outcome. */
  readonly label!: string;
  /** Null where the cell is too small to be shown. */
  readonly count!: number | null;
}

export class HitFigureTable {
  readonly cells!: HitFigureCell[];
  /** Cells too small to be shown, or that would give away one that is. */
  readonly suppressed!: number;

  static of({ cells, suppressed }: Table): HitFigureTable {
    const shown = cells.map(({ label, count }: Cell) => Object.assign(new HitFigureCell(), { label, count }));
    return Object.assign(new HitFigureTable(), { cells: shown, suppressed });
  }
}

/** The time that a step took. */
export class StepTimeView {
  /** Null for too few. */
  readonly medianDays!: number | null;
  /** How many the median is of. */
  readonly cases!: number;

  static of({ medianDays, cases }: StepTime): StepTimeView {
    return Object.assign(new StepTimeView(), { medianDays, cases });
  }
}

/** To be shown wherever the figures are. */
export const FUNNEL_NOTE =
  'Counted are candidates and leads recorded in the period and what had become of them by now; leads of late in the period had less time. What was compared is what somebody acquired: these figures say nothing of firearms that nobody compared.';

/** From candidate to lead to hit to outcome. */
export class HitFigures {
  readonly from!: string;
  readonly to!: string;
  readonly note!: string;
  /** Cells with fewer are not shown. */
  readonly smallestCell!: number;
  readonly candidates!: number;
  readonly reviewed!: number;
  readonly leads!: number;
  /** Leads on which two examiners concluded, here or there. */
  readonly examined!: number;
  readonly hits!: number;
  readonly superseded!: number;
  /** Hits of which we have said what became of them. */
  readonly withOutcome!: number;
  readonly candidateToLead!: StepTimeView;
  readonly leadToHit!: StepTimeView;
  readonly hitToOutcome!: StepTimeView;
  readonly candidatesByPartner!: HitFigureTable;
  readonly leadsByPartner!: HitFigureTable;
  readonly hitsByPartner!: HitFigureTable;
  readonly withOutcomeByPartner!: HitFigureTable;
  /** By our own last word. */
  readonly outcomes!: HitFigureTable;

  static of(funnel: Funnel, more: Pick<HitFigures, 'from' | 'to' | 'note' | 'smallestCell'>): HitFigures {
    const { candidates, reviewed, leads, examined, hits, superseded, withOutcome } = funnel;
    return Object.assign(new HitFigures(), {
      ...more,
      ...{ candidates, reviewed, leads, examined, hits, superseded, withOutcome },
      candidateToLead: StepTimeView.of(funnel.candidateToLead),
      leadToHit: StepTimeView.of(funnel.leadToHit),
      hitToOutcome: StepTimeView.of(funnel.hitToOutcome),
      candidatesByPartner: HitFigureTable.of(funnel.candidatesByPartner),
      leadsByPartner: HitFigureTable.of(funnel.leadsByPartner),
      hitsByPartner: HitFigureTable.of(funnel.hitsByPartner),
      withOutcomeByPartner: HitFigureTable.of(funnel.withOutcomeByPartner),
      outcomes: HitFigureTable.of(funnel.outcomes),
    });
  }
}

/** What a list of one length would have cost and found. */
export class ListLengthView {
  readonly length!: number;
  /** Candidates that somebody would have had to look at. */
  readonly listed!: number;
  readonly reviewed!: number;
  readonly leads!: number;
  /** Leads that two examiners identified. */
  readonly identified!: number;
  /** Of all leads of the period, in percent; null where there was none. */
  readonly leadsPercent!: number | null;
}

/** How long a list should be, by what was found at which rank. */
export class CandidateFigures {
  readonly from!: string;
  readonly to!: string;
  readonly note!: string;
  /** Ranked lists of the period with at least one candidate. */
  readonly lists!: number;
  readonly candidates!: number;
  readonly reviewed!: number;
  readonly leads!: number;
  /** The deepest rank at which a lead was found; null where there was none. */
  readonly deepestLead!: number | null;
  readonly lengths!: ListLengthView[];

  static of(figures: Omit<CandidateFigures, 'lengths'>, lengths: readonly ListLength[]): CandidateFigures {
    const views = lengths.map((each) => Object.assign(new ListLengthView(), each));
    return Object.assign(new CandidateFigures(), { ...figures, lengths: views });
  }
}

export const LENGTH_NOTE =
  'The shares are of the leads that were found: what lies deeper than anybody looked is not known from them. Choose a length with the column of what was reviewed beside it.';
