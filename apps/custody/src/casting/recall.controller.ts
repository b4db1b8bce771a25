import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ListRecalls, RecallDetailView, RecallLot, RecallPage, RecallView } from './recall.dto';
import { RecallService } from './recall.service';

@Controller('casting/recalls')
export class RecallController {
  constructor(private readonly recalls: RecallService) {}

  /** Recalls a lot: every mould and cast of it is marked, none is packed any more, and whoever has casts of it abroad is told. */
  @Post()
  @Allow('laboratory-manager')
  recall(@CurrentActor() actor: Actor, @Body() lot: RecallLot): Promise<RecallDetailView> {
    return this.recalls.recall(actor, lot);
  }

  /** Recalls of one's own, and those other jurisdictions told of, newest first. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ type: RecallPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListRecalls): Promise<Page<RecallView>> {
    return this.recalls.list(actor, query);
  }

  /** How far a recall has come: every mould and cast of the lot with where it is now, and who was told. */
  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecallDetailView> {
    return this.recalls.detail(actor, id);
  }
}
