import { AnnotationsService } from './annotations.service';
import { Chronicle } from './chronicle';
import { CustodyController } from './custody.controller';
import { CustodyEventRow } from './custody-event.entity';
import { FlaggedItem } from './flagged-item.entity';
import { FlagsService } from './flags.service';
import { OfficialSignatures } from './official-signatures';
import { TransitLimit } from './transit-limit.entity';

/** What the service's module needs of this folder. */
export const CHRONICLE_CONTROLLERS = [CustodyController];
export const CHRONICLE_PROVIDERS = [Chronicle, OfficialSignatures, AnnotationsService, FlagsService];
export const CHRONICLE_ENTITIES = [CustodyEventRow, FlaggedItem, TransitLimit];
