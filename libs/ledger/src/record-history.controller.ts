import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { RecordHistory } from './record-history';
import { RecordEventView } from './record-history.dto';

/** What the log holds of any record of one's own jurisdiction. */
@Controller('log/records')
export class RecordHistoryController {
  constructor(private readonly histories: RecordHistory) {}

  /** The oldest first. */
  @Get(':kind/:id')
  @Allow('auditor')
  async history(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id', ParseUUIDPipe) id: string): Promise<RecordEventView[]> {
    return (await this.histories.of(actor, { kind, id })).map((event) => RecordEventView.of(event));
  }

  /** A file that the offline verifier checks: every event with its proof, and none of what is sealed. */
  @Get(':kind/:id/export')
  @Allow('auditor')
  @ApiProduces('application/json')
  async export(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.histories.export(actor, { kind, id });
    return new StreamableFile(Buffer.from(text), { type: 'application/json', disposition: `attachment; filename="history-${id}.json"` });
  }
}
