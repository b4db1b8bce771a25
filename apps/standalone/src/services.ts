import { BALLISTICS } from '@headstamp/ballistics';
import type { ServiceDefinition } from '@headstamp/boot';
import { CASES } from '@headstamp/cases';
import { CUSTODY } from '@headstamp/custody';
import { MARKING } from '@headstamp/marking';
import { NOTIFICATIONS } from '@headstamp/notifications';
import { TRACING } from '@headstamp/tracing';

/** Every service of the house: the one place that knows them all. */
export const SERVICES: readonly ServiceDefinition[] = [CASES, MARKING, TRACING, CUSTODY, BALLISTICS, NOTIFICATIONS];
