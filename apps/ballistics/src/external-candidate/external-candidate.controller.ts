import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ReviewCandidate } from '../candidate/candidate-review.dto';
import {
  DeclareExternalLead,
  ExternalCandidatePage,
  ExternalCandidateQuery,
  ExternalCandidateView,
  RecordExternalCandidate,
} from './external-candidate.dto';
import { ExternalCandidateService } from './external-candidate.service';

@Controller('external-candidates')
export class ExternalCandidateController {
  constructor(private readonly candidates: ExternalCandidateService) {}

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: ExternalCandidateQuery): Promise<ExternalCandidatePage> {
    return this.candidates.page(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExternalCandidateView> {
    return this.candidates.one(actor, id);
  }

  /** A candidate of another system's report, with the report. */
  @Post()
  @Allow('examiner', 'laboratory-manager')
  record(@CurrentActor() actor: Actor, @Body() claim: RecordExternalCandidate): Promise<ExternalCandidateView> {
    return this.candidates.record(actor, claim);
  }

  @Post(':id/lead')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  declareLead(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: DeclareExternalLead,
  ): Promise<ExternalCandidateView> {
    return this.candidates.declareLead(actor, id, version, seen);
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<ExternalCandidateView> {
    return this.candidates.dismiss(actor, id, version, seen);
  }

  /** The examiner looked and cannot tell; codes say why. */
  @Post(':id/open-question')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  leaveOpen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<ExternalCandidateView> {
    return this.candidates.leaveOpen(actor, id, version, seen);
  }

  /** Another examiner looks again at what was dismissed or left open. */
  @Post(':id/second-look')
  @HttpCode(200)
  @Allow('examiner')
  @EditsVersion()
  lookAgain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() seen: ReviewCandidate,
  ): Promise<ExternalCandidateView> {
    return this.candidates.lookAgain(actor, id, version, seen);
  }
}
