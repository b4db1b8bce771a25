import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { funnelCsv } from './funnel.csv';
import { CandidateFigures, HitFigureQuery, HitFigures } from './funnel.dto';
import { FunnelService } from './funnel.service';

@Controller()
@Allow('laboratory-manager', 'focal-point', 'auditor')
export class FunnelController {
  constructor(private readonly figures: FunnelService) {}

  /** From candidate to lead to hit to outcome in a period, with the median time of each step. */
  @Get('hit-figures')
  funnel(@CurrentActor() actor: Actor, @Query() query: HitFigureQuery): Promise<HitFigures> {
    return this.figures.funnel(actor, query);
  }

  /** The same figures as a table. */
  @Get('hit-figures/export.csv')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Query() query: HitFigureQuery): Promise<StreamableFile> {
    const table = Buffer.from(funnelCsv(await this.figures.funnel(actor, query)));
    return new StreamableFile(table, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="hit-figures-${query.from}-${query.to}.csv"`,
      length: table.length,
    });
  }

  /** At which rank leads were found, so that the length of the lists can be chosen. */
  @Get('candidate-figures')
  lengths(@CurrentActor() actor: Actor, @Query() query: HitFigureQuery): Promise<CandidateFigures> {
    return this.figures.lengths(actor, query);
  }
}
