import { createHash } from 'node:crypto';
import { SignedPapers, type PaperLanguage } from '@headstamp/documents';
import { Official } from '@headstamp/jurisdictions';
import { BundleExport } from '@headstamp/ledger';
import { PhotographError, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { TimelineView } from '../chronicle/custody.dto';
import { ConsignmentItem } from '../consignment/consignment.entity';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { Exhibit } from '../exhibit/exhibit.entity';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { Handover } from '../handover/handover.entity';
import { CustodyHistoryService, type HistoryKind } from '../history/history.service';
import { courtReportLayout, type CourtReportFacts, type ReportPicture } from './court-report.layout';
import { toldIn } from './told-history';

/** An item, its mould, its original: deeper than this no item comes from another. */
const MOST_ANCESTORS = 8;
/** More belongs on the screen; the hashes of all are named. */
const MOST_PICTURES = 24;
const LARGEST_PICTURE = 4 * 1024 * 1024;

export type ReportedKind = Exclude<HistoryKind, 'consignment'>;

/** What a court gets of one item: its custody and that of what it was made from, with everything needed to check it. */
@Injectable()
export class CourtReportService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly histories: CustodyHistoryService,
    private readonly bundles: BundleExport,
    private readonly chronicle: Chronicle,
    private readonly photographs: Photographs,
    private readonly papers: SignedPapers,
  ) {}

  /** The signed PDF. The look is written down before anything is read. */
  async report(actor: Actor, kind: ReportedKind, id: string, languages: readonly [PaperLanguage, ...PaperLanguage[]]): Promise<Buffer> {
    const facts = await this.session.disclose(actor, { subjectKind: 'court-report', subjectId: id }, (tx, now) =>
      this.gather(tx, actor, now, kind, id, languages),
    );
    return this.papers.signedPdf(courtReportLayout(facts));
  }

  private async gather(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    kind: ReportedKind,
    id: string,
    languages: CourtReportFacts['languages'],
  ): Promise<CourtReportFacts> {
    const items = await this.descent(tx, actor, kind, id);
    const [item] = items;
    const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
    if (!item || !jurisdiction) throw new ExhibitError('exhibit.unknown');
    const subjects = [...items.map((each) => ({ kind: subjectKindOf(each.kind), id: each.id })), ...(await this.journeys(tx, actor, id))];
    const texts: string[] = [];
    for (const subject of subjects) texts.push(await this.histories.within(tx, actor, now, subject.kind, subject.id));
    const told = texts.map(toldIn);
    const state = told.map((each) => each.state).reduce((a, b) => (b.size > a.size ? b : a));
    const events = told.flatMap((each) => each.events).sort((a, b) => a.leafIndex - b.leafIndex);
    const documents = [...new Map(told.flatMap((each) => each.documents).map((each) => [each.id, each])).values()];
    const { holdings, flags } = TimelineView.of(await this.chronicle.of(tx, actor, id));
    const { jurisdictionId, code, name, logKey, exchangeKey } = jurisdiction;
    const issuer = { jurisdictionId, code, name };
    return {
      item,
      jurisdiction: issuer,
      madeAt: now,
      languages,
      holdings,
      flags,
      events,
      documents,
      ...(await this.pictures(tx, actor, id)),
      state,
      histories: subjects.map((subject) => `${subject.kind} ${subject.id}`),
      bundle: await this.bundles.of(tx, actor, now, { kind, id }, texts),
      keys: {
        log: logKey,
        exchange: `${jurisdictionId}=${exchangeKey}`,
        certificate: createHash('sha256').update(this.papers.certificate(issuer)).digest('hex'),
      },
      names: await this.names(tx, actor, [...events.map(({ official }) => official), ...holdings.map(({ holderId }) => holderId)]),
    };
  }

  /** The item first, then what it was made from, as far as this jurisdiction has it. */
  private async descent(tx: EntityManager, { jurisdictionId }: Actor, kind: ReportedKind, id: string): Promise<Exhibit[]> {
    const items: Exhibit[] = [];
    for (let next: string | null = id; next !== null && items.length < MOST_ANCESTORS;) {
      const found: Exhibit | null = await tx.findOneBy(Exhibit, { jurisdictionId, id: next });
      if (!found || items.some((item) => item.id === found.id)) break;
      items.push(found);
      next = found.parentId;
    }
    const [item] = items;
    if (!item || subjectKindOf(item.kind) !== kind) throw new ExhibitError('exhibit.unknown');
    return items;
  }

  private async journeys(tx: EntityManager, { jurisdictionId }: Actor, castId: string): Promise<{ kind: 'consignment'; id: string }[]> {
    const travelled = await tx.find(ConsignmentItem, { where: { jurisdictionId, castId }, order: { consignmentId: 'ASC' } });
    return travelled.map(({ consignmentId }) => ({ kind: 'consignment', id: consignmentId }));
  }

  /** Cleaned copies of the photographs that offers and answers name. */
  private async pictures(
    tx: EntityManager,
    actor: Actor,
    exhibitId: string,
  ): Promise<Pick<CourtReportFacts, 'pictures' | 'morePhotographs'>> {
    const handovers = await tx.find(Handover, {
      where: { jurisdictionId: actor.jurisdictionId, exhibitId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const named = new Map(
      handovers
        .flatMap(({ photographsOffered, photographsFound }) => [...photographsOffered, ...photographsFound])
        .map((each) => [each.id, each]),
    );
    const pictures: ReportPicture[] = [];
    const morePhotographs: string[] = [];
    for (const { id, sha256 } of named.values()) {
      const shown = pictures.length < MOST_PICTURES ? await this.cleaned(tx, actor, id) : null;
      if (shown) pictures.push({ sha256, ...shown });
      else morePhotographs.push(sha256);
    }
    return { pictures, morePhotographs };
  }

  private async cleaned(tx: EntityManager, actor: Actor, id: string): Promise<Omit<ReportPicture, 'sha256'> | null> {
    try {
      const { content, mediaType } = await this.photographs.cleaned(tx, actor, id);
      return mediaType === 'application/pdf' || content.length > LARGEST_PICTURE ? null : { content, mediaType };
    } catch (error) {
      if (error instanceof PhotographError) return null;
      throw error;
    }
  }

  /** References of officials, never their names; codes of jurisdictions. */
  private async names(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const officials = await tx.find(Official, {
      where: { jurisdictionId, id: In([...new Set(ids)]) },
      select: { id: true, reference: true },
    });
    const jurisdictions = await this.directory.all(tx);
    return new Map([
      ...officials.map(({ id, reference }) => [id, reference] as const),
      ...jurisdictions.map((entry) => [entry.jurisdictionId, `${entry.code} ${entry.name}`] as const),
    ]);
  }
}
