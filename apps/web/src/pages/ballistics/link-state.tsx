import type { ReactNode } from 'react';
import { linkStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Tag, type Tone } from '../../parts/tag';
import type { BallisticLink } from './ballistics.reads';

const TONE: Readonly<Record<BallisticLink['state'], Tone>> = {
  reviewed_lead: 'told',
  notified: 'told',
  casts_requested: 'waiting',
  casts_received: 'waiting',
  compared: 'waiting',
  verified: 'good',
  confirmed_hit: 'good',
  not_confirmed: 'plain',
  inconclusive_parked: 'plain',
  superseded: 'plain',
};

export function LinkState({ state }: { readonly state: BallisticLink['state'] }): ReactNode {
  return (
    <Tag tone={TONE[state]}>
      <Code of={linkStateLabels} value={state} />
    </Tag>
  );
}
