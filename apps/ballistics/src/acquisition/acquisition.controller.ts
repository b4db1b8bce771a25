import { Allow, CurrentActor, RequestError, type HeadstampRequest } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { AcquisitionPage, AcquisitionQuery, AcquisitionView, PictureQuery, RecordAcquisition, RecordBullet, RecordImages } from './acquisition.dto';
import { AcquisitionReader } from './acquisition.reader';
import { AcquisitionService } from './acquisition.service';
import { BulletService } from './bullet.service';
import { ACQUISITION_FORM, LARGEST_SCAN, PNG } from './upload';

@Controller('acquisitions')
export class AcquisitionController {
  constructor(
    private readonly acquisitions: AcquisitionService,
    private readonly reader: AcquisitionReader,
    private readonly bullets: BulletService,
  ) {}

  @Post()
  @Allow('examiner')
  @UseInterceptors(FileInterceptor('file', { limits: LARGEST_SCAN }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: ACQUISITION_FORM })
  record(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: HeadstampRequest['file'],
    @Body() claim: RecordAcquisition,
  ): Promise<AcquisitionView> {
    if (!file) throw new RequestError('request.file-missing', { field: 'file' });
    return this.acquisitions.record(actor, file.buffer, claim);
  }

  /** An acquisition of which there are pictures and no surface: kept with their hashes, compared by people only. */
  @Post('images')
  @Allow('examiner')
  recordImages(@CurrentActor() actor: Actor, @Body() claim: RecordImages): Promise<AcquisitionView> {
    return this.acquisitions.recordImages(actor, claim);
  }

  /** The lands of one bullet, each taken in before, become the acquisition that is correlated, shared and found. */
  @Post('bullets')
  @Allow('examiner')
  recordBullet(@CurrentActor() actor: Actor, @Body() bullet: RecordBullet): Promise<AcquisitionView> {
    return this.bullets.record(actor, bullet);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: AcquisitionQuery): Promise<AcquisitionPage> {
    return this.reader.page(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AcquisitionView> {
    return this.reader.one(actor, id);
  }

  @Get(':id/picture')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse(PNG)
  async picture(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { width }: PictureQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(actor, id, width), { type: 'image/png' });
  }
}
