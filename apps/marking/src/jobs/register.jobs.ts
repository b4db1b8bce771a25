import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { RegisterMatching } from '../register/register-matching';
import { WantedNotices } from '../register/wanted-notices';

@Injectable()
export class RegisterJobs {
  constructor(
    private readonly inbox: Inbox,
    private readonly notices: WantedNotices,
    private readonly matching: RegisterMatching,
  ) {}

  @HandlesJob({ job: 'wanted-firearm.received', queue: 'marking' })
  takeInWanted(delivery: Delivery<'wanted-firearm.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.notices.takeIn(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'wanted-withdrawal.received', queue: 'marking' })
  takeInWithdrawal(delivery: Delivery<'wanted-withdrawal.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor) => this.notices.takeInWithdrawal(tx, actor, delivery.data.documentId));
  }

  @HandlesJob({ job: 'found-notice.received', queue: 'marking' })
  foundAbroad(delivery: Delivery<'found-notice.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.matching.foundAbroad(tx, actor, now, delivery.data.documentId));
  }

  @HandlesJob({ job: 'recovered-firearm.received', queue: 'marking' })
  recovered(delivery: Delivery<'recovered-firearm.received'>): Promise<void> {
    return this.inbox.once(delivery, (tx, actor, now) => this.matching.recovered(tx, actor, now, delivery.data.documentId));
  }
}
