import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { LifeEventFields, lifeEventStated, NEW_LIFE_EVENT, type LifeEventDraft } from './life-event-fields';
import { RegisterHolderForm } from './register-holder-form';

export function AddLifeEventPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['RecordLifeEvent'], key) =>
      answerOf(api.POST('/api/firearms/{id}/life-events', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [['firearms']], done: () => said(t({ id: 'firearms.eventAdded' })) },
  );
  const draft = useDraft<LifeEventDraft>(NEW_LIFE_EVENT, command.refusal);
  return (
    <Panel title={t({ id: 'firearms.addEvent' })}>
      <CommandForm command={command} body={() => lifeEventStated(draft.values)} action={t({ id: 'firearms.addEvent' })}>
        <LifeEventFields event={draft} />
      </CommandForm>
      <Title order={3} mt="xl" mb="sm">
        {t({ id: 'holders.register' })}
      </Title>
      <RegisterHolderForm done={({ id: holderId }) => draft.change({ holderId })} />
    </Panel>
  );
}
