import type { Provider } from '@nestjs/common';
import { AlertStageRow } from './alert-stage.entity';
import { EscalationPolicy, readEscalationPolicy } from './escalation-policy';
import { EscalationSweep } from './escalation-sweep';

/** What the service's module takes of this folder. */
export const ESCALATION_ENTITIES = [AlertStageRow];
export const ESCALATION_PROVIDERS: Provider[] = [
  { provide: EscalationPolicy, useFactory: () => readEscalationPolicy(process.env) },
  EscalationSweep,
];
