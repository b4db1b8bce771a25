import { isClassCharacteristics, ITEM_KINDS, MARKS_OF_INTEREST } from '@headstamp/codes';
import { ExchangeDocuments, type Envelope, type SharingTermsFact } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { normalisedCalibre } from '../acquisition/calibre';
import { standingAt } from '../sharing/sharing.rules';
import { SharedAcquisition } from './shared-acquisition.entity';
import { SharedAcquisitionError } from './shared-acquisition.errors';
import { assertBullet, readSharedSurface, SharedSurfaceRefused } from './shared-surface';
import { SharedSurface } from './shared-surface.entity';
import { heldTerms } from './shared-terms';
import { isTermsFact } from './shared-terms.document';
import { SharedTerms } from './shared-terms.entity';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

@Injectable()
export class SharedAcquisitionService {
  constructor(
    private readonly inbox: Inbox,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
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
      const known = await tx.findOneBy(SharedAcquisition, { jurisdictionId, id });
      if (known) return this.renew(tx, actor, known, envelope, surface);
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
        classCharacteristics: envelope.body.classCharacteristics ?? {},
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
      if (envelope.body.terms) await keepTerms(tx, actor, envelope, envelope.body.terms);
      await this.outbox.post(tx, actor, 'shared-acquisition.comparable', { acquisitionId: id });
    });
  }

  /** The owner narrows, widens or ends what it let us do. The terms may come before what they are about. */
  async takeInTerms(delivery: Delivery<'sharing-terms.received'>): Promise<void> {
    await this.inbox.once(delivery, async (tx, actor, now) => {
      const envelope = await this.documents.read(tx, actor, delivery.data.documentId, 'sharing-terms');
      const { subjectId, number, compare, disclosure, expiresAt } = envelope.body;
      if (!UUID.test(subjectId) || !isTermsFact({ number, compare, disclosure, expiresAt }))
        throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'terms-malformed' });
      const before = (await heldTerms(tx, actor, [subjectId])).get(subjectId);
      await keepTerms(tx, actor, envelope, { number, compare, disclosure, expiresAt });
      await this.ledger.append(tx, actor, {
        kind: 'shared-acquisition.terms-received',
        subject: { kind: 'shared-acquisition', id: subjectId },
        occurredAt: new Date(envelope.signedAt),
        facts: { documentId: envelope.id, owner: envelope.from, number, compare, disclosure, expiresAt },
      });
      // What could not be compared for a while was missed by what was acquired meanwhile.
      const wasOpen = before !== undefined && standingAt(before, now) === 'open';
      if (compare && !wasOpen) await this.outbox.post(tx, actor, 'shared-acquisition.comparable', { acquisitionId: subjectId });
    });
  }

  /** The same acquisition, prepared by another engine version of its owner. */
  private async renew(
    tx: EntityManager,
    actor: Actor,
    known: SharedAcquisition,
    { id: documentId, from, signedAt, body }: Envelope<'shared-acquisition'>,
    surface: Buffer,
  ): Promise<void> {
    const { jurisdictionId, id: acquisitionId } = known;
    const { engineVersion } = body;
    const before = { jurisdictionId, acquisitionId, engineVersion };
    const another = known.ownerId !== from || known.fileSha256 !== body.fileSha256;
    if (another || known.engineVersion === engineVersion || (await tx.existsBy(SharedSurface, before)))
      throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'shared-before' });
    await tx.insert(SharedSurface, { ...before, surface, documentId });
    await this.ledger.append(tx, actor, {
      kind: 'shared-acquisition.prepared-anew',
      subject: { kind: 'shared-acquisition', id: acquisitionId },
      occurredAt: new Date(signedAt),
      facts: { documentId, owner: known.ownerCode, fileSha256: known.fileSha256, engineVersion },
    });
    await this.outbox.post(tx, actor, 'shared-acquisition.comparable', { acquisitionId });
  }
}

/** The same terms again change nothing; other terms under a number that was used are refused. */
async function keepTerms(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  { id: documentId, from: ownerId, signedAt, body }: Envelope<'shared-acquisition' | 'sharing-terms'>,
  { number, compare, disclosure, expiresAt }: SharingTermsFact,
): Promise<void> {
  const key = { jurisdictionId, acquisitionId: body.subjectId, ownerId, number };
  const until = expiresAt === null ? null : new Date(expiresAt);
  const known = await tx.findOneBy(SharedTerms, key);
  if (known) {
    if (known.compare === compare && known.disclosure === disclosure && known.expiresAt?.getTime() === until?.getTime()) return;
    throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'terms-number-used-before' });
  }
  await tx.insert(SharedTerms, { ...key, compare, disclosure, expiresAt: until, documentId, occurredAt: new Date(signedAt) });
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
    typeof body.preparedSurface === 'string' &&
    (body.terms === undefined || isTermsFact(body.terms)) &&
    (body.classCharacteristics === undefined || isClassCharacteristics(body.classCharacteristics));
  if (!sound) throw new SharedAcquisitionError('shared-acquisition.refused', { reason: 'fields-malformed' });
  try {
    const surface = readSharedSurface(body.preparedSurface, fileSha256);
    if (region === 'LAND_ENGRAVED') assertBullet(surface, body.classCharacteristics?.lands);
    return surface;
  } catch (error) {
    if (error instanceof SharedSurfaceRefused) throw new SharedAcquisitionError('shared-acquisition.refused', { reason: error.reason });
    throw error;
  }
}
