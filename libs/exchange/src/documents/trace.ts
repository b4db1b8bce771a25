import type {
  ChainActor,
  CrimeCode,
  Disposition,
  FirearmAction,
  IllicitGround,
  MarkKind,
  MarkedPart,
  RefusalGround,
  SerialState,
  TraceEndState,
  TracePriority,
  UseCondition,
  UsePurpose,
  UseTerms,
} from '@headstamp/codes';

export interface MarkAsObserved {
  readonly kind: MarkKind;
  readonly part: MarkedPart;
  readonly text: string;
  /** ISO 3166-1 alpha-2 where the mark names a country. */
  readonly country: string | null;
  readonly year: number | null;
}

/** What was read off the weapon, word for word. What is left out was not read. */
export interface FirearmAsObserved {
  /** Of the frame or receiver. */
  readonly serial: string | null;
  readonly serialState: SerialState;
  readonly barrelSerial?: string | null;
  /** Where a number or mark was removed, and how: part IX of form 3312.1. */
  readonly obliteratedPart?: MarkedPart | null;
  readonly obliterationDetail?: string | null;
  readonly make: string | null;
  readonly model: string | null;
  /** NCIC GTYP. */
  readonly type: string | null;
  /** NCIC GTYP2. */
  readonly action?: FirearmAction | null;
  readonly calibre: string | null;
  readonly countryOfOrigin: string | null;
  readonly importer?: string | null;
  readonly additionalMarkings?: string | null;
  readonly marks: readonly MarkAsObserved[];
}

/** A photograph as a question or an answer names it. A copy of it follows in documents of its own, `trace-photograph`. */
export interface PhotographReference {
  /** The sender's own identifier. */
  readonly id: string;
  /** Of the bytes, hexadecimal; null where the sender has not said. */
  readonly sha256: string | null;
}

/**
 * A part of the copy of a photograph that a question or an answer names: the same pixels or pages without place, camera or person.
 * One document for each part, so that none is larger than a message may be.
 */
export interface TracePhotographBody {
  /** The trace request that names the photograph, or whose answer does. */
  readonly subjectId: string;
  /** By its sender's own identifier. */
  readonly photographId: string;
  /** Of the original, as it was named; hexadecimal. */
  readonly sha256: string;
  /** Of the whole copy, hexadecimal. */
  readonly copySha256: string;
  /** JPEG, PNG, or PDF of scanned pages. */
  readonly mediaType: string;
  /** Length of the whole copy. */
  readonly bytes: number;
  /** Which part this is, from 1, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** Base64. */
  readonly content: string;
}

/** Who had the firearm when it was recovered. Personal data: sent only where the requester chose to. */
export interface PossessorStated {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly alias: string | null;
  /** ISO 8601 date; a year alone is one. */
  readonly bornOn: string | null;
  readonly sex: string | null;
  readonly nationality: string | null;
  readonly identityDocument: string | null;
  readonly address: string | null;
  readonly associates: string | null;
}

/** What a document repeats of what a third state told its sender, with that state's leave and on its terms. */
export interface PassedOnFacts {
  /** The passing, the same identifier on both sides. */
  readonly passingId: string;
  /** The jurisdiction whose facts they are. */
  readonly originatorId: string;
  /** The names, licences and papers that are repeated. */
  readonly words: readonly string[];
  readonly terms: UseTerms;
}

/** Fields of ATF form 3312.1 and ISACS 05.31 that both know; the three elements of the International Tracing Instrument, paragraph 17. */
export interface TraceRequestBody {
  /** The trace request, the same identifier on both sides. */
  readonly subjectId: string;
  readonly reference: string;
  readonly priority: TracePriority;
  readonly urgentBecause: string | null;
  readonly specialInstructions?: string | null;
  readonly crimeCode?: CrimeCode | null;
  readonly projectCode?: string | null;
  readonly requestingOffice?: string | null;
  readonly requestingOfficer?: string | null;
  readonly agencyCaseNumber?: string | null;
  readonly firearm: FirearmAsObserved;
  readonly photographs?: readonly PhotographReference[];
  readonly illicitGround: IllicitGround;
  readonly whyIllicit: string;
  readonly howFound: string;
  readonly intendedUse: string;
  /** ISO 8601 date of the recovery. */
  readonly recoveredOn: string;
  readonly recoveredIn: string;
  readonly recoveryPlace?: string | null;
  readonly recoveryCircumstances?: string | null;
  readonly disposition?: Disposition | null;
  readonly possessor?: PossessorStated | null;
  readonly dueAt: string;
  readonly passedOn?: readonly PassedOnFacts[];
}

/**
 * How a word that moves the state stands among the others: documents overtake one another on the way, and the one that was
 * said last counts.
 */
export interface WordOrder {
  /** Counts the sender's own words about this request, from 1. The request itself is none. */
  readonly word: number;
  /** The last word of the other side that the sender had heard when it said this; 0 for none. */
  readonly heard: number;
}

export interface TraceStatusBody extends WordOrder {
  readonly subjectId: string;
  readonly move: 'acknowledge' | 'work' | 'cancel' | 'close';
}

