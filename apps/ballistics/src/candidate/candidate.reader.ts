import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionReader, type Drawable } from '../acquisition/acquisition.reader';
import { CorrelationView } from '../correlation/correlation.dto';
import { CorrelationService } from '../correlation/correlation.service';
import { SurfaceEngine } from '../engine/surface-engine';
import { Link } from '../link/link.entity';
import { listedOf } from '../correlation/ranked-list';
import { logShown } from '../release/shared-release';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { heldTerms, sharedDrawable, shownReference, UNSTATED } from '../shared-acquisition/shared-terms';
import { CandidateView, OtherAcquisitionView, type CandidateList } from './candidate.dto';
import { Candidate } from './candidate.entity';
import { CandidateError } from './candidate.errors';
import { reviewsOf } from './reviews';

@Injectable()
export class CandidateReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly acquisitions: AcquisitionReader,
    private readonly correlations: CorrelationService,
    private readonly engine: SurfaceEngine,
  ) {}

  ranked(actor: Actor, acquisitionId: string): Promise<CandidateList> {
    return this.session.disclose(actor, { subjectKind: 'candidates-of-acquisition', subjectId: acquisitionId }, async (tx) => {
      await this.acquisitions.known(tx, actor, acquisitionId);
      const correlation = (await this.correlations.latestOf(tx, actor, [acquisitionId])).get(acquisitionId);
      if (!correlation) return { correlation: null, items: [] };
      // What was shared later stands in the same list, so that a place in it is counted anew.
      const candidates = await listedOf(tx, actor, acquisitionId);
      const items = await this.views(tx, actor, candidates);
      return { correlation: CorrelationView.of(correlation), items: items.map((item, i) => Object.assign(item, { rank: i + 1 })) };
    });
  }

  one(actor: Actor, id: string): Promise<CandidateView> {
    return this.session.disclose(actor, { subjectKind: 'candidate', subjectId: id }, async (tx) =>
      this.view(tx, actor, await this.known(tx, actor, id)),
    );
  }

  /** The surface that was found, as its owner shares it. */
  async picture(actor: Actor, id: string, width: number): Promise<Buffer> {
    const drawn = await this.session.disclose(actor, { subjectKind: 'candidate-picture', subjectId: id }, async (tx) =>
      this.drawable(tx, actor, await this.known(tx, actor, id)),
    );
    return this.engine.picture(drawn, width);
  }

  async view(tx: EntityManager, actor: Actor, candidate: Candidate): Promise<CandidateView> {
    const [view] = await this.views(tx, actor, [candidate]);
    if (!view) throw new CandidateError('candidate.unknown');
    return view;
  }

  async known(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Candidate> {
    const candidate = await tx.findOneBy(Candidate, { jurisdictionId, id });
    if (!candidate) throw new CandidateError('candidate.unknown');
    return candidate;
  }

  private async drawable(tx: EntityManager, actor: Actor, { origin, otherId }: Candidate): Promise<Drawable> {
    if (origin === 'own') return this.acquisitions.drawable(tx, actor, otherId);
    return sharedDrawable(tx, actor, { id: otherId }, 'PICTURE');
  }

  private async views(tx: EntityManager, actor: Actor, candidates: readonly Candidate[]): Promise<CandidateView[]> {
    const { jurisdictionId } = actor;
    const reviews = await reviewsOf(
      tx,
      actor,
      'candidateId',
      candidates.map(({ id }) => id),
    );
    const idsOf = (origin: Candidate['origin']): string[] =>
      candidates.filter((candidate) => candidate.origin === origin).map(({ otherId }) => otherId);
    const own = await tx.findBy(Acquisition, { jurisdictionId, id: In(idsOf('own')) });
    const shared = await tx.find(SharedAcquisition, {
      select: { jurisdictionId: true, id: true, ownerId: true, ownerCode: true, reference: true, itemKind: true, calibre: true, synthetic: true },
      where: { jurisdictionId, id: In(idsOf('shared')) },
    });
    const terms = await heldTerms(tx, actor, idsOf('shared'));
    await logShown(
      tx,
      actor,
      shared.map(({ id, ownerId }) => ({
        ...{ subjectKind: 'shared-acquisition' as const, subjectId: id, ownerId, terms: terms.get(id) ?? UNSTATED },
      })),
      'EXISTENCE',
    );
    const at = new Date();
    const links = await tx.findBy(Link, { jurisdictionId, candidateId: In(candidates.map(({ id }) => id)) });
    const others = new Map([
      ...own.map((each) => [`own/${each.id}`, OtherAcquisitionView.own(each)] as const),
      ...shared.map((each) => {
        const reference = shownReference(each, terms.get(each.id) ?? UNSTATED, at);
        return [`shared/${each.id}`, OtherAcquisitionView.shared(Object.assign(each, { reference }))] as const;
      }),
    ]);
    return candidates.flatMap((candidate) => {
      const other = others.get(`${candidate.origin}/${candidate.otherId}`);
      const link = links.find(({ candidateId }) => candidateId === candidate.id);
      return other ? [CandidateView.of(candidate, other, link?.id ?? null, reviews.get(candidate.id))] : [];
    });
  }
}
