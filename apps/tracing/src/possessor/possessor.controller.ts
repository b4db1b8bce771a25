import { Allow, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import { StatePossessor } from './possessor.dto';
import { PossessorService } from './possessor.service';
import { PossessorView } from './possessor.view.dto';

@Controller('trace-requests')
@Allow('investigator', 'focal-point')
export class PossessorController {
  constructor(private readonly possessors: PossessorService) {}

  /** States who had the firearm, while the request is a draft. If-Match names the version of the request. */
  @Put(':id/possessor')
  @EditsVersion()
  state(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: StatePossessor,
  ): Promise<TraceRequestView> {
    return this.possessors.state(actor, id, version, stated);
  }

  @Get(':id/possessor')
  show(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PossessorView> {
    return this.possessors.show(actor, roles, id);
  }
}
