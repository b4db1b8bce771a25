import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import { PHOTOGRAPH_FILE, photographFile } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PhotographReadingService } from './photograph-reading.service';

@Controller('trace-requests')
@Allow('investigator', 'focal-point', 'auditor')
export class TracePhotographController {
  constructor(private readonly photographs: PhotographReadingService) {}

  /** A photograph of the other side: of the firearm asked about, or of the evidence for a row that may be shown. */
  @Get(':id/photographs/:photographId')
  @ApiOkResponse(PHOTOGRAPH_FILE)
  async one(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photographId', ParseUUIDPipe) photographId: string,
  ): Promise<StreamableFile> {
    const { content, mediaType } = await this.photographs.show(actor, roles, id, photographId);
    return photographFile({ id: photographId, mediaType, content }, 'inline');
  }
}
