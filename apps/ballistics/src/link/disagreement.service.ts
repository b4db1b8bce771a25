import { randomUUID } from 'node:crypto';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Comparison, FirstConclusion, Verification } from './comparison.entity';
import { ComparisonReports } from './comparison-reports';
import { DisagreementResolution } from './disagreement-resolution.entity';
import { judgeVoices, resolutionOf, type Voice } from './disagreement.states';
import type { LinkView, ResolveDisagreement } from './link.dto';
import type { Link } from './link.entity';
import { LinkError } from './link.errors';
import { LinkReader } from './link.reader';
import { lockLink } from './link.service';
import { judgeConclusion, linkAfter, settledAs } from './link.states';
import { casesLinkedBefore, settle } from './settlement';

/** Where two examiners concluded differently: both conclusions stay, and a third examiner or a conference says what they come to. */
@Injectable()
export class DisagreementService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly reports: ComparisonReports,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly reader: LinkReader,
  ) {}

  resolve(actor: Actor, id: string, version: number, { kind, voices: stated, record }: ResolveDisagreement): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const link = await lockLink(tx, actor, id, version);
      const { comparison, first, verification } = await this.disagreed(tx, actor, link);
      const state = linkAfter(link.state, 'resolve');
      const parties = {
        first: { id: comparison.examinerId, reference: comparison.examinerReference, conclusion: first.conclusion },
        second: { id: verification.verifierId, reference: verification.verifierReference, conclusion: verification.conclusion },
      };
      const leader = await this.officials.known(tx, actor, officialId);
      const voices: Voice[] = [];
      for (const { officialId: voice, conclusion } of stated) {
        const { id: speaker, reference, roles } = await this.officials.known(tx, actor, voice);
        if (kind === 'THIRD_EXAMINER' && !roles.includes('examiner')) throw new LinkError('link.not-an-examiner');
        voices.push({ id: speaker, reference, conclusion });
      }
      judgeVoices(kind, parties, voices, leader);
      const conclusion = resolutionOf(kind, parties, voices);
      judgeConclusion(comparison.basis, conclusion);
      const settlement = settledAs(conclusion, await casesLinkedBefore(tx, actor, link));
      const resolution = tx.create(DisagreementResolution, {
        ...{ jurisdictionId, id: randomUUID(), linkId: id, verificationId: verification.id, kind, conclusion, voices, record },
        ...{ firstConclusion: first.conclusion, secondConclusion: verification.conclusion, officialId, outcome: settlement.outcome, occurredAt: now },
      });
      await tx.insert(DisagreementResolution, resolution);
      Object.assign(link, { state, resolutionId: resolution.id, resolvedOutcome: settlement.outcome });
      const grounds = {
        ...{ resolutionId: resolution.id, resolution: kind, resolved: conclusion },
        ...{ firstConclusion: first.conclusion, secondConclusion: verification.conclusion },
      };
      await settle({ ledger: this.ledger, outbox: this.outbox }, tx, actor, link, settlement, grounds, now);
      await this.reports.send(tx, actor, now, { link, comparison, first, verification, resolution, outcome: settlement.outcome });
      return this.reader.view(tx, actor, link);
    });
  }

  /** Our own examiners', and not yet resolved. */
  private async disagreed(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    { id: linkId, resolutionId }: Link,
  ): Promise<{ comparison: Comparison; first: FirstConclusion; verification: Verification }> {
    const verification = await tx.findOneBy(Verification, { jurisdictionId, linkId });
    if (!verification || verification.firstConclusion === verification.conclusion || resolutionId !== null)
      throw new LinkError('link.no-disagreement');
    const comparison = await tx.findOneByOrFail(Comparison, { jurisdictionId, id: verification.comparisonId });
    const first = await tx.findOneByOrFail(FirstConclusion, { jurisdictionId, comparisonId: comparison.id });
    return { comparison, first, verification };
  }
}
