import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { AmendCase, CaseFileDetail, CaseFilePage, CaseFileView, CaseQuery, OpenCase } from './case-file.dto';
import { CaseFileService } from './case-file.service';

@Controller('cases')
export class CaseFileController {
  constructor(private readonly cases: CaseFileService) {}

  @Post()
  @Allow('investigator')
  open(@CurrentActor() actor: Actor, @Body() wanted: OpenCase): Promise<CaseFileView> {
    return this.cases.open(actor, wanted);
  }

  /** The cases of one's jurisdiction, newest first. */
  @Get()
  @Allow('investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: CaseQuery): Promise<CaseFilePage> {
    return this.cases.list(actor, query);
  }

  /** The case with its recoveries and the confirmed hits that tie it to other cases. */
  @Get(':id')
  @Allow('investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseFileDetail> {
    return this.cases.read(actor, id);
  }

  /** A new title, or closes or reopens the case. */
  @Patch(':id')
  @EditsVersion()
  @Allow('investigator')
  amend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() change: AmendCase,
  ): Promise<CaseFileView> {
    return this.cases.amend(actor, id, version, change);
  }
}
