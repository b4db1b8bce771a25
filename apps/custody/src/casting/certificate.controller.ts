import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CastCertificateQuery } from './certificate.dto';
import { CastCertificateService } from './certificate.service';

const PDF = 'application/pdf';

@Controller('casts')
export class CastCertificateController {
  constructor(private readonly certificates: CastCertificateService) {}

  /** The certificate of authenticity, PDF, signed by the jurisdiction: what the record of the cast says, and nothing else. */
  @Get(':id/certificate')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: CastCertificateQuery,
  ): Promise<StreamableFile> {
    const content = await this.certificates.certificate(actor, id, language);
    return new StreamableFile(content, { type: PDF, disposition: `attachment; filename="cast-${id}.pdf"`, length: content.length });
  }
}
