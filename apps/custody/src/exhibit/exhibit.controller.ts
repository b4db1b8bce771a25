import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ChangeSeal, ExhibitDetailView, ExhibitPage, ExhibitView, ListExhibits, RegisterExhibit } from './exhibit.dto';
import { ExhibitService } from './exhibit.service';

@Controller('exhibits')
export class ExhibitController {
  constructor(private readonly exhibits: ExhibitService) {}

  /** Registers an item; the official who does so holds it from then on. */
  @Post()
  @Allow('examiner')
  register(@CurrentActor() actor: Actor, @Body() item: RegisterExhibit): Promise<ExhibitView> {
    return this.exhibits.register(actor, item);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  @ApiOkResponse({ type: ExhibitPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListExhibits): Promise<Page<ExhibitView>> {
    return this.exhibits.list(actor, query);
  }

  /** An item with what it comes from, what comes from it, and its custody. */
  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExhibitDetailView> {
    return this.exhibits.detail(actor, id);
  }

  /** Opens the seal of an item one holds, puts a new one on, or both. */
  @Post(':id/seals')
  @Allow('examiner', 'laboratory-manager')
  changeSeal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() change: ChangeSeal): Promise<ExhibitView> {
    return this.exhibits.changeSeal(actor, id, change);
  }
}
