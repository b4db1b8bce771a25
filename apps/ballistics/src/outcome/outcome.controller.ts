import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { HitOutcomeList, RecordHitOutcome } from './outcome.dto';
import { HitOutcomeService } from './outcome.service';

@Controller('links')
export class HitOutcomeController {
  constructor(private readonly outcomes: HitOutcomeService) {}

  @Get(':id/outcomes')
  @Allow('investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<HitOutcomeList> {
    return this.outcomes.list(actor, id);
  }

  /** What became of a hit. Several over time; the last one counts. */
  @Post(':id/outcomes')
  @Allow('investigator', 'focal-point')
  record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() said: RecordHitOutcome): Promise<HitOutcomeList> {
    return this.outcomes.record(actor, id, said);
  }
}
