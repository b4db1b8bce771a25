import { ExchangeDocuments, type SignedDocument } from '@headstamp/exchange';
import { HistoryExport } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { LotRecallItem } from '../casting/recall.entity';
import { Consignment, ConsignmentItem } from '../consignment/consignment.entity';
import { ConsignmentError } from '../consignment/consignment.errors';
import { Exhibit } from '../exhibit/exhibit.entity';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { OfficialKeys } from './official-keys';

/** What a history can be exported of; the words of the log. */
export const HistoryKind = { cast: 'cast', exhibit: 'exhibit', mould: 'mould', consignment: 'consignment' } as const;
export type HistoryKind = (typeof HistoryKind)[keyof typeof HistoryKind];

/** The proven history of one subject, for anybody who holds the log's public key and trusts nobody. */
@Injectable()
export class CustodyHistoryService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly histories: HistoryExport,
    private readonly documents: ExchangeDocuments,
    private readonly officialKeys: OfficialKeys,
  ) {}

  /** The text of the export file, byte for byte as it must be kept. */
  export(actor: Actor, kind: HistoryKind, id: string): Promise<string> {
    return this.session.disclose(actor, { subjectKind: `${kind}-history`, subjectId: id }, (tx, now) => this.within(tx, actor, now, kind, id));
  }

  /** The same text in a transaction whose disclosure is written down already. */
  async within(tx: EntityManager, actor: Actor, now: Date, kind: HistoryKind, id: string): Promise<string> {
    const documents = await this.documentsOf(tx, actor, kind, id);
    return this.histories.of(tx, actor, now, { kind, id }, documents, (ids) => this.officialKeys.of(tx, actor, ids));
  }

  /** The consignments the subject travelled in. Throws when there is no such subject here. */
  private async consignments(tx: EntityManager, { jurisdictionId }: Actor, kind: HistoryKind, id: string): Promise<Consignment[]> {
    if (kind === HistoryKind.consignment) {
      const consignment = await tx.findOneBy(Consignment, { jurisdictionId, id });
      if (!consignment) throw new ConsignmentError('consignment.unknown');
      return [consignment];
    }
    const exhibit = await tx.findOneBy(Exhibit, { jurisdictionId, id });
    if (!exhibit || subjectKindOf(exhibit.kind) !== kind) throw new ExhibitError('exhibit.unknown');
    const items = await tx.findBy(ConsignmentItem, { jurisdictionId, castId: id });
    return tx.find(Consignment, {
      where: { jurisdictionId, id: In(items.map(({ consignmentId }) => consignmentId)) },
      order: { recordedAt: 'ASC' },
    });
  }

  /** Every signed word that crossed a border about the item: on its journeys, on what became of it there, and on lots it was made of. */
  private async documentsOf(tx: EntityManager, actor: Actor, kind: HistoryKind, id: string): Promise<SignedDocument[]> {
    const consignments = await this.consignments(tx, actor, kind, id);
    const recalls = await tx.findBy(LotRecallItem, { jurisdictionId: actor.jurisdictionId, itemId: id });
    const documents: SignedDocument[] = [];
    for (const { id: consignmentId } of consignments) documents.push(...(await this.documents.about(tx, actor, consignmentId)));
    if (kind !== HistoryKind.consignment) documents.push(...(await this.documents.about(tx, actor, id)));
    for (const { recallId } of recalls) {
      // A recall goes to each state with the items it has; the others are not this item's.
      documents.push(...(await this.documents.about(tx, actor, recallId)).filter(({ text }) => text.includes(id)));
    }
    return documents;
  }
}
