import type { ChainActor, RefusalGround, TraceEndState, UseCondition } from '@headstamp/codes';
import type { ChainRow } from '@headstamp/exchange';
import type { ReleasedChainRow } from './chain-row.entity';
import type { Proposal, RecordsSearch } from './proposal.entity';
import { timeToCrime, type CountedFrom, type TimeToCrime, type TimeToCrimeBand, type UnknownBecause } from './time-to-crime';
import type { AnswerExtent, TraceRequest } from './trace-request.entity';
import { TraceRequestView, type Seen } from './trace-request.view.dto';

/** One hand the firearm went through. */
export class ChainRowView {
  readonly sequence!: number;
  readonly actor!: ChainActor;
  readonly name!: string;
  readonly licence!: string | null;
  readonly country!: string;
  /** ISO 8601 date; the day, or month and day, may be unknown. */
  readonly acquiredOn!: string | null;
  readonly disposedOn!: string | null;
  readonly document!: string | null;

  static of({ sequence, actor, name, licence, country, acquiredOn, disposedOn, document }: ChainRow): ChainRowView {
    return Object.assign(new ChainRowView(), { sequence, actor, name, licence, country, acquiredOn, disposedOn, document });
  }
}

/** Days from the first retail sale to the recovery. */
export class TimeToCrimeView {
  readonly known!: boolean;
  /** Equal to `maxDays` when both dates are exact; null when unknown. */
  readonly minDays!: number | null;
  readonly maxDays!: number | null;
  readonly shortestBand!: TimeToCrimeBand | null;
  readonly longestBand!: TimeToCrimeBand | null;
  readonly countedFrom!: CountedFrom | null;
  readonly unknownBecause!: UnknownBecause | null;

  static of(time: TimeToCrime): TimeToCrimeView {
    const nothing = { minDays: null, maxDays: null, shortestBand: null, longestBand: null, countedFrom: null, unknownBecause: null };
    const { known } = time;
    if (!time.known) return Object.assign(new TimeToCrimeView(), nothing, { known, unknownBecause: time.because });
    const { minDays, maxDays, shortestBand, longestBand, countedFrom } = time;
    return Object.assign(new TimeToCrimeView(), nothing, { known, minDays, maxDays, shortestBand, longestBand, countedFrom });
  }
}

/** The answer, and what it may be used for. */
export class TraceAnswerView {
  readonly outcome!: 'answered' | 'no_record' | 'refused';
  readonly extent!: AnswerExtent | null;
  readonly endState!: TraceEndState | null;
  readonly refusalGround!: RefusalGround | null;
  readonly remarks!: string | null;
  readonly useConditions!: UseCondition[];
  readonly chain!: ChainRowView[];
  readonly timeToCrime!: TimeToCrimeView;

  /** Null while there is none. */
  static of(request: TraceRequest, chain: readonly ReleasedChainRow[]): TraceAnswerView | null {
    if (request.answeredAt === null) return null;
    const { extent, endState, refusalGround, remarks, useConditions } = request;
    return Object.assign(new TraceAnswerView(), {
      outcome: refusalGround !== null ? 'refused' : endState !== null ? 'answered' : 'no_record',
      extent,
      endState,
      refusalGround,
      remarks,
      useConditions,
      chain: chain.map((row) => ChainRowView.of(row)),
      timeToCrime: TimeToCrimeView.of(timeToCrime(chain, request.recoveredOn)),
    });
  }
}

export class DifferenceView {
  readonly field!: string;
  readonly observed!: string;
  readonly recorded!: string;
  readonly reason!: string;
}

/** A marking record that may be the firearm asked for. */
export class RecordCandidateView {
  readonly recordId!: string;
  readonly serial!: string;
  readonly make!: string;
  readonly model!: string;
  readonly calibre!: string;
  readonly importMark!: string | null;
  readonly agrees!: string[];
  readonly differs!: DifferenceView[];
  readonly chain!: ChainRowView[];

  static of(proposal: Proposal): RecordCandidateView {
    const { recordId, serial, make, model, calibre, importMark, agrees } = proposal;
    return Object.assign(new RecordCandidateView(), {
      recordId,
      serial,
      make,
      model,
      calibre,
      importMark,
      agrees,
      differs: proposal.differs.map((difference) => Object.assign(new DifferenceView(), difference)),
      chain: proposal.chain.map((row) => ChainRowView.of(row)),
    });
  }
}

/** The own marking records were searched. Without one nobody has looked yet; with no candidates, nothing was found. */
export class RecordsSearchView {
  readonly searchedAt!: Date;
  /** Most likely first. */
  readonly candidates!: RecordCandidateView[];

  static of(search: RecordsSearch, proposals: readonly Proposal[]): RecordsSearchView {
    return Object.assign(new RecordsSearchView(), {
      searchedAt: search.recordedAt,
      candidates: proposals.map((proposal) => RecordCandidateView.of(proposal)),
    });
  }
}

/** The question with all that this official may see of its answer. */
export class TraceRequestDetail extends TraceRequestView {
  readonly answer!: TraceAnswerView | null;
  /** Only for the addressee's focal point. */
  readonly recordsSearch!: RecordsSearchView | null;

  static with(
    request: TraceRequest,
    seen: Seen,
    answer: TraceAnswerView | null,
    recordsSearch: RecordsSearchView | null,
  ): TraceRequestDetail {
    return Object.assign(new TraceRequestDetail(), TraceRequestView.of(request, seen), { answer, recordsSearch });
  }
}
