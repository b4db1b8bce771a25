import { AllowAnyOfficial, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get } from '@nestjs/common';
import { ChangesView } from './changes.dto';
import { ChangesService } from './changes.service';

@Controller('log/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  /** Records that others changed since this official's last visit: only kinds that the official's roles may open, and nothing of what they say. */
  @Get()
  @AllowAnyOfficial()
  async since(@CurrentActor() actor: Actor, @CurrentOfficial() { roles, lastVisitAt = null }: SignedInOfficial): Promise<ChangesView> {
    return ChangesView.of(await this.changes.since(actor, roles, lastVisitAt));
  }
}
