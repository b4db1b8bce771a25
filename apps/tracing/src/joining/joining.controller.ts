import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DuplicateList } from './duplicate.view.dto';
import { JoinTraceRequests } from './joining.dto';
import { JoiningService } from './joining.service';

@Controller('trace-requests')
@Allow('investigator', 'focal-point')
export class JoiningController {
  constructor(private readonly joining: JoiningService) {}

  /** Other requests that may ask about the same firearm, and those that were joined with this one. */
  @Get(':id/duplicates')
  @Allow('investigator', 'focal-point', 'auditor')
  duplicates(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DuplicateList> {
    return this.joining.duplicates(actor, id);
  }

  /** States that two requests ask about one firearm. They are linked, not merged. */
  @Post(':id/joins')
  join(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() join: JoinTraceRequests): Promise<DuplicateList> {
    return this.joining.join(actor, id, join);
  }
}
