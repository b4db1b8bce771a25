import { AllocationService } from './allocation.service';
import { CampaignController } from './campaign.controller';
import { CampaignItem, MarkingCampaign } from './campaign.entity';
import { CampaignMark, CampaignWorkList } from './campaign-mark.entity';
import { CampaignException, CampaignResultFile, CampaignVerification } from './campaign-outcome.entity';
import { CampaignWorkController } from './campaign-work.controller';
import { CampaignService } from './campaign.service';
import { ExceptionService } from './exception.service';
import { ResultService } from './result.service';
import { VerificationService } from './verification.service';

export const CAMPAIGN_ENTITIES = [
  ...[MarkingCampaign, CampaignItem, CampaignWorkList, CampaignMark],
  ...[CampaignResultFile, CampaignException, CampaignVerification],
];
export const CAMPAIGN_PROVIDERS = [CampaignService, AllocationService, ResultService, ExceptionService, VerificationService];
export const CAMPAIGN_CONTROLLERS = [CampaignController, CampaignWorkController];
