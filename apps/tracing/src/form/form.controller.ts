import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { FormQuery } from '../export/taking-out.dto';
import { TraceFormService } from './trace-form.service';

const PDF = 'application/pdf';

@Controller('trace-requests')
@Allow('investigator', 'focal-point', 'auditor')
export class TraceFormController {
  constructor(private readonly forms: TraceFormService) {}

  /** The request and its answer to print, signed by your jurisdiction. */
  @Get(':id/form.pdf')
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async form(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FormQuery,
  ): Promise<StreamableFile> {
    const content = await this.forms.form(actor, id, query.language, { roles, query });
    return new StreamableFile(content, { type: PDF, disposition: `attachment; filename="trace-request-${id}.pdf"`, length: content.length });
  }
}
