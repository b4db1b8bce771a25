import { Reviews } from '../candidate/reviews';
import { ConclusionScaleController } from '../conclusion-scale/conclusion-scale.controller';
import { ConclusionScaleService } from '../conclusion-scale/conclusion-scale.service';
import { ExternalCandidateController } from '../external-candidate/external-candidate.controller';
import { EXTERNAL_CANDIDATE_PROBLEMS } from '../external-candidate/external-candidate.problems';
import { ExternalCandidateService } from '../external-candidate/external-candidate.service';
import { FunnelController } from '../funnel/funnel.controller';
import { FUNNEL_PROBLEMS } from '../funnel/funnel.problems';
import { FunnelService } from '../funnel/funnel.service';
import { HitJobs } from '../jobs/hit.jobs';
import { AssignmentService } from '../link/assignment.service';
import { ComparisonReports } from '../link/comparison-reports';
import { DisagreementService } from '../link/disagreement.service';
import { OriginalsService } from '../link/originals.service';
import { NetworkController } from '../network/network.controller';
import { NetworkService } from '../network/network.service';
import { TracedLinkIntake } from '../network/traced-link.intake';
import { HitOutcomeController } from '../outcome/outcome.controller';
import { OutcomePolicy, readOutcomePolicy } from '../outcome/outcome-policy';
import { HIT_OUTCOME_PROBLEMS } from '../outcome/outcome.problems';
import { HitOutcomeService } from '../outcome/outcome.service';
import { OutcomeSweep } from '../outcome/outcome-sweep';
import { SupersessionService } from './supersession.service';

/** What leads from a candidate to a hit and on to what became of it, for the module. */
export const HIT_CONTROLLERS = [ExternalCandidateController, ConclusionScaleController, HitOutcomeController, FunnelController, NetworkController];
export const HIT_PROVIDERS = [
  { provide: OutcomePolicy, useFactory: () => readOutcomePolicy(process.env) },
  Reviews,
  ExternalCandidateService,
  ConclusionScaleService,
  ComparisonReports,
  AssignmentService,
  OriginalsService,
  DisagreementService,
  SupersessionService,
  HitOutcomeService,
  OutcomeSweep,
  FunnelService,
  NetworkService,
  TracedLinkIntake,
  HitJobs,
];
export const HIT_PROBLEMS = { ...EXTERNAL_CANDIDATE_PROBLEMS, ...HIT_OUTCOME_PROBLEMS, ...FUNNEL_PROBLEMS };
