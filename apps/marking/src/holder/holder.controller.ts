import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { HolderPage, HolderQuery, HolderView, RegisterHolder } from './holder.dto';
import { HolderService } from './holder.service';

@Controller('holders')
export class HolderController {
  constructor(private readonly holders: HolderService) {}

  @Post()
  @Allow('marking-officer')
  register(@CurrentActor() actor: Actor, @Body() holder: RegisterHolder): Promise<HolderView> {
    return this.holders.register(actor, holder);
  }

  /** The holders of one's jurisdiction, newest first. */
  @Get()
  @Allow('marking-officer', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: HolderQuery): Promise<HolderPage> {
    return this.holders.list(actor, query);
  }
}
