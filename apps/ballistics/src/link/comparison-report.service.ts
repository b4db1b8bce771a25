import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ComparisonReport } from './comparison-report.entity';
import type { Link } from './link.entity';
import { LinkError } from './link.errors';
import { lockLink } from './link.service';
import { linkAfter, mayMove, settledAs, settlementOf, type Settlement } from './link.states';
import { agreedIn, contradictsItself, isComparisonReport } from './received-report';
import { casesLinkedBefore, settle } from './settlement';

/** What the other side's examiners concluded, taken over as reported. */
@Injectable()
export class ComparisonReportService {
  constructor(
    private readonly inbox: Inbox,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  takeIn(delivery: Delivery<'comparison-report.received'>): Promise<void> {
    return this.inbox.once(delivery, async (tx, actor, now) => {
      const envelope = await this.documents.read(tx, actor, delivery.data.documentId, 'comparison-report');
      const { body } = envelope;
      const link = await lockLink(tx, actor, body.subjectId);
      if (link.otherJurisdictionId !== envelope.from || link.ourPart === 'domestic') throw new LinkError('link.not-a-party');
      if (!isComparisonReport(body)) throw new LinkError('comparison-report.refused', { reason: 'fields-malformed' });
      if (contradictsItself(body)) throw new LinkError('comparison-report.contradicts-itself', { outcome: body.outcome, basis: body.basis });
      await this.insert(tx, actor, envelope);
      link.otherCaseReference = body.caseReference;
      if (mayMove(link.state, 'take-report') || settledByThem(link, envelope)) await this.settleBy(tx, actor, link, envelope, now);
      else await this.compareOutcomes(tx, actor, link, envelope, now);
    });
  }

  private async settleBy(
    tx: EntityManager,
    actor: Actor,
    link: Link,
    { id: reportId, body }: Envelope<'comparison-report'>,
    now: Date,
  ): Promise<void> {
    const { conclusion, verification, resolution } = body;
    // The other side may not know of a hit that we know of, and the reverse: a hit stands once between two cases.
    const before = (await casesLinkedBefore(tx, actor, link)) || body.outcome === 'verified';
    const agreed = agreedIn(body);
    const settlement: Settlement = agreed === null ? settlementOf(conclusion, verification, before) : settledAs(agreed, before);
    const move = mayMove(link.state, 'take-report') ? 'take-report' : 'resolve';
    Object.assign(link, { state: linkAfter(link.state, move), reportId, reportedOutcome: body.outcome });
    await settle(
      { ledger: this.ledger, outbox: this.outbox },
      tx,
      actor,
      link,
      settlement,
      { reportId, firstConclusion: conclusion, secondConclusion: verification, resolution: resolution?.kind, resolved: resolution?.conclusion },
      now,
    );
  }

  /** Both sides examined; reports crossed. What we concluded stands, and a difference is said. */
  private async compareOutcomes(
    tx: EntityManager,
    actor: Actor,
    link: Link,
    { id: reportId, body }: Envelope<'comparison-report'>,
    now: Date,
  ): Promise<void> {
    const agree = (link.resolvedOutcome ?? link.verifiedOutcome ?? link.reportedOutcome) === body.outcome;
    if (!agree) link.comment = 'reports-disagree';
    await tx.save(link);
    await this.ledger.append(tx, actor, {
      kind: 'comparison-report.compared',
      subject: { kind: 'link', id: link.id },
      occurredAt: now,
      facts: { reportId, reported: body.outcome, state: link.state, agree },
    });
  }

  private async insert(tx: EntityManager, { jurisdictionId }: Actor, { id, signedAt, body }: Envelope<'comparison-report'>): Promise<void> {
    const { subjectId: linkId, basis, scale, scaleVersion, conclusion, verification, outcome, examinedSpecimens, caseReference } = body;
    const { examinerReference, verifierReference, concludedOn, verifiedOn } = body;
    await tx.insert(ComparisonReport, {
      jurisdictionId,
      id,
      linkId,
      basis,
      scale,
      scaleVersion,
      conclusion,
      verification,
      reportedOutcome: outcome,
      examinedSpecimens: [...examinedSpecimens],
      examinerReference,
      verifierReference,
      concludedOn,
      verifiedOn,
      caseReference,
      statedConclusion: body.statedConclusion ?? null,
      statedVerification: body.statedVerification ?? null,
      resolutionKind: body.resolution?.kind ?? null,
      resolvedConclusion: body.resolution?.conclusion ?? null,
      resolvedOn: body.resolution?.resolvedOn ?? null,
      deviations: (body.deviations ?? []).map(({ fault, reason }) => ({ fault, reason })),
      occurredAt: new Date(signedAt),
    });
  }
}

/** Their two examiners had disagreed, and now they tell how it was resolved. What our own examiners concluded is not theirs to resolve. */
function settledByThem({ state, verificationId }: Link, { body }: Envelope<'comparison-report'>): boolean {
  return body.resolution !== undefined && verificationId === null && mayMove(state, 'resolve');
}
