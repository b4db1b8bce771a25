import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Code } from '../../language/code';
import { traceStateLabels } from '../../language/trace-labels';
import { Tag, type Tone } from '../../parts/tag';
import type { TraceRequest } from './tracing.reads';

const TONE: Readonly<Record<TraceRequest['state'], Tone>> = {
  draft: 'plain',
  submitted: 'told',
  acknowledged: 'told',
  in_progress: 'told',
  info_needed: 'waiting',
  answered: 'good',
  delayed: 'waiting',
  restricted: 'waiting',
  no_record: 'waiting',
  refused: 'bad',
  cancelled: 'plain',
  closed: 'plain',
};

export function TraceStateTag({ state, overdue }: { readonly state: TraceRequest['state']; readonly overdue: boolean }): ReactNode {
  return (
    <>
      <Tag tone={TONE[state]}>
        <Code of={traceStateLabels} value={state} />
      </Tag>{' '}
      {overdue && (
        <Tag tone="bad">
          <FormattedMessage id="trace.overdue" />
        </Tag>
      )}
    </>
  );
}
