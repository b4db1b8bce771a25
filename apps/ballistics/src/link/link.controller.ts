import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PictureQuery } from '../acquisition/acquisition.dto';
import { PNG } from '../acquisition/upload';
import { ExaminationService } from './examination.service';
import { CompareLink, LinkPage, LinkQuery, LinkView, VerifyLink } from './link.dto';
import { LinkReader } from './link.reader';
import { LinkService } from './link.service';

@Controller('links')
export class LinkController {
  constructor(
    private readonly links: LinkService,
    private readonly examinations: ExaminationService,
    private readonly reader: LinkReader,
  ) {}

  @Get()
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: LinkQuery): Promise<LinkPage> {
    return this.reader.page(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LinkView> {
    return this.reader.one(actor, id);
  }

  @Get(':id/pictures/own')
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  @ApiOkResponse(PNG)
  async own(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { width }: PictureQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(actor, id, 'own', width), { type: 'image/png' });
  }

  @Get(':id/pictures/other')
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  @ApiOkResponse(PNG)
  async other(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { width }: PictureQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(actor, id, 'other', width), { type: 'image/png' });
  }

  @Post(':id/cast-request')
  @HttpCode(200)
  @Allow('examiner', 'focal-point')
  @EditsVersion()
  requestCast(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<LinkView> {
    return this.links.requestCast(actor, id, version);
  }

  @Post(':id/comparison')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() compared: CompareLink,
  ): Promise<LinkView> {
    return this.examinations.compare(actor, id, version, compared);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() verified: VerifyLink,
  ): Promise<LinkView> {
    return this.examinations.verify(actor, id, version, verified);
  }
}
