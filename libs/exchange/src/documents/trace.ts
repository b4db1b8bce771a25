import type { ChainActor, IllicitGround, MarkKind, MarkedPart, RefusalGround, SerialState, TraceEndState, TracePriority, UseCondition } from '@headstamp/codes';

export interface MarkAsObserved {
  readonly kind: MarkKind;
  readonly part: MarkedPart;
  readonly text: string;
  /** ISO 3166-1 alpha-2 where the mark names a country. */
  readonly country: string | null;
  readonly year: number | null;
}

/** What was read off the weapon, word for word. */
export interface FirearmAsObserved {
  readonly serial: string | null;
  readonly serialState: SerialState;
  readonly make: string | null;
  readonly model: string | null;
  readonly type: string | null;
  readonly calibre: string | null;
  readonly countryOfOrigin: string | null;
  readonly marks: readonly MarkAsObserved[];
}

/** Fields of ATF form 3312.1 and ISACS 05.31 that both know; the three elements of the International Tracing Instrument, paragraph 17. */
export interface TraceRequestBody {
  /** The trace request, the same identifier on both sides. */
  readonly subjectId: string;
  readonly reference: string;
  readonly priority: TracePriority;
  readonly urgentBecause: string | null;
  readonly firearm: FirearmAsObserved;
  readonly illicitGround: IllicitGround;
  readonly whyIllicit: string;
  readonly howFound: string;
  readonly intendedUse: string;
  /** ISO 8601 date of the recovery. */
  readonly recoveredOn: string;
  readonly recoveredIn: string;
  readonly dueAt: string;
}

export interface TraceStatusBody {
  readonly subjectId: string;
  readonly move: 'acknowledge' | 'cancel' | 'close';
}

/** One hand the firearm went through. `acquiredOn` and `disposedOn` are ISO 8601 dates, a year alone is one. */
export interface ChainRow {
  readonly sequence: number;
  readonly actor: ChainActor;
  readonly name: string;
  readonly licence: string | null;
  readonly country: string;
  readonly acquiredOn: string | null;
  readonly disposedOn: string | null;
  readonly document: string | null;
}

/** A marking record that may be the firearm asked for: stays in the jurisdiction, from marking to tracing. */
export interface TraceProposalBody {
  readonly subjectId: string;
  readonly candidates: readonly {
    readonly recordId: string;
    readonly serial: string;
    readonly make: string;
    readonly model: string;
    readonly calibre: string;
    readonly importMark: string | null;
    /** Why it is proposed: what agrees, and each place where the observed text differs. */
    readonly agrees: readonly string[];
    readonly differs: readonly { readonly field: string; readonly observed: string; readonly recorded: string; readonly reason: string }[];
    readonly chain: readonly ChainRow[];
  }[];
}

export interface TraceAnswerBody {
  readonly subjectId: string;
  readonly outcome: 'answered' | 'no_record' | 'refused';
  /** Whether the sender released all it has; null unless it answered. */
  readonly extent: 'full' | 'partial' | null;
  readonly endState: TraceEndState | null;
  readonly refusalGround: RefusalGround | null;
  readonly remarks: string | null;
  readonly chain: readonly ChainRow[];
  readonly useConditions: readonly UseCondition[];
}
