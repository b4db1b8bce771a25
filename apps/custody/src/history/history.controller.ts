import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseEnumPipe, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CustodyHistoryService, HistoryKind } from './history.service';

@Controller('custody-histories')
export class CustodyHistoryController {
  constructor(private readonly histories: CustodyHistoryService) {}

  /** The history with its proofs, as a file that the offline verifier checks. */
  @Get(':kind/:id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiProduces('application/json')
  async export(
    @CurrentActor() actor: Actor,
    @Param('kind', new ParseEnumPipe(HistoryKind)) kind: HistoryKind,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const text = await this.histories.export(actor, kind, id);
    return new StreamableFile(Buffer.from(text), {
      type: 'application/json',
      disposition: `attachment; filename="custody-${kind}-${id}.json"`,
    });
  }
}
