import { HandlesJob, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { SupersessionService } from '../hit/supersession.service';
import { TracedLinkIntake } from '../network/traced-link.intake';
import { HitOutcomeService } from '../outcome/outcome.service';

@Injectable()
export class HitJobs {
  constructor(
    private readonly supersessions: SupersessionService,
    private readonly outcomes: HitOutcomeService,
    private readonly traced: TracedLinkIntake,
  ) {}

  @HandlesJob({ job: 'hit-supersession.received', queue: 'ballistics' })
  takeInSupersession(delivery: Delivery<'hit-supersession.received'>): Promise<void> {
    return this.supersessions.takeIn(delivery);
  }

  @HandlesJob({ job: 'hit-outcome.received', queue: 'ballistics' })
  takeInOutcome(delivery: Delivery<'hit-outcome.received'>): Promise<void> {
    return this.outcomes.takeIn(delivery);
  }

  @HandlesJob({ job: 'traced-link.received', queue: 'ballistics' })
  takeInTracedLink(delivery: Delivery<'traced-link.received'>): Promise<void> {
    return this.traced.takeIn(delivery);
  }
}
