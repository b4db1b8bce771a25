import { CustodyHoldController } from './custody-hold.controller';
import { CustodyHold } from './custody-hold.entity';
import { CustodyHoldService } from './custody-hold.service';

export const HOLD_ENTITIES = [CustodyHold];
export const HOLD_PROVIDERS = [CustodyHoldService];
export const HOLD_CONTROLLERS = [CustodyHoldController];
