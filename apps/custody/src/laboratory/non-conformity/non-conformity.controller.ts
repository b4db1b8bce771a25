import { Allow, AllowAnyOfficial, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  CheckEffectiveness,
  ContainNonConformity,
  ListNonConformities,
  NonConformityPage,
  NonConformityView,
  PlanCorrectiveAction,
  RaiseNonConformity,
} from './non-conformity.dto';
import { NonConformityService } from './non-conformity.service';

@Controller('laboratory/non-conformities')
export class NonConformityController {
  constructor(private readonly nonConformities: NonConformityService) {}

  /** Anybody who notices that something is not as it should be. */
  @Post()
  @AllowAnyOfficial()
  raise(@CurrentActor() actor: Actor, @Body() found: RaiseNonConformity): Promise<NonConformityView> {
    return this.nonConformities.raise(actor, found);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: NonConformityPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListNonConformities): Promise<Page<NonConformityView>> {
    return this.nonConformities.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<NonConformityView> {
    return this.nonConformities.one(actor, id);
  }

  @Post(':id/containment')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  contain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() contained: ContainNonConformity,
  ): Promise<NonConformityView> {
    return this.nonConformities.contain(actor, id, version, contained);
  }

  /** Root cause, corrective action, its owner and its date; also a new plan after one that did not work. */
  @Post(':id/corrective-action')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  plan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() planned: PlanCorrectiveAction,
  ): Promise<NonConformityView> {
    return this.nonConformities.plan(actor, id, version, planned);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  carryOut(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<NonConformityView> {
    return this.nonConformities.carryOut(actor, id, version);
  }

  /** Whether the action worked, by somebody other than its owner. */
  @Post(':id/effectiveness')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @EditsVersion()
  check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() checked: CheckEffectiveness,
  ): Promise<NonConformityView> {
    return this.nonConformities.check(actor, id, version, checked);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<NonConformityView> {
    return this.nonConformities.close(actor, id, version);
  }
}
