import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { SharingAssessments } from './sharing-assessment.service';
import { AssessmentPage, AssessmentQuery, AssessmentView, ChangeSharing, RecordAssessment, SharingView, UnassessedView } from './sharing.dto';
import { SharingService } from './sharing.service';

@Controller()
export class SharingController {
  constructor(
    private readonly sharing: SharingService,
    private readonly assessments: SharingAssessments,
  ) {}

  @Get('acquisitions/:id/sharing')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SharingView> {
    return this.sharing.one(actor, id);
  }

  /** Narrows, widens or ends the sharing; partners hear at once what it means for them. */
  @Post('acquisitions/:id/sharing')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager', 'focal-point')
  @EditsVersion()
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeSharing,
  ): Promise<SharingView> {
    return this.sharing.change(actor, id, version, body);
  }

  @Post('sharing-assessments')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'investigator')
  assess(@CurrentActor() actor: Actor, @Body() body: RecordAssessment): Promise<AssessmentView> {
    return this.assessments.record(actor, body);
  }

  @Get('sharing-assessments')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'investigator', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: AssessmentQuery): Promise<AssessmentPage> {
    return this.assessments.page(actor, query);
  }

  /** Exhibits that were acquired and of whose recovery nobody assessed whether it is to be shared. */
  @Get('sharing-assessments/missing')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'investigator', 'auditor')
  missing(@CurrentActor() actor: Actor): Promise<UnassessedView[]> {
    return this.assessments.unassessed(actor);
  }
}
