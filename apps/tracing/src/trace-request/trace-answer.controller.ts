import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerTraceRequest, DelayTraceRequest, RefuseTraceRequest, RestrictTraceRequest, StateNoRecord } from './trace-answer.dto';
import { TraceAnswerService } from './trace-answer.service';
import { TraceRequestView } from './trace-request.view.dto';

/** What only the addressee's focal point does. */
@Controller('trace-requests')
@Allow('focal-point')
export class TraceAnswerController {
  constructor(private readonly answers: TraceAnswerService) {}

  @Post(':id/acknowledgement')
  @EditsVersion()
  acknowledge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TraceRequestView> {
    return this.answers.acknowledge(actor, id, version);
  }

  /** Takes the request up, or up again: after a delay, or without the information that was asked for. */
  @Post(':id/processing')
  @EditsVersion()
  begin(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TraceRequestView> {
    return this.answers.begin(actor, id, version);
  }

  /** The answer will come later: on which ground of the Instrument, why, and by when. */
  @Post(':id/delay')
  @EditsVersion()
  delay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() delay: DelayTraceRequest,
  ): Promise<TraceRequestView> {
    return this.answers.delay(actor, id, version, delay);
  }

  /** Gives a part of what is known, and keeps the rest back on a ground of the Instrument. */
  @Post(':id/restriction')
  @EditsVersion()
  restrict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() restriction: RestrictTraceRequest,
  ): Promise<TraceRequestView> {
    return this.answers.restrict(actor, id, version, restriction);
  }

  /** Releases a chain to the requester, with what it may be used for. A further answer completes a partial one. */
  @Post(':id/answer')
  @EditsVersion()
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() answer: AnswerTraceRequest,
  ): Promise<TraceRequestView> {
    return this.answers.answer(actor, id, version, answer);
  }

  /** We searched, and have no record of this firearm. */
  @Post(':id/no-record')
  @EditsVersion()
  stateNoRecord(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() statement: StateNoRecord,
  ): Promise<TraceRequestView> {
    return this.answers.stateNoRecord(actor, id, version, statement);
  }

  @Post(':id/refusal')
  @EditsVersion()
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() refusal: RefuseTraceRequest,
  ): Promise<TraceRequestView> {
    return this.answers.refuse(actor, id, version, refusal);
  }
}
