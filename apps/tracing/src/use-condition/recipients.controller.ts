import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { RecipientList } from './recipients.dto';
import { RecipientsService } from './recipients.service';

@Controller('trace-requests')
export class RecipientsController {
  constructor(private readonly recipients: RecipientsService) {}

  /** Who was given the facts of this trace so far: people here by name and capacity, and the states. */
  @Get(':id/recipients')
  @Allow('focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecipientList> {
    return this.recipients.list(actor, id);
  }
}
