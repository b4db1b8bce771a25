import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { type WebhookEndpoint, WEBHOOKS } from './webhooks.reads';

interface KeysProps {
  readonly endpointId: string;
  readonly keys: WebhookEndpoint['keys'];
}

/** What the receiver checks signatures with: several, while it changes from one to the next. */
export function WebhookKeysPanel({ endpointId, keys }: KeysProps): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const may = useMay();
  return (
    <Panel title={t({ id: 'webhooks.keys' })}>
      <DataTable
        caption={t({ id: 'webhooks.keys' })}
        rows={keys}
        rowId={({ id }) => id}
        empty={t({ id: 'webhooks.noKeys' })}
        columns={[
          { id: 'generation', header: t({ id: 'webhooks.generation' }), namesRow: true, cell: ({ generation }) => formatNumber(generation) },
          { id: 'publicKey', header: t({ id: 'webhooks.publicKey' }), cell: ({ publicKey }) => <Ident>{publicKey}</Ident> },
          { id: 'since', header: t({ id: 'webhooks.keySince' }), cell: ({ since }) => <When at={since} /> },
          {
            id: 'end',
            header: t({ id: 'webhooks.keyUse' }),
            cell: ({ id, generation }) =>
              keys.length > 1 && may('DELETE /api/webhook-endpoints/{id}/keys/{keyId}') ? (
                <EndKey endpointId={endpointId} keyId={id} generation={generation} />
              ) : (
                t({ id: 'webhooks.keySigns' })
              ),
          },
        ]}
      />
      {may('POST /api/webhook-endpoints/{id}/keys') && <AddKey endpointId={endpointId} />}
    </Panel>
  );
}

function AddKey({ endpointId }: { readonly endpointId: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const add = useCommand(
    (_: null, key) =>
      answerOf(api.POST('/api/webhook-endpoints/{id}/keys', { params: { path: { id: endpointId }, header: { 'Idempotency-Key': key } } })),
    { changes: [WEBHOOKS], done: () => said(t({ id: 'webhooks.keyAdded' })) },
  );
  return (
    <>
      <RefusalNotice refusal={add.refusal} />
      <Button mt="md" variant="default" loading={add.pending} onClick={() => add.send(null)}>
        {t({ id: 'webhooks.addKey' })}
      </Button>
    </>
  );
}

function EndKey({ endpointId, keyId, generation }: { readonly endpointId: string; readonly keyId: string; readonly generation: number }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const end = useCommand(
    (_: null, key) =>
      answerOf(
        api.DELETE('/api/webhook-endpoints/{id}/keys/{keyId}', {
          params: { path: { id: endpointId, keyId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    { changes: [WEBHOOKS], done: () => said(t({ id: 'webhooks.keyEnded' })) },
  );
  return (
    <>
      <RefusalNotice refusal={end.refusal} />
      <Button size="compact-sm" variant="default" loading={end.pending} onClick={() => end.send(null)}>
        {t({ id: 'webhooks.endKey' })}
        <span className="visually-hidden">: {formatNumber(generation)}</span>
      </Button>
    </>
  );
}
