import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { NetworkQuery, NetworkView } from './network.dto';
import { NetworkService } from './network.service';

@Controller('network')
export class NetworkController {
  constructor(private readonly network: NetworkService) {}

  /** Cases linked by hits and by traced weapons, and how many ties there are between jurisdictions. */
  @Get()
  @Allow('investigator', 'examiner', 'focal-point', 'laboratory-manager', 'auditor')
  graph(@CurrentActor() actor: Actor, @Query() query: NetworkQuery): Promise<NetworkView> {
    return this.network.graph(actor, query);
  }
}
