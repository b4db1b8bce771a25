import type { SignedInOfficial } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { ArrayContains } from 'typeorm';
import { ClarificationService } from '../clarification/clarification.service';
import { TraceAnswerService } from '../trace-request/trace-answer.service';
import { TraceRequestService } from '../trace-request/trace-request.service';
import { WaitingStep } from '../use-condition/waiting-step.entity';
import { StepTaken } from './onward-request.dto';
import { OnwardRequest } from './onward-request.entity';
import { OnwardRequestError } from './onward-request.errors';

/** After the originator's consent: the step that waited for it, taken by whoever wanted to take it, as it was handed in. */
@Injectable()
export class WaitingStepService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly requests: TraceRequestService,
    private readonly answers: TraceAnswerService,
    private readonly clarifications: ClarificationService,
  ) {}

  /** Everything is judged anew: what changed meanwhile, or waits for another originator still, refuses it as it would by hand. */
  async take(actor: Actor, official: Pick<SignedInOfficial, 'name' | 'roles'>, onwardRequestId: string): Promise<StepTaken> {
    const step = await this.waiting(actor, onwardRequestId);
    await this.again(actor, official, step);
    return Object.assign(new StepTaken(), { onwardRequestId, traceRequestId: step.traceRequestId, step: step.kind });
  }

  private waiting(actor: Actor, id: string): Promise<WaitingStep> {
    const { jurisdictionId, officialId } = actor;
    return this.session.disclose(actor, { subjectKind: 'onward-request', subjectId: id }, async (tx) => {
      const onward = await tx.findOneBy(OnwardRequest, { jurisdictionId, id });
      if (!onward) throw new OnwardRequestError('onward-request.unknown');
      if (onward.ourPart !== 'asker' || onward.state !== 'consented')
        throw new OnwardRequestError('onward-request.move-not-allowed', { state: onward.state, move: 'take-step', by: onward.ourPart });
      const [step] = await tx.findBy(WaitingStep, { jurisdictionId, officialId, onwardRequestIds: ArrayContains([id]) });
      if (!step) throw new OnwardRequestError('onward-request.no-step-waits');
      return step;
    });
  }

  private again(actor: Actor, official: Pick<SignedInOfficial, 'name' | 'roles'>, step: WaitingStep): Promise<unknown> {
    const { kind, traceRequestId: id, version: read } = step;
    const version = read ?? 0;
    // It was validated when it was handed in.
    const said = step.said as never;
    if (kind === 'submit') return this.requests.submit(actor, id, version);
    if (kind === 'ask' || kind === 'inform') return this.clarifications[kind](actor, official, id, version, said);
    if (kind === 'remark') return this.clarifications.remark(actor, official, id, said);
    if (kind === 'no-record') return this.answers.stateNoRecord(actor, id, version, said);
    if (kind === 'answer') return this.answers.answer(actor, id, version, said);
    if (kind === 'restrict') return this.answers.restrict(actor, id, version, said);
    if (kind === 'delay') return this.answers.delay(actor, id, version, said);
    return this.answers.refuse(actor, id, version, said);
  }
}
