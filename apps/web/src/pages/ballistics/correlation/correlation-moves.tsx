import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { RefusalNotice } from '../../../parts/refusal-notice';
import { said } from '../../../parts/said';
import { useMay } from '../../../session/session';
import type { Correlation } from '../ballistics.reads';

/** What may be done with a correlation where it stands: stopped, hurried, taken up again, begun anew. */
export function CorrelationMoves({ correlation: { id, state, urgent } }: { readonly correlation: Correlation }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const at = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const told = { changes: [['acquisitions'], ['candidates']] };
  const cancel = useCommand((_: null, key) => answerOf(api.POST('/api/correlations/{id}/cancellation', at(key))), {
    ...told,
    done: () => said(t({ id: 'correlation.cancelled' })),
  });
  const hurry = useCommand((_: null, key) => answerOf(api.POST('/api/correlations/{id}/urgency', at(key))), told);
  const resume = useCommand((_: null, key) => answerOf(api.POST('/api/correlations/{id}/resumption', at(key))), told);
  const restart = useCommand((_: null, key) => answerOf(api.POST('/api/correlations/{id}/restart', at(key))), told);
  if (!may('POST /api/correlations/{id}/cancellation') || state === 'done') return null;
  const underWay = state === 'queued' || state === 'running';
  const moves = underWay
    ? [
        { move: cancel, words: t({ id: 'correlation.cancel' }) },
        ...(urgent ? [] : [{ move: hurry, words: t({ id: 'correlation.hurry' }) }]),
      ]
    : [
        { move: resume, words: t({ id: 'correlation.resume' }) },
        { move: restart, words: t({ id: 'correlation.restart' }) },
      ];
  return (
    <>
      <RefusalNotice refusal={cancel.refusal ?? hurry.refusal ?? resume.refusal ?? restart.refusal} />
      <Group mt="xs">
        {moves.map(({ move, words }) => (
          <Button key={words} size="compact-sm" variant="default" loading={move.pending} onClick={() => move.send(null)}>
            {words}
          </Button>
        ))}
      </Group>
    </>
  );
}
