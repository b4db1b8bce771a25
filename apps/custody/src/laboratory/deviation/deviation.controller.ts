import { Allow, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  AllowDeviation,
  AllowedDeviationPage,
  AllowedDeviationView,
  DecidePolicy,
  LaboratoryPolicyView,
  ListAllowedDeviations,
} from './deviation.dto';
import { DeviationService } from './deviation.service';

@Controller('laboratory')
export class DeviationController {
  constructor(private readonly deviations: DeviationService) {}

  @Get('policy')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  policy(@CurrentActor() actor: Actor): Promise<LaboratoryPolicyView> {
    return this.deviations.policy(actor);
  }

  /** Version 0 while nothing was decided: then `stop` for whatever is registered. */
  @Put('policy')
  @Allow('laboratory-manager')
  @EditsVersion()
  decide(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() decided: DecidePolicy): Promise<LaboratoryPolicyView> {
    return this.deviations.decide(actor, version, decided);
  }

  /** Lets examinations go on although one of their means is not in order; each is marked with the reason. */
  @Post('deviations')
  @Allow('laboratory-manager')
  allow(@CurrentActor() actor: Actor, @Body() claim: AllowDeviation): Promise<AllowedDeviationView> {
    return this.deviations.allow(actor, claim);
  }

  @Get('deviations')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: AllowedDeviationPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListAllowedDeviations): Promise<Page<AllowedDeviationView>> {
    return this.deviations.list(actor, query);
  }

  @Post('deviations/:id/withdrawal')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<AllowedDeviationView> {
    return this.deviations.withdraw(actor, id, version);
  }
}
