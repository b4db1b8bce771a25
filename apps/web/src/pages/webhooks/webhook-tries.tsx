import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { webhookOutcomeLabels } from '../../language/webhook-labels';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { When } from '../../parts/when';
import { webhookDeliveryQuery } from './webhooks.reads';

/** What came of every try of one delivery, newest first. */
export function WebhookTries({ deliveryId }: { readonly deliveryId: string }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const field = useFieldName();
  return (
    <section aria-live="polite">
      <Title order={3} size="h5" mt="md">
        {t({ id: 'webhooks.log' })}
      </Title>
      <Awaited read={useQuery(webhookDeliveryQuery(deliveryId))}>
        {({ log }) => (
          <DataTable
            caption={t({ id: 'webhooks.log' })}
            rows={log}
            rowId={({ at, outcome }) => `${at} ${outcome}`}
            empty={t({ id: 'webhooks.noTries' })}
            columns={[
              { id: 'at', header: field('occurredAt'), namesRow: true, cell: ({ at }) => <When at={at} /> },
              { id: 'outcome', header: t({ id: 'webhooks.outcome' }), cell: ({ outcome }) => <Code of={webhookOutcomeLabels} value={outcome} /> },
              { id: 'status', header: t({ id: 'webhooks.status' }), cell: ({ status }) => (status === null ? '–' : String(status)) },
              {
                id: 'duration',
                header: t({ id: 'webhooks.duration' }),
                cell: ({ durationMs }) => (durationMs === null ? '–' : formatNumber(durationMs, { style: 'unit', unit: 'millisecond' })),
              },
            ]}
          />
        )}
      </Awaited>
    </section>
  );
}
