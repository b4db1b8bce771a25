import { HandlesJob, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { CorrelationFlow } from '../correlation/correlation.flow';
import { CorrelationParts } from '../correlation/correlation.parts';
import { EngineRenewal } from '../correlation/engine-renewal';
import { LateShares } from '../correlation/late-shares';
import { SharedAcquisitionService } from '../shared-acquisition/shared-acquisition.service';

/** What happens to collections and their correlations without anybody asking. */
@Injectable()
export class CollectionJobs {
  constructor(
    private readonly shared: SharedAcquisitionService,
    private readonly late: LateShares,
    private readonly renewal: EngineRenewal,
    private readonly flow: CorrelationFlow,
    private readonly parts: CorrelationParts,
  ) {}

  @HandlesJob({ job: 'shared-acquisition.received', queue: 'ballistics' })
  takeInSharedAcquisition(delivery: Delivery<'shared-acquisition.received'>): Promise<void> {
    return this.shared.takeIn(delivery);
  }

  @HandlesJob({ job: 'sharing-terms.received', queue: 'ballistics' })
  takeInTerms(delivery: Delivery<'sharing-terms.received'>): Promise<void> {
    return this.shared.takeInTerms(delivery);
  }

  @HandlesJob({ job: 'shared-acquisition.comparable', queue: 'ballistics' })
  compareLate(delivery: Delivery<'shared-acquisition.comparable'>): Promise<void> {
    return this.late.compare(delivery);
  }

  @HandlesJob({ job: 'acquisition.outdated', queue: 'ballistics' })
  renew(delivery: Delivery<'acquisition.outdated'>): Promise<void> {
    return this.renewal.renew(delivery);
  }

  @HandlesJob({ job: 'acquisition.recorded', queue: 'correlation' })
  correlate(delivery: Delivery<'acquisition.recorded'>): Promise<void> {
    return this.flow.begin(delivery);
  }

  @HandlesJob({ job: 'correlation.requested', queue: 'ballistics' })
  correlateRequested(delivery: Delivery<'correlation.requested'>): Promise<void> {
    return this.flow.beginRequested(delivery);
  }

  @HandlesJob({ job: 'correlation.part-due', queue: 'comparison' })
  compare(delivery: Delivery<'correlation.part-due'>): Promise<void> {
    return this.parts.carryOut(delivery);
  }
}
