import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AcceptHandover, HandoverPage, HandoverView, ListHandovers, OfferHandover, RefuseHandover } from './handover.dto';
import { HandoverService } from './handover.service';

@Controller()
@Allow('examiner', 'laboratory-manager')
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  /** Offers custody of an item one holds. It stays with the giver until the receiver accepts. */
  @Post('exhibits/:id/handovers')
  offer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() terms: OfferHandover): Promise<HandoverView> {
    return this.handovers.offer(actor, id, terms);
  }

  /** Accepts custody. When the seal found is not the one offered, custody stays and the answer says `disputed`. */
  @Post('handovers/:id/acceptance')
  accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() found: AcceptHandover): Promise<HandoverView> {
    return this.handovers.accept(actor, id, found);
  }

  @Post('handovers/:id/refusal')
  refuse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() refusal: RefuseHandover): Promise<HandoverView> {
    return this.handovers.refuse(actor, id, refusal);
  }

  /** Takes back an offer nobody has answered. */
  @Post('handovers/:id/withdrawal')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HandoverView> {
    return this.handovers.withdraw(actor, id);
  }

  /** Offers to oneself and by oneself. */
  @Get('handovers')
  @ApiOkResponse({ type: HandoverPage })
  mine(@CurrentActor() actor: Actor, @Query() query: ListHandovers): Promise<Page<HandoverView>> {
    return this.handovers.mine(actor, query);
  }
}
