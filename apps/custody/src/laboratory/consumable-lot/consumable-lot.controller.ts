import { Allow, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ListLots, LotPage, LotView, OpenLot, ReasonForLot, RegisterLot, TestLot } from './consumable-lot.dto';
import { ConsumableLotService } from './consumable-lot.service';

@Controller('laboratory/consumable-lots')
export class ConsumableLotController {
  constructor(private readonly lots: ConsumableLotService) {}

  @Post()
  @Allow('examiner', 'laboratory-manager')
  register(@CurrentActor() actor: Actor, @Body() claim: RegisterLot): Promise<LotView> {
    return this.lots.register(actor, claim);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: LotPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListLots): Promise<Page<LotView>> {
    return this.lots.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LotView> {
    return this.lots.one(actor, id);
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() opened: OpenLot,
  ): Promise<LotView> {
    return this.lots.open(actor, id, version, opened);
  }

  /** The test before use: from here on the lot may be used, or never. */
  @Post(':id/acceptance-test')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  test(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() tested: TestLot,
  ): Promise<LotView> {
    return this.lots.test(actor, id, version, tested);
  }

  @Post(':id/block')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  block(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() why: ReasonForLot,
  ): Promise<LotView> {
    return this.lots.block(actor, id, version, why);
  }

  /** A blocked lot goes back to be tested anew. */
  @Post(':id/release')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() why: ReasonForLot,
  ): Promise<LotView> {
    return this.lots.release(actor, id, version, why);
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Allow('laboratory-manager')
  @EditsVersion()
  recall(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() why: ReasonForLot,
  ): Promise<LotView> {
    return this.lots.recall(actor, id, version, why);
  }
}
