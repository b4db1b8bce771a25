import { Paper, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Page } from '../../parts/page';
import { said } from '../../parts/said';

export function OpenCasePage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['OpenCase'], key) => answerOf(api.POST('/api/cases', { body, params: { header: { 'Idempotency-Key': key } } })),
    {
      changes: [['cases']],
      done: ({ id }) => {
        said(t({ id: 'cases.opened' }));
        void navigate({ to: '/cases/$id', params: { id } });
      },
    },
  );
  const draft = useDraft({ title: '', reference: '', openedOn: '' }, command.refusal);
  return (
    <Page title={t({ id: 'cases.open' })}>
      <Paper withBorder p="md" maw={640}>
        <CommandForm
          command={command}
          body={() => ({ ...stated(draft.values), title: draft.values.title.trim() })}
          action={t({ id: 'cases.open' })}
        >
          <TextInput {...draft.field('title')} required maxLength={300} />
          <TextInput {...draft.field('reference')} description={t({ id: 'cases.referenceHint' })} maxLength={60} dir="ltr" />
          <TextInput {...draft.field('openedOn')} description={t({ id: 'cases.openedOnHint' })} type="date" />
        </CommandForm>
      </Paper>
    </Page>
  );
}
