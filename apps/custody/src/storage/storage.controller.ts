import { Allow, CurrentActor, EditsVersion, IfMatch, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ClimateService } from './climate.service';
import { DescribePlace, ListPlaces, MovePlace, PlaceTreeQuery, ReadClimate, RegisterPlace } from './storage.dto';
import { StoragePlacesService } from './storage-places.service';
import { StorageReadingService } from './storage.reading';
import {
  ClimateReadingPage,
  ClimateReadingView,
  PlaceTreeView,
  StoragePlaceDetailView,
  StoragePlacePage,
  StoragePlaceView,
  StoredItemPage,
} from './storage.views.dto';

@Controller('storage-places')
export class StorageController {
  constructor(
    private readonly places: StoragePlacesService,
    private readonly reading: StorageReadingService,
    private readonly climate: ClimateService,
  ) {}

  /** Registers a place where items are kept, with a code of its own for its label. */
  @Post()
  @Allow('laboratory-manager')
  register(@CurrentActor() actor: Actor, @Body() place: RegisterPlace): Promise<StoragePlaceView> {
    return this.places.register(actor, place);
  }

  /** Newest first; by the place they are in, or by the code on a label. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: StoragePlacePage })
  list(@CurrentActor() actor: Actor, @Query() query: ListPlaces): Promise<Page<StoragePlaceView>> {
    return this.reading.list(actor, query);
  }

  /** The open places as a tree, with what stands in each. */
  @Get('tree')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  tree(@CurrentActor() actor: Actor, @Query() query: PlaceTreeQuery): Promise<PlaceTreeView> {
    return this.reading.tree(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StoragePlaceDetailView> {
    return this.reading.detail(actor, id);
  }

  /** What stands in it and in everything inside it, last placed first. */
  @Get(':id/items')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  items(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<StoredItemPage> {
    return this.reading.items(actor, id, query);
  }

  /** Describes it anew: name, capacity, keeper, who may enter, limits. What is left out is none from then on. */
  @Put(':id')
  @Allow('laboratory-manager')
  @EditsVersion()
  describe(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() described: DescribePlace,
  ): Promise<StoragePlaceView> {
    return this.places.describe(actor, id, version, described);
  }

  /** Moves it, with everything in it. */
  @Post(':id/move')
  @Allow('laboratory-manager')
  @EditsVersion()
  move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() to: MovePlace,
  ): Promise<StoragePlaceView> {
    return this.places.move(actor, id, version, to);
  }

  /** Closes an empty place for good. */
  @Post(':id/closing')
  @Allow('laboratory-manager')
  @EditsVersion()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<StoragePlaceView> {
    return this.places.close(actor, id, version);
  }

  /** Temperature and humidity as read; the answer says where they lie outside the limits. */
  @Post(':id/readings')
  @Allow('examiner', 'laboratory-manager')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() reading: ReadClimate): Promise<ClimateReadingView> {
    return this.climate.read(actor, id, reading);
  }

  /** Newest first. */
  @Get(':id/readings')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: ClimateReadingPage })
  readings(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ClimateReadingView>> {
    return this.climate.list(actor, id, query);
  }
}
