import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { BeginLogCheck, LogCheckView } from './log-check.dto';
import { LogChecksService } from './log-checks.service';

/** Checks of the own log from its stored texts, trusting no stored hash. */
@Controller('log-checks')
export class LogCheckController {
  constructor(private readonly checks: LogChecksService) {}

  /** Begins a check, or answers with the one that runs already. */
  @Post()
  @HttpCode(202)
  @Allow('auditor', 'administrator')
  async begin(@CurrentActor() actor: Actor, @Body() { occasion }: BeginLogCheck): Promise<LogCheckView> {
    return LogCheckView.of(await this.checks.begin(actor, occasion ?? null));
  }

  @Get()
  @Allow('auditor', 'administrator')
  async recent(@CurrentActor() actor: Actor): Promise<LogCheckView[]> {
    return (await this.checks.recent(actor)).map((record) => LogCheckView.of(record));
  }

  @Get(':id')
  @Allow('auditor', 'administrator')
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LogCheckView> {
    return LogCheckView.of(await this.checks.of(actor, id));
  }
}
