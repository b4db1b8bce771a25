import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Get, Injectable, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnnotationList, AnnotationView, MakeAnnotation } from './annotation.dto';
import { AnnotationService } from './annotation.service';
import { PairCellsView } from './cells.dto';
import { CellsReader } from './cells.reader';
import type { PairPurpose } from './annotation.rules';
import type { PairName } from './pairs';
import { AttachSnapshot, SnapshotList, SnapshotView } from './snapshot.dto';
import { SnapshotService } from './snapshot.service';
import { HEIGHTS, SurfaceQuery } from './surface.dto';
import { SurfacesReader } from './surfaces.reader';

/** What a comparison microscope asks of two surfaces and adds to them, of whatever two surfaces they are. */
@Injectable()
export abstract class PairMicroscopeController {
  /** What the pair is looked at for. */
  protected abstract readonly purpose: PairPurpose;

  constructor(
    private readonly surfaces: SurfacesReader,
    private readonly annotations: AnnotationService,
    private readonly snapshots: SnapshotService,
    private readonly cells: CellsReader,
  ) {}

  @Get(':id/surfaces/own')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse(HEIGHTS)
  async own(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { form }: SurfaceQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.surfaces.ofPair(actor, this.named(id), 'own', form));
  }

  @Get(':id/surfaces/other')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse(HEIGHTS)
  async other(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { form }: SurfaceQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.surfaces.ofPair(actor, this.named(id), 'other', form));
  }

  @Get(':id/annotations')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  annotated(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AnnotationList> {
    return this.annotations.list(actor, this.named(id));
  }

  @Post(':id/annotations')
  @Allow('examiner')
  annotate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() made: MakeAnnotation): Promise<AnnotationView> {
    return this.annotations.make(actor, this.named(id), made);
  }

  @Get(':id/snapshots')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  pictured(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SnapshotList> {
    return this.snapshots.list(actor, this.named(id));
  }

  @Post(':id/snapshots')
  @Allow('examiner')
  picture(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() taken: AttachSnapshot): Promise<SnapshotView> {
    return this.snapshots.attach(actor, this.named(id), taken);
  }

  /** Only after the examiner has marked something: what the engine found must not lead the eye. */
  @Get(':id/cells')
  @Allow('examiner')
  congruent(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PairCellsView> {
    return this.cells.of(actor, this.named(id));
  }
  private named(id: string): PairName {
    return { purpose: this.purpose, id };
  }
}
