import { Custody1767225600000 } from './custody-1767225600000';

export const CUSTODY_MIGRATIONS = [Custody1767225600000];
