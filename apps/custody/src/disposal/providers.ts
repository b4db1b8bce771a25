import { DisposalCertificateService } from './certificate.service';
import { DisposalController } from './disposal.controller';
import { Disposal, DisposalApproval, DisposalCertificate, DisposalWitness, DisposalWitnessIdentity } from './disposal.entity';
import { DisposalService } from './disposal.service';
import { DisposalExecutionService } from './execution.service';
import { ItemEnd } from './item-end.entity';

export const DISPOSAL_ENTITIES = [Disposal, DisposalApproval, DisposalWitness, DisposalWitnessIdentity, DisposalCertificate, ItemEnd];
export const DISPOSAL_PROVIDERS = [DisposalService, DisposalExecutionService, DisposalCertificateService];
export const DISPOSAL_CONTROLLERS = [DisposalController];
