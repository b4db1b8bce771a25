import type { ReportedDeviation } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import { meansOf } from '../laboratory-standing/examinations';
import type { Comparison, FirstConclusion, Verification } from './comparison.entity';
import type { DisagreementResolution } from './disagreement-resolution.entity';
import type { Link } from './link.entity';
import type { LinkOutcome } from './link.states';

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** Everything that one side concluded of a link. */
export interface Examined {
  readonly link: Link;
  readonly comparison: Comparison;
  readonly first: FirstConclusion;
  readonly verification: Verification;
  readonly resolution: DisagreementResolution | null;
  readonly outcome: LinkOutcome;
}

/** What the other side is told of a comparison. */
@Injectable()
export class ComparisonReports {
  constructor(
    private readonly acquisitions: AcquisitionReader,
    private readonly documents: ExchangeDocuments,
  ) {}

  /** Nobody is told where both items are ours. */
  async send(tx: EntityManager, actor: Actor, now: Date, { link, comparison, first, verification, resolution, outcome }: Examined): Promise<void> {
    if (link.ourPart === 'domestic') return;
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
        ...(first.stated !== null && { statedConclusion: first.stated }),
        ...(verification.stated !== null && { statedVerification: verification.stated }),
        outcome,
        examinedSpecimens: specimens,
        examinerReference,
        verifierReference: verification.verifierReference,
        concludedOn: day(occurredAt),
        verifiedOn: day(verification.occurredAt),
        caseReference,
        ...(resolution && {
          resolution: { kind: resolution.kind, conclusion: resolution.conclusion, resolvedOn: day(resolution.occurredAt) },
        }),
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
