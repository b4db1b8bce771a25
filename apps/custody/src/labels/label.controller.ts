import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { LabelPrintingService } from './label-printing.service';
import { LabelRegisterService } from './label-register.service';
import { LabelDetailView, LabelPage, LabelRunView, LabelView, ListLabels, PrintLabels, RetireLabel } from './label.dto';

const FILE = { schema: { type: 'string', format: 'binary' } };
const DOCUMENT = { content: { 'application/pdf': FILE, 'application/x-zpl': FILE, 'text/html': FILE } };

@Controller()
export class LabelController {
  constructor(
    private readonly printing: LabelPrintingService,
    private readonly labels: LabelRegisterService,
  ) {}

  /** Orders labels, for one thing or for hundreds. What has no label yet is given one. */
  @Post('label-runs')
  @Allow('examiner', 'laboratory-manager')
  print(@CurrentActor() actor: Actor, @Body() order: PrintLabels): Promise<LabelRunView> {
    return this.printing.print(actor, order);
  }

  /** The labels of a run, for the printer: ZPL, PDF or a page of HTML. For a quarter of an hour, for whoever ordered them. */
  @Get('label-runs/:id/document')
  @Allow('examiner', 'laboratory-manager')
  @ApiOkResponse(DOCUMENT)
  async document(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { content, mediaType, name } = await this.printing.document(actor, id);
    return new StreamableFile(content, { type: mediaType, disposition: `inline; filename="${name}"`, length: content.length });
  }

  @Get('labels')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: LabelPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListLabels): Promise<Page<LabelView>> {
    return this.labels.list(actor, query);
  }

  /** A label with each of its printings. */
  @Get('labels/:id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LabelDetailView> {
    return this.labels.detail(actor, id);
  }

  /** Takes a label out of use; its code is never given again. */
  @Post('labels/:id/retirement')
  @Allow('examiner', 'laboratory-manager')
  retire(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() retirement: RetireLabel): Promise<LabelView> {
    return this.labels.retire(actor, id, retirement);
  }
}
