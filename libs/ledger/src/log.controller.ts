import { Allow, AllowAnyOfficial, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { EventProofs } from './event-proofs';
import { LogEventView, LogView, RefusedCheckpointView } from './log.dto';
import { LogStatusService } from './log-status.service';

/** The log of one's own jurisdiction. */
@Controller('log')
export class LogController {
  constructor(
    private readonly status: LogStatusService,
    private readonly proofs: EventProofs,
  ) {}

  /** How large it is, how much of it is witnessed and by whom, and whether it takes anything more. */
  @Get()
  @Allow('auditor', 'administrator', 'laboratory-manager', 'focal-point')
  async log(@CurrentActor() actor: Actor): Promise<LogView> {
    return LogView.of(await this.status.status(actor));
  }

  /** The newest checkpoint that enough witnesses have cosigned, as a signed note. */
  @Get('checkpoint')
  @AllowAnyOfficial()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  checkpoint(@CurrentActor() actor: Actor): Promise<string> {
    return this.status.checkpoint(actor);
  }

  /** Who must have cosigned a checkpoint, as a policy file (C2SP tlog-policy). */
  @Get('policy')
  @AllowAnyOfficial()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  policy(@CurrentActor() actor: Actor): Promise<string> {
    return this.status.policy(actor);
  }

  /** What this jurisdiction, as a witness, keeps against other logs. */
  @Get('refused-checkpoints')
  @Allow('auditor', 'administrator')
  async refused(@CurrentActor() actor: Actor): Promise<RefusedCheckpointView[]> {
    return (await this.status.refused(actor)).map((refused) => RefusedCheckpointView.of(refused));
  }

  /** Whether an event waits for its place, is pending witness, or is witnessed. */
  @Get('events/:id')
  @AllowAnyOfficial()
  async event(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LogEventView> {
    return LogEventView.of(id, await this.status.standingOf(actor, id));
  }

  /** That the event stands in the log: a file that anybody can check without this server (C2SP tlog-proof). */
  @Get('events/:id/proof')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiProduces('text/plain')
  async proof(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.proofs.tlogProof(actor, id);
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8', disposition: `attachment; filename="${id}.tlog-proof"` });
  }
}
