import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LeadService } from '../link/lead.service';
import type { ReviewCandidate } from './candidate-review.dto';
import type { CandidateView } from './candidate.dto';
import { Candidate } from './candidate.entity';
import { CandidateError } from './candidate.errors';
import { CandidateReader } from './candidate.reader';
import type { ReviewVerdict } from './candidate.states';
import { Reviews } from './reviews';

const EVENT_OF: Record<Exclude<ReviewVerdict, 'declare-lead'>, string> = {
  dismiss: 'candidate.dismissed',
  'cannot-tell': 'candidate.left-open',
  'look-again': 'candidate.opened-again',
};

/** An examiner's review of a candidate: a lead, or not, or nobody can tell; and another examiner's second look. */
@Injectable()
export class CandidateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly leads: LeadService,
    private readonly reader: CandidateReader,
    private readonly reviews: Reviews,
  ) {}

  declareLead(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<CandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const candidate = await this.review(tx, actor, id, version, 'declare-lead', seen, now);
      await this.leads.declare(tx, actor, candidate, seen, now);
      return this.reader.view(tx, actor, candidate);
    });
  }

  dismiss(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<CandidateView> {
    return this.judge(actor, id, version, 'dismiss', seen);
  }

  leaveOpen(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<CandidateView> {
    return this.judge(actor, id, version, 'cannot-tell', seen);
  }

  lookAgain(actor: Actor, id: string, version: number, seen: ReviewCandidate): Promise<CandidateView> {
    return this.judge(actor, id, version, 'look-again', seen);
  }

  private judge(actor: Actor, id: string, version: number, verdict: keyof typeof EVENT_OF, seen: ReviewCandidate): Promise<CandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const candidate = await this.review(tx, actor, id, version, verdict, seen, now);
      const { acquisitionId, rank, score, engineVersion } = candidate;
      await this.ledger.append(tx, actor, {
        kind: EVENT_OF[verdict],
        subject: { kind: 'candidate', id },
        occurredAt: now,
        facts: { acquisitionId, rank, score, engineVersion, codes: seen.codes ?? [] },
        sealed: { reason: seen.reason },
      });
      return this.reader.view(tx, actor, candidate);
    });
  }

  private async review(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    verdict: ReviewVerdict,
    { reason, codes = [] }: ReviewCandidate,
    now: Date,
  ): Promise<Candidate> {
    const candidate = await tx.findOne(Candidate, {
      where: { jurisdictionId: actor.jurisdictionId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!candidate) throw new CandidateError('candidate.unknown');
    if (candidate.version !== version) throw new CandidateError('candidate.changed-meanwhile');
    const looked = await this.reviews.write(tx, actor, now, { candidateId: id }, candidate.state, { verdict, codes, reason });
    return tx.save(Object.assign(candidate, looked));
  }
}
