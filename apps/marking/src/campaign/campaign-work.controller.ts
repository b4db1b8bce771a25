import { Allow, CurrentActor, PageQuery, RequestError, type HeadstampRequest } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { AllocationService } from './allocation.service';
import { DrawWorkList, ExceptionQuery, ItemQuery, ReportException, ResolveException, ResolveOpening, VerifyMark } from './campaign.dto';
import {
  ExceptionPage,
  ExceptionView,
  ItemPage,
  ResolvedExceptions,
  ResultFileView,
  MarkVerificationView,
  WorkListPage,
  WorkListView,
} from './campaign.views.dto';
import { ExceptionService } from './exception.service';
import { LARGEST_RESULT_FILE } from './result-file';
import { ResultService } from './result.service';
import { VerificationService } from './verification.service';

const CSV = { content: { 'text/csv': { schema: { type: 'string' } } } };
const RESULT_FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'CSV with the columns mark_id or mark, outcome, reason, serial_read, remark' },
  },
};

/** The work inside an open campaign. */
@Controller('marking-campaigns/:id')
export class CampaignWorkController {
  constructor(
    private readonly allocations: AllocationService,
    private readonly results: ResultService,
    private readonly exceptions: ExceptionService,
    private readonly verifications: VerificationService,
  ) {}

  /** Hands out the next marks, each once, as the work list of one station. */
  @Post('work-lists')
  @Allow('marking-officer')
  draw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wanted: DrawWorkList): Promise<WorkListView> {
    return this.allocations.draw(actor, id, wanted);
  }

  /** Newest first. */
  @Get('work-lists')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  lists(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<WorkListPage> {
    return this.allocations.lists(actor, id, query);
  }

  /** The work list as CSV, for the marking station. */
  @Get('work-lists/:workListId/csv')
  @Allow('marking-officer')
  @ApiOkResponse(CSV)
  async csv(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('workListId', ParseUUIDPipe) workListId: string,
  ): Promise<StreamableFile> {
    const text = await this.allocations.csv(actor, id, workListId);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="work-list-${workListId}.csv"`,
    });
  }

  /** What a station did: taken in whole, or refused with every fault of every row. Sent again it changes nothing. */
  @Post('results')
  @Allow('marking-officer')
  @UseInterceptors(FileInterceptor('file', { limits: LARGEST_RESULT_FILE }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: RESULT_FORM })
  take(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() file: HeadstampRequest['file'],
  ): Promise<ResultFileView> {
    if (!file) throw new RequestError('request.file-missing', { field: 'file' });
    return this.results.take(actor, id, file.buffer);
  }

  /** The firearms of the campaign and how far each is. */
  @Get('items')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  items(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: ItemQuery): Promise<ItemPage> {
    return this.allocations.items(actor, id, query);
  }

  /** A second person's reading of the mark off a photograph. */
  @Post('items/:itemId/verification')
  @Allow('marking-officer')
  verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() reading: VerifyMark,
  ): Promise<MarkVerificationView> {
    return this.verifications.verify(actor, id, itemId, reading);
  }

  @Post('exceptions')
  @Allow('marking-officer')
  report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() exception: ReportException): Promise<ExceptionView> {
    return this.exceptions.report(actor, id, exception);
  }

  /** Newest first. */
  @Get('exceptions')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  exceptionsOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ExceptionQuery,
  ): Promise<ExceptionPage> {
    return this.exceptions.list(actor, id, query);
  }

  /** One decision on all that were set aside for one reason when the campaign was opened. */
  @Post('exceptions/resolution')
  @Allow('marking-officer')
  resolveOpening(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() resolution: ResolveOpening,
  ): Promise<ResolvedExceptions> {
    return this.exceptions.resolveOpening(actor, id, resolution);
  }

  @Post('exceptions/:exceptionId/resolution')
  @Allow('marking-officer')
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('exceptionId', ParseUUIDPipe) exceptionId: string,
    @Body() resolution: ResolveException,
  ): Promise<ExceptionView> {
    return this.exceptions.resolve(actor, id, exceptionId, resolution);
  }
}
