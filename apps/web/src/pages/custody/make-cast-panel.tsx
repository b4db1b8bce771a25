import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { amount } from '../../parts/amount';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { CUSTODY, type Mould } from './custody.reads';

export function MakeCastPanel({ mould }: { readonly mould: Mould }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['MakeCast'], key) =>
      answerOf(api.POST('/api/moulds/{id}/casts', { params: { path: { id: mould.id }, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: ({ id }) => {
        said(t({ id: 'casts.made' }));
        void navigate({ to: '/casts/$id', params: { id } });
      },
    },
  );
  const draft = useDraft(
    { resinProduct: '', lot: '', expiresOn: '', pressureKpa: '', minutes: '', demouldedAt: localNow(), deviationReason: '' },
    command.refusal,
  );
  const body = (): Schemas['MakeCast'] => {
    const { pressureKpa, minutes, demouldedAt, deviationReason, ...words } = draft.values;
    return {
      ...words,
      pressureKpa: amount(pressureKpa),
      minutes: amount(minutes),
      demouldedAt: instantOf(demouldedAt),
      ...stated({ deviationReason }),
    };
  };
  return (
    <Panel title={t({ id: 'casts.make' })}>
      <CommandForm command={command} body={body} action={t({ id: 'casts.make' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <TextInput {...draft.field('resinProduct')} required maxLength={120} />
          <TextInput {...draft.field('lot')} required maxLength={60} dir="ltr" />
          <TextInput {...draft.field('expiresOn')} required type="date" />
          <TextInput {...draft.field('pressureKpa')} required inputMode="decimal" dir="ltr" />
          <TextInput {...draft.field('minutes')} required inputMode="decimal" dir="ltr" />
          <TextInput {...draft.field('demouldedAt')} required type="datetime-local" />
        </SimpleGrid>
        <Textarea
          {...draft.field('deviationReason')}
          description={t({ id: 'casts.deviationHint' }, { hours: mould.requiredCureHours })}
          autosize
          maxLength={500}
        />
      </CommandForm>
    </Panel>
  );
}
