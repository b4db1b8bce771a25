import { randomUUID } from 'node:crypto';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { unreadCounts } from '../clarification/clarification.rows';
import { findPossessor, keepSentPossessor, possessorOf } from '../possessor/possessor.rows';
import { groundsOf, isComplete, missingForSubmission } from '../trace-request/trace-request.completeness';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { questionOf } from '../trace-request/trace-request.question';
import { proposeAddressees, type RoutingReason } from '../trace-request/trace-request.routing';
import { insertRequest, lockRequest, NOTHING_YET, readingOf, writeReading } from '../trace-request/trace-request.rows';
import { addresseeOf, TraceRequestService } from '../trace-request/trace-request.service';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import type { AskFurtherState } from './sub-request.dto';
import { askedSoFarIn, inquiryOf } from './sub-request.rows';
import { PassingOnService } from '../use-condition/passing-on.service';
import { SubRequestList, SubRequestView } from './sub-request.view.dto';

/** Further states that are asked about the firearm of a request, each by a request of its own. */
@Injectable()
export class SubRequestService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly requests: TraceRequestService,
    private readonly passingOn: PassingOnService,
  ) {}

  /**
   * Sends the question of a submitted request, with the last reading of the weapon, to a further state. One command of a person
   * for each state: what the routing proposes is never sent by itself.
   */
  async ask(
    actor: Actor,
    rootId: string,
    version: number,
    { addressee, sendPossessor = false }: AskFurtherState,
  ): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.passingOn.run(actor, async (tx, now) => {
      // Held for the whole command, so that two officials do not ask one state twice.
      const root = await lockRequest(tx, actor, rootId, version);
      if (root.ourPart !== 'requester' || root.submittedAt === null) throw new TraceRequestError('trace-request.not-submitted');
      if (root.rootId !== null) throw new TraceRequestError('trace-request.is-sub-request');
      const addresseeId = addresseeOf(addressee, actor, directory);
      const inquiry = await inquiryOf(tx, root);
      const askedSoFar = await askedSoFarIn(tx, actor, inquiry, now);
      if (addresseeId === null || askedSoFar.asked.has(addresseeId))
        throw new TraceRequestError('trace-request.asked-already', { addressee });
      const firearm = await readingOf(tx, actor, rootId);
      const proposed = proposeAddressees(firearm, directory, actor.jurisdictionId, askedSoFar).find(({ country }) => country === addressee);
      const request = await insertRequest(tx, {
        ...NOTHING_YET,
        ...questionOf(root),
        ...{
          jurisdictionId: actor.jurisdictionId,
          id: randomUUID(),
          rootId,
          askedBecause: proposed?.reason ?? (null as RoutingReason | null),
        },
        // The same reference: a number behind it would tell the addressee that others are asked.
        ...{ reference: root.reference, ourPart: 'requester', requesterId: actor.jurisdictionId, addresseeId },
        ...{ state: 'draft', priority: root.priority, caseId: root.caseId, photographs: root.photographs, occurredAt: now },
      });
      await writeReading(tx, request, firearm, now);
      const grounds = groundsOf(request, firearm);
      if (!isComplete(grounds)) throw new TraceRequestError('trace-request.incomplete', { missing: missingForSubmission(grounds) });
      const possessor = sendPossessor ? await findPossessor(tx, root) : null;
      await this.requests.send(tx, actor, now, request, grounds, possessor && possessorOf(possessor));
      if (possessor) await keepSentPossessor(tx, request, possessorOf(possessor), now);
      return TraceRequestView.of(request, { firearm, directory, now, askedSoFar });
    });
  }

  /** Every state that is asked about this firearm; empty where others ask. */
  async list(actor: Actor, id: string): Promise<SubRequestList> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request', subjectId: id }, async (tx, now) => {
      const request = await tx.findOneBy(TraceRequest, { jurisdictionId: actor.jurisdictionId, id });
      if (!request) throw new TraceRequestError('trace-request.unknown');
      const inquiry = await inquiryOf(tx, request);
      const seen = { directory, now, unread: await unreadCounts(tx, actor, inquiry) };
      return SubRequestList.of(
        id,
        inquiry.map((each) => SubRequestView.of(each, seen)),
      );
    });
  }
}
