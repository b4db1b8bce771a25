import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Code } from '../../language/code';
import { itemStateLabels } from '../../language/custody-labels';
import { Tag, type Tone } from '../../parts/tag';

const TONE: Readonly<Record<string, Tone>> = {
  passed: 'good',
  received: 'good',
  rejected: 'bad',
  issued: 'told',
  labelled: 'told',
  cast_cured: 'waiting',
};

export function ItemState({
  item: { state, disputed },
}: {
  readonly item: { readonly state: string; readonly disputed: boolean };
}): ReactNode {
  return (
    <>
      <Tag tone={TONE[state] ?? 'plain'}>
        <Code of={itemStateLabels} value={state} />
      </Tag>{' '}
      {disputed && (
        <Tag tone="bad">
          <FormattedMessage id="custody.disputed" />
        </Tag>
      )}
    </>
  );
}
