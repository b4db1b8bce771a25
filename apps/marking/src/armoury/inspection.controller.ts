import { Allow, CurrentActor, EditsVersion, IfMatch, PageQuery } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { DifferenceService } from './difference.service';
import {
  CountRounds,
  DifferencePage,
  DifferenceQuery,
  DifferenceView,
  InspectionDetail,
  InspectionPage,
  InspectionView,
  RecordSightings,
  ResolveDifference,
  RoundsView,
  SightingsRecorded,
} from './inspection.dto';
import { InspectionService } from './inspection.service';

@Controller('armouries/:id/inspections')
export class InspectionController {
  constructor(
    private readonly inspections: InspectionService,
    private readonly differences: DifferenceService,
  ) {}

  /** Begins an inspection: the list is kept as it stands now. */
  @Post()
  @Allow('marking-officer')
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InspectionView> {
    return this.inspections.open(actor, id);
  }

  /** Newest first. */
  @Get()
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<InspectionPage> {
    return this.inspections.list(actor, id, query);
  }

  @Get(':inspectionId')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
  ): Promise<InspectionDetail> {
    return this.inspections.read(actor, id, inspectionId);
  }

  /** Serial numbers as they are read or scanned, up to 200 at once; each is judged against the list. */
  @Post(':inspectionId/sightings')
  @Allow('marking-officer')
  sight(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Body() sightings: RecordSightings,
  ): Promise<SightingsRecorded> {
    return this.inspections.sight(actor, id, inspectionId, sightings);
  }

  @Post(':inspectionId/rounds')
  @Allow('marking-officer')
  countRounds(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Body() count: CountRounds,
  ): Promise<RoundsView> {
    return this.inspections.countRounds(actor, id, inspectionId, count);
  }

  /** Ends it; every difference is listed from then on. */
  @Post(':inspectionId/closing')
  @Allow('marking-officer')
  @EditsVersion()
  close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @IfMatch() version: number,
  ): Promise<InspectionDetail> {
    return this.inspections.close(actor, id, inspectionId, version);
  }

  @Get(':inspectionId/differences')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  differencesOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Query() query: DifferenceQuery,
  ): Promise<DifferencePage> {
    return this.differences.list(actor, id, inspectionId, query);
  }

  /** Says what was found out about a difference. */
  @Post(':inspectionId/differences/:differenceId/resolution')
  @Allow('marking-officer')
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Param('differenceId', ParseUUIDPipe) differenceId: string,
    @Body() resolution: ResolveDifference,
  ): Promise<DifferenceView> {
    return this.differences.resolve(actor, id, inspectionId, differenceId, resolution);
  }
}
