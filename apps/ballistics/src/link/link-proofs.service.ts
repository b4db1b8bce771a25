import { ExchangeDocuments, SigningKeys } from '@headstamp/exchange';
import { Official } from '@headstamp/jurisdictions';
import { BundleExport, HistoryExport, LedgerError, type HistoryOfficial, type Subject } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { Comparison } from './comparison.entity';
import { ComparisonReport } from './comparison-report.entity';
import { LinkSpecimen } from './link-specimen.entity';
import { Link } from './link.entity';
import { LinkError } from './link.errors';

/** More records than any link rests on: two scans, two items, their casts, moulds, originals and consignments. */
const MOST_HISTORIES = 60;
/** What the events of one record say of others, and what kinds of record those are. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  mouldId: ['mould'],
  originalId: ['exhibit'],
  castId: ['cast'],
  consignmentId: ['consignment'],
  partOf: ['exhibit'],
};
const ITEMS = ['exhibit', 'cast', 'mould'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everything this jurisdiction's log holds behind a link, with the proofs, for somebody who trusts nobody. */
@Injectable()
export class LinkProofsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly histories: HistoryExport,
    private readonly bundles: BundleExport,
    private readonly documents: ExchangeDocuments,
    private readonly keys: SigningKeys,
  ) {}

  /** The text of the bundle: link, scans, compared items and what they were made from, consignments, signed documents. */
  proofs(actor: Actor, id: string): Promise<string> {
    return this.session.disclose(actor, { subjectKind: 'link-proofs', subjectId: id }, async (tx, now) => {
      const link = await tx.findOneBy(Link, { jurisdictionId: actor.jurisdictionId, id });
      if (!link) throw new LinkError('link.unknown');
      const texts = await this.closure(tx, actor, now, await this.first(tx, actor, link));
      return this.bundles.of(tx, actor, now, { kind: 'link', id }, texts);
    });
  }

  /** The records that the link itself names. */
  private async first(tx: EntityManager, { jurisdictionId }: Actor, link: Link): Promise<Subject[]> {
    const { id, ownAcquisitionId, otherAcquisitionId } = link;
    const acquisitions = await tx.findBy(Acquisition, { jurisdictionId, id: In([ownAcquisitionId, otherAcquisitionId]) });
    const comparisons = await tx.findBy(Comparison, { jurisdictionId, linkId: id });
    const reports = await tx.findBy(ComparisonReport, { jurisdictionId, linkId: id });
    const received = await tx.findBy(LinkSpecimen, { jurisdictionId, linkId: id });
    const specimens = [
      ...comparisons.flatMap((comparison) => comparison.specimens),
      ...reports.flatMap((report) => report.examinedSpecimens),
      ...acquisitions.map(({ exhibitId }) => exhibitId),
      ...received.map(({ castId }) => castId),
    ].filter((specimen) => UUID.test(specimen));
    return [
      { kind: 'link', id },
      ...acquisitions.map((acquisition) => ({ kind: 'acquisition', id: acquisition.id })),
      ...specimens.flatMap((specimen) => ITEMS.map((kind) => ({ kind, id: specimen }))),
    ];
  }

  /** Their histories, and those of every record that the histories name; a record of which this log knows nothing is passed over. */
  private async closure(tx: EntityManager, actor: Actor, now: Date, first: readonly Subject[]): Promise<string[]> {
    const waiting = [...first];
    const met = new Set<string>();
    const texts: string[] = [];
    for (let subject = waiting.shift(); subject && texts.length < MOST_HISTORIES; subject = waiting.shift()) {
      const name = `${subject.kind} ${subject.id}`;
      if (met.has(name)) continue;
      met.add(name);
      const text = await this.history(tx, actor, now, subject);
      if (text === null) continue;
      texts.push(text);
      waiting.push(...namedIn(text));
    }
    return texts;
  }

  private async history(tx: EntityManager, actor: Actor, now: Date, subject: Subject): Promise<string | null> {
    try {
      const documents = await this.documents.about(tx, actor, subject.id);
      return await this.histories.of(tx, actor, now, subject, documents, (ids) => this.officials(tx, actor, ids));
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'ledger.no-history') return null;
      throw error;
    }
  }

  private async officials(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<HistoryOfficial[]> {
    const officials = await tx.find(Official, { where: { jurisdictionId, id: In([...ids]) }, order: { id: 'ASC' } });
    return officials.map(({ id, recordedAt, disabledAt }) => ({
      id,
      key: this.keys.publicKey(jurisdictionId, `official:${id}`),
      validFrom: recordedAt,
      validUntil: disabledAt,
    }));
  }
}

/** Other records that the events of a history name. */
function namedIn(history: string): Subject[] {
  const { entries } = JSON.parse(history) as { readonly entries: readonly { readonly event: string }[] };
  return entries.flatMap(({ event }) => {
    const { facts } = JSON.parse(event) as { readonly facts: Readonly<Record<string, unknown>> };
    return Object.entries(NAMED).flatMap(([name, kinds]) => {
      const id = facts[name];
      return typeof id === 'string' && UUID.test(id) ? kinds.map((kind) => ({ kind, id })) : [];
    });
  });
}
