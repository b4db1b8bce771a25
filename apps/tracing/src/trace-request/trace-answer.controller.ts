import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerTraceRequest, RefuseTraceRequest, StateNoRecord } from './trace-answer.dto';
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

  /** Releases a chain to the requester, with what it may be used for. */
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
