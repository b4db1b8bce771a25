import { canonicalJson } from '@headstamp/ledger';
import { sha256 } from '../chronicle/official-signatures';

export interface ConsignmentOffer {
  readonly consignmentId: string;
  /** Jurisdiction ids. */
  readonly from: string;
  readonly to: string;
  readonly linkId: string;
  readonly castIds: readonly string[];
  readonly seals: readonly string[];
  readonly dispatchedAt: string;
}

/** The offer as it is signed. Everything in it stands in the notice too, so the recipient makes the same text and the same hash. */
export function offerStatement(offer: ConsignmentOffer): { readonly [name: string]: string | number | string[] } {
  return {
    v: 1,
    kind: 'consignment-offer',
    consignmentId: offer.consignmentId,
    from: offer.from,
    to: offer.to,
    linkId: offer.linkId,
    casts: [...offer.castIds].sort(),
    seals: [...offer.seals].sort(),
    dispatchedAt: offer.dispatchedAt,
  };
}

/** SHA-256 (hex) over the canonical offer. */
export const offerHashOf = (offer: ConsignmentOffer): string => sha256(canonicalJson(offerStatement(offer)));
