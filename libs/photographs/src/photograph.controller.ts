import { Allow, CurrentActor, RequestError, type HeadstampRequest } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { PHOTOGRAPH_FILE, photographFile } from './photograph-file';
import { PHOTOGRAPH_FORM, PhotographView, RecordPhotograph } from './photograph.dto';
import { Photographs } from './photographs';
import { TooLargeInterceptor } from './too-large.interceptor';

interface FormFile {
  readonly buffer: Buffer;
  readonly mimetype: string;
}

@Controller('photographs')
export class PhotographController {
  constructor(private readonly photographs: Photographs) {}

  @Post()
  @Allow('marking-officer', 'investigator', 'examiner', 'focal-point', 'laboratory-manager')
  @UseInterceptors(TooLargeInterceptor, FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: PHOTOGRAPH_FORM })
  async record(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: (HeadstampRequest['file'] & FormFile) | undefined,
    @Body() { takenAt }: RecordPhotograph,
  ): Promise<PhotographView> {
    if (!file) throw new RequestError('request.file-missing', { field: 'file' });
    const recorded = await this.photographs.record(actor, {
      bytes: file.buffer,
      mediaType: file.mimetype,
      ...(takenAt !== undefined && { takenAt: new Date(takenAt) }),
    });
    return PhotographView.of(recorded);
  }

  /** The picture or the pages, without what the camera knew of place and person. */
  @Get(':id')
  @Allow('marking-officer', 'investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  @ApiOkResponse(PHOTOGRAPH_FILE)
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return photographFile(await this.photographs.show(actor, id), 'inline');
  }

  /** The file as it arrived, byte for byte. */
  @Get(':id/original')
  @Allow('examiner', 'auditor')
  @ApiOkResponse(PHOTOGRAPH_FILE)
  async original(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return photographFile(await this.photographs.showOriginal(actor, id), 'attachment');
  }
}
