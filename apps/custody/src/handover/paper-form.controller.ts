import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IssuedFormsView, IssueForms, ListForms, PaperFormPage, PaperFormView } from './paper-form.dto';
import { PaperFormService } from './paper-form.service';

@Controller('paper-forms')
@Allow('examiner', 'laboratory-manager')
export class PaperFormController {
  constructor(private readonly forms: PaperFormService) {}

  /** Takes numbers for blank handover forms, to be printed before they are needed. */
  @Post()
  issue(@CurrentActor() actor: Actor, @Body() wanted: IssueForms): Promise<IssuedFormsView> {
    return this.forms.issue(actor, wanted);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  @ApiOkResponse({ type: PaperFormPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListForms): Promise<Page<PaperFormView>> {
    return this.forms.list(actor, query);
  }

  /** The blank form, to print. */
  @Get(':id/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { number, content } = await this.forms.pdf(actor, id);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${number}.pdf"`,
      length: content.length,
    });
  }
}
