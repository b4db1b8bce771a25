import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { webhookChangeLabels, webhookDeliveryLabels, webhookOutcomeLabels } from '../../language/webhook-labels';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { PagedTable } from '../../parts/paged-table';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Tag, type Tone } from '../../parts/tag';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { useMay } from '../../session/session';
import { WebhookTries } from './webhook-tries';
import { webhookDeliveriesQuery, type WebhookDelivery, WEBHOOKS } from './webhooks.reads';

const TONE: Readonly<Record<WebhookDelivery['state'], Tone>> = { waiting: 'waiting', delivered: 'good', failed: 'bad' };

/** What was sent and is to be sent, what came of each, and once more on demand. */
export function WebhookDeliveriesPanel({ endpointId }: { readonly endpointId: string }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/webhooks/$id', select: searchOf.webhookDeliveries });
  const navigate = useNavigate({ from: '/webhooks/$id' });
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel title={t({ id: 'webhooks.deliveries' })}>
      <CodeSelect
        of={webhookDeliveryLabels}
        optional
        label={field('state')}
        value={search.state ?? ''}
        onChange={({ currentTarget: { value } }) => void navigate({ search: searchOf.webhookDeliveries({ state: value }) })}
      />
      <PagedTable
        read={useQuery(webhookDeliveriesQuery(endpointId, search))}
        caption={t({ id: 'webhooks.deliveries' })}
        rowId={({ id }) => id}
        empty={t({ id: 'webhooks.noDeliveries' })}
        cursor={search.cursor}
        onCursor={(cursor) => void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })}
        columns={[
          { id: 'what', header: t({ id: 'webhooks.what' }), namesRow: true, cell: ({ eventType }) => <EventName type={eventType} /> },
          { id: 'at', header: field('occurredAt'), cell: ({ occurredAt }) => <When at={occurredAt} /> },
          { id: 'event', header: t({ id: 'webhooks.eventId' }), cell: ({ eventId }) => <Ident>{eventId}</Ident> },
          {
            id: 'state',
            header: field('state'),
            cell: ({ state, lastOutcome }) => (
              <>
                <Tag tone={TONE[state]}>
                  <Code of={webhookDeliveryLabels} value={state} />
                </Tag>{' '}
                {state !== 'delivered' && lastOutcome !== null && <Code of={webhookOutcomeLabels} value={lastOutcome} />}
              </>
            ),
          },
          { id: 'tries', header: t({ id: 'webhooks.tries' }), cell: ({ tries }) => formatNumber(tries) },
          { id: 'next', header: t({ id: 'webhooks.nextTryAt' }), cell: ({ nextTryAt }) => <When at={nextTryAt} /> },
          {
            id: 'action',
            header: t({ id: 'webhooks.again' }),
            cell: (delivery) => (
              <>
                <Button size="compact-sm" variant="subtle" onClick={() => setOpen(delivery.id)}>
                  {t({ id: 'webhooks.showTries' })}
                  <span className="visually-hidden">: {delivery.eventId}</span>
                </Button>
                {may('POST /api/webhook-deliveries/{id}/retry') && !delivery.underWay && <RetryButton of={delivery} />}
              </>
            ),
          },
        ]}
      />
      {open !== null && <WebhookTries deliveryId={open} />}
    </Panel>
  );
}

function EventName({ type }: { readonly type: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (type === 'webhook.test') return t({ id: 'webhooks.testEvent' });
  const change = type.replace(/^alert\./, '');
  return change in webhookChangeLabels ? <Code of={webhookChangeLabels} value={change} /> : <Ident>{type}</Ident>;
}

function RetryButton({ of: { id, eventId } }: { readonly of: WebhookDelivery }): ReactNode {
  const { formatMessage: t } = useIntl();
  const retry = useCommand(
    (_: null, key) => answerOf(api.POST('/api/webhook-deliveries/{id}/retry', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    { changes: [WEBHOOKS], done: () => said(t({ id: 'webhooks.retried' })) },
  );
  return (
    <>
      <RefusalNotice refusal={retry.refusal} />
      <Button size="compact-sm" variant="default" loading={retry.pending} onClick={() => retry.send(null)}>
        {t({ id: 'webhooks.retry' })}
        <span className="visually-hidden">: {eventId}</span>
      </Button>
    </>
  );
}
