import { HandlesJob, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { StandingIntake } from '../laboratory-standing/standing.intake';
import { ComparisonReportService } from '../link/comparison-report.service';
import { LeadNoticeService } from '../link/lead-notice.service';
import { LinkService } from '../link/link.service';

@Injectable()
export class BallisticsJobs {
  constructor(
    private readonly notices: LeadNoticeService,
    private readonly links: LinkService,
    private readonly reports: ComparisonReportService,
    private readonly standing: StandingIntake,
  ) {}

  @HandlesJob({ job: 'lead-notice.received', queue: 'ballistics' })
  takeInLeadNotice(delivery: Delivery<'lead-notice.received'>): Promise<void> {
    return this.notices.takeIn(delivery);
  }

  @HandlesJob({ job: 'cast-request.received', queue: 'ballistics' })
  takeInCastRequest(delivery: Delivery<'cast-request.received'>): Promise<void> {
    return this.links.takeInCastRequest(delivery);
  }

  @HandlesJob({ job: 'cast.received', queue: 'ballistics' })
  receiveCast(delivery: Delivery<'cast.received'>): Promise<void> {
    return this.links.receiveCast(delivery);
  }

  @HandlesJob({ job: 'cast.judged', queue: 'ballistics' })
  judgeCast(delivery: Delivery<'cast.judged'>): Promise<void> {
    return this.links.judgeCast(delivery);
  }

  @HandlesJob({ job: 'comparison-report.received', queue: 'ballistics' })
  takeInComparisonReport(delivery: Delivery<'comparison-report.received'>): Promise<void> {
    return this.reports.takeIn(delivery);
  }

  @HandlesJob({ job: 'laboratory-standing.received', queue: 'ballistics' })
  takeInLaboratoryStanding(delivery: Delivery<'laboratory-standing.received'>): Promise<void> {
    return this.standing.takeIn(delivery);
  }
}
