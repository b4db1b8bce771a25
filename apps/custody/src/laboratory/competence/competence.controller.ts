import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  AuthoriseOfficial,
  CompetencePage,
  CompetenceView,
  ListCompetences,
  ProficiencyPage,
  ProficiencyView,
  RecordProficiency,
  WithdrawCompetence,
} from './competence.dto';
import { CompetenceService } from './competence.service';

@Controller('laboratory')
export class CompetenceController {
  constructor(private readonly competence: CompetenceService) {}

  /** From the first authorisation for a discipline on, the laboratory asks for one of everybody who carries it out. */
  @Post('competences')
  @Allow('laboratory-manager')
  authorise(@CurrentActor() actor: Actor, @Body() claim: AuthoriseOfficial): Promise<CompetenceView> {
    return this.competence.authorise(actor, claim);
  }

  @Get('competences')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: CompetencePage })
  list(@CurrentActor() actor: Actor, @Query() query: ListCompetences): Promise<Page<CompetenceView>> {
    return this.competence.list(actor, query);
  }

  @Post('competences/:id/withdrawal')
  @HttpCode(200)
  @Allow('laboratory-manager')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() why: WithdrawCompetence): Promise<CompetenceView> {
    return this.competence.withdraw(actor, id, why);
  }

  @Post('proficiency-results')
  @Allow('laboratory-manager')
  recordProficiency(@CurrentActor() actor: Actor, @Body() claim: RecordProficiency): Promise<ProficiencyView> {
    return this.competence.recordProficiency(actor, claim);
  }

  @Get('proficiency-results')
  @Allow('laboratory-manager', 'auditor')
  @ApiOkResponse({ type: ProficiencyPage })
  proficiency(@CurrentActor() actor: Actor, @Query() query: ListCompetences): Promise<Page<ProficiencyView>> {
    return this.competence.proficiency(actor, query);
  }
}
