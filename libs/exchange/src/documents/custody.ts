import type { FitFor, ItemKind, MarkOfInterest } from '@headstamp/codes';

export interface ConsignedCast {
  readonly castId: string;
  readonly label: string;
  readonly mouldOrdinal: number;
  readonly castOrdinal: number;
  readonly regions: readonly MarkOfInterest[];
  readonly fitFor: readonly FitFor[];
  readonly calibre: string;
}

/** An original that its owner lends, where a cast does not do. */
export interface ConsignedOriginal {
  readonly exhibitId: string;
  readonly label: string;
  readonly kind: ItemKind;
  readonly regions: readonly MarkOfInterest[];
  readonly calibre: string;
  readonly whyNoCast: string;
  /** Codes of what its owner asks of who borrows it. */
  readonly clauses: readonly string[];
  readonly conditions: string | null;
  /** ISO 8601 date by which it is to be back. */
  readonly returnBy: string;
}

/** One parcel, what is in it and the seals on it. */
export interface ConsignedPackage {
  /** From 1, as written on the parcel. */
  readonly ordinal: number;
  readonly castIds: readonly string[];
  readonly seals: readonly string[];
  readonly weightGrams: number | null;
}

export interface CustomsPaperStated {
  readonly kind: string;
  readonly number: string;
  /** That issued it, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 8601 date. */
  readonly issuedOn: string;
  /** Of the photograph of the document, hexadecimal; the picture itself stays at home. */
  readonly photographSha256: string | null;
}

export interface ConsignmentNoticeBody {
  /** The consignment, the same identifier on both sides. */
  readonly subjectId: string;
  readonly reference: string;
  /** The ballistic link the casts travel for. */
  readonly linkId: string;
  readonly casts: readonly ConsignedCast[];
  /** Left out where there are none. What goes back to its owner is named here without terms of its own. */
  readonly originals?: readonly ConsignedOriginal[];
  readonly sealNumber: string;
  readonly courier: string;
  readonly trackingNumber: string | null;
  readonly dispatchedAt: string;
  readonly expectedOn: string | null;
  /** ISO 8601 instant, where the sender knows better than the day. */
  readonly expectedAt: string | null;
  /** ISO 8601 date by which what is lent is expected back. */
  readonly returnBy: string | null;
  /** The consignment whose casts go back in this one. */
  readonly returns: string | null;
  readonly packages: readonly ConsignedPackage[];
  readonly customs: readonly CustomsPaperStated[];
  /** SHA-256 over the canonical offer that the receiver accepts or refuses. */
  readonly offerHash: string;
}

/** How a word about a consignment stands among the others: documents overtake one another on the way. */
export interface ConsignmentWordOrder {
  /** Counts the sender's own words about this consignment, from 1. The notice is none. */
  readonly word: number;
  /** The last word of the other side that the sender had heard when it said this; 0 for none. */
  readonly heard: number;
}

export const RECEIPT_OUTCOMES = ['accepted', 'held', 'refused'] as const;
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];

export interface ReceiptBody extends ConsignmentWordOrder {
  /** The consignment. */
  readonly subjectId: string;
  readonly offerHash: string;
  /** `held`: something is not as announced, custody has not moved. */
  readonly outcome: ReceiptOutcome;
  /** Accepted, but to be kept as evidence of what happened to it and not to be examined for what it was sent for. */
  readonly keptAsEvidence: boolean;
  /** Empty when the consignment was turned away unexamined; `condition` is then the reason. */
  readonly sealFound: string;
  readonly sealIntact: boolean;
  readonly condition: string;
  readonly receivedAt: string;
  /** Codes of what was not as announced. */
  readonly discrepancy: readonly string[];
  /** Casts in parcels that did not come. Custody of these does not move. */
  readonly missingCastIds: readonly string[];
  /** What two officials of the recipient stated when they settled a discrepancy; null where nothing was to be settled. */
  readonly settlement: string | null;
}

export const CONSIGNMENT_SAYINGS = ['lost', 'found', 'home', 'explained', 'disputed', 'return', 'destroy', 'sent_back', 'finding'] as const;
export type ConsignmentSaying = (typeof CONSIGNMENT_SAYINGS)[number];

/** Where one side found the casts of a consignment that both say they have: each of them in one of the three. */
export interface ConsignmentFinding {
  readonly withSender: readonly string[];
  readonly withRecipient: readonly string[];
  readonly lost: readonly string[];
}

/**
 * What is said of a consignment after its notice besides the receipt. The sender: lost, found on the way, in its own hands again,
 * and its answer to a discrepancy. The recipient: sent back. Either, of a consignment that both have: what it found.
 */
export interface ConsignmentWordBody extends ConsignmentWordOrder {
  /** The consignment. */
  readonly subjectId: string;
  readonly says: ConsignmentSaying;
  readonly statement: string;
  /** ISO 8601 instant at which it happened. */
  readonly at: string;
  /** With `sent_back`. */
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  readonly expectedOn: string | null;
  /** With `finding`. */
  readonly finding?: ConsignmentFinding;
}

export const LOAN_SAYINGS = ['ask', 'agree', 'decline', 'withdraw', 'done'] as const;
export type LoanSaying = (typeof LOAN_SAYINGS)[number];

/** The borrower asks to keep or to destroy what was lent, the owner answers, the borrower says what was done. */
export interface LoanWordBody {
  /** The consignment in which it was lent. */
  readonly subjectId: string;
  /** The request, the same identifier on both sides. */
  readonly endingId: string;
  readonly says: LoanSaying;
  readonly kind: 'retention' | 'destruction';
  readonly castIds: readonly string[];
  readonly statement: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Of a destruction that was done. */
  readonly method: string | null;
  readonly certificateNumber: string | null;
  readonly certificateSha256: string | null;
}
