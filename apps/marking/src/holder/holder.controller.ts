import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  AskToLift,
  HolderPage,
  HolderQuery,
  HolderRetentionView,
  HolderView,
  LegalHoldView,
  RegisterHolder,
  RetentionPage,
  RetentionQuery,
  SetLegalHold,
} from './holder.dto';
import { HolderService } from './holder.service';
import { LegalHoldService } from './legal-hold.service';
import { RetentionService } from './retention.service';

@Controller()
export class HolderController {
  constructor(
    private readonly holders: HolderService,
    private readonly retention: RetentionService,
    private readonly holds: LegalHoldService,
  ) {}

  @Post('holders')
  @Allow('marking-officer')
  register(@CurrentActor() actor: Actor, @Body() holder: RegisterHolder): Promise<HolderView> {
    return this.holders.register(actor, holder);
  }

  /** The holders of one's jurisdiction, newest first. */
  @Get('holders')
  @Allow('marking-officer', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: HolderQuery): Promise<HolderPage> {
    return this.holders.list(actor, query);
  }

  /** A holder, how long their data are kept, and what keeps them longer. */
  @Get('holders/:id')
  @Allow('marking-officer', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HolderRetentionView> {
    return this.retention.read(actor, id);
  }

  /** Whose data have outlived their retention. */
  @Get('retention-review')
  @Allow('marking-officer', 'auditor')
  review(@CurrentActor() actor: Actor, @Query() query: RetentionQuery): Promise<RetentionPage> {
    return this.retention.review(actor, query);
  }

  /** Destroys what is known of a holder whose retention is over; the firearms' history stays. */
  @Post('holders/:id/erasure')
  @Allow('marking-officer')
  erase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HolderRetentionView> {
    return this.retention.erase(actor, id);
  }

  /** Keeps a holder's data beyond their retention. */
  @Post('holders/:id/legal-holds')
  @Allow('marking-officer', 'focal-point')
  hold(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() hold: SetLegalHold): Promise<LegalHoldView> {
    return this.holds.set(actor, id, hold);
  }

  /** Asks another official to lift a hold. */
  @Post('legal-holds/:id/lift-request')
  @EditsVersion()
  @Allow('marking-officer', 'focal-point')
  askToLift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AskToLift,
  ): Promise<LegalHoldView> {
    return this.holds.askToLift(actor, id, version, request);
  }

  /** Lifts a hold that another official asked to lift. */
  @Post('legal-holds/:id/lift')
  @EditsVersion()
  @Allow('marking-officer', 'focal-point')
  lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<LegalHoldView> {
    return this.holds.lift(actor, id, version);
  }
}
