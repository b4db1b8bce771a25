import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ChangeService,
  InstrumentDetailView,
  InstrumentPage,
  InstrumentView,
  ListInstruments,
  RecordCalibration,
  RecordCheck,
  RegisterInstrument,
} from './instrument.dto';
import { InstrumentService } from './instrument.service';

@Controller('laboratory/instruments')
export class InstrumentController {
  constructor(private readonly instruments: InstrumentService) {}

  @Post()
  @Allow('laboratory-manager')
  register(@CurrentActor() actor: Actor, @Body() claim: RegisterInstrument): Promise<InstrumentView> {
    return this.instruments.register(actor, claim);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: InstrumentPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListInstruments): Promise<Page<InstrumentView>> {
    return this.instruments.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InstrumentDetailView> {
    return this.instruments.one(actor, id);
  }

  @Post(':id/calibrations')
  @Allow('laboratory-manager')
  calibrate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() made: RecordCalibration,
  ): Promise<InstrumentDetailView> {
    return this.instruments.calibrate(actor, id, made);
  }

  /** A reference standard measured: passed or failed by its limits. */
  @Post(':id/checks')
  @Allow('examiner', 'laboratory-manager')
  check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() made: RecordCheck): Promise<InstrumentDetailView> {
    return this.instruments.check(actor, id, made);
  }

  /** Takes the instrument out of service or puts it back. */
  @Post(':id/service')
  @Allow('laboratory-manager')
  changeService(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: ChangeService,
  ): Promise<InstrumentDetailView> {
    return this.instruments.changeService(actor, id, change);
  }
}
