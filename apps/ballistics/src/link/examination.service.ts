import { randomUUID } from 'node:crypto';
import type { ReportedDeviation } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { commitmentTo, Ledger, openingOf } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import { deviationFacts, Examinations, meansOf } from '../laboratory-standing/examinations';
import { Comparison, FirstConclusion, Verification } from './comparison.entity';
import { LinkSpecimen } from './link-specimen.entity';
import type { CompareLink, LinkView, VerifyLink } from './link.dto';
import type { Link } from './link.entity';
import { LinkReader } from './link.reader';
import { lockLink } from './link.service';
import { judgeBasis, judgeConclusion, judgeVerifier, linkAfter, settlementOf, type Settlement } from './link.states';
import { casesLinkedBefore, settle } from './settlement';

/** The scale of every conclusion; its name and edition are stored with each. */
const SCALE = { scale: 'AFTE range of conclusions', scaleVersion: '1992' };

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** Two examiners at the microscope, the second without knowing what the first concluded. */
@Injectable()
export class ExaminationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly acquisitions: AcquisitionReader,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reader: LinkReader,
    private readonly gate: Examinations,
  ) {}

  compare(actor: Actor, id: string, version: number, compared: CompareLink): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const link = await lockLink(tx, actor, id, version);
      const state = linkAfter(link.state, 'compare');
      judgeBasis(link.ourPart, compared.basis, await tx.countBy(LinkSpecimen, { jurisdictionId, linkId: id }));
      judgeConclusion(compared.basis, compared.conclusion);
      const { instrumentId, methodId } = compared;
      const means = { discipline: 'COMPARISON', at: now, instrumentId, methodId } as const;
      const grounds = await this.gate.judge(tx, actor, means);

      const { reference } = await this.officials.known(tx, actor, officialId);
      const { basis, specimens, instrument, magnification, marksUsed, conclusion } = compared;
      const remarks = compared.remarks ?? null;
      const opening = openingOf({ conclusion, remarks });
      const comparison = tx.create(Comparison, {
        jurisdictionId,
        id: randomUUID(),
        linkId: id,
        examinerId: officialId,
        examinerReference: reference,
        basis,
        specimens,
        instrument,
        magnification,
        marksUsed,
        ...SCALE,
        commitment: commitmentTo(opening),
        occurredAt: now,
      });
      await tx.insert(Comparison, comparison);
      await this.gate.keep(tx, actor, comparison.id, means, grounds);
      await tx.insert(FirstConclusion, {
        jurisdictionId,
        comparisonId: comparison.id,
        basis,
        conclusion,
        remarks,
        openingKey: opening.key,
      });
      await tx.save(Object.assign(link, { state }));
      // The log holds a commitment only: whoever reads it learns that something was concluded, not what.
      await this.ledger.append(tx, actor, {
        kind: 'comparison.concluded',
        subject: { kind: 'link', id },
        occurredAt: now,
        facts: {
          comparisonId: comparison.id,
          basis,
          marksUsed,
          ...SCALE,
          conclusionCommitment: comparison.commitment,
          ...deviationFacts(grounds),
        },
        sealed: { specimens },
      });
      return this.reader.view(tx, actor, link);
    });
  }

  verify(actor: Actor, id: string, version: number, verified: VerifyLink): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const { conclusion } = verified;
      const link = await lockLink(tx, actor, id, version);
      const state = linkAfter(link.state, 'verify');
      const comparison = await tx.findOneByOrFail(Comparison, { jurisdictionId, linkId: id });
      const { reference } = await this.officials.known(tx, actor, officialId);
      judgeVerifier({ id: officialId, reference }, { id: comparison.examinerId, reference: comparison.examinerReference });
      judgeConclusion(comparison.basis, conclusion);
      const means = { discipline: 'COMPARISON', at: now, instrumentId: verified.instrumentId, methodId: verified.methodId } as const;
      const grounds = await this.gate.judge(tx, actor, means);

      // From here on the first conclusion may be read: the second is about to be written.
      const first = await tx.findOneByOrFail(FirstConclusion, { jurisdictionId, comparisonId: comparison.id });
      const settlement = settlementOf(first.conclusion, conclusion, await casesLinkedBefore(tx, actor, link));
      const verification = tx.create(Verification, {
        jurisdictionId,
        id: randomUUID(),
        linkId: id,
        comparisonId: comparison.id,
        examinerId: comparison.examinerId,
        verifierId: officialId,
        verifierReference: reference,
        firstConclusion: first.conclusion,
        conclusion,
        remarks: verified.remarks ?? null,
        outcome: settlement.outcome,
        occurredAt: now,
      });
      await tx.insert(Verification, verification);
      await this.gate.keep(tx, actor, verification.id, means, grounds);
      Object.assign(link, { state, verificationId: verification.id, verifiedOutcome: settlement.outcome });
      await settle(
        { ledger: this.ledger, outbox: this.outbox },
        tx,
        actor,
        link,
        settlement,
        {
          verificationId: verification.id,
          firstConclusion: first.conclusion,
          secondConclusion: conclusion,
          conclusionKey: first.openingKey.toString('hex'),
          ...(grounds.length > 0 && { deviations: [...new Set(grounds.map(({ fault }) => fault))].join(' ') }),
        },
        now,
      );
      if (link.ourPart !== 'domestic') await this.report(tx, actor, now, link, comparison, verification, settlement);
      return this.reader.view(tx, actor, link);
    });
  }

  private async report(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    link: Link,
    comparison: Comparison,
    verification: Verification,
    { outcome }: Settlement,
  ): Promise<void> {
    const { basis, scale, scaleVersion, specimens, examinerReference, occurredAt } = comparison;
    const { caseReference } = await this.acquisitions.known(tx, actor, link.ownAcquisitionId);
    const deviations = await this.deviations(tx, actor, [link.ownAcquisitionId, comparison.id, verification.id]);
    await this.documents.send(tx, actor, now, {
      kind: 'comparison-report',
      to: link.otherJurisdictionId,
      body: {
        subjectId: link.id,
        basis,
        scale,
        scaleVersion,
        conclusion: verification.firstConclusion,
        verification: verification.conclusion,
        outcome,
        examinedSpecimens: specimens,
        examinerReference,
        verifierReference: verification.verifierReference,
        concludedOn: day(occurredAt),
        verifiedOn: day(now),
        caseReference,
        ...(deviations.length > 0 && { deviations }),
      },
    });
  }

  /** What was not in order with the scan and both examinations, each fault and reason once. */
  private async deviations(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<ReportedDeviation[]> {
    const means = await meansOf(tx, actor, ids);
    const told = ids.flatMap((id) => means.get(id)?.grounds ?? []).map(({ fault, reason }): ReportedDeviation => ({ fault, reason }));
    return told.filter((one, place) => told.findIndex(({ fault, reason }) => fault === one.fault && reason === one.reason) === place);
  }
}
