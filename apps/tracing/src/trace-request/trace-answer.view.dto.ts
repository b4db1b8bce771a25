import type { ChainActor, RefusalGround, TraceEndState, UseCondition, UseTerms } from '@headstamp/codes';
import type { ChainRow, EvidenceReference, TraceOutcome } from '@headstamp/exchange';
import type { Obligation } from '@headstamp/jurisdictions';
import { SubRequestView } from '../sub-request/sub-request.view.dto';
import type { DirectoryEntry } from '@headstamp/tenancy';
import type { Passing } from '../use-condition/passing.entity';
import { repeats } from '../use-condition/repeated-words';
import { JurisdictionName } from './jurisdiction-name.dto';
import type { PermittedAnswer } from '../use-condition/conditioned-answers';
import { UseTermsView, WithheldFactView } from '../use-condition/use-terms.dto';
import type { TraceAnswer } from './trace-answer.entity';
import type { Proposal, RecordsSearch } from './proposal.entity';
import { timeToCrime, type CountedFrom, type TimeToCrime, type TimeToCrimeBand, type UnknownBecause } from './time-to-crime';
import type { AnswerExtent, TraceRequest } from './trace-request.entity';
import { TraceRequestView, type Seen } from './trace-request.view.dto';

/** What shows a row: a photograph or document of the office that answered. */
export class EvidenceView {
  readonly kind!: EvidenceReference['kind'];
  readonly id!: string;
  readonly sha256!: string | null;
}

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
  readonly evidence!: EvidenceView[];
  /** What may be done with this row; null for a proposed record, which is nobody else's. */
  readonly terms!: UseTermsView | null;

  static of(row: ChainRow, laidDown?: UseTerms): ChainRowView {
    const { sequence, actor, name, licence, country, acquiredOn, disposedOn, document, evidence = [] } = row;
    const shown = evidence.map((each) => Object.assign(new EvidenceView(), each));
    const terms = laidDown ? UseTermsView.of(laidDown) : null;
    return Object.assign(new ChainRowView(), {
      sequence,
      actor,
      name,
      licence,
      country,
      acquiredOn,
      disposedOn,
      document,
      evidence: shown,
      terms,
    });
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

/** The answer that counts, and what it may be used for. A delay, a restriction and a refusal are answers too. */
export class TraceAnswerView {
  /** 1 for the first; a later one superseded those before it. */
  readonly number!: number;
  readonly outcome!: TraceOutcome;
  readonly extent!: AnswerExtent | null;
  readonly endState!: TraceEndState | null;
  /** With the end state TOO_OLD: the year before which records need not exist, and the country whose law says so. */
  readonly tooOldYear!: number | null;
  readonly tooOldCountry!: string | null;
  /** The state to which the firearm went on, as the addressee names it. */
  readonly furtherCountry!: string | null;
  readonly refusalGround!: RefusalGround | null;
  /** ISO 8601 date by which a delayed answer is to come. */
  readonly expectedOn!: string | null;
  readonly remarks!: string | null;
  readonly useConditions!: UseCondition[];
  /** What may be done with the answer as a whole. */
  readonly terms!: UseTermsView;
  /** What is to be done before anybody acts on it. */
  readonly obligations!: Obligation[];
  /** The rows that may be shown for the purpose of this look. */
  readonly chain!: ChainRowView[];
  /** What may not be shown for it, and by which rules. */
  readonly withheld!: WithheldFactView[];
  /** Counted from the rows that are shown. */
  readonly timeToCrime!: TimeToCrimeView;

  /** Null while there is none. @param left what of the answer this look may have */
  static of(request: TraceRequest, left: PermittedAnswer): TraceAnswerView | null {
    const { answerNumber: number, outcome } = request;
    if (outcome === null) return null;
    const { extent, refusalGround, expectedOn, useConditions } = request;
    const { whole, terms, rows, withheld, termsOf } = left;
    const { endState, tooOldYear, tooOldCountry, furtherCountry, remarks } = whole.allowed ? request : NOTHING_SHOWN;
    return Object.assign(new TraceAnswerView(), {
      ...{
        number,
        outcome,
        extent,
        endState,
        tooOldYear,
        tooOldCountry,
        furtherCountry,
        refusalGround,
        expectedOn,
        remarks,
        useConditions,
      },
      terms: UseTermsView.of(terms),
      obligations: [...whole.obligations],
      chain: rows.map((row) => ChainRowView.of(row, termsOf.get(row))),
      withheld: [
        ...(whole.allowed ? [] : [WithheldFactView.of(null, whole.because)]),
        ...withheld.map(({ fact, because }) => WithheldFactView.of(fact.row.sequence, because)),
      ],
      timeToCrime: TimeToCrimeView.of(timeToCrime(rows, request.recoveredOn)),
    });
  }
}

const NOTHING_SHOWN = { endState: null, tooOldYear: null, tooOldCountry: null, furtherCountry: null, remarks: null };

/** One answer of several, in short. */
export class TraceAnswerGiven {
  readonly number!: number;
  readonly outcome!: TraceOutcome;
  readonly extent!: AnswerExtent | null;
  /** Null also where its use conditions forbid this look. */
  readonly endState!: TraceEndState | null;
  readonly refusalGround!: RefusalGround | null;
  readonly expectedOn!: string | null;
  readonly answeredAt!: Date;

  static of(
    { number, outcome, extent, endState: said, refusalGround, expectedOn, occurredAt }: TraceAnswer,
    shown: boolean,
  ): TraceAnswerGiven {
    const endState = shown ? said : null;
    return Object.assign(new TraceAnswerGiven(), { number, outcome, extent, endState, refusalGround, expectedOn, answeredAt: occurredAt });
  }
}

export class RecordDifferenceView {
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
  readonly differs!: RecordDifferenceView[];
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
      differs: proposal.differs.map((difference) => Object.assign(new RecordDifferenceView(), difference)),
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

/** What the other side told us that is a third state's: that state may be asked whether it may go further. */
export class PassedOnView {
  /** Of the passing: by it the originator is asked. */
  readonly id!: string;
  readonly originator!: JurisdictionName | null;
  /** Rows of the answer, of those shown, that repeat it; none where a message or the question does. */
  readonly sequences!: number[];
  /** What may be done with it. */
  readonly terms!: UseTermsView;
  /** When its originator took it back; null while it has not. */
  readonly recalledAt!: Date | null;

  static of({ id, originatorId, words, terms, recalledAt }: Passing, shown: readonly ChainRowView[], directory: readonly DirectoryEntry[]): PassedOnView {
    const sequences = shown.filter(({ name, licence, document }) => repeats([name, licence, document], words)).map(({ sequence }) => sequence);
    const originator = JurisdictionName.of(originatorId, directory);
    return Object.assign(new PassedOnView(), { id, originator, sequences, terms: UseTermsView.of(terms), recalledAt });
  }
}

/** What surrounds a question, as far as this official may see it. */
interface Around {
  readonly answer: TraceAnswerView | null;
  readonly answers: TraceAnswerGiven[];
  readonly recordsSearch: RecordsSearchView | null;
  readonly subRequests: SubRequestView[];
  readonly receivedPhotographs: string[];
  readonly passedOn: PassedOnView[];
}

/** The question with all that this official may see of its answer. */
export class TraceRequestDetail extends TraceRequestView {
  readonly answer!: TraceAnswerView | null;
  /** Everything that was answered so far, oldest first: the last one counts. */
  readonly answers!: TraceAnswerGiven[];
  /** Of the own marking records. Only for a focal point. */
  readonly recordsSearch!: RecordsSearchView | null;
  /** Every state that is asked about this firearm, the first among them. Only where we are the requester. */
  readonly subRequests!: SubRequestView[];
  /** Of the photographs that the other side names, those that have arrived and can be looked at. */
  readonly receivedPhotographs!: string[];
  /** What the other side told us of third states: whose facts they are, and which rows hold them. */
  readonly passedOn!: PassedOnView[];

  static with(request: TraceRequest, seen: Seen, around: Around): TraceRequestDetail {
    return Object.assign(new TraceRequestDetail(), TraceRequestView.of(request, seen), around);
  }
}
