import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AcquisitionError } from '../acquisition/acquisition.errors';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import { Candidate } from '../candidate/candidate.entity';
import { CandidateReader } from '../candidate/candidate.reader';
import { Verification } from '../link/comparison.entity';
import { Link } from '../link/link.entity';
import { LinkReader } from '../link/link.reader';
import { sharedDrawable } from '../shared-acquisition/shared-terms';
import { openToOthers, type PairPurpose } from './annotation.rules';

/** Two surfaces that somebody compares, and where it is done. */
export interface Pair {
  readonly purpose: PairPurpose;
  readonly candidateId: string | null;
  readonly linkId: string | null;
  readonly ownAcquisitionId: string;
  readonly otherId: string;
  /** The other acquisition is this jurisdiction's too. */
  readonly bothOurs: boolean;
  /** The other side's surface as its owner gave it away; only asked when it is not ours. */
  readonly given: () => Promise<GivenSurface>;
  readonly dismissed: boolean;
}

export interface GivenSurface {
  /** As `encodePrepared` wrote it. */
  readonly surface: Buffer;
  readonly synthetic: boolean;
}

/** Names the candidate or the link. */
export interface PairName {
  readonly purpose: PairPurpose;
  readonly id: string;
}

@Injectable()
export class Pairs {
  constructor(
    private readonly candidates: CandidateReader,
    private readonly links: LinkReader,
    private readonly acquisitions: AcquisitionReader,
  ) {}

  /** @throws CandidateError or LinkError when this jurisdiction has no such thing */
  of(tx: EntityManager, actor: Actor, { purpose, id }: PairName): Promise<Pair> {
    return purpose === 'candidate' ? this.ofCandidate(tx, actor, id) : this.ofLink(tx, actor, id);
  }

  /** Whether others than their maker may read what was marked on the pair. */
  async open(tx: EntityManager, { jurisdictionId }: Actor, { ownAcquisitionId: own, otherId, dismissed }: Pair): Promise<boolean> {
    const links = await tx.findBy(Link, [
      { jurisdictionId, ownAcquisitionId: own, otherAcquisitionId: otherId },
      { jurisdictionId, ownAcquisitionId: otherId, otherAcquisitionId: own },
    ]);
    const verifications = await tx.findBy(Verification, { jurisdictionId, linkId: In(links.map(({ id }) => id)) });
    const verified = new Set(verifications.map(({ linkId }) => linkId));
    return openToOthers(
      links.map(({ id, settledAt }) => ({ verified: verified.has(id), settled: settledAt !== null })),
      dismissed,
    );
  }

  /** Both surfaces as they are compared, at the pitch that crosses borders. */
  async exchanged(tx: EntityManager, actor: Actor, pair: Pair): Promise<{ own: Buffer; other: Buffer }> {
    const own = (await this.acquisitions.preparedOf(tx, actor, pair.ownAcquisitionId)).exchangeSurface;
    const other = pair.bothOurs
      ? (await this.acquisitions.preparedOf(tx, actor, pair.otherId)).exchangeSurface
      : (await pair.given()).surface;
    return { own, other };
  }

  private async ofCandidate(tx: EntityManager, actor: Actor, id: string): Promise<Pair> {
    const { acquisitionId, origin, otherId, state }: Candidate = await this.candidates.known(tx, actor, id);
    return {
      purpose: 'candidate',
      candidateId: id,
      linkId: null,
      ownAcquisitionId: acquisitionId,
      otherId,
      bothOurs: origin === 'own',
      given: () => sharedDrawable(tx, actor, { id: otherId }, 'SURFACE'),
      dismissed: state === 'dismissed',
    };
  }

  private async ofLink(tx: EntityManager, actor: Actor, id: string): Promise<Pair> {
    const link = await this.links.known(tx, actor, id);
    return {
      purpose: 'comparison',
      candidateId: null,
      linkId: id,
      ownAcquisitionId: link.ownAcquisitionId,
      otherId: link.otherAcquisitionId,
      bothOurs: link.ourPart === 'domestic',
      given: async () => {
        const other = await this.links.other(tx, actor, link, 'SURFACE');
        if ('surface' in other) return other;
        throw new AcquisitionError('acquisition.not-prepared');
      },
      dismissed: false,
    };
  }
}
