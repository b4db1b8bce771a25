import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { CaseFileService } from '../case-file/case-file.service';

@Injectable()
export class HitJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly cases: CaseFileService,
  ) {}

  @HandlesJob({ job: 'hit.confirmed', queue: 'cases' })
  tieCase(delivery: Delivery<'hit.confirmed'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.cases.link(tx, actor, now, delivery.data));
  }

  @HandlesJob({ job: 'hit.superseded', queue: 'cases' })
  markSuperseded(delivery: Delivery<'hit.superseded'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.cases.supersede(tx, actor, now, delivery.data.linkId));
  }
}
