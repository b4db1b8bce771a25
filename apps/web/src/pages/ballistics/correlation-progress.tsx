import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Ident } from '../../parts/ident';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import type { Correlation } from './ballistics.reads';

/** How far the comparison with the collection is; it can be left and found again. */
export function CorrelationProgress({ correlation }: { readonly correlation: Correlation | null }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (!correlation) return <Text role="status">{t({ id: 'correlation.awaited' })}</Text>;
  const { state, progress, compared, leftOut, failure } = correlation;
  const underWay = state === 'queued' || state === 'running';
  return (
    <>
      <Text role="status">
        <Code of={correlationStateLabels} value={state} />
        {state === 'done' && <> · {t({ id: 'correlation.compared' }, { count: compared })}</>}
      </Text>
      {underWay && <Progress value={progress * 100} my="xs" aria-label={t({ id: 'correlation.progress' })} />}
      {leftOut > 0 && <Text size="sm">{t({ id: 'correlation.leftOut' }, { count: leftOut })}</Text>}
      {failure !== null && (
        <Text size="sm">
          <Ident>{failure}</Ident>
        </Text>
      )}
      {underWay && <Cancel id={correlation.id} />}
    </>
  );
}

function Cancel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const cancel = useCommand(
    (_: null, key) =>
      answerOf(api.POST('/api/correlations/{id}/cancellation', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    { changes: [['acquisitions']], done: () => said(t({ id: 'correlation.cancelled' })) },
  );
  if (!may('POST /api/correlations/{id}/cancellation')) return null;
  return (
    <>
      <RefusalNotice refusal={cancel.refusal} />
      <Group>
        <Button size="compact-sm" variant="default" loading={cancel.pending} onClick={() => cancel.send(null)}>
          {t({ id: 'correlation.cancel' })}
        </Button>
      </Group>
    </>
  );
}
