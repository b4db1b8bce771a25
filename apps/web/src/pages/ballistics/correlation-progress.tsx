import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Ident } from '../../parts/ident';
import type { Correlation } from './ballistics.reads';
import { CorrelationMoves } from './correlation/correlation-moves';

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
      <CorrelationMoves correlation={correlation} />
    </>
  );
}
