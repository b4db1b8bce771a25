import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseEnumPipe, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CourtReportQuery } from './court-report.dto';
import { CourtReportService } from './court-report.service';

/** What a court report can be made of. */
export const ReportedItem = { cast: 'cast', exhibit: 'exhibit', mould: 'mould' } as const;
export type ReportedItem = (typeof ReportedItem)[keyof typeof ReportedItem];

@Controller('court-reports')
export class CourtReportController {
  constructor(private readonly reports: CourtReportService) {}

  /** The custody of an item as a signed PDF for a court, with the events and their proofs attached; the offline verifier checks it. */
  @Get(':kind/:id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiProduces('application/pdf')
  async report(
    @CurrentActor() actor: Actor,
    @Param('kind', new ParseEnumPipe(ReportedItem)) kind: ReportedItem,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { languages }: CourtReportQuery,
  ): Promise<StreamableFile> {
    const [first = 'en', ...rest] = languages;
    const pdf = await this.reports.report(actor, kind, id, [first, ...rest]);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="court-report-${kind}-${id}.pdf"` });
  }
}
