import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PictureQuery } from '../acquisition/acquisition.dto';
import { PNG } from '../acquisition/upload';
import { ExaminationService } from './examination.service';
import { AnswerSupersession, ProposeSupersession } from '../hit/hit.dto';
import { SupersessionService } from '../hit/supersession.service';
import { AssignmentService } from './assignment.service';
import { DisagreementService } from './disagreement.service';
import {
  AssignExaminers,
  CompareLink,
  LinkPage,
  LinkQuery,
  LinkView,
  RecordOriginal,
  RequestSpecimens,
  ResolveDisagreement,
  VerifyLink,
} from './link.dto';
import { LinkReader } from './link.reader';
import { LinkService } from './link.service';
import { OriginalsService } from './originals.service';

@Controller('links')
export class LinkController {
  constructor(
    private readonly links: LinkService,
    private readonly examinations: ExaminationService,
    private readonly assignments: AssignmentService,
    private readonly originals: OriginalsService,
    private readonly disagreements: DisagreementService,
    private readonly supersessions: SupersessionService,
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
  requestCast(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() request: RequestSpecimens,
  ): Promise<LinkView> {
    return this.links.requestCast(actor, id, version, request);
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

  /** Who compares and who verifies: two people. From then on nobody else does. */
  @Post(':id/assignment')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: AssignExaminers,
  ): Promise<LinkView> {
    return this.assignments.assign(actor, id, version, stated);
  }

  /** An original of the other side is on the bench, with its paper. */
  @Post(':id/originals')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  receiveOriginal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: RecordOriginal,
  ): Promise<LinkView> {
    return this.originals.receive(actor, id, version, stated);
  }

  /** The two examiners disagreed; a third examiner or a conference says what it comes to. */
  @Post(':id/resolution')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: ResolveDisagreement,
  ): Promise<LinkView> {
    return this.disagreements.resolve(actor, id, version, stated);
  }

  /** A hit is to be taken back: proposed with a reason, to be answered by somebody else. */
  @Post(':id/supersession')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  proposeSupersession(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: ProposeSupersession,
  ): Promise<LinkView> {
    return this.supersessions.propose(actor, id, version, stated);
  }

  /** Somebody else agrees: the hit is superseded, and the other side is told. */
  @Post(':id/supersession/confirmation')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  confirmSupersession(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: AnswerSupersession,
  ): Promise<LinkView> {
    return this.supersessions.confirm(actor, id, version, stated);
  }

  /** Somebody else does not agree: the hit stands. */
  @Post(':id/supersession/refusal')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  declineSupersession(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: AnswerSupersession,
  ): Promise<LinkView> {
    return this.supersessions.decline(actor, id, version, stated);
  }
}
