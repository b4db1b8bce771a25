import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CastService } from './cast.service';
import { MakeCast, MakeMould, ReviewCast } from './casting.dto';
import { CastingReading } from './casting.reading';
import { CastDetailView, CastPage, CastView, ListCasts, MouldDetailView, MouldView } from './casting-views.dto';
import { MouldService } from './mould.service';

@Controller()
export class CastingController {
  constructor(
    private readonly moulds: MouldService,
    private readonly casts: CastService,
    private readonly reading: CastingReading,
  ) {}

  /** Records a mould made of an original one holds; the original's seals before and after are part of it. */
  @Post('moulds')
  @Allow('examiner')
  makeMould(@CurrentActor() actor: Actor, @Body() made: MakeMould): Promise<MouldView> {
    return this.moulds.make(actor, made);
  }

  @Get('moulds/:id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  mould(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MouldDetailView> {
    return this.reading.mould(actor, id);
  }

  /** Records a cast made in a mould one holds. */
  @Post('moulds/:id/casts')
  @Allow('examiner')
  makeCast(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() made: MakeCast): Promise<CastView> {
    return this.casts.make(actor, id, made);
  }

  @Get('casts')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ type: CastPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListCasts): Promise<Page<CastView>> {
    return this.reading.casts(actor, query);
  }

  @Get('casts/:id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  cast(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CastDetailView> {
    return this.reading.cast(actor, id);
  }

  /** Passes a cast for a purpose, or rejects it. Never by its maker. */
  @Post('casts/:id/review')
  @Allow('examiner', 'laboratory-manager')
  review(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() judged: ReviewCast): Promise<CastView> {
    return this.casts.review(actor, id, judged);
  }
}
