import { SimpleGrid, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { amount } from '../../parts/amount';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { CUSTODY, type Exhibit } from './custody.reads';

interface MouldDraft {
  readonly siliconeProduct: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly mixRatio: string;
  readonly degassing: { readonly pressureKpa: string; readonly minutes: string };
  readonly cureHours: string;
  readonly temperatureC: string;
  readonly sealOpened: string;
  readonly sealAfter: string;
  readonly occurredAt: string;
}

function mouldStated(draft: MouldDraft, originalId: string): Schemas['MakeMould'] {
  const { degassing, cureHours, temperatureC, occurredAt, sealOpened, ...words } = draft;
  return {
    originalId,
    ...words,
    degassing: { pressureKpa: amount(degassing.pressureKpa), minutes: amount(degassing.minutes) },
    cureHours: amount(cureHours),
    temperatureC: amount(temperatureC),
    ...stated({ sealOpened }),
    ...(occurredAt === '' ? {} : { occurredAt: instantOf(occurredAt) }),
  };
}

/** Casting happens to the original: the seal that was opened and the one put on afterwards belong to it. */
export function MakeMouldPanel({ original }: { readonly original: Exhibit }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['MakeMould'], key) => answerOf(api.POST('/api/moulds', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: ({ id }) => {
        said(t({ id: 'moulds.made' }));
        void navigate({ to: '/moulds/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<MouldDraft>(
    {
      siliconeProduct: '',
      lot: '',
      expiresOn: '',
      mixRatio: '10:1',
      degassing: { pressureKpa: '', minutes: '' },
      cureHours: '15',
      temperatureC: '23',
      sealOpened: original.sealNumber ?? '',
      sealAfter: '',
      occurredAt: localNow(),
    },
    command.refusal,
  );
  return (
    <Panel title={t({ id: 'moulds.make' })}>
      <CommandForm command={command} body={() => mouldStated(draft.values, original.id)} action={t({ id: 'moulds.make' })}>
        <MouldFields draft={draft} />
      </CommandForm>
    </Panel>
  );
}

function MouldFields({ draft }: { readonly draft: Draft<MouldDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const degassing = draft.under('degassing');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
      <TextInput {...draft.field('siliconeProduct')} required maxLength={120} />
      <TextInput {...draft.field('lot')} required maxLength={60} dir="ltr" />
      <TextInput {...draft.field('expiresOn')} required type="date" />
      <TextInput {...draft.field('mixRatio')} required maxLength={12} dir="ltr" />
      <TextInput {...degassing.field('pressureKpa')} label={t({ id: 'moulds.degassingPressure' })} required inputMode="decimal" dir="ltr" />
      <TextInput {...degassing.field('minutes')} label={t({ id: 'moulds.degassingMinutes' })} required inputMode="decimal" dir="ltr" />
      <TextInput {...draft.field('cureHours')} required inputMode="decimal" dir="ltr" />
      <TextInput {...draft.field('temperatureC')} required inputMode="decimal" dir="ltr" />
      <TextInput {...draft.field('sealOpened')} maxLength={40} dir="ltr" />
      <TextInput {...draft.field('sealAfter')} required maxLength={40} dir="ltr" />
      <TextInput {...draft.field('occurredAt')} label={t({ id: 'moulds.pouredAt' })} type="datetime-local" />
    </SimpleGrid>
  );
}
