import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { CampaignQuery, CancelCampaign, PlanCampaign } from './campaign.dto';
import { CampaignService } from './campaign.service';
import { CampaignDetail, CampaignPage } from './campaign.views.dto';

@Controller('marking-campaigns')
export class CampaignController {
  constructor(private readonly campaigns: CampaignService) {}

  /** A draft: which stock, which mark, which numbers. */
  @Post()
  @Allow('marking-officer')
  plan(@CurrentActor() actor: Actor, @Body() plan: PlanCampaign): Promise<CampaignDetail> {
    return this.campaigns.plan(actor, plan);
  }

  /** The campaigns of one's jurisdiction, newest first. */
  @Get()
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: CampaignQuery): Promise<CampaignPage> {
    return this.campaigns.list(actor, query);
  }

  /** One campaign with its progress. */
  @Get(':id')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CampaignDetail> {
    return this.campaigns.read(actor, id);
  }

  /** Replaces the plan of a draft. */
  @Put(':id')
  @Allow('marking-officer')
  @EditsVersion()
  replan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() plan: PlanCampaign,
  ): Promise<CampaignDetail> {
    return this.campaigns.replan(actor, id, version, plan);
  }

  /** Fixes the stock and lets the work begin. */
  @Post(':id/opening')
  @Allow('marking-officer')
  @EditsVersion()
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<CampaignDetail> {
    return this.campaigns.open(actor, id, version);
  }

  @Post(':id/closing')
  @Allow('marking-officer')
  @EditsVersion()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<CampaignDetail> {
    return this.campaigns.close(actor, id, version);
  }

  @Post(':id/cancellation')
  @Allow('marking-officer')
  @EditsVersion()
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() cancellation: CancelCampaign,
  ): Promise<CampaignDetail> {
    return this.campaigns.cancel(actor, id, version, cancellation);
  }
}
