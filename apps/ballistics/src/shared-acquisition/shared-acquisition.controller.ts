import { Allow, CurrentActor, PageQuery } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { SharedAcquisitionPage } from './shared-acquisition.dto';
import { SharedAcquisitionReader } from './shared-acquisition.reader';

@Controller('shared-acquisitions')
export class SharedAcquisitionController {
  constructor(private readonly reader: SharedAcquisitionReader) {}

  /** What partners let this laboratory compare against. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  page(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SharedAcquisitionPage> {
    return this.reader.page(actor, query);
  }
}
