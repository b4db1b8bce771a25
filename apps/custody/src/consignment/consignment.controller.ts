import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsignmentArrival } from './consignment.arrival';
import {
  AcceptConsignment,
  AnswerHold,
  ConfirmSettlement,
  CustomsPaperEntered,
  DispatchConsignment,
  EnterCarrierEvent,
  ListConsignments,
  PackConsignment,
  ProposeSettlement,
  RefuseConsignment,
  SendBack,
  StateFinding,
  StateLatePackages,
  StateLoss,
  UnpackConsignment,
} from './consignment.dto';
import { ConsignmentFindings } from './consignment.findings';
import { ConsignmentHold } from './consignment.hold';
import { ConsignmentLoss } from './consignment.loss';
import { ConsignmentService } from './consignment.service';
import { ConsignmentDetailView, ConsignmentPage, ConsignmentView } from './consignment-view.dto';

@Controller('consignments')
export class ConsignmentController {
  constructor(
    private readonly consignments: ConsignmentService,
    private readonly arrival: ConsignmentArrival,
    private readonly holds: ConsignmentHold,
    private readonly losses: ConsignmentLoss,
    private readonly findings: ConsignmentFindings,
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

  /** Opens a consignment that has not left. */
  @Post(':id/unpacking')
  @Allow('examiner', 'laboratory-manager')
  unpack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() unpacked: UnpackConsignment,
  ): Promise<ConsignmentDetailView> {
    return this.consignments.unpack(actor, id, unpacked);
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

  /** A parcel that was missing has come while the consignment is on hold. */
  @Post(':id/late-packages')
  @Allow('examiner', 'laboratory-manager')
  late(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: StateLatePackages,
  ): Promise<ConsignmentDetailView> {
    return this.arrival.late(actor, id, stated);
  }

  /** The sender answers what the recipient found: explained, disputed, send it back, or destroy it there. */
  @Post(':id/hold-answer')
  @Allow('laboratory-manager', 'focal-point')
  answerHold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: AnswerHold,
  ): Promise<ConsignmentDetailView> {
    return this.holds.answer(actor, id, stated);
  }

  /** One official of the recipient proposes how the hold ends. */
  @Post(':id/settlement')
  @Allow('examiner', 'laboratory-manager')
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: ProposeSettlement,
  ): Promise<ConsignmentDetailView> {
    return this.holds.propose(actor, id, stated);
  }

  /** Another official confirms the proposal, and the hold ends so. */
  @Post(':id/settlement/confirmation')
  @Allow('examiner', 'laboratory-manager')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: ConfirmSettlement,
  ): Promise<ConsignmentDetailView> {
    return this.holds.confirm(actor, id, stated);
  }

  /** Gives a consignment that was turned away to a courier who takes it home. */
  @Post(':id/sending-back')
  @Allow('examiner', 'laboratory-manager')
  sendBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() stated: SendBack): Promise<ConsignmentDetailView> {
    return this.holds.sendBack(actor, id, stated);
  }

  /** The sender declares it lost. Custody stays with the sender. */
  @Post(':id/loss')
  @Allow('laboratory-manager', 'focal-point')
  lose(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() stated: StateLoss): Promise<ConsignmentDetailView> {
    return this.losses.lose(actor, id, stated);
  }

  /** What was lost has turned up on its way and goes on. */
  @Post(':id/finding')
  @Allow('laboratory-manager', 'focal-point')
  find(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() stated: StateLoss): Promise<ConsignmentDetailView> {
    return this.losses.find(actor, id, stated);
  }

  /** It is in the sender’s hands again: turned away, sent back, undeliverable or found; also a parcel that never arrived with the others. */
  @Post(':id/homecoming')
  @Allow('examiner', 'laboratory-manager')
  takeHome(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: AcceptConsignment,
  ): Promise<ConsignmentDetailView> {
    return this.losses.takeHome(actor, id, stated);
  }

  /** What was found out about a consignment that both sides say they have. When both found the same, it is resolved. */
  @Post(':id/findings')
  @Allow('laboratory-manager', 'focal-point')
  stateFinding(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: StateFinding,
  ): Promise<ConsignmentDetailView> {
    return this.findings.state(actor, id, stated);
  }

  /** Enters what the carrier did with it. Stays on this side. */
  @Post(':id/carrier-events')
  @Allow('examiner', 'laboratory-manager')
  enterCarrierEvent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: EnterCarrierEvent,
  ): Promise<ConsignmentDetailView> {
    return this.consignments.enterCarrierEvent(actor, id, stated);
  }

  /** Enters a customs paper; what is entered before departure goes into the notice. */
  @Post(':id/customs-papers')
  @Allow('examiner', 'laboratory-manager')
  enterCustomsPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() stated: CustomsPaperEntered,
  ): Promise<ConsignmentDetailView> {
    return this.consignments.enterCustomsPaper(actor, id, stated);
  }
}
