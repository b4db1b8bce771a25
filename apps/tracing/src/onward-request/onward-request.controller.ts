import { Allow, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { AskDirectly, AskOriginator, ConsentToPassingOn, OnwardRequestPage, OnwardRequestQuery, OnwardRequestView, RefusePassingOn, StepTaken } from './onward-request.dto';
import { OnwardRequestService } from './onward-request.service';
import { SecondHandService } from './second-hand.service';
import { WaitingStepService } from './waiting-step.service';

@Controller('onward-requests')
@Allow('focal-point')
export class OnwardRequestController {
  constructor(
    private readonly onward: OnwardRequestService,
    private readonly steps: WaitingStepService,
  ) {}

  /** Facts that were to be told to a third state: ours that others want to pass on, and others' that we do. Newest first. */
  @Get()
  @Allow('investigator', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: OnwardRequestQuery): Promise<OnwardRequestPage> {
    return this.onward.list(actor, query);
  }

  @Get(':id')
  @Allow('investigator', 'focal-point', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OnwardRequestView> {
    return this.onward.one(actor, id);
  }

  /** Sends a refused attempt to the state whose facts they are, and asks for its consent. */
  @Post(':id/question')
  @EditsVersion()
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() question: AskOriginator,
  ): Promise<OnwardRequestView> {
    return this.onward.ask(actor, id, version, question);
  }

  /** The facts are ours, and may be told to that one state on these conditions. */
  @Post(':id/consent')
  @EditsVersion()
  consent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() consent: ConsentToPassingOn,
  ): Promise<OnwardRequestView> {
    return this.onward.consent(actor, id, version, consent);
  }

  /** The originator consented: takes the step that waited for it, as its official handed it in. */
  @Post(':id/step')
  @HttpCode(200)
  @Allow('investigator', 'focal-point')
  takeStep(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() official: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StepTaken> {
    return this.steps.take(actor, official, id);
  }

  /** The facts are ours, and are not to be told on. */
  @Post(':id/refusal')
  @EditsVersion()
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() refusal: RefusePassingOn,
  ): Promise<OnwardRequestView> {
    return this.onward.refuse(actor, id, version, refusal);
  }
}

@Controller('passed-on-facts')
@Allow('focal-point')
export class SecondHandController {
  constructor(private readonly secondHand: SecondHandService) {}

  /** What another state told us of a third: that third state itself is asked whether it may go further. */
  @Post(':id/question')
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() question: AskDirectly): Promise<OnwardRequestView> {
    return this.secondHand.askDirectly(actor, id, question);
  }
}
