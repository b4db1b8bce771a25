import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { LinkProofsService } from './link-proofs.service';

@Controller('links')
export class LinkProofsController {
  constructor(private readonly proofs: LinkProofsService) {}

  /** Everything this side's log holds behind a link or hit, with the proofs, as one file that the offline verifier checks. */
  @Get(':id/proofs')
  @Allow('examiner', 'focal-point', 'laboratory-manager', 'auditor')
  @ApiProduces('application/json')
  async export(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.proofs.proofs(actor, id);
    return new StreamableFile(Buffer.from(text), { type: 'application/json', disposition: `attachment; filename="link-${id}.json"` });
  }
}
