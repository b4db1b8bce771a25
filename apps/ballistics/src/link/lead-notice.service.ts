import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Acquisition } from '../acquisition/acquisition.entity';
import { readSharedSurface, SharedSurfaceRefused } from '../shared-acquisition/shared-surface';
import { everSharedWith } from '../sharing/sharing.service';
import { LinkSurface } from './link-surface.entity';
import { Link } from './link.entity';
import { LinkError } from './link.errors';
import { NOTHING_YET } from './lead.service';
import { casePair, linkAfter } from './link.states';
import { isLeadNotice } from './received-lead';

/** The recipient's side of a lead. */
@Injectable()
export class LeadNoticeService {
  constructor(
    private readonly inbox: Inbox,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
  ) {}

  async takeIn(delivery: Delivery<'lead-notice.received'>): Promise<void> {
    const directory = await this.directory.all();
    await this.inbox.once(delivery, async (tx, actor) => {
      const { jurisdictionId } = actor;
      const envelope = await this.documents.read(tx, actor, delivery.data.documentId, 'lead-notice');
      const { id: documentId, from, signedAt, body } = envelope;
      if (!isLeadNotice(body)) throw new LinkError('lead-notice.refused', { reason: 'fields-malformed' });
      const sender = directory.find((entry) => entry.jurisdictionId === from);
      const own = await tx.findOneBy(Acquisition, { jurisdictionId, id: body.recipientAcquisitionId });
      // One answer for what does not exist and for what was not shared: a notice is no way to ask which of the two.
      const shared = sender && own && (await everSharedWith(tx, actor, own.id, sender.code));
      if (!sender || !own || !shared) throw new LinkError('lead-notice.unknown-acquisition');
      const surface = surfaceOf(body.preparedSurface);
      const { subjectId: id, score, engineVersion, parametersHash, reviewedOn } = body;
      if (await tx.existsBy(Link, { jurisdictionId, id })) throw new LinkError('link.already-declared', { linkId: id });
      await tx.insert(Link, {
        jurisdictionId,
        id,
        ourPart: 'recipient',
        candidateId: null,
        externalCandidateId: null,
        external: body.external ?? null,
        ownAcquisitionId: own.id,
        ownCaseId: own.caseId,
        otherJurisdictionId: from,
        otherCode: sender.code,
        otherAcquisitionId: body.senderAcquisitionId,
        otherReference: body.senderReference,
        otherCaseId: body.senderCaseId,
        otherCaseReference: body.senderCaseReference,
        otherSynthetic: body.synthetic,
        casePair: casePair({ jurisdictionId, caseId: own.caseId }, { jurisdictionId: from, caseId: body.senderCaseId }),
        score,
        engineVersion,
        parametersHash,
        reviewedOn,
        state: linkAfter('reviewed_lead', 'notify'),
        ...NOTHING_YET,
        occurredAt: new Date(signedAt),
        version: 1,
      });
      if (surface) await tx.insert(LinkSurface, { jurisdictionId, linkId: id, surface });
      await this.ledger.append(tx, actor, {
        kind: 'lead.received',
        subject: { kind: 'link', id },
        occurredAt: new Date(signedAt),
        facts: {
          documentId,
          from: sender.code,
          ownAcquisitionId: own.id,
          otherAcquisitionId: body.senderAcquisitionId,
          score,
          engineVersion,
          parametersHash,
          ...(body.external && { externalSystem: body.external.system, paperSha256: body.external.paperSha256 }),
        },
      });
      await this.documents.accept(tx, actor, envelope);
    });
  }
}

function surfaceOf(base64: string | null): Buffer | null {
  try {
    return base64 === null ? null : readSharedSurface(base64, null);
  } catch (error) {
    if (error instanceof SharedSurfaceRefused) throw new LinkError('lead-notice.surface-refused', { reason: error.reason });
    throw error;
  }
}
