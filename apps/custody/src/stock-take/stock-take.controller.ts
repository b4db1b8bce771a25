import { Allow, CurrentActor, EditsVersion, IfMatch, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { StockDifferenceService } from './stock-difference.service';
import { StockScanService } from './stock-scan.service';
import {
  AnswerStockDifference,
  CancelStockTake,
  ListStockDifferences,
  ListStockTakeItems,
  ListStockTakes,
  OpenStockTake,
  ScanStock,
} from './stock-take.dto';
import { StockTakeService } from './stock-take.service';
import {
  StockDifferencePage,
  StockDifferenceView,
  StockListedPage,
  StockScannedView,
  StockScanPage,
  StockTakeDetailView,
  StockTakePage,
  StockTakeView,
  type StockListedView,
  type StockScanView,
} from './stock-take.views.dto';

@Controller('stock-takes')
export class StockTakeController {
  constructor(
    private readonly stockTakes: StockTakeService,
    private readonly scans: StockScanService,
    private readonly differences: StockDifferenceService,
  ) {}

  /** Begins a stock-take of a place, or an inventory of all firearms and a random sample of the rest. */
  @Post()
  @Allow('examiner', 'laboratory-manager')
  open(@CurrentActor() actor: Actor, @Body() opened: OpenStockTake): Promise<StockTakeDetailView> {
    return this.stockTakes.open(actor, opened);
  }

  /** Newest first. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: StockTakePage })
  list(@CurrentActor() actor: Actor, @Query() query: ListStockTakes): Promise<Page<StockTakeView>> {
    return this.stockTakes.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StockTakeDetailView> {
    return this.stockTakes.read(actor, id);
  }

  /** What should be seen, and whether it was. */
  @Get(':id/items')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: StockListedPage })
  items(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListStockTakeItems,
  ): Promise<Page<StockListedView>> {
    return this.stockTakes.items(actor, id, query);
  }

  /** Codes as they are read, one by one or pasted as a list; each is judged at once and kept. */
  @Post(':id/scans')
  @Allow('examiner', 'laboratory-manager')
  scan(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() scanned: ScanStock): Promise<StockScannedView> {
    return this.scans.scan(actor, id, scanned);
  }

  /** Newest first. */
  @Get(':id/scans')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: StockScanPage })
  scansOf(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<Page<StockScanView>> {
    return this.scans.list(actor, id, query);
  }

  /** Ends the counting, by somebody other than who opened it; every difference is listed from then on. */
  @Post(':id/closing')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<StockTakeDetailView> {
    return this.stockTakes.close(actor, id, version);
  }

  @Post(':id/cancellation')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() cancellation: CancelStockTake,
  ): Promise<StockTakeDetailView> {
    return this.stockTakes.cancel(actor, id, version, cancellation);
  }

  @Get(':id/differences')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: StockDifferencePage })
  differencesOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListStockDifferences,
  ): Promise<Page<StockDifferenceView>> {
    return this.differences.list(actor, id, query);
  }

  /** Says what was found out about a difference. */
  @Post(':id/differences/:differenceId/explanation')
  @Allow('examiner', 'laboratory-manager')
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('differenceId', ParseUUIDPipe) differenceId: string,
    @Body() answer: AnswerStockDifference,
  ): Promise<StockDifferenceView> {
    return this.differences.explain(actor, id, differenceId, answer);
  }

  /** Reports a difference that nothing explains. */
  @Post(':id/differences/:differenceId/incident')
  @Allow('examiner', 'laboratory-manager')
  report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('differenceId', ParseUUIDPipe) differenceId: string,
    @Body() answer: AnswerStockDifference,
  ): Promise<StockDifferenceView> {
    return this.differences.report(actor, id, differenceId, answer);
  }

  /** Ends the explaining, by somebody other than who opened it; what nobody explained is an incident from then on. */
  @Post(':id/settlement')
  @Allow('laboratory-manager')
  @EditsVersion()
  settle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<StockTakeView> {
    return this.differences.settle(actor, id, version);
  }
}
