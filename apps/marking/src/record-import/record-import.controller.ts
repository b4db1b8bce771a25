import { Allow, CurrentActor, RequestError } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { RECORD_FIELDS } from './record-fields';
import { CheckRecords, ConfirmRecords, DescribeFile, FaultQuery, RecordImportQuery } from './record-import.dto';
import { RecordImportReader } from './record-import.reader';
import { RecordImportService } from './record-import.service';
import { RecordImportUploads, type KeptUpload } from './record-import.uploads';
import { FaultyRowPage, RecordFieldList, RecordFieldView, RecordImportPage, RecordImportView } from './record-import.views.dto';
import { CSV, IMPORT_FORM, XLSX } from './upload-form';
import { csvTemplate, headingOf, xlsxTemplate } from './template';

const attached = (name: string): string => `attachment; filename="${name}"`;

@Controller('record-imports')
export class RecordImportController {
  constructor(
    private readonly imports: RecordImportService,
    private readonly reader: RecordImportReader,
  ) {}

  /** A file of firearm records. Its headings come back with the columns they seem to be; nothing is recorded before they are confirmed and every row is checked. */
  @Post()
  @Allow('marking-officer')
  @UseInterceptors(RecordImportUploads)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: IMPORT_FORM })
  receive(@CurrentActor() actor: Actor, @UploadedFile() file: KeptUpload | undefined, @Body() stated: DescribeFile): Promise<RecordImportView> {
    if (!file) throw new RequestError('request.file-missing', { field: 'file' });
    return this.imports.receive(actor, file, stated);
  }

  @Get()
  @Allow('marking-officer', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: RecordImportQuery): Promise<RecordImportPage> {
    return this.reader.page(actor, query);
  }

  /** Every field that a column can be read into, with its codes. */
  @Get('fields')
  @Allow('marking-officer', 'auditor')
  fields(): RecordFieldList {
    return { items: RECORD_FIELDS.map((field) => RecordFieldView.of(field, headingOf(field))) };
  }

  @Get('template.csv')
  @Allow('marking-officer', 'auditor')
  @ApiOkResponse(CSV)
  csvTemplate(): StreamableFile {
    return new StreamableFile(Buffer.from(csvTemplate()), { type: 'text/csv; charset=utf-8', disposition: attached('firearm-records.csv') });
  }

  @Get('template.xlsx')
  @Allow('marking-officer', 'auditor')
  @ApiOkResponse(XLSX)
  async xlsxTemplate(): Promise<StreamableFile> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new StreamableFile(await xlsxTemplate(), { type, disposition: attached('firearm-records.xlsx') });
  }

  /** State, counts and progress. */
  @Get(':id')
  @Allow('marking-officer', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordImportView> {
    return this.reader.one(actor, id);
  }

  /** The rows that cannot be recorded, each with everything that is wrong with it. */
  @Get(':id/faults')
  @Allow('marking-officer', 'auditor')
  faults(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: FaultQuery): Promise<FaultyRowPage> {
    return this.reader.faultyRows(actor, id, query);
  }

  /** The same as a file: correct it in a spreadsheet and import it again. */
  @Get(':id/faults.csv')
  @Allow('marking-officer', 'auditor')
  @ApiOkResponse(CSV)
  async report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const disposition = attached(`import-${id}-faults.csv`);
    return new StreamableFile(await this.reader.report(actor, id), { type: 'text/csv; charset=utf-8', disposition });
  }

  /** Confirms the columns; every row is then checked, and nothing recorded. */
  @Post(':id/check')
  @HttpCode(200)
  @Allow('marking-officer')
  check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() check: CheckRecords): Promise<RecordImportView> {
    return this.imports.check(actor, id, check);
  }

  /** Records the rows that the check found good, in the name of who confirms. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow('marking-officer')
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() confirmation: ConfirmRecords): Promise<RecordImportView> {
    return this.imports.confirm(actor, id, confirmation);
  }

  /** Stops it between two batches; what was recorded until then stays. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Allow('marking-officer')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordImportView> {
    return this.imports.cancel(actor, id);
  }
}
