import { DISPOSAL_CONTROLLERS, DISPOSAL_ENTITIES, DISPOSAL_PROVIDERS } from '../disposal/providers';
import { DISPOSAL_PROBLEMS } from '../disposal/disposal.problems';
import { CUSTODY_HOLD_PROBLEMS } from '../legal-hold/custody-hold.problems';
import { HOLD_CONTROLLERS, HOLD_ENTITIES, HOLD_PROVIDERS } from '../legal-hold/providers';
import { STOCK_TAKE_CONTROLLERS, STOCK_TAKE_ENTITIES, STOCK_TAKE_PROVIDERS } from '../stock-take/providers';
import { STOCK_TAKE_PROBLEMS } from '../stock-take/stock-take.problems';
import { STORAGE_CONTROLLERS, STORAGE_ENTITIES, STORAGE_PROVIDERS } from './providers';
import { STORAGE_PROBLEMS } from './storage.problems';

/** Keeping items and parting with them: storage, stock-takes, legal holds and disposal. */
export const KEEPING_CONTROLLERS = [...STORAGE_CONTROLLERS, ...STOCK_TAKE_CONTROLLERS, ...HOLD_CONTROLLERS, ...DISPOSAL_CONTROLLERS];
export const KEEPING_PROVIDERS = [...STORAGE_PROVIDERS, ...STOCK_TAKE_PROVIDERS, ...HOLD_PROVIDERS, ...DISPOSAL_PROVIDERS];
export const KEEPING_ENTITIES = [...STORAGE_ENTITIES, ...STOCK_TAKE_ENTITIES, ...HOLD_ENTITIES, ...DISPOSAL_ENTITIES];
export const KEEPING_PROBLEMS = { ...STORAGE_PROBLEMS, ...STOCK_TAKE_PROBLEMS, ...CUSTODY_HOLD_PROBLEMS, ...DISPOSAL_PROBLEMS };
