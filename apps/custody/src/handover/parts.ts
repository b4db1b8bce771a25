import { Answering } from './answering';
import { HandoverBatchController } from './handover-batch.controller';
import { HandoverController } from './handover.controller';
import { Handover } from './handover.entity';
import { HandoverService } from './handover.service';
import { Offering } from './offering';
import { PaperFormController } from './paper-form.controller';
import { PaperForm } from './paper-form.entity';
import { PaperFormService } from './paper-form.service';
import { PaperForms } from './paper-forms';

/** What the service's module needs of this folder. */
export const HANDOVER_CONTROLLERS = [HandoverController, HandoverBatchController, PaperFormController];
export const HANDOVER_PROVIDERS = [PaperForms, Offering, Answering, HandoverService, PaperFormService];
export const HANDOVER_ENTITIES = [Handover, PaperForm];
