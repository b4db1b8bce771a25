import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { alertStateLabels } from '../../language/alert-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { DataTable } from '../../parts/data-table';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { AcknowledgeButton } from './acknowledge-button';
import { AlertSubject } from './alert-subject';
import type { Alert } from './alerts.reads';

interface AlertTableProps {
  readonly alerts: readonly Alert[];
  readonly empty: ReactNode;
}

export function AlertTable({ alerts, empty }: AlertTableProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const acknowledges = may('POST /api/alerts/{id}/acknowledgement');
  return (
    <DataTable
      caption={t({ id: 'alerts.title' })}
      rows={alerts}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        { id: 'kind', header: t({ id: 'alerts.about' }), namesRow: true, cell: (alert) => <AlertSubject alert={alert} /> },
        { id: 'sender', header: t({ id: 'alerts.sender' }), cell: ({ sender }) => sender?.name ?? t({ id: 'alerts.atHome' }) },
        { id: 'raisedAt', header: t({ id: 'alerts.raisedAt' }), cell: ({ raisedAt }) => <When at={raisedAt} /> },
        { id: 'dueAt', header: field('dueAt'), cell: ({ dueAt }) => <When at={dueAt} /> },
        { id: 'state', header: field('state'), cell: (alert) => <AlertState alert={alert} /> },
        {
          id: 'action',
          header: t({ id: 'alerts.acknowledgement' }),
          cell: (alert) =>
            alert.state === 'acknowledged' ? (
              <OfficialName id={alert.acknowledgedBy} />
            ) : acknowledges ? (
              <AcknowledgeButton alert={alert} />
            ) : (
              t({ id: 'alerts.byFocalPoint' })
            ),
        },
      ]}
    />
  );
}

function AlertState({ alert: { state, overdue, urgent, escalated, toYouByName } }: { readonly alert: Alert }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Tag tone={state === 'acknowledged' ? 'good' : 'waiting'}>
        <Code of={alertStateLabels} value={state} />
      </Tag>{' '}
      {urgent && <Tag tone="bad">{t({ id: 'alerts.urgent' })}</Tag>} {overdue && <Tag tone="bad">{t({ id: 'trace.overdue' })}</Tag>}{' '}
      {escalated && <Tag tone="bad">{t({ id: 'alerts.escalated' })}</Tag>} {toYouByName && <Tag tone="told">{t({ id: 'alerts.toYou' })}</Tag>}
    </>
  );
}