/** What shows a row of the chain: the sender's own photograph or document, named by identifier and hash. */
export interface EvidenceReference {
  readonly kind: 'PHOTOGRAPH' | 'DOCUMENT';
  readonly id: string;
  readonly sha256: string | null;
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
  readonly evidence?: EvidenceReference[];
  /** What may be done with this row, besides what holds for the whole answer. */
  readonly terms?: UseTerms;
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

export const TRACE_OUTCOMES = ['answered', 'delayed', 'restricted', 'refused', 'no_record'] as const;
export type TraceOutcome = (typeof TRACE_OUTCOMES)[number];

export interface TraceAnswerBody extends WordOrder {
  readonly subjectId: string;
  /** 1 for the first answer to this request; a later one supersedes those before it. */
  readonly number: number;
  readonly outcome: TraceOutcome;
  /** Whether the sender released all it has; null unless it answered. */
  readonly extent: 'full' | 'partial' | null;
  readonly endState: TraceEndState | null;
  /** With the end state TOO_OLD: the year before which records need not exist, and the country whose law says so. */
  readonly tooOldYear: number | null;
  readonly tooOldCountry: string | null;
  /** The state to which the firearm went on, where the sender's records name one. */
  readonly furtherCountry: string | null;
  /** Of what is delayed, restricted or refused. */
  readonly refusalGround: RefusalGround | null;
  /** ISO 8601 date by which a delayed answer is to come. */
  readonly expectedOn: string | null;
  readonly remarks: string | null;
  readonly chain: readonly ChainRow[];
  /** Short codes; what they forbid and what the terms forbid are both forbidden. */
  readonly useConditions: readonly UseCondition[];
  /** What may be done with every fact of the answer. */
  readonly terms?: UseTerms;
  readonly passedOn?: readonly PassedOnFacts[];
}

/** What the originator says of its facts after their release: the last word on one matter counts. */
export interface TraceOriginatorWordBody {
  readonly subjectId: string;
  /** The word, the same identifier on both sides. */
  readonly wordId: string;
  /** Counted by the originator, from 1. */
  readonly number: number;
  readonly says: 'consent' | 'veto';
  readonly of: 'everything' | 'court' | 'onward' | 'facts';
  /** With `onward`: the jurisdiction that may be told, or may not. */
  readonly thirdId: string | null;
  /** With `facts`: the rows of that answer which are taken back. */
  readonly answerNumber?: number | null;
  readonly sequences?: readonly number[] | null;
}

/** `question`: the addressee needs more. `information`: the requester gives it. `remark`: moves nothing. */
export const CLARIFICATION_PURPOSES = ['question', 'information', 'remark'] as const;
export type ClarificationPurpose = (typeof CLARIFICATION_PURPOSES)[number];

/** One message of the two offices about a request. `word` is 0 for a remark, which moves no state. */
export interface TraceClarificationBody extends WordOrder {
  readonly subjectId: string;
  /** The message, the same identifier on both sides. */
  readonly messageId: string;
  readonly purpose: ClarificationPurpose;
  readonly text: string;
  /** Who of the sending office says it, as they sign. */
  readonly official: string | null;
  readonly inReplyTo: string | null;
  readonly passedOn?: readonly PassedOnFacts[];
}

/** The documents that may repeat what a third state told their sender. */
export const TELLING_DOCUMENTS = ['trace-request', 'trace-answer', 'trace-clarification'] as const;
export type TellingDocument = (typeof TELLING_DOCUMENTS)[number];

/** Whoever was told a fact wants to tell it to a third state, and asks whose fact it is. Tells the originator nothing of the other matter. */
export interface OnwardRequestBody {
  /** The trace request in which the originator told it. */
  readonly subjectId: string;
  /** The request to pass on, the same identifier on both sides. */
  readonly onwardRequestId: string;
  /** The jurisdiction that would be told. */
  readonly thirdId: string;
  /** The answer and its rows that would be repeated. */
  readonly answerNumber: number;
  readonly sequences: readonly number[];
  /** What was refused: a question, an answer or a message to the third state. */
  readonly inDocument: TellingDocument;
  /** The rules of the originator that forbade it. */
  readonly rules: readonly string[];
  readonly purpose: UsePurpose;
  readonly reason: string;
  /** ISO 8601 instant of the first attempt. */
  readonly attemptedAt: string;
}

/**
 * Whoever was told a fact of a third state by another wants to tell it on, and asks whose fact it is. It knows the words and from whom
 * it has them; the originator finds in its own answers what it had told that state.
 */
export interface SecondHandRequestBody
  extends Pick<OnwardRequestBody, 'thirdId' | 'inDocument' | 'rules' | 'purpose' | 'reason' | 'attemptedAt'> {
  /** The request to pass on, the same identifier on both sides. */
  readonly subjectId: string;
  /** The jurisdiction that told us, with the originator's leave. */
  readonly toldById: string;
  /** The names, licences and papers that would be repeated. */
  readonly words: readonly string[];
}

/** The originator lets its facts be passed on, on its conditions, or does not. */
export interface OnwardAnswerBody {
  /** The trace request in which the originator told them; of what was told at second hand, the request to pass on itself. */
  readonly subjectId: string;
  readonly onwardRequestId: string;
  readonly decision: 'consent' | 'refuse';
  readonly reason: string | null;
  /** What the third state may do with them; null with a refusal. */
  readonly conditions: UseTerms | null;
}

/** The originator has taken back what was passed on to the recipient. */
export interface PassedOnRecallBody {
  /** The trace request in which it was passed on. */
  readonly subjectId: string;
  readonly passingIds: readonly string[];
}
