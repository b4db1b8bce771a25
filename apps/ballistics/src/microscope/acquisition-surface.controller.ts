import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { HEIGHTS, SurfaceQuery } from './surface.dto';
import { SurfacesReader } from './surfaces.reader';

@Controller('acquisitions')
export class AcquisitionSurfaceController {
  constructor(private readonly surfaces: SurfacesReader) {}

  @Get(':id/surface')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse(HEIGHTS)
  async surface(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { form }: SurfaceQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.surfaces.ofAcquisition(actor, id, form));
  }
}
