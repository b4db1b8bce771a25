import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Edge = Schemas['NetworkEdgeView'];

export const edgeKindLabels = defineMessages({
  hit: { id: 'code.edgeKind.hit' },
  traced: { id: 'code.edgeKind.traced' },
  'same-weapon': { id: 'code.edgeKind.same-weapon' },
}) satisfies Labels<Edge['kind']>;

export const edgeStateLabels = defineMessages({
  confirmed_hit: { id: 'code.edgeState.confirmed_hit' },
  answered: { id: 'code.edgeState.answered' },
  superseded: { id: 'code.edgeState.superseded' },
  'known-link': { id: 'code.edgeState.known-link' },
  joined: { id: 'code.edgeState.joined' },
}) satisfies Labels<Edge['state']>;

export const hitOutcomeLabels = defineMessages({
  ARREST: { id: 'code.hitOutcome.ARREST' },
  CHARGE: { id: 'code.hitOutcome.CHARGE' },
  TRIAL: { id: 'code.hitOutcome.TRIAL' },
  NONE: { id: 'code.hitOutcome.NONE' },
  UNKNOWN: { id: 'code.hitOutcome.UNKNOWN' },
}) satisfies Labels<Schemas['RecordHitOutcome']['outcome']>;
