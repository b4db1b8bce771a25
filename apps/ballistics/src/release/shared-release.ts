import { discloses, PLAIN_TERMS, type SharingDisclosure } from '@headstamp/codes';
import { decide, logDecisions, type DecisionMade, type ReleaseDecision } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';

/** What an owner lets others do with what it shared. */
export interface TermsOfShared {
  readonly compare: boolean;
  readonly disclosure: SharingDisclosure;
  readonly expiresAt: Date | null;
}

/** Something of another jurisdiction's that is about to be shown here. */
export interface SharedFact {
  /** In the words of the routes. */
  readonly subjectKind: 'shared-acquisition' | 'candidate' | 'link';
  readonly subjectId: string;
  readonly ownerId: string;
  readonly terms: TermsOfShared;
}

/**
 * The one rule of the house on what a partner shared for comparison. That it ended is the owner's veto; more than the owner shows
 * is above the clearance of whoever looks. It serves investigations, on the owner's sharing terms.
 */
export function decideOnShared(terms: TermsOfShared, wanted: SharingDisclosure, now: Date, caseRef = 'shared-for-comparison'): ReleaseDecision {
  return decide({
    subject: { jurisdictionId: 'partner', clearance: 'RESTRICTED' },
    purpose: 'INVESTIGATION',
    legalBasis: 'sharing-terms',
    caseRef,
    resource: { originatorId: 'owner' },
    recipient: { way: 'screen', jurisdictionId: null },
    releaseTerms: {
      terms: {
        ...PLAIN_TERMS,
        classification: discloses(terms.disclosure, wanted) ? 'RESTRICTED' : 'CONFIDENTIAL',
        expiresAt: terms.expiresAt?.toISOString() ?? null,
      },
      words: terms.compare ? [] : [{ says: 'veto', of: 'everything' }],
    },
    now,
  });
}

/** The decision on one fact of a partner, as it is logged. */
export function sharedDecision({ subjectKind, subjectId, ownerId, terms }: SharedFact, wanted: SharingDisclosure, now: Date): DecisionMade {
  const { effect, reasons, obligations } = decideOnShared(terms, wanted, now, subjectId);
  return {
    ...{ subjectKind, subjectId, way: 'screen', purpose: 'INVESTIGATION', capacity: null, originatorId: ownerId, recipientId: null },
    ...{ allowed: effect === 'allow', reasons, obligations },
  };
}

/** Writes down what of partners a list or a view shows, in the transaction that shows it. Own facts are left out. */
export async function logShown(tx: EntityManager, actor: Actor, facts: readonly SharedFact[], wanted: SharingDisclosure): Promise<void> {
  const foreign = facts.filter(({ ownerId }) => ownerId !== actor.jurisdictionId);
  if (foreign.length === 0) return;
  const [clock] = await tx.query<{ at: Date }[]>('SELECT now() AS at');
  const at = clock?.at ?? new Date();
  await logDecisions(
    tx,
    actor,
    foreign.map((fact) => sharedDecision(fact, wanted, at)),
  );
}
