import { createHash } from 'node:crypto';
import { SignedPapers, type PaperLanguage } from '@headstamp/documents';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { batchDetail, lockBatch } from './batch-rows';
import { certificatePaper } from './certificate-paper';
import { DestructionBatch, DestructionCertificate } from './destruction.entity';
import { DestructionError } from './destruction.errors';
import { assertAnother, batchStateAfter } from './destruction.states';
import type { BatchDetail } from './destruction.views.dto';

/** The certificate of destruction: a paper signed by the jurisdiction, kept byte for byte with its hash in the log. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly papers: SignedPapers,
    private readonly directory: JurisdictionDirectory,
    private readonly officials: OfficialsService,
  ) {}

  /** By somebody other than who recorded that it was carried out. */
  certify(actor: Actor, id: string, version: number, language: PaperLanguage): Promise<BatchDetail> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const batch = await lockBatch(tx, actor, id, version);
      const state = batchStateAfter(batch.state, 'certify');
      assertAnother(officialId, [batch.carriedOutBy]);
      Object.assign(batch, { state, certifiedBy: officialId, certifiedAt: now });
      const pdf = await this.draw(tx, actor, batch, now, language);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      await tx.insert(DestructionCertificate, { jurisdictionId, id, sha256, pdf, occurredAt: now });
      await tx.save(batch);
      await this.ledger.append(tx, actor, {
        kind: 'destruction-batch.certified',
        subject: { kind: 'destruction-batch', id },
        occurredAt: now,
        facts: { state, reference: batch.reference, certificateSha256: sha256, bytes: pdf.length },
      });
      return batchDetail(tx, actor, batch);
    });
  }

  /** The bytes that were signed. */
  certificate(actor: Actor, id: string): Promise<Buffer> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'destruction-certificate', subjectId: id }, async (tx) => {
      if (!(await tx.existsBy(DestructionBatch, { jurisdictionId, id }))) throw new DestructionError('destruction-batch.unknown');
      const certificate = await tx.findOneBy(DestructionCertificate, { jurisdictionId, id });
      if (!certificate) throw new DestructionError('destruction-batch.not-certified');
      return certificate.pdf;
    });
  }

  private async draw(
    tx: EntityManager,
    actor: Actor,
    batch: DestructionBatch,
    certifiedAt: Date,
    language: PaperLanguage,
  ): Promise<Buffer> {
    const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
    if (!jurisdiction) throw new Error('the jurisdiction one acts in is not in the directory');
    const reference = async (officialId: string | null): Promise<string> =>
      officialId === null ? '' : (await this.officials.known(tx, actor, officialId)).reference;
    const references = {
      planned: await reference(batch.plannedBy),
      approved: await reference(batch.approvedBy),
      carriedOut: await reference(batch.carriedOutBy),
      certified: await reference(batch.certifiedBy),
    };
    const { jurisdictionId, code, name } = jurisdiction;
    const facts = { jurisdiction: { jurisdictionId, code, name }, certifiedAt, language, references };
    return this.papers.signedPdf(certificatePaper(await batchDetail(tx, actor, batch), facts));
  }
}
