import { Allow, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AskToLiftHold, CustodyHoldPage, CustodyHoldView, ListCustodyHolds, PlaceCustodyHold } from './custody-hold.dto';
import { CustodyHoldService } from './custody-hold.service';

@Controller('custody-holds')
export class CustodyHoldController {
  constructor(private readonly holds: CustodyHoldService) {}

  /** Keeps an item, or everything of a case, from disposal, destruction, return and consignment. */
  @Post()
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point')
  place(@CurrentActor() actor: Actor, @Body() hold: PlaceCustodyHold): Promise<CustodyHoldView> {
    return this.holds.place(actor, hold);
  }

  /** Newest first. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  @ApiOkResponse({ type: CustodyHoldPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListCustodyHolds): Promise<Page<CustodyHoldView>> {
    return this.holds.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CustodyHoldView> {
    return this.holds.read(actor, id);
  }

  @Post(':id/lift-request')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point')
  @EditsVersion()
  askToLift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() asked: AskToLiftHold,
  ): Promise<CustodyHoldView> {
    return this.holds.askToLift(actor, id, version, asked);
  }

  /** The hold goes on standing. */
  @Post(':id/lift-refusal')
  @Allow('laboratory-manager', 'focal-point')
  @EditsVersion()
  refuseToLift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<CustodyHoldView> {
    return this.holds.refuseToLift(actor, id, version);
  }

  /** By somebody other than who asked. */
  @Post(':id/lifting')
  @Allow('laboratory-manager', 'focal-point')
  @EditsVersion()
  lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<CustodyHoldView> {
    return this.holds.lift(actor, id, version);
  }
}
