import { Allow, CurrentActor, PageQuery } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  AmmunitionCountView,
  ArmouryPage,
  ArmouryQuery,
  ArmouryStockView,
  ArmouryView,
  CountAmmunition,
  PlacedView,
  PlaceFirearms,
  RegisterArmoury,
} from './armoury.dto';
import { ArmouryService } from './armoury.service';
import { AssessStorage, StorageAssessmentPage, StorageAssessmentView, StorageChecklistView } from './storage-assessment.dto';
import { StorageAssessmentService } from './storage-assessment.service';

@Controller('armouries')
export class ArmouryController {
  constructor(
    private readonly armouries: ArmouryService,
    private readonly assessments: StorageAssessmentService,
  ) {}

  @Post()
  @Allow('marking-officer')
  register(@CurrentActor() actor: Actor, @Body() armoury: RegisterArmoury): Promise<ArmouryView> {
    return this.armouries.register(actor, armoury);
  }

  /** The armouries of one's jurisdiction, newest first. */
  @Get()
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: ArmouryQuery): Promise<ArmouryPage> {
    return this.armouries.list(actor, query);
  }

  /** The questions of a storage assessment, with their sources. */
  @Get('storage-checklist')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  checklist(): StorageChecklistView {
    return this.assessments.checklist();
  }

  @Get(':id')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ArmouryView> {
    return this.armouries.read(actor, id);
  }

  /** What stands in it by the records: firearms page by page, ammunition by calibre. */
  @Get(':id/stock')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  stock(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<ArmouryStockView> {
    return this.armouries.stock(actor, id, query);
  }

  /** Where a holder has several armouries: these firearms are kept in this one. */
  @Post(':id/placements')
  @Allow('marking-officer')
  place(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() placed: PlaceFirearms): Promise<PlacedView> {
    return this.armouries.place(actor, id, placed);
  }

  @Post(':id/ammunition-counts')
  @Allow('marking-officer')
  countAmmunition(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() count: CountAmmunition,
  ): Promise<AmmunitionCountView> {
    return this.armouries.countAmmunition(actor, id, count);
  }

  @Post(':id/storage-assessments')
  @Allow('marking-officer')
  assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() assessment: AssessStorage,
  ): Promise<StorageAssessmentView> {
    return this.assessments.assess(actor, id, assessment);
  }

  /** Newest first. */
  @Get(':id/storage-assessments')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  assessmentsOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<StorageAssessmentPage> {
    return this.assessments.list(actor, id, query);
  }
}
