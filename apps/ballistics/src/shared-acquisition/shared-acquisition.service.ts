import { ITEM_KINDS, MARKS_OF_INTEREST } from '@headstamp/codes';
import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { normalisedCalibre } from '../acquisition/calibre';
import { SharedAcquisition } from './shared-acquisition.entity';
import { SharedAcquisitionError } from './shared-acquisition.errors';
import { readSharedSurface, SharedSurfaceRefused } from './shared-surface';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

@Injectable()
export class SharedAcquisitionService {
  constructor(
    private readonly inbox: Inbox,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
  ) {}

  /** What another jurisdiction lets this one compare against becomes a row here; the owner's own row is never read. */
  async takeIn(delivery: Delivery<'shared-acquisition.received'>): Promise<void> {
    const directory = await this.directory.all();
    await this.inbox.once(delivery, async (tx, actor) => {
      const envelope = await this.documents.read(tx, actor, delivery.data.documentId, 'shared-acquisition');
      const owner = directory.find(({ jurisdictionId }) => jurisdictionId === envelope.from);
      const surface = judged(envelope);
      const {
        subjectId: id,
        caseId: ownerCaseId,
        reference,
        region,
        itemKind,
        calibre,
        synthetic,
        fileSha256,
        engineVersion,
      } = envelope.body;
      const { jurisdictionId } = actor;
      if (!owner) throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'owner-unknown' });
      if (await tx.existsBy(SharedAcquisition, { jurisdictionId, id }))
        throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'shared-before' });
      await tx.insert(SharedAcquisition, {
        jurisdictionId,
        id,
        ownerId: owner.jurisdictionId,
        ownerCode: owner.code,
        ownerCaseId,
        reference,
        region,
        itemKind,
        calibre,
        calibreNormalised: normalisedCalibre(calibre),
        synthetic,
        fileSha256,
        engineVersion,
        surface,
        documentId: envelope.id,
        occurredAt: new Date(envelope.signedAt),
      });
      await this.ledger.append(tx, actor, {
        kind: 'shared-acquisition.received',
        subject: { kind: 'shared-acquisition', id },
        occurredAt: new Date(envelope.signedAt),
        facts: { documentId: envelope.id, owner: owner.code, fileSha256, engineVersion, synthetic },
      });
    });
  }
}

/** A signature says who sent it, not that it makes sense. */
function judged({ body }: Envelope<'shared-acquisition'>): Buffer {
  const { subjectId, caseId, reference, region, itemKind, calibre, synthetic, fileSha256, engineVersion } = body;
  const text = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= longest;
  const sound =
    UUID.test(subjectId) &&
    UUID.test(caseId) &&
    SHA256.test(fileSha256) &&
    text(reference, 80) &&
    text(calibre, 40) &&
    text(engineVersion, 80) &&
    MARKS_OF_INTEREST.includes(region) &&
    ITEM_KINDS.includes(itemKind) &&
    typeof synthetic === 'boolean' &&
    typeof body.preparedSurface === 'string';
  if (!sound) throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'fields-malformed' });
  try {
    return readSharedSurface(body.preparedSurface, fileSha256);
  } catch (error) {
    if (error instanceof SharedSurfaceRefused) throw new SharedAcquisitionError('shared-acquisition.refused', { reason: error.reason });
    throw error;
  }
}
