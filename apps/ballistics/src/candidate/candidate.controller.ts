import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PictureQuery } from '../acquisition/acquisition.dto';
import { PNG } from '../acquisition/upload';
import { ReviewCandidate } from './candidate-review.dto';
import { CandidateList, CandidateView } from './candidate.dto';
import { CandidateReader } from './candidate.reader';
import { CandidateService } from './candidate.service';

@Controller()
export class CandidateController {
  constructor(
    private readonly candidates: CandidateService,
    private readonly reader: CandidateReader,
  ) {}

  @Get('acquisitions/:id/candidates')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  ranked(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CandidateList> {
    return this.reader.ranked(actor, id);
  }

  @Get('candidates/:id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CandidateView> {
    return this.reader.one(actor, id);
  }

  @Get('candidates/:id/picture')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse(PNG)
  async picture(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { width }: PictureQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reader.picture(actor, id, width), { type: 'image/png' });
  }

  @Post('candidates/:id/lead')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  declareLead(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<CandidateView> {
    return this.candidates.declareLead(actor, id, version, seen);
  }

  @Post('candidates/:id/dismissal')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<CandidateView> {
    return this.candidates.dismiss(actor, id, version, seen);
  }

  /** The examiner looked and cannot tell; codes say why. */
  @Post('candidates/:id/open-question')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  leaveOpen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<CandidateView> {
    return this.candidates.leaveOpen(actor, id, version, seen);
  }

  /** Another examiner looks again at what was dismissed or left open. */
  @Post('candidates/:id/second-look')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  lookAgain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<CandidateView> {
    return this.candidates.lookAgain(actor, id, version, seen);
  }
}
