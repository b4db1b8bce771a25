import { Readable } from 'node:stream';
import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { LogExportQuery } from './log.dto';
import { LogExport } from './log-export';

@Controller('log')
export class LogExportController {
  constructor(private readonly exports: LogExport) {}

  /**
   * The whole log as lines that the offline verifier checks, streamed: as far as enough witnesses have cosigned it, or to its newest
   * end where that is asked for.
   */
  @Get('export')
  @Allow('auditor')
  @ApiProduces('text/plain')
  async export(@CurrentActor() actor: Actor, @Query() { end }: LogExportQuery): Promise<StreamableFile> {
    const lines = this.exports.of(actor, end);
    // The first page is read before the answer begins, so that a refusal is still an answer.
    const first = await lines.next();
    const all = (async function* (): AsyncGenerator<string, void, undefined> {
      if (!first.done) yield first.value;
      yield* lines;
    })();
    return new StreamableFile(Readable.from(all, { objectMode: false }), {
      type: 'text/plain; charset=utf-8',
      disposition: 'attachment; filename="whole-log.txt"',
    });
  }
}
