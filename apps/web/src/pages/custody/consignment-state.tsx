import type { ReactNode } from 'react';
import { Code } from '../../language/code';
import { consignmentStateLabels } from '../../language/custody-labels';
import { Tag, type Tone } from '../../parts/tag';

const TONE: Readonly<Record<string, Tone>> = {
  dispatched: 'told',
  in_transit: 'waiting',
  received: 'told',
  accepted: 'good',
  on_hold: 'bad',
  refused: 'bad',
  lost: 'bad',
};

export function ConsignmentState({ state }: { readonly state: string }): ReactNode {
  return (
    <Tag tone={TONE[state] ?? 'plain'}>
      <Code of={consignmentStateLabels} value={state} />
    </Tag>
  );
}
