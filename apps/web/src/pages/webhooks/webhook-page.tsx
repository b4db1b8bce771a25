import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { alertKindLabels } from '../../language/alert-labels';
import { CodeList } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { webhookChangeLabels } from '../../language/webhook-labels';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { WebhookDeliveriesPanel } from './webhook-deliveries-panel';
import { WebhookKeysPanel } from './webhook-keys-panel';
import { WebhookState } from './webhook-state';
import { type WebhookEndpoint, webhookQuery, WEBHOOKS } from './webhooks.reads';

/** One receiver: what it is told of, its keys, and what was sent to it. */
export function WebhookPage(): ReactNode {
  const { id } = useParams({ from: '/official/webhooks/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(webhookQuery(id));
  if (!read.data) return <Page title={t({ id: 'webhooks.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown endpoint={read.data} />;
}

function Shown({ endpoint }: { readonly endpoint: WebhookEndpoint }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { id, url, description, kinds, changes, state, failingSince, pausedUntil, keys } = endpoint;
  return (
    <Page title={description}>
      <Panel title={t({ id: 'webhooks.one' })}>
        <Facts
          of={[
            { term: field('url'), value: <Ident>{url}</Ident> },
            { term: field('state'), value: <WebhookState of={endpoint} /> },
            { term: field('kinds'), value: kinds.length === 0 ? t({ id: 'webhooks.all' }) : <CodeList of={alertKindLabels} values={kinds} /> },
            { term: field('changes'), value: changes.length === 0 ? t({ id: 'webhooks.all' }) : <CodeList of={webhookChangeLabels} values={changes} /> },
            ...(failingSince === null ? [] : [{ term: t({ id: 'webhooks.failingSince' }), value: <When at={failingSince} /> }]),
            ...(pausedUntil === null ? [] : [{ term: t({ id: 'webhooks.pausedUntil' }), value: <When at={pausedUntil} /> }]),
          ]}
        />
        {may('POST /api/webhook-endpoints/{id}/test') && (
          <Group mt="md" gap="sm">
            {state === 'active' ? (
              <>
                <TestButton id={id} />
                <DisableButton id={id} />
              </>
            ) : (
              <EnableButton id={id} />
            )}
          </Group>
        )}
      </Panel>
      <WebhookKeysPanel endpointId={id} keys={keys} />
      <WebhookDeliveriesPanel endpointId={id} />
    </Page>
  );
}

const of = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });

function TestButton({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const test = useCommand((_: null, key) => answerOf(api.POST('/api/webhook-endpoints/{id}/test', of(id, key))), {
    changes: [WEBHOOKS],
    done: () => said(t({ id: 'webhooks.tested' })),
  });
  return (
    <>
      <RefusalNotice refusal={test.refusal} />
      <Button loading={test.pending} onClick={() => test.send(null)}>
        {t({ id: 'webhooks.test' })}
      </Button>
    </>
  );
}

function DisableButton({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const disable = useCommand((_: null, key) => answerOf(api.POST('/api/webhook-endpoints/{id}/disable', of(id, key))), {
    changes: [WEBHOOKS],
    done: () => said(t({ id: 'webhooks.disabled' })),
  });
  return (
    <>
      <RefusalNotice refusal={disable.refusal} />
      <Button variant="default" loading={disable.pending} onClick={() => disable.send(null)}>
        {t({ id: 'webhooks.disable' })}
      </Button>
    </>
  );
}

function EnableButton({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const enable = useCommand((_: null, key) => answerOf(api.POST('/api/webhook-endpoints/{id}/enable', of(id, key))), {
    changes: [WEBHOOKS],
    done: () => said(t({ id: 'webhooks.enabled' })),
  });
  return (
    <>
      <RefusalNotice refusal={enable.refusal} />
      <Button loading={enable.pending} onClick={() => enable.send(null)}>
        {t({ id: 'webhooks.enable' })}
      </Button>
    </>
  );
}
