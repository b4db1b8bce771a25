import { randomUUID } from 'node:crypto';
import type { ComparisonBasis, ConclusionGroup } from '@headstamp/codes';
import { OfficialsService } from '@headstamp/jurisdictions';
import { commitmentTo, Ledger, openingOf } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { scaleOf } from '../conclusion-scale/conclusion-scale.service';
import { groupOn, type ReadableScale } from '../conclusion-scale/scale.states';
import { deviationFacts, Examinations } from '../laboratory-standing/examinations';
import { assertCastsFit } from './cast-fitness';
import { latestAssignment } from './assignments';
import { Comparison, FirstConclusion, Verification } from './comparison.entity';
import { ComparisonReports } from './comparison-reports';
import type { CompareLink, LinkView, VerifyLink } from './link.dto';
import { LinkError } from './link.errors';
import { LinkReader } from './link.reader';
import { lockLink } from './link.service';
import { judgeAssigned, judgeBasis, judgeConclusion, judgeVerifier, linkAfter, settlementOf } from './link.states';
import { casesLinkedBefore, settle } from './settlement';
import { specimensOf } from './specimens';

/** A conclusion as it was stated, and what it comes to. */
interface Concluded {
  readonly conclusion: ConclusionGroup;
  /** Null on the AFTE range, where both are one. */
  readonly stated: string | null;
}

/** Two examiners at the microscope, the second without knowing what the first concluded. */
@Injectable()
export class ExaminationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly reports: ComparisonReports,
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
      judgeAssigned((await latestAssignment(tx, actor, id))?.examinerId ?? null, officialId);
      const { basis, specimens, instrument, magnification, marksUsed } = compared;
      judgeBasis(link.ourPart, basis, await specimensOf(tx, actor, id), specimens);
      await assertCastsFit(tx, actor, link, basis, specimens);
      const scaleId = compared.scaleId ?? null;
      const scale = await scaleOf(tx, actor, scaleId);
      const { conclusion, stated } = concludedOn(scale, scaleId, basis, compared);
      const { instrumentId, methodId } = compared;
      const means = { discipline: 'COMPARISON', at: now, instrumentId, methodId } as const;
      const grounds = await this.gate.judge(tx, actor, means);

      const { reference } = await this.officials.known(tx, actor, officialId);
      const remarks = compared.remarks ?? null;
      const opening = openingOf({ conclusion, ...(stated !== null && { stated }), remarks });
      const onScale = { scale: scale.name, scaleVersion: scale.edition };
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
        ...onScale,
        scaleId,
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
        stated,
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
          ...onScale,
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
      const link = await lockLink(tx, actor, id, version);
      const state = linkAfter(link.state, 'verify');
      const comparison = await tx.findOneByOrFail(Comparison, { jurisdictionId, linkId: id });
      const { reference } = await this.officials.known(tx, actor, officialId);
      judgeVerifier({ id: officialId, reference }, { id: comparison.examinerId, reference: comparison.examinerReference });
      judgeAssigned((await latestAssignment(tx, actor, id))?.verifierId ?? null, officialId);
      // A later review may have narrowed what the cast is fit for.
      await assertCastsFit(tx, actor, link, comparison.basis, comparison.specimens);
      const scale = await scaleOf(tx, actor, comparison.scaleId);
      const { conclusion, stated } = concludedOn(scale, comparison.scaleId, comparison.basis, verified);
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
        stated,
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
      await this.reports.send(tx, actor, now, { link, comparison, first, verification, resolution: null, outcome: settlement.outcome });
      return this.reader.view(tx, actor, link);
    });
  }
}

/** On the AFTE range its own value; on a scale of the laboratory's own what that scale says it comes to. */
function concludedOn(
  scale: ReadableScale,
  scaleId: string | null,
  basis: ComparisonBasis,
  { conclusion, stated }: Pick<VerifyLink, 'conclusion' | 'stated'>,
): Concluded {
  const said = scaleId === null ? conclusion : stated;
  const besides = scaleId === null ? stated : conclusion;
  if (said === undefined || besides !== undefined)
    throw new LinkError('conclusion-scale.no-such-conclusion', { scale: scale.name, edition: scale.edition });
  const group = groupOn(scale, said);
  judgeConclusion(basis, group);
  return { conclusion: group, stated: scaleId === null ? null : said };
}
