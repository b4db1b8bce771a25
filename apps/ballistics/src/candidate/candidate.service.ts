import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LeadService } from '../link/lead.service';
import type { CandidateView } from './candidate.dto';
import { Candidate } from './candidate.entity';
import { CandidateError } from './candidate.errors';
import { CandidateReader } from './candidate.reader';
import { candidateAfter } from './candidate.states';

/** An examiner's review of a candidate: a lead, or not. */
@Injectable()
export class CandidateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly leads: LeadService,
    private readonly reader: CandidateReader,
  ) {}

  declareLead(actor: Actor, id: string, version: number, reason: string): Promise<CandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const candidate = await this.review(tx, actor, id, version, 'declare-lead', reason, now);
      await this.leads.declare(tx, actor, candidate, reason, now);
      return this.reader.view(tx, actor, candidate);
    });
  }

  dismiss(actor: Actor, id: string, version: number, reason: string): Promise<CandidateView> {
    return this.session.run(actor, async (tx, now) => {
      const candidate = await this.review(tx, actor, id, version, 'dismiss', reason, now);
      await this.ledger.append(tx, actor, {
        kind: 'candidate.dismissed',
        subject: { kind: 'candidate', id },
        occurredAt: now,
        facts: {
          acquisitionId: candidate.acquisitionId,
          rank: candidate.rank,
          score: candidate.score,
          engineVersion: candidate.engineVersion,
        },
        sealed: { reason },
      });
      return this.reader.view(tx, actor, candidate);
    });
  }

  private async review(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    verdict: 'declare-lead' | 'dismiss',
    reason: string,
    now: Date,
  ): Promise<Candidate> {
    const { jurisdictionId, officialId } = actor;
    const candidate = await tx.findOne(Candidate, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!candidate) throw new CandidateError('candidate.unknown');
    if (candidate.version !== version) throw new CandidateError('candidate.changed-meanwhile');
    Object.assign(candidate, {
      state: candidateAfter(candidate.state, verdict),
      reviewedBy: officialId,
      reviewedAt: now,
      reviewReason: reason,
    });
    return tx.save(candidate);
  }
}
