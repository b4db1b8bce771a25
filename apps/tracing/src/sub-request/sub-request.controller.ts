import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import { AskFurtherState } from './sub-request.dto';
import { SubRequestService } from './sub-request.service';
import { SubRequestList } from './sub-request.view.dto';

@Controller('trace-requests')
@Allow('investigator', 'focal-point')
export class SubRequestController {
  constructor(private readonly subRequests: SubRequestService) {}

  /** Asks a further state about the same firearm, at once. If-Match names the version of the first request. */
  @Post(':id/sub-requests')
  @EditsVersion()
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() further: AskFurtherState,
  ): Promise<TraceRequestView> {
    return this.subRequests.ask(actor, id, version, further);
  }

  /** Every state that is asked about this firearm, the first among them, each with its own state and clock. */
  @Get(':id/sub-requests')
  @Allow('investigator', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SubRequestList> {
    return this.subRequests.list(actor, id);
  }
}
