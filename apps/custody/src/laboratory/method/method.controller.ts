import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DraftMethod, EndMethod, ListMethods, MethodPage, MethodView } from './method.dto';
import { MethodService } from './method.service';

@Controller('laboratory/methods')
export class MethodController {
  constructor(private readonly methods: MethodService) {}

  @Post()
  @Allow('examiner', 'laboratory-manager')
  draft(@CurrentActor() actor: Actor, @Body() claim: DraftMethod): Promise<MethodView> {
    return this.methods.draft(actor, claim);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: MethodPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListMethods): Promise<Page<MethodView>> {
    return this.methods.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MethodView> {
    return this.methods.one(actor, id);
  }

  /** By somebody other than its author; supersedes the version valid until then. */
  @Post(':id/approval')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MethodView> {
    return this.methods.approve(actor, id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Allow('laboratory-manager')
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() ended: EndMethod): Promise<MethodView> {
    return this.methods.end(actor, id, ended);
  }
}
