import { Allow, CurrentActor, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  CorrectEvent,
  ExplainEvent,
  FlaggedItemPage,
  FlaggedItemView,
  ListFlagged,
  SetTransitLimit,
  TransitLimitPage,
  TransitLimitView,
} from './annotation.dto';
import { AnnotationsService } from './annotations.service';
import { TimelineView } from './custody.dto';
import { FlagsService } from './flags.service';

@Controller()
export class CustodyController {
  constructor(
    private readonly flags: FlagsService,
    private readonly annotations: AnnotationsService,
  ) {}

  /** Items whose history has events that could not have happened as recorded. */
  @Get('custody/flags')
  @Allow('laboratory-manager', 'auditor')
  @ApiOkResponse({ type: FlaggedItemPage })
  flagged(@CurrentActor() actor: Actor, @Query() query: ListFlagged): Promise<Page<FlaggedItemView>> {
    return this.flags.flagged(actor, query);
  }

  /** Explains a flagged event. The flag stays, and shows the explanation. */
  @Post('exhibits/:id/explanations')
  @Allow('examiner', 'laboratory-manager')
  explain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() words: ExplainEvent): Promise<TimelineView> {
    return this.annotations.explain(actor, id, words);
  }

  /** Corrects an entry with a new one that names it. Both stay. */
  @Post('exhibits/:id/corrections')
  @Allow('examiner', 'laboratory-manager')
  correct(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() words: CorrectEvent): Promise<TimelineView> {
    return this.annotations.correct(actor, id, words);
  }

  @Get('custody/transit-limits')
  @Allow('laboratory-manager', 'auditor')
  @ApiOkResponse({ type: TransitLimitPage })
  transitLimits(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<TransitLimitView>> {
    return this.flags.transitLimits(actor, query);
  }

  /** Sets how long a consignment to or from a state may go without a word before the silence is flagged. */
  @Post('custody/transit-limits')
  @Allow('laboratory-manager')
  setTransitLimit(@CurrentActor() actor: Actor, @Body() limit: SetTransitLimit): Promise<TransitLimitView> {
    return this.flags.setTransitLimit(actor, limit);
  }
}
