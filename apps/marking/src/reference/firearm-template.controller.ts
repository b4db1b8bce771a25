import { Allow, AllowAnyOfficial, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CodeListView, CodeQuery, DescribeModel, FirearmTemplatePage, FirearmTemplateQuery, FirearmTemplateView } from './firearm-template.dto';
import { FirearmTemplateService } from './firearm-template.service';
import { NCIC_CALIBRES, NCIC_MAKES } from './ncic';

@Controller()
export class FirearmTemplateController {
  constructor(private readonly templates: FirearmTemplateService) {}

  /** Describes one model of one maker. */
  @Post('firearm-templates')
  @Allow('marking-officer')
  describe(@CurrentActor() actor: Actor, @Body() model: DescribeModel): Promise<FirearmTemplateView> {
    return this.templates.describe(actor, model);
  }

  /** The models of one's reference, newest first. */
  @Get('firearm-templates')
  @Allow('marking-officer', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: FirearmTemplateQuery): Promise<FirearmTemplatePage> {
    return this.templates.list(actor, query);
  }

  @Get('firearm-templates/:id')
  @Allow('marking-officer', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FirearmTemplateView> {
    return this.templates.read(actor, id);
  }

  /** NCIC codes of makers. */
  @Get('make-codes')
  @AllowAnyOfficial()
  makes(@Query() { name = '', limit }: CodeQuery): CodeListView {
    return { items: NCIC_MAKES.search(name, limit) };
  }

  /** NCIC codes of calibres. */
  @Get('calibre-codes')
  @AllowAnyOfficial()
  calibres(@Query() { name = '', limit }: CodeQuery): CodeListView {
    return { items: NCIC_CALIBRES.search(name, limit) };
  }
}
