import { OriginalGrantController } from './grant.controller';
import { LentOriginal, OriginalGrant } from './grant.entity';
import { OriginalGrantService } from './grant.service';

export const GRANT_CONTROLLERS = [OriginalGrantController];
export const GRANT_ENTITIES = [OriginalGrant, LentOriginal];
export const GRANT_PROVIDERS = [OriginalGrantService];
