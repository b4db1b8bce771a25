import { SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { CUSTODY, type Exhibit } from './custody.reads';

/** Opens the seal of an item, puts a new one on, or both. */
export function SealPanel({ item }: { readonly item: Exhibit }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['ChangeSeal'], key) =>
      answerOf(api.POST('/api/exhibits/{id}/seals', { params: { path: { id: item.id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'seal.changed' })) },
  );
  const draft = useDraft({ opened: item.sealNumber ?? '', applied: '', reason: '' }, command.refusal);
  const body = (): Schemas['ChangeSeal'] => ({ ...stated(draft.values), reason: draft.values.reason.trim() });
  return (
    <Panel title={t({ id: 'seal.title' })}>
      <CommandForm command={command} body={body} action={t({ id: 'seal.change' })}>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <TextInput {...draft.field('opened')} maxLength={40} dir="ltr" />
          <TextInput {...draft.field('applied')} maxLength={40} dir="ltr" />
          <TextInput {...draft.field('reason')} required maxLength={500} />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}
