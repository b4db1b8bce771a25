import { Cases1767225600000 } from './1767225600000-cases';
import { CaseRetention1768000400030 } from './1768000400030-case-retention';
import { SupersededLinks1768000500001 } from './1768000500001-superseded-links';

export const CASES_MIGRATIONS = [Cases1767225600000, CaseRetention1768000400030, SupersededLinks1768000500001];
