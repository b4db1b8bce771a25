import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ReleaseDecisionPage, ReleaseDecisionQuery } from './release-decisions.dto';
import { ReleaseDecisionsService } from './release-decisions.service';

@Controller('release-decisions')
export class ReleaseDecisionsController {
  constructor(private readonly decisions: ReleaseDecisionsService) {}

  /** What was given to whom and what was kept, by which rules, newest first. Denials are in it. */
  @Get()
  @Allow('auditor')
  list(@CurrentActor() actor: Actor, @Query() query: ReleaseDecisionQuery): Promise<ReleaseDecisionPage> {
    return this.decisions.list(actor, query);
  }
}
