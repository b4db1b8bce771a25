import { PhotographLimits, Photographs, type Photograph } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { PNG } from 'pngjs';
import type { JobName } from '@headstamp/messaging';
import type { Laboratory } from '../ballistics.spec-support';
import { Reviews } from '../candidate/reviews';
import { ConclusionScaleService } from '../conclusion-scale/conclusion-scale.service';
import { ExternalCandidateService } from '../external-candidate/external-candidate.service';
import { FunnelService } from '../funnel/funnel.service';
import { HitJobs } from '../jobs/hit.jobs';
import { AssignmentService } from '../link/assignment.service';
import { ComparisonReports } from '../link/comparison-reports';
import { DisagreementService } from '../link/disagreement.service';
import type { LeadService } from '../link/lead.service';
import { OriginalsService } from '../link/originals.service';
import { NetworkService } from '../network/network.service';
import { TracedLinkIntake } from '../network/traced-link.intake';
import { HitOutcomeService } from '../outcome/outcome.service';
import { OutcomeSweep } from '../outcome/outcome-sweep';
import { SupersessionService } from './supersession.service';

type Bench = Pick<
  Laboratory,
  'db' | 'ledger' | 'outbox' | 'inbox' | 'directory' | 'documents' | 'officials' | 'reader' | 'linkReader'
>;

/** The use cases from candidate to outcome, on the laboratory's own database. */
export class HitRoom {
  readonly photographs: Photographs;
  readonly external: ExternalCandidateService;
  readonly scales: ConclusionScaleService;
  readonly assignments: AssignmentService;
  readonly originals: OriginalsService;
  readonly disagreements: DisagreementService;
  readonly supersessions: SupersessionService;
  readonly outcomes: HitOutcomeService;
  readonly sweep: OutcomeSweep;
  readonly figures: FunnelService;
  readonly network: NetworkService;
  readonly handlers: Partial<Record<JobName, (delivery: never) => Promise<void>>>;

  constructor({ db, ledger, outbox, inbox, directory, documents, officials, reader, linkReader }: Bench, leads: LeadService) {
    const { session } = db;
    this.photographs = new Photographs(session, ledger, new PhotographLimits());
    this.external = new ExternalCandidateService(session, reader, this.photographs, ledger, leads, new Reviews(officials));
    this.scales = new ConclusionScaleService(session, ledger);
    this.assignments = new AssignmentService(session, officials, ledger, linkReader);
    this.originals = new OriginalsService(session, this.photographs, ledger, linkReader);
    const reports = new ComparisonReports(reader, documents);
    this.disagreements = new DisagreementService(session, officials, reports, ledger, outbox, linkReader);
    this.supersessions = new SupersessionService(session, inbox, officials, documents, ledger, outbox, linkReader);
    this.outcomes = new HitOutcomeService(session, inbox, documents, ledger);
    this.sweep = new OutcomeSweep(session, directory, ledger, outbox, { askAfterMs: 90 * 86_400_000, sweepEveryMs: 86_400_000 });
    this.figures = new FunnelService(session);
    this.network = new NetworkService(session, directory);
    const jobs = new HitJobs(this.supersessions, this.outcomes, new TracedLinkIntake(inbox, directory, documents));
    this.handlers = {
      'hit-supersession.received': (each) => jobs.takeInSupersession(each),
      'hit-outcome.received': (each) => jobs.takeInOutcome(each),
      'traced-link.received': (each) => jobs.takeInTracedLink(each),
    };
  }

  /** A scan of a paper, kept. */
  paper(actor: Actor): Promise<Photograph> {
    const picture = new PNG({ width: 4, height: 4 });
    picture.data.fill(Math.floor(Math.random() * 255));
    return this.photographs.record(actor, { bytes: PNG.sync.write(picture), mediaType: 'image/png' });
  }
}
