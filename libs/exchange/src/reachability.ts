import type { EntityManager } from 'typeorm';
import type { DocumentKind } from './documents';

/** Who knows whether an office abroad may be written to. */
export abstract class Reachability {
  /** @throws a domain error with the rule that forbids it when every entry of that state in the directory has expired */
  abstract assertReachable(tx: Pick<EntityManager, 'query'>, jurisdictionId: string, now: Date): Promise<void>;
}

/**
 * Kinds that begin something with an office, or give it what it did not have: these are not sent where every directory entry of the
 * office has expired. Everything else goes its way all the same: what is taken back, recalled or ended must arrive whoever reads it, and
 * words about goods and matters that are under way are owed to the other side.
 */
export const ASKS_FOR_AN_OFFICE: Readonly<Record<DocumentKind, boolean>> = {
  'trace-request': true,
  'trace-status': false,
  'trace-proposal': false,
  'trace-answer': true,
  'trace-clarification': true,
  'trace-originator-word': false,
  // They follow a question or an answer that was let go, part by part.
  'trace-photograph': false,
  'second-hand-request': true,
  'onward-request': true,
  'onward-answer': true,
  'passed-on-recall': false,
  'shared-acquisition': true,
  'sharing-terms': false,
  'lead-notice': true,
  'cast-request': true,
  'consignment-notice': true,
  receipt: false,
  'consignment-word': false,
  'loan-word': false,
  'lot-recall': false,
  'comparison-report': false,
  'hit-supersession': false,
  'hit-outcome': true,
  'traced-link': false,
  'wanted-firearm': false,
  'wanted-withdrawal': false,
  'found-notice': false,
  'recovered-firearm': false,
  'laboratory-standing': false,
};

/** For what is built by hand: every office may be written to. */
export class EveryOffice extends Reachability {
  assertReachable(): Promise<void> {
    return Promise.resolve();
  }
}
