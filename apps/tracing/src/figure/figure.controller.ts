import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { FigureQuery, TraceFigures } from './figure.dto';
import { FigureService } from './figure.service';
import { figuresCsv } from './figure.csv';

@Controller('trace-figures')
@Allow('focal-point', 'auditor')
export class FigureController {
  constructor(private readonly figures: FigureService) {}

  /** What was asked and answered in a period, each figure with how much it lacks. */
  @Get()
  of(@CurrentActor() actor: Actor, @Query() query: FigureQuery): Promise<TraceFigures> {
    return this.figures.of(actor, query);
  }

  /** The same figures as a table. */
  @Get('export.csv')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Query() query: FigureQuery): Promise<StreamableFile> {
    const table = Buffer.from(figuresCsv(await this.figures.of(actor, query)));
    const name = `trace-figures-${query.from}-${query.to}.csv`;
    return new StreamableFile(table, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
      length: table.length,
    });
  }
}
