import type { FitFor, MarkOfInterest } from '@headstamp/codes';

export interface ConsignedCast {
  readonly castId: string;
  readonly label: string;
  readonly mouldOrdinal: number;
  readonly castOrdinal: number;
  readonly regions: readonly MarkOfInterest[];
  readonly fitFor: readonly FitFor[];
  readonly calibre: string;
}

export interface ConsignmentNoticeBody {
  /** The consignment, the same identifier on both sides. */
  readonly subjectId: string;
  readonly reference: string;
  /** The ballistic link the casts travel for. */
  readonly linkId: string;
  readonly casts: readonly ConsignedCast[];
  readonly sealNumber: string;
  readonly courier: string;
  readonly trackingNumber: string | null;
  readonly dispatchedAt: string;
  readonly expectedOn: string | null;
  /** SHA-256 over the canonical offer that the receiver accepts or refuses. */
  readonly offerHash: string;
}

export interface ReceiptBody {
  /** The consignment. */
  readonly subjectId: string;
  readonly offerHash: string;
  readonly outcome: 'accepted' | 'refused';
  /** Empty when the consignment was turned away unexamined; `condition` is then the reason. */
  readonly sealFound: string;
  readonly sealIntact: boolean;
  readonly condition: string;
  readonly receivedAt: string;
}
