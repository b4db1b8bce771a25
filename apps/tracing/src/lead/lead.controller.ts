import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { DismissTraceLead, TraceLeadList, TraceLeadQuery, TraceLeadView } from './lead.dto';
import { LeadService } from './lead.service';

@Controller('trace-leads')
@Allow('focal-point', 'investigator')
export class LeadController {
  constructor(private readonly leads: LeadService) {}

  /** What the trace requests that you may see give reason to look into, and why. A lead is no finding. */
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Query() query: TraceLeadQuery,
  ): Promise<TraceLeadList> {
    return this.leads.list(actor, roles, query);
  }

  /** It was looked into and there is nothing in it. Kept with the reason; a further request makes a new lead. */
  @Post(':id/dismissal')
  dismiss(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DismissTraceLead,
  ): Promise<TraceLeadView> {
    return this.leads.dismiss(actor, roles, id, reason);
  }
}
