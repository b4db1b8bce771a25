import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CorrelationView } from './correlation.dto';
import { CorrelationService } from './correlation.service';

@Controller('correlations')
export class CorrelationController {
  constructor(private readonly correlations: CorrelationService) {}

  @Post(':id/cancellation')
  @HttpCode(200)
  @Allow('examiner', 'laboratory-manager')
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrelationView> {
    return this.correlations.cancel(actor, id);
  }
}
