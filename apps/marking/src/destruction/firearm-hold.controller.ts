import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { HoldPage, HoldQuery, HoldView, PlaceHold, ReleaseHold } from './firearm-hold.dto';
import { FirearmHoldService } from './firearm-hold.service';

@Controller('firearm-holds')
export class FirearmHoldController {
  constructor(private readonly holds: FirearmHoldService) {}

  /** Keeps a firearm from destruction. */
  @Post()
  @Allow('marking-officer', 'investigator', 'focal-point')
  place(@CurrentActor() actor: Actor, @Body() hold: PlaceHold): Promise<HoldView> {
    return this.holds.place(actor, hold);
  }

  /** Newest first. */
  @Get()
  @Allow('marking-officer', 'investigator', 'laboratory-manager', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: HoldQuery): Promise<HoldPage> {
    return this.holds.list(actor, query);
  }

  /** By somebody other than who placed it. */
  @Post(':id/release')
  @Allow('marking-officer', 'focal-point')
  @EditsVersion()
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() release: ReleaseHold,
  ): Promise<HoldView> {
    return this.holds.release(actor, id, version, release);
  }
}
