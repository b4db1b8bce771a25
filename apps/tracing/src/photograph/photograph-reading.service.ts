import { PLAIN_TERMS, type OfficialRole, type UsePurpose } from '@headstamp/codes';
import { logDecisions, type WithholdingRule } from '@headstamp/jurisdictions';
import { PhotographError } from '@headstamp/photographs';
import { JurisdictionSession, leavingBehind, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { shareRequest } from '../trace-request/trace-request.rows';
import { permittedAnswer } from '../use-condition/conditioned-answers';
import { asMade, permits, type Conditioned, type Use } from '../use-condition/permits';
import { lookOnScreen, takenOut } from '../use-condition/stated-use';
import { UseConditionError } from '../use-condition/use-condition.errors';
import { ReceivedPhotograph } from './received-photograph.entity';

/** Photographs that came from the other side of a request, disclosed under what holds for the fact they show. */
@Injectable()
export class PhotographReadingService {
  constructor(private readonly session: JurisdictionSession) {}

  /** @throws UseConditionError where the conditions forbid this look, PhotographError for one that is not here */
  show(actor: Actor, roles: readonly OfficialRole[], traceRequestId: string, photographId: string): Promise<ReceivedPhotograph> {
    return this.shown(actor, traceRequestId, photographId, (now) => lookOnScreen(actor, roles, now));
  }

  /** For paper, which leaves the screen. @throws as `show` */
  print(
    actor: Actor,
    taking: { readonly roles: readonly OfficialRole[]; readonly purpose: UsePurpose | null },
    traceRequestId: string,
    photographId: string,
  ): Promise<ReceivedPhotograph> {
    return this.shown(actor, traceRequestId, photographId, (now) => takenOut('print', actor, { ...taking, now }));
  }

  private shown(actor: Actor, traceRequestId: string, photographId: string, use: (now: Date) => Use): Promise<ReceivedPhotograph> {
    return this.session.disclose(actor, { subjectKind: 'trace-photograph', subjectId: photographId }, async (tx, now) => {
      const request = await shareRequest(tx, actor, traceRequestId);
      const look = use(now);
      const { jurisdictionId } = actor;
      const received = await tx.findOneBy(ReceivedPhotograph, { jurisdictionId, traceRequestId, photographId });
      if (!received) throw new PhotographError('photograph.unknown');
      const rules = await this.decide(tx, actor, request, photographId, look);
      if (rules.length === 0) return received;
      const refusal = new UseConditionError('use-condition.withheld', { rules: [...rules] });
      throw leavingBehind(refusal, (later) => this.decide(later, actor, request, photographId, look));
    });
  }

  /** The rules that forbid the look; none where it is permitted. The decision is in the log. */
  private async decide(
    tx: EntityManager,
    actor: Actor,
    request: TraceRequest,
    photographId: string,
    look: Use,
  ): Promise<readonly WithholdingRule[]> {
    if (request.ourPart === 'addressee') {
      // Sent with the question, for this trace; the requester lays down nothing more.
      const { requesterId: originatorId, illicitGround: legalBasis, id: caseRef } = request;
      const fact: Conditioned = { originatorId, terms: PLAIN_TERMS, legalBasis, caseRef };
      const decision = permits(fact, look);
      await logDecisions(tx, actor, [asMade(fact, look, decision, request.id)]);
      return decision.because;
    }
    const { rows, withheld } = await permittedAnswer(tx, actor, request, look);
    const shows = ({ evidence }: { readonly evidence: readonly { readonly id: string }[] }): boolean => evidence.some(({ id }) => id === photographId);
    if (rows.some(shows)) return [];
    const forbidden = withheld.filter(({ fact }) => shows(fact.row)).flatMap(({ because }) => because);
    // Evidence of an answer that no longer counts shows nothing of the one that does.
    if (forbidden.length === 0) throw new PhotographError('photograph.unknown');
    return [...new Set(forbidden)];
  }
}
