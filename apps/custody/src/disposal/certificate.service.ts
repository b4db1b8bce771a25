import { createHash } from 'node:crypto';
import { SignedPapers, type PaperLanguage } from '@headstamp/documents';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { disposalPaper } from './certificate-paper';
import { Disposal, DisposalCertificate } from './disposal.entity';
import { DisposalError } from './disposal.errors';
import { disposalDetail, lockDisposal } from './disposal-rows';
import type { DisposalDetailView } from './disposal.views.dto';

/** The certificate of disposal: a paper signed by the jurisdiction, kept byte for byte with its hash in the log. */
@Injectable()
export class DisposalCertificateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly papers: SignedPapers,
    private readonly directory: JurisdictionDirectory,
    private readonly officials: OfficialsService,
  ) {}

  /** By somebody other than who executed it; once. */
  certify(actor: Actor, id: string, version: number, language: PaperLanguage): Promise<DisposalDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const { disposal } = await lockDisposal(tx, actor, id, version);
      if (disposal.state !== 'executed') throw new DisposalError('disposal.not-executed', { state: disposal.state });
      if (disposal.executedBy === officialId) throw new DisposalError('disposal.needs-another');
      if (await tx.existsBy(DisposalCertificate, { jurisdictionId, id })) throw new DisposalError('disposal.certified-already');
      const pdf = await this.draw(tx, actor, id, now, language);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      await tx.insert(DisposalCertificate, { jurisdictionId, id, sha256, pdf, certifiedBy: officialId, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'disposal.certified',
        subject: { kind: 'disposal', id },
        occurredAt: now,
        facts: { exhibitId: disposal.exhibitId, certificateSha256: sha256, bytes: pdf.length },
      });
      return disposalDetail(tx, actor, id, now);
    });
  }

  /** The bytes that were signed. */
  certificate(actor: Actor, id: string): Promise<Buffer> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'disposal-certificate', subjectId: id }, async (tx) => {
      if (!(await tx.existsBy(Disposal, { jurisdictionId, id }))) throw new DisposalError('disposal.unknown');
      const certificate = await tx.findOneBy(DisposalCertificate, { jurisdictionId, id });
      if (!certificate) throw new DisposalError('disposal.not-certified');
      return certificate.pdf;
    });
  }

  private async draw(tx: EntityManager, actor: Actor, id: string, certifiedAt: Date, language: PaperLanguage): Promise<Buffer> {
    const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
    if (!jurisdiction) throw new Error('the jurisdiction one acts in is not in the directory');
    const disposal = await disposalDetail(tx, actor, id, certifiedAt);
    const reference = async (officialId: string | null | undefined): Promise<string> =>
      officialId ? (await this.officials.known(tx, actor, officialId)).reference : '';
    const officials = {
      proposed: await reference(disposal.proposedBy),
      approved: await reference(disposal.approval?.approvedBy),
      executed: await reference(disposal.executedBy),
      certified: await reference(actor.officialId),
    };
    const within = await tx.find(Exhibit, {
      where: { jurisdictionId: actor.jurisdictionId, id: In(disposal.endedWith) },
      order: { reference: 'ASC' },
    });
    const { jurisdictionId, code, name } = jurisdiction;
    const inside = within.map((item) => ({ id: item.id, reference: item.reference, kind: item.kind }));
    return this.papers.signedPdf(
      disposalPaper(disposal, { jurisdiction: { jurisdictionId, code, name }, certifiedAt, language, officials, inside }),
    );
  }
}
