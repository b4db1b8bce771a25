import { Allow, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { TraceRequestDetail } from './trace-answer.view.dto';
import { TraceReadingService } from './trace-reading.service';
import { TraceRequestDraft, TraceRequestQuery } from './trace-request.dto';
import { TraceRequestService } from './trace-request.service';
import { TraceRequestPage, TraceRequestView } from './trace-request.view.dto';

@Controller('trace-requests')
export class TraceRequestController {
  constructor(
    private readonly requests: TraceRequestService,
    private readonly reading: TraceReadingService,
  ) {}

  /** Begins a request. A draft may lack anything; nobody else sees it. */
  @Post()
  @Allow('investigator', 'focal-point')
  draft(@CurrentActor() actor: Actor, @Body() draft: TraceRequestDraft): Promise<TraceRequestView> {
    return this.requests.draft(actor, draft);
  }

  @Get()
  @Allow('investigator', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: TraceRequestQuery): Promise<TraceRequestPage> {
    return this.reading.list(actor, query);
  }

  /** The request, what it lacks, whom to ask, and its answer with what that may be used for. */
  @Get(':id')
  @Allow('investigator', 'focal-point', 'auditor')
  one(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TraceRequestDetail> {
    return this.reading.one(actor, roles, id);
  }

  /** Changes a draft. What is left out stays, null takes it away. */
  @Patch(':id')
  @EditsVersion()
  @Allow('investigator', 'focal-point')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() draft: TraceRequestDraft,
  ): Promise<TraceRequestView> {
    return this.requests.edit(actor, id, version, draft);
  }

  /** Sends the request, or refuses with everything that is missing. */
  @Post(':id/submission')
  @EditsVersion()
  @Allow('investigator', 'focal-point')
  submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TraceRequestView> {
    return this.requests.submit(actor, id, version);
  }

  @Post(':id/cancellation')
  @EditsVersion()
  @Allow('investigator', 'focal-point')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TraceRequestView> {
    return this.requests.cancel(actor, id, version);
  }

  /** The requester is done with the answer. */
  @Post(':id/closure')
  @EditsVersion()
  @Allow('investigator', 'focal-point')
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<TraceRequestView> {
    return this.requests.close(actor, id, version);
  }
}
