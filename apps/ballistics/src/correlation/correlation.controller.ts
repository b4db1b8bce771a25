import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CorrelationPage, CorrelationQuery, CorrelationView, StartCorrelation } from './correlation.dto';
import { CorrelationService } from './correlation.service';

@Controller()
export class CorrelationController {
  constructor(private readonly correlations: CorrelationService) {}

  /** Compares an acquisition again, within a scope; refused when nothing could come out that is not known. */
  @Post('acquisitions/:id/correlations')
  @Allow('examiner', 'laboratory-manager')
  start(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: StartCorrelation): Promise<CorrelationView> {
    return this.correlations.start(actor, id, body);
  }

  @Get('correlations')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: CorrelationQuery): Promise<CorrelationPage> {
    return this.correlations.page(actor, query);
  }

  @Get('correlations/:id')
  @Allow('examiner', 'laboratory-manager', 'auditor')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.one(actor, id);
  }

  @Post('correlations/:id/cancellation')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.cancel(actor, id);
  }

  /** Takes up again what was cancelled or failed, where it stopped. */
  @Post('correlations/:id/resumption')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.resume(actor, id, false);
  }

  /** Begins again what was cancelled or failed, with the collection as it is now. */
  @Post('correlations/:id/restart')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  restart(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.resume(actor, id, true);
  }

  @Post('correlations/:id/urgency')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  hurry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.hurry(actor, id);
  }
}
