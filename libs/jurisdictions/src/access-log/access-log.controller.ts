import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { AccessLogQuery, AccessPage } from './access-log.dto';
import { AccessLogService } from './access-log.service';

@Controller('access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  /** Every look at a record of the own jurisdiction, every sign-in and every refused one, newest first. */
  @Get()
  @Allow('auditor')
  list(@CurrentActor() actor: Actor, @Query() query: AccessLogQuery): Promise<AccessPage> {
    return this.log.list(actor, query);
  }
}
