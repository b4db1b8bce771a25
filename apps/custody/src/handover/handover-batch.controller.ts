import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AcceptHandovers, HandoverBatchView, OfferHandovers, RefuseHandover } from './handover.dto';
import { HandoverService } from './handover.service';

@Controller('handover-batches')
@Allow('examiner', 'laboratory-manager')
export class HandoverBatchController {
  constructor(private readonly handovers: HandoverService) {}

  /** Offers several items to one receiver in one go, under one signature. */
  @Post()
  offer(@CurrentActor() actor: Actor, @Body() terms: OfferHandovers): Promise<HandoverBatchView> {
    return this.handovers.offerTogether(actor, terms);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HandoverBatchView> {
    return this.handovers.batch(actor, id);
  }

  /** Accepts the items named, under one signature; what is not named stays offered. */
  @Post(':id/acceptance')
  accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() found: AcceptHandovers): Promise<HandoverBatchView> {
    return this.handovers.acceptTogether(actor, id, found);
  }

  /** Turns away what is still open of them. */
  @Post(':id/refusal')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() refusal: RefuseHandover,
  ): Promise<HandoverBatchView> {
    return this.handovers.refuseTogether(actor, id, refusal);
  }

  /** Takes back what nobody has answered of them. */
  @Post(':id/withdrawal')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HandoverBatchView> {
    return this.handovers.withdrawTogether(actor, id);
  }
}
