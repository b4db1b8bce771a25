import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsignmentArrival } from './consignment.arrival';
import {
  AcceptConsignment,
  ConsignmentDetailView,
  ConsignmentPage,
  ConsignmentView,
  DispatchConsignment,
  ListConsignments,
  PackConsignment,
  RefuseConsignment,
} from './consignment.dto';
import { ConsignmentService } from './consignment.service';

@Controller('consignments')
export class ConsignmentController {
  constructor(
    private readonly consignments: ConsignmentService,
    private readonly arrival: ConsignmentArrival,
  ) {}

  /** Packs casts one holds under one seal for another jurisdiction. */
  @Post()
  @Allow('examiner', 'laboratory-manager')
  pack(@CurrentActor() actor: Actor, @Body() packed: PackConsignment): Promise<ConsignmentDetailView> {
    return this.consignments.pack(actor, packed);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ type: ConsignmentPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListConsignments): Promise<Page<ConsignmentView>> {
    return this.consignments.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConsignmentDetailView> {
    return this.consignments.detail(actor, id);
  }

  /** Gives the consignment to a courier and tells the recipient. Custody stays here until the recipient accepts. */
  @Post(':id/dispatch')
  @Allow('examiner', 'laboratory-manager')
  dispatch(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() given: DispatchConsignment,
  ): Promise<ConsignmentDetailView> {
    return this.consignments.dispatch(actor, id, given);
  }

  /** Accepts what came. When the seal is not as announced, the consignment goes on hold and custody does not move. */
  @Post(':id/acceptance')
  @Allow('examiner', 'laboratory-manager')
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() found: AcceptConsignment,
  ): Promise<ConsignmentDetailView> {
    return this.arrival.accept(actor, id, found);
  }

  @Post(':id/refusal')
  @Allow('examiner', 'laboratory-manager')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() refusal: RefuseConsignment,
  ): Promise<ConsignmentDetailView> {
    return this.arrival.refuse(actor, id, refusal);
  }
}
