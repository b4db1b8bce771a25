import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { alertKindLabels } from '../../language/alert-labels';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import type { Alert } from './alerts.reads';

/** The office knows, and somebody there answers for it. */
export function AcknowledgeButton({ alert: { id, kind, version } }: { readonly alert: Alert }): ReactNode {
  const { formatMessage: t } = useIntl();
  const acknowledge = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/alerts/{id}/acknowledgement', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
        }),
      ),
    { changes: [['alerts']], done: () => said(t({ id: 'alerts.acknowledged' })) },
  );
  return (
    <>
      <RefusalNotice refusal={acknowledge.refusal} />
      <Button size="compact-sm" loading={acknowledge.pending} onClick={() => acknowledge.send(null)}>
        {t({ id: 'alerts.acknowledge' })}
        <span className="visually-hidden">: {t(alertKindLabels[kind])}</span>
      </Button>
    </>
  );
}
