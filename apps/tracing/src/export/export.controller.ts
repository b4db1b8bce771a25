import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { niemOf } from './niem';
import { csvOf, xlsxOf } from './tables';
import { ExportListQuery, TakingOutQuery } from './taking-out.dto';
import { TakingOutService } from './taking-out.service';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_LD = 'application/ld+json';
const fileOf = (type: string): { content: Record<string, object> } => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });

/** The name of the file says nothing of the case. */
const named = (name: string, type: string, content: Buffer): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.length });
const jsonFile = (name: string, content: object): StreamableFile => named(`${name}.jsonld`, JSON_LD, Buffer.from(`${JSON.stringify(content, null, 2)}\n`));

/** Requests and answers as files, for those who may read them on the screen. */
@Controller()
@Allow('investigator', 'focal-point', 'auditor')
export class ExportController {
  constructor(private readonly taking: TakingOutService) {}

  /** One request and its answer as CSV, one line for each row of the chain. */
  @Get('trace-requests/:id/export.csv')
  @ApiOkResponse(fileOf('text/csv'))
  async csv(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TakingOutQuery,
  ): Promise<StreamableFile> {
    return named(`trace-request-${id}.csv`, CSV, csvOf([await this.taking.one(actor, id, { way: 'export', roles, query })]));
  }

  /** The same as a workbook. */
  @Get('trace-requests/:id/export.xlsx')
  @ApiOkResponse(fileOf(XLSX))
  async xlsx(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TakingOutQuery,
  ): Promise<StreamableFile> {
    return named(`trace-request-${id}.xlsx`, XLSX, await xlsxOf([await this.taking.one(actor, id, { way: 'export', roles, query })]));
  }

  /** The same as JSON-LD in the terms of NIEM 6.0. */
  @Get('trace-requests/:id/export.jsonld')
  @ApiOkResponse(fileOf(JSON_LD))
  async niem(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TakingOutQuery,
  ): Promise<StreamableFile> {
    return jsonFile(`trace-request-${id}`, niemOf(await this.taking.one(actor, id, { way: 'export', roles, query })));
  }

  /** Many requests as CSV. */
  @Get('trace-exports/requests.csv')
  @ApiOkResponse(fileOf('text/csv'))
  async listAsCsv(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Query() query: ExportListQuery,
  ): Promise<StreamableFile> {
    return named('trace-requests.csv', CSV, csvOf(await this.taking.list(actor, { way: 'export', roles, query })));
  }

  /** Many requests as a workbook. */
  @Get('trace-exports/requests.xlsx')
  @ApiOkResponse(fileOf(XLSX))
  async listAsXlsx(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Query() query: ExportListQuery,
  ): Promise<StreamableFile> {
    return named('trace-requests.xlsx', XLSX, await xlsxOf(await this.taking.list(actor, { way: 'export', roles, query })));
  }

  /** Many requests as JSON-LD in the terms of NIEM 6.0. */
  @Get('trace-exports/requests.jsonld')
  @ApiOkResponse(fileOf(JSON_LD))
  async listAsNiem(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Query() query: ExportListQuery,
  ): Promise<StreamableFile> {
    return jsonFile('trace-requests', niemOf(await this.taking.list(actor, { way: 'export', roles, query })));
  }
}
