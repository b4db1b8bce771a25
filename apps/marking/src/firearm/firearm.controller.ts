import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { FirearmSearchService } from './firearm-search.service';
import { IdentifyFirearm } from '../reference/firearm-template.dto';
import { FirearmTemplateService } from '../reference/firearm-template.service';
import { RecordRestoration } from '../restoration/restoration.dto';
import { RestorationService } from '../restoration/restoration.service';
import { FirearmDetail } from './firearm-detail.dto';
import { AddPhotographs, RecordFirearm, RecordLifeEvent, RecordMark } from './firearm.dto';
import { FirearmService } from './firearm.service';
import { FirearmQuery } from './firearm-query.dto';
import { FirearmPage } from './firearm.views.dto';

@Controller('firearms')
export class FirearmController {
  constructor(
    private readonly firearms: FirearmService,
    private readonly searches: FirearmSearchService,
    private readonly templates: FirearmTemplateService,
    private readonly restorations: RestorationService,
  ) {}

  /** A firearm as it was marked, with its marks and what is known of its life. */
  @Post()
  @Allow('marking-officer')
  record(@CurrentActor() actor: Actor, @Body() firearm: RecordFirearm): Promise<FirearmDetail> {
    return this.firearms.record(actor, firearm);
  }

  /** Searches the records of one's jurisdiction. */
  @Get()
  @Allow('marking-officer', 'focal-point', 'auditor')
  search(@CurrentActor() actor: Actor, @Query() query: FirearmQuery): Promise<FirearmPage> {
    return this.searches.search(actor, query);
  }

  @Get(':id')
  @Allow('marking-officer', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FirearmDetail> {
    return this.firearms.read(actor, id);
  }

  @Post(':id/marks')
  @Allow('marking-officer')
  addMark(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() mark: RecordMark): Promise<FirearmDetail> {
    return this.firearms.addMark(actor, id, mark);
  }

  @Post(':id/life-events')
  @Allow('marking-officer')
  addLifeEvent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() event: RecordLifeEvent,
  ): Promise<FirearmDetail> {
    return this.firearms.addLifeEvent(actor, id, event);
  }

  /** Photographs of the whole weapon, kept before. */
  @Post(':id/photographs')
  @Allow('marking-officer')
  addPhotographs(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { photographIds }: AddPhotographs,
  ): Promise<FirearmDetail> {
    return this.firearms.addPhotographs(actor, id, photographIds);
  }

  /** Of which model of the reference it is. */
  @Post(':id/identifications')
  @Allow('marking-officer')
  identify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() identification: IdentifyFirearm,
  ): Promise<FirearmDetail> {
    return this.templates.identify(actor, id, identification);
  }

  /** An examination that tried to make a removed number legible. */
  @Post(':id/restorations')
  @Allow('marking-officer', 'examiner')
  restore(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() examination: RecordRestoration): Promise<FirearmDetail> {
    return this.restorations.record(actor, id, examination);
  }
}
