import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { RegisterWebhookPanel } from './register-webhook-panel';
import { WebhookState } from './webhook-state';
import { webhooksQuery } from './webhooks.reads';

/** Machines that are told of this office's alerts. */
export function WebhooksPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  return (
    <Page title={t({ id: 'webhooks.title' })} lead={t({ id: 'webhooks.lead' })}>
      <Panel title={t({ id: 'webhooks.receivers' })}>
        <Awaited read={useQuery(webhooksQuery)}>
          {(rows) => (
            <DataTable
              caption={t({ id: 'webhooks.receivers' })}
              rows={rows}
              rowId={({ id }) => id}
              empty={t({ id: 'webhooks.none' })}
              columns={[
                {
                  id: 'description',
                  header: field('description'),
                  namesRow: true,
                  cell: ({ id, description }) => (
                    <Link to="/webhooks/$id" params={{ id }}>
                      {description}
                    </Link>
                  ),
                },
                { id: 'url', header: field('url'), cell: ({ url }) => <Ident>{url}</Ident> },
                { id: 'state', header: field('state'), cell: (row) => <WebhookState of={row} /> },
                { id: 'registered', header: t({ id: 'webhooks.registeredAt' }), cell: ({ registeredAt }) => <When at={registeredAt} /> },
              ]}
            />
          )}
        </Awaited>
      </Panel>
      {may('POST /api/webhook-endpoints') && <RegisterWebhookPanel />}
    </Page>
  );
}
