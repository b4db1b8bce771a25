import { Allow, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { GrantOriginal, ListGrants, OriginalGrantPage, OriginalGrantView, WithdrawGrant } from './grant.dto';
import { OriginalGrantService } from './grant.service';

@Controller('original-grants')
export class OriginalGrantController {
  constructor(private readonly grants: OriginalGrantService) {}

  /** Lets an original travel to a jurisdiction that asked for it, and says why a cast does not do. */
  @Post()
  @Allow('focal-point')
  grant(@CurrentActor() actor: Actor, @Body() granted: GrantOriginal): Promise<OriginalGrantView> {
    return this.grants.grant(actor, granted);
  }

  /** Newest first. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ type: OriginalGrantPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListGrants): Promise<Page<OriginalGrantView>> {
    return this.grants.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OriginalGrantView> {
    return this.grants.one(actor, id);
  }

  /** As long as it is not packed. */
  @Post(':id/withdrawal')
  @Allow('focal-point')
  @EditsVersion()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() withdrawn: WithdrawGrant,
  ): Promise<OriginalGrantView> {
    return this.grants.withdraw(actor, id, version, withdrawn);
  }
}
