import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get } from '@nestjs/common';
import { DutyList } from './duty.dto';
import { DutyService } from './duty.service';

@Controller('laboratory/due')
export class DutyController {
  constructor(private readonly duties: DutyService) {}

  /** Calibrations, checks, authorisations and corrective actions that are due or overdue. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  list(@CurrentActor() actor: Actor): Promise<DutyList> {
    return this.duties.list(actor);
  }
}
