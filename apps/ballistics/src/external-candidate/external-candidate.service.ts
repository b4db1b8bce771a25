import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import type { ReviewCandidate } from '../candidate/candidate-review.dto';
import type { ReviewVerdict } from '../candidate/candidate.states';
import { Reviews, reviewsOf } from '../candidate/reviews';
import { LeadService } from '../link/lead.service';
import { Link } from '../link/link.entity';
import { newestFirst } from '../record/newest-first';
import { unlessViolated } from '../record/violated';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import {
  ExternalCandidateView,
  sourceOf,
  type DeclareExternalLead,
  type ExternalCandidatePage,
  type ExternalCandidateQuery,
  type RecordExternalCandidate,
} from './external-candidate.dto';
import { ExternalCandidate } from './external-candidate.entity';
import { ExternalCandidateError } from './external-candidate.errors';

const EVENT_OF: Record<Exclude<ReviewVerdict, 'declare-lead'>, string> = {
  dismiss: 'external-candidate.dismissed',
  'cannot-tell': 'external-candidate.left-open',
  'look-again': 'external-candidate.opened-again',
};

/** Candidates of other systems enter with their paper, are reviewed like ours, and are never ranked among them. */
@Injectable()
export class ExternalCandidateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly acquisitions: AcquisitionReader,
    private readonly photographs: Photographs,
    private readonly ledger: Ledger,
    private readonly leads: LeadService,
    private readonly reviews: Reviews,
  ) {}

  page(actor: Actor, { limit, cursor, acquisitionId, state }: ExternalCandidateQuery): Promise<ExternalCandidatePage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'external-candidate', subjectId: null }, async (tx) => {
      const query = newestFirst(tx, ExternalCandidate, actor, position, limit);
      if (acquisitionId !== undefined) query.andWhere('item.acquisitionId = :acquisitionId', { acquisitionId });
      if (state !== undefined) query.andWhere('item.state = :state', { state });
      const rows = await query.getMany();
      const views = new Map((await this.views(tx, actor, rows)).map((view) => [view.id, view]));
      const { items, nextCursor } = pageOf(rows, limit, ({ id }) => views.get(id));
      return { items: items.filter((view) => view !== undefined), nextCursor };
    });
  }

  one(actor: Actor, id: string): Promise<ExternalCandidateView> {
    return this.session.disclose(actor, { subjectKind: 'external-candidate', subjectId: id }, async (tx) => {
      const row = await tx.findOneBy(ExternalCandidate, { jurisdictionId: actor.jurisdictionId, id });
      if (!row) throw new ExternalCandidateError('external-candidate.unknown');
      return this.view(tx, actor, row);
    });
  }

  record(actor: Actor, claim: RecordExternalCandidate): Promise<ExternalCandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const { acquisitionId, system, vendor, site, reportNumber, reportedOn, otherExhibit, paperId } = claim;
      const own = await this.acquisitions.known(tx, actor, acquisitionId);
      if (reportedOn > now.toISOString().slice(0, 10)) throw new ExternalCandidateError('external-candidate.in-the-future');
      const [paper] = await this.photographs.known(tx, actor, [paperId]);
      const other = claim.otherAcquisitionId === undefined ? null : await this.found(tx, actor, claim.otherAcquisitionId);
      const row = tx.create(ExternalCandidate, {
        ...{ jurisdictionId, id: randomUUID(), acquisitionId: own.id, system, vendor, site, reportNumber, reportedOn, otherExhibit },
        scoreAsPrinted: claim.scoreAsPrinted ?? null,
        rankAsPrinted: claim.rankAsPrinted ?? null,
        otherCountry: claim.otherCountry ?? null,
        otherSite: claim.otherSite ?? null,
        otherCase: claim.otherCase ?? null,
        otherOrigin: other?.origin ?? null,
        otherId: other?.otherId ?? null,
        paperId: paperId.toLowerCase(),
        paperSha256: paper?.sha256 ?? '',
        ...{ officialId, state: 'candidate', reviewedBy: null, reviewedAt: null, reviewReason: null, occurredAt: now, version: 1 },
      });
      const before = (): Error => new ExternalCandidateError('external-candidate.recorded-before');
      await unlessViolated(tx.insert(ExternalCandidate, row), 'external_candidate_once_per_report', before);
      await this.ledger.append(tx, actor, {
        kind: 'external-candidate.recorded',
        subject: { kind: 'external-candidate', id: row.id },
        occurredAt: now,
        facts: { acquisitionId: own.id, system, reportedOn, paperSha256: row.paperSha256 },
        sealed: { vendor, site, reportNumber, otherExhibit, otherCase: row.otherCase, scoreAsPrinted: row.scoreAsPrinted },
      });
      return this.view(tx, actor, await tx.findOneByOrFail(ExternalCandidate, { jurisdictionId, id: row.id }));
    });
  }

  declareLead(actor: Actor, id: string, version: number, seen: DeclareExternalLead): Promise<ExternalCandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const row = await this.lock(tx, actor, id, version);
      if (seen.otherAcquisitionId !== undefined) {
        const { origin, otherId } = await this.found(tx, actor, seen.otherAcquisitionId);
        Object.assign(row, { otherOrigin: origin, otherId });
      }
      const { acquisitionId, otherOrigin: origin, otherId } = row;
      if (origin === null || otherId === null) throw new ExternalCandidateError('external-candidate.other-item-not-said');
      await this.review(tx, actor, row, 'declare-lead', seen, now);
      await this.leads.declare(tx, actor, { acquisitionId, origin, otherId, externalCandidateId: id, external: sourceOf(row) }, seen, now);
      return this.view(tx, actor, row);
    });
  }

  dismiss(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<ExternalCandidateView> {
    return this.judge(actor, id, version, 'dismiss', seen);
  }

  leaveOpen(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<ExternalCandidateView> {
    return this.judge(actor, id, version, 'cannot-tell', seen);
  }

  lookAgain(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<ExternalCandidateView> {
    return this.judge(actor, id, version, 'look-again', seen);
  }

  private judge(actor: Actor, id: string, version: number, verdict: keyof typeof EVENT_OF, seen: ReviewCandidate): Promise<ExternalCandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const row = await this.lock(tx, actor, id, version);
      await this.review(tx, actor, row, verdict, seen, now);
      await this.ledger.append(tx, actor, {
        kind: EVENT_OF[verdict],
        subject: { kind: 'external-candidate', id },
        occurredAt: now,
        facts: { acquisitionId: row.acquisitionId, system: row.system, codes: seen.codes ?? [] },
        sealed: { reason: seen.reason },
      });
      return this.view(tx, actor, row);
    });
  }

  private async review(
    tx: EntityManager,
    actor: Actor,
    row: ExternalCandidate,
    verdict: ReviewVerdict,
    { reason, codes = [] }: ReviewCandidate,
    now: Date,
  ): Promise<void> {
    const looked = await this.reviews.write(tx, actor, now, { externalCandidateId: row.id }, row.state, { verdict, codes, reason });
    await tx.save(Object.assign(row, looked));
  }

  private async lock(tx: EntityManager, { jurisdictionId }: Actor, id: string, version: number): Promise<ExternalCandidate> {
    const row = await tx.findOne(ExternalCandidate, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new ExternalCandidateError('external-candidate.unknown');
    if (row.version !== version) throw new ExternalCandidateError('external-candidate.changed-meanwhile');
    return row;
  }

  /** One answer for what does not exist and for what nobody shared. */
  private async found(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<{ origin: 'own' | 'shared'; otherId: string }> {
    const own = await tx.findOneBy(Acquisition, { jurisdictionId, id });
    if (own) return { origin: 'own', otherId: own.id };
    const shared = await tx.findOne(SharedAcquisition, { select: { jurisdictionId: true, id: true }, where: { jurisdictionId, id } });
    if (!shared) throw new ExternalCandidateError('external-candidate.other-item-unknown');
    return { origin: 'shared', otherId: shared.id };
  }

  private async view(tx: EntityManager, actor: Actor, row: ExternalCandidate): Promise<ExternalCandidateView> {
    const [view] = await this.views(tx, actor, [row]);
    if (!view) throw new ExternalCandidateError('external-candidate.unknown');
    return view;
  }

  private async views(tx: EntityManager, actor: Actor, rows: readonly ExternalCandidate[]): Promise<ExternalCandidateView[]> {
    const ids = rows.map(({ id }) => id);
    const reviews = await reviewsOf(tx, actor, 'externalCandidateId', ids);
    const links = ids.length === 0 ? [] : await tx.findBy(Link, { jurisdictionId: actor.jurisdictionId, externalCandidateId: In(ids) });
    return rows.map((row) =>
      ExternalCandidateView.ofRow(row, links.find(({ externalCandidateId }) => externalCandidateId === row.id)?.id ?? null, reviews.get(row.id)),
    );
  }
}
