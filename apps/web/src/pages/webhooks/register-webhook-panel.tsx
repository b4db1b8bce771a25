import { SimpleGrid, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useFieldName } from '../../language/field-names';
import { webhookChangeLabels } from '../../language/webhook-labels';
import { CodeChecks } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { WEBHOOKS } from './webhooks.reads';

type Change = NonNullable<Schemas['RegisterWebhookEndpoint']['changes']>[number];

export function RegisterWebhookPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['RegisterWebhookEndpoint'], key) =>
      answerOf(api.POST('/api/webhook-endpoints', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [WEBHOOKS],
      done: ({ id }) => {
        said(t({ id: 'webhooks.registered' }));
        void navigate({ to: '/webhooks/$id', params: { id } });
      },
    },
  );
  const draft = useDraft({ url: '', description: '', changes: ['raised'] as string[] }, command.refusal);
  const body = (): Schemas['RegisterWebhookEndpoint'] => ({
    url: draft.values.url.trim(),
    description: draft.values.description.trim(),
    changes: draft.values.changes as Change[],
  });
  return (
    <Panel title={t({ id: 'webhooks.register' })}>
      <CommandForm command={command} body={body} action={t({ id: 'webhooks.registerIt' })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput {...draft.field('url')} description={t({ id: 'webhooks.urlHint' })} type="url" required maxLength={2_000} dir="ltr" />
          <TextInput {...draft.field('description')} required maxLength={200} />
        </SimpleGrid>
        <CodeChecks
          of={webhookChangeLabels}
          label={field('changes')}
          description={t({ id: 'webhooks.changesHint' })}
          value={draft.values.changes}
          onChange={(changes: string[]) => draft.change({ changes })}
        />
      </CommandForm>
    </Panel>
  );
}
