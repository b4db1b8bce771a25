import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ConclusionScaleList, ConclusionScaleView, RecordConclusionScale } from './conclusion-scale.dto';
import { ConclusionScaleService } from './conclusion-scale.service';

@Controller('conclusion-scales')
export class ConclusionScaleController {
  constructor(private readonly scales: ConclusionScaleService) {}

  @Get()
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  list(@CurrentActor() actor: Actor): Promise<ConclusionScaleList> {
    return this.scales.list(actor);
  }

  /** A scale of the laboratory's own, or another edition of one. */
  @Post()
  @Allow('laboratory-manager')
  record(@CurrentActor() actor: Actor, @Body() scale: RecordConclusionScale): Promise<ConclusionScaleView> {
    return this.scales.record(actor, scale);
  }
}
