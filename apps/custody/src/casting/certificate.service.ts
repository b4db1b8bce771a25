import { SignedPapers, type PaperLanguage } from '@headstamp/documents';
import { OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import type { CustodyEventRow } from '../chronicle/custody-event.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { meansOf } from '../laboratory/standing/examinations';
import { CastMaking } from './cast.entity';
import { CastError } from './cast.errors';
import { Casting, CastingStepRow } from './casting.entity';
import { certificatePaper } from './certificate-paper';
import { isOfMould, missingParts, type CertificateRecord, type CertifiedEvent } from './certificate-record';
import { Mould } from './mould.entity';
import { LotRecall, LotRecallItem } from './recall.entity';
import { latestReviews } from './reviews';

/** The certificate of authenticity of a cast: what the record says of it, and nothing else, on paper signed by the jurisdiction. */
@Injectable()
export class CastCertificateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly papers: SignedPapers,
    private readonly directory: JurisdictionDirectory,
    private readonly officials: OfficialsService,
  ) {}

  /** The signed PDF. Throws `cast.record-incomplete`, which names what is missing, when no certificate follows from the record yet. */
  certificate(actor: Actor, castId: string, language: PaperLanguage): Promise<Buffer> {
    return this.session.disclose(actor, { subjectKind: 'cast-certificate', subjectId: castId }, async (tx, now) => {
      const record = await this.record(tx, actor, castId);
      const missing = missingParts(record);
      if (missing.length > 0) throw new CastError('cast.record-incomplete', { missing });
      const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
      if (!jurisdiction) throw new Error('the jurisdiction one acts in is not in the directory');
      const { jurisdictionId, code, name } = jurisdiction;
      const referenceOf = await this.references(tx, actor, [
        record.mould.operatorId,
        record.making.makerId,
        record.review?.reviewerId ?? null,
      ]);
      const facts = { jurisdiction: { jurisdictionId, code, name }, madeAt: now, language, referenceOf };
      return this.papers.signedPdf(certificatePaper(record, facts));
    });
  }

  private async record(tx: EntityManager, actor: Actor, castId: string): Promise<CertificateRecord> {
    const { jurisdictionId } = actor;
    const making = await tx.findOneBy(CastMaking, { jurisdictionId, id: castId });
    const cast = await tx.findOneBy(Exhibit, { jurisdictionId, id: castId });
    if (!making || !cast) throw new CastError('cast.unknown');
    if (making.mouldId === null) throw new CastError('cast.made-abroad');
    const mould = await tx.findOneByOrFail(Mould, { jurisdictionId, id: making.mouldId });
    const mouldItem = await tx.findOneByOrFail(Exhibit, { jurisdictionId, id: mould.id });
    const original = await tx.findOneByOrFail(Exhibit, { jurisdictionId, id: mould.originalId });
    const castings = await tx.findBy(Casting, { jurisdictionId, resultId: In([mould.id, castId]) });
    const castingOf = (resultId: string): string | null => castings.find((casting) => casting.resultId === resultId)?.id ?? null;
    const review = (await latestReviews(tx, actor, [castId])).get(castId) ?? null;
    const recalled = await tx.findBy(LotRecallItem, { jurisdictionId, itemId: castId });
    return {
      ...{ cast, making, mould, mouldItem, original },
      steps: await tx.find(CastingStepRow, {
        where: { jurisdictionId, castingId: In(castings.map(({ id }) => id)) },
        order: { startedAt: 'ASC', endedAt: 'ASC', id: 'ASC' },
      }),
      review,
      means: await meansOf(tx, actor, [mould.id, castId, ...(review ? [review.id] : [])]),
      recalls: await tx.find(LotRecall, {
        where: { jurisdictionId, id: In(recalled.map(({ recallId }) => recallId)) },
        order: { recordedAt: 'ASC', id: 'ASC' },
      }),
      events: await this.events(tx, actor, { castId, mould, ofMould: castingOf(mould.id), ofCast: castingOf(castId) }),
    };
  }

  /** The events the certificate rests on, with their hashes as the log has them. */
  private async events(
    tx: EntityManager,
    actor: Actor,
    { castId, mould, ofMould, ofCast }: { castId: string; mould: Mould; ofMould: string | null; ofCast: string | null },
  ): Promise<CertifiedEvent[]> {
    const told: [CertifiedEvent['of'], CustodyEventRow][] = [];
    for (const row of await this.chronicle.of(tx, actor, mould.originalId))
      if (isOfMould(row, mould, ofMould)) told.push(['original', row]);
    for (const row of await this.chronicle.of(tx, actor, mould.id)) {
      const { castingId } = row.facts as { castingId?: unknown };
      if (row.kind === 'mould.poured' || (ofCast !== null && castingId === ofCast)) told.push(['mould', row]);
    }
    for (const row of await this.chronicle.of(tx, actor, castId))
      if (/^(cast\.(poured|passed|rejected)|quality\.reviewed|lot\.recalled)$/.test(row.kind)) told.push(['cast', row]);
    const hashes = await this.hashes(
      tx,
      actor,
      told.map(([, { id }]) => id),
    );
    return told.map(([of, { id, kind, occurredAt }]) => ({ of, eventId: id, kind, occurredAt, leafHash: hashes.get(id) ?? '' }));
  }

  private async hashes(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; hash: string }[]>(
      `SELECT id, encode(leaf_hash, 'hex') AS hash FROM ledger.event WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`,
      [jurisdictionId, ids],
    );
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  private async references(tx: EntityManager, actor: Actor, ids: readonly (string | null)[]): Promise<(id: string | null) => string> {
    const references = new Map<string, string>();
    for (const id of ids) if (id !== null && !references.has(id)) references.set(id, (await this.officials.known(tx, actor, id)).reference);
    return (id) => (id === null ? '' : (references.get(id) ?? ''));
  }
}
