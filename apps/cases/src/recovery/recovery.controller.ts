import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ReadFirearmAgain, RecordRecovery, RecoveryView } from './recovery.dto';
import { RecoveryService } from './recovery.service';

@Controller()
export class RecoveryController {
  constructor(private readonly recoveries: RecoveryService) {}

  @Post('cases/:id/recoveries')
  @Allow('investigator')
  record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) caseId: string, @Body() found: RecordRecovery): Promise<RecoveryView> {
    return this.recoveries.record(actor, caseId, found);
  }

  @Get('recoveries/:id')
  @Allow('investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryView> {
    return this.recoveries.read(actor, id);
  }

  /** Another look at the weapon: a new reading that names the one before. */
  @Post('recoveries/:id/readings')
  @Allow('investigator')
  readAgain(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() reading: ReadFirearmAgain,
  ): Promise<RecoveryView> {
    return this.recoveries.readAgain(actor, id, reading);
  }
}
