import { Allow, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import { SayMore, SayRemark } from './clarification.dto';
import { ClarificationService } from './clarification.service';
import { ClarificationThread } from './clarification.view.dto';

@Controller('trace-requests')
@Allow('investigator', 'focal-point')
export class ClarificationController {
  constructor(private readonly clarifications: ClarificationService) {}

  /** The addressee needs to know more before it can go on. */
  @Post(':id/information-request')
  @EditsVersion()
  @Allow('focal-point')
  ask(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() official: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() question: SayMore,
  ): Promise<TraceRequestView> {
    return this.clarifications.ask(actor, official, id, version, question);
  }

  /** The requester tells what was asked for; the addressee goes on. */
  @Post(':id/information')
  @EditsVersion()
  inform(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() official: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() information: SayMore,
  ): Promise<TraceRequestView> {
    return this.clarifications.inform(actor, official, id, version, information);
  }

  /** A message that moves nothing, in either direction. */
  @Post(':id/clarifications')
  remark(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() official: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() remark: SayRemark,
  ): Promise<ClarificationThread> {
    return this.clarifications.remark(actor, official, id, remark);
  }

  /** Everything the two offices said to each other about it. */
  @Get(':id/clarifications')
  @Allow('investigator', 'focal-point', 'auditor')
  thread(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClarificationThread> {
    return this.clarifications.thread(actor, roles, id);
  }

  /** All that the other side said is read now. */
  @Post(':id/clarifications/reading')
  markRead(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClarificationThread> {
    return this.clarifications.markRead(actor, roles, id);
  }
}
