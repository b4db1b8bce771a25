import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import { notCorrelated } from '../acquisition/acquisition.rules';
import type { ReviewCandidate } from '../candidate/candidate-review.dto';
import type { Candidate } from '../candidate/candidate.entity';
import type { ExternalSource } from '../external-candidate/external-systems';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { surfaceMayCross } from '../sharing/sharing.service';
import { Link } from './link.entity';
import { LinkError } from './link.errors';
import { casePair, linkAfter } from './link.states';

type Found = Pick<
  Link,
  'otherJurisdictionId' | 'otherCode' | 'otherAcquisitionId' | 'otherReference' | 'otherCaseId' | 'otherCaseReference' | 'otherSynthetic'
>;

/** The candidate that a lead is made of: one of our engine, with its score, or one of another system, with its report. */
export type LeadOrigin = Pick<Candidate, 'acquisitionId' | 'origin' | 'otherId'> &
  (
    | Pick<Candidate, 'id' | 'score' | 'engineVersion' | 'parametersHash'>
    | { readonly externalCandidateId: string; readonly external: ExternalSource }
  );

type WhereFrom = Pick<Link, 'candidateId' | 'externalCandidateId' | 'external' | 'score' | 'engineVersion' | 'parametersHash'>;

const whereFrom = (origin: LeadOrigin): WhereFrom =>
  'external' in origin
    ? {
        candidateId: null,
        externalCandidateId: origin.externalCandidateId,
        external: origin.external,
        score: null,
        engineVersion: null,
        parametersHash: null,
      }
    : {
        candidateId: origin.id,
        externalCandidateId: null,
        external: null,
        score: origin.score,
        engineVersion: origin.engineVersion,
        parametersHash: origin.parametersHash,
      };

/** Makes a link of a candidate that an examiner reviewed, and tells the owner of the other item. */
@Injectable()
export class LeadService {
  constructor(
    private readonly acquisitions: AcquisitionReader,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @throws LinkError when both items are of one case, or their lead was declared before */
  async declare(tx: EntityManager, actor: Actor, origin: LeadOrigin, seen: ReviewCandidate, now: Date): Promise<void> {
    const { jurisdictionId } = actor;
    const own = await this.acquisitions.known(tx, actor, origin.acquisitionId);
    const found = await this.found(tx, actor, origin);
    const pair = casePair({ jurisdictionId, caseId: own.caseId }, { jurisdictionId: found.otherJurisdictionId, caseId: found.otherCaseId });
    await this.refuseSecond(tx, actor, own.id, found.otherAcquisitionId);

    const domestic = found.otherJurisdictionId === jurisdictionId;
    const from = whereFrom(origin);
    const link = tx.create(Link, {
      ...found,
      ...from,
      jurisdictionId,
      id: randomUUID(),
      ourPart: domestic ? 'domestic' : 'declarer',
      ownAcquisitionId: own.id,
      ownCaseId: own.caseId,
      casePair: pair,
      reviewedOn: now.toISOString().slice(0, 10),
      state: domestic ? 'reviewed_lead' : linkAfter('reviewed_lead', 'notify'),
      ...NOTHING_YET,
      occurredAt: now,
      version: 1,
    });
    await tx.insert(Link, link);
    await this.ledger.append(tx, actor, {
      kind: 'lead.declared',
      subject: { kind: 'link', id: link.id },
      occurredAt: now,
      facts: {
        candidateId: from.candidateId ?? from.externalCandidateId,
        ownAcquisitionId: own.id,
        otherAcquisitionId: link.otherAcquisitionId,
        other: link.otherCode,
        score: from.score,
        engineVersion: from.engineVersion,
        parametersHash: from.parametersHash,
        ...(from.external && { externalSystem: from.external.system, paperSha256: from.external.paperSha256 }),
        codes: seen.codes ?? [],
      },
      sealed: { reason: seen.reason, ...(from.external && { external: { ...from.external } }) },
    });
    if (!domestic) await this.notify(tx, actor, own, link, now);
    await this.outbox.post(tx, actor, 'lead.declared', { linkId: link.id });
  }

  private async found(tx: EntityManager, actor: Actor, { origin, otherId }: LeadOrigin): Promise<Found> {
    const { jurisdictionId } = actor;
    if (origin === 'own') {
      const { id, reference, caseId, caseReference, synthetic } = await this.acquisitions.known(tx, actor, otherId);
      // Both items are ours, so the other side's code adds nothing.
      return {
        otherJurisdictionId: jurisdictionId,
        otherCode: '',
        otherAcquisitionId: id,
        otherReference: reference,
        otherCaseId: caseId,
        otherCaseReference: caseReference,
        otherSynthetic: synthetic,
      };
    }
    const { id, ownerId, ownerCode, ownerCaseId, reference, synthetic } = await tx.findOneByOrFail(SharedAcquisition, {
      jurisdictionId,
      id: otherId,
    });
    return {
      otherJurisdictionId: ownerId,
      otherCode: ownerCode,
      otherAcquisitionId: id,
      otherReference: reference,
      otherCaseId: ownerCaseId,
      otherCaseReference: null,
      otherSynthetic: synthetic,
    };
  }

  /** In either direction: the other side, or an earlier correlation, may have declared it. */
  private async refuseSecond(tx: EntityManager, { jurisdictionId }: Actor, a: string, b: string): Promise<void> {
    const [known] = await tx.findBy(Link, [
      { jurisdictionId, ownAcquisitionId: a, otherAcquisitionId: b },
      { jurisdictionId, ownAcquisitionId: b, otherAcquisitionId: a },
    ]);
    if (known) throw new LinkError('link.already-declared', { linkId: known.id });
  }

  /** Tells no more than the specimens, the cases and, where the sharing terms allow it, the surface. */
  private async notify(tx: EntityManager, actor: Actor, own: Acquisition, link: Link, now: Date): Promise<void> {
    const crosses = notCorrelated(own) === null && (await surfaceMayCross(tx, actor, own.id));
    const prepared = crosses ? await this.acquisitions.preparedOf(tx, actor, own.id) : null;
    await this.documents.send(tx, actor, now, {
      kind: 'lead-notice',
      to: link.otherJurisdictionId,
      body: {
        subjectId: link.id,
        senderAcquisitionId: own.id,
        senderReference: own.reference,
        senderCaseId: own.caseId,
        senderCaseReference: own.caseReference,
        synthetic: own.synthetic,
        recipientAcquisitionId: link.otherAcquisitionId,
        score: link.score,
        engineVersion: link.engineVersion,
        parametersHash: link.parametersHash,
        ...(link.external && { external: { ...link.external } }),
        reviewedOn: link.reviewedOn,
        preparedSurface: prepared?.exchangeSurface.toString('base64') ?? null,
      },
    });
  }
}

/** What a link does not have when it begins. */
export const NOTHING_YET = {
  comment: null,
  castsRequestedAt: null,
  originalsRequestedAt: null,
  whyNoCast: null,
  verificationId: null,
  verifiedOutcome: null,
  reportId: null,
  reportedOutcome: null,
  resolutionId: null,
  resolvedOutcome: null,
  supersessionId: null,
  settledAt: null,
} as const;
