import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { useFieldName } from '../../language/field-names';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import { type Campaign, CAMPAIGNS } from './campaigns.reads';

/** Opening, closing and cancelling; nothing is offered that the campaign's state refuses. */
export function CampaignMoves({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { id, version, state, progress } = campaign;
  const at = (key: string) => ({ params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } } });
  const open = useCommand((_: null, key) => answerOf(api.POST('/api/marking-campaigns/{id}/opening', at(key))), {
    changes: [CAMPAIGNS],
    done: () => said(t({ id: 'campaigns.opened' })),
  });
  const close = useCommand((_: null, key) => answerOf(api.POST('/api/marking-campaigns/{id}/closing', at(key))), {
    changes: [CAMPAIGNS],
    done: () => said(t({ id: 'campaigns.closed' })),
  });
  if (!may('POST /api/marking-campaigns/{id}/opening')) return null;
  const left = progress.total - progress.verified - progress.withdrawn;
  return (
    <>
      <RefusalNotice refusal={open.refusal ?? close.refusal} />
      <Group mb="md">
        {state === 'draft' && (
          <Button loading={open.pending} onClick={() => open.send(null)}>
            {t({ id: 'campaigns.open' })}
          </Button>
        )}
        {state === 'open' && left === 0 && (
          <Button loading={close.pending} onClick={() => close.send(null)}>
            {t({ id: 'campaigns.close' })}
          </Button>
        )}
      </Group>
      {(state === 'draft' || state === 'open') && <Cancel campaign={campaign} />}
    </>
  );
}

function Cancel({ campaign: { id, version } }: { readonly campaign: Campaign }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(
    (body: { reason: string }, key) =>
      answerOf(
        api.POST('/api/marking-campaigns/{id}/cancellation', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [CAMPAIGNS], done: () => said(t({ id: 'campaigns.cancelled' })) },
  );
  if (!asked)
    return (
      <Button variant="default" mb="md" onClick={() => setAsked(true)}>
        {t({ id: 'campaigns.cancelAsk' })}
      </Button>
    );
  return (
    <Panel title={t({ id: 'campaigns.cancel' })}>
      <p>{t({ id: 'campaigns.cancelHint' })}</p>
      <CommandForm command={command} body={() => ({ reason: reason.trim() })} action={t({ id: 'campaigns.cancel' })}>
        <TextInput
          label={field('reason')}
          required
          maxLength={2_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </CommandForm>
    </Panel>
  );
}
