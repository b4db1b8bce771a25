import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AbandonCasting, BeginCasting, CastingPage, CastingView, ListCastings, RecordStep } from './casting-procedure.dto';
import { CastingProcedureService } from './casting-procedure.service';
import { PourLimitView, SetPourLimit } from './pour-limits.dto';
import { PourLimits } from './pour-limits';

@Controller()
export class CastingProcedureController {
  constructor(
    private readonly castings: CastingProcedureService,
    private readonly limits: PourLimits,
  ) {}

  /** Begins a mould of an original one holds, or a cast in a mould one holds; its steps follow one by one. */
  @Post('castings')
  @Allow('examiner')
  begin(@CurrentActor() actor: Actor, @Body() begun: BeginCasting): Promise<CastingView> {
    return this.castings.begin(actor, begun);
  }

  /** Castings that are going on, finished or abandoned, newest first. */
  @Get('castings')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: CastingPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListCastings): Promise<Page<CastingView>> {
    return this.castings.list(actor, query);
  }

  /** A casting with its steps, what comes next, and what is missing. */
  @Get('castings/:id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CastingView> {
    return this.castings.one(actor, id);
  }

  /** Records a step that has ended, with its readings. A recorded step is not changed. */
  @Post('castings/:id/steps')
  @Allow('examiner')
  recordStep(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() told: RecordStep): Promise<CastingView> {
    return this.castings.recordStep(actor, id, told);
  }

  /** Ends a casting of which nothing comes. */
  @Post('castings/:id/abandonment')
  @Allow('examiner')
  abandon(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() given: AbandonCasting): Promise<CastingView> {
    return this.castings.abandon(actor, id, given);
  }

  /** How often a mould of each silicone may be poured. */
  @Get('casting/pour-limits')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  pourLimits(@CurrentActor() actor: Actor): Promise<PourLimitView[]> {
    return this.limits.all(actor);
  }

  /** Sets how often a mould of a silicone may be poured; pouring more often needs a reason. */
  @Post('casting/pour-limits')
  @Allow('laboratory-manager')
  setPourLimit(@CurrentActor() actor: Actor, @Body() limit: SetPourLimit): Promise<PourLimitView> {
    return this.limits.set(actor, limit);
  }
}
