import { SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { holderKindLabels } from '../../language/marking-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { said } from '../../parts/said';
import { useOfficial } from '../../session/session';

type Holder = Schemas['HolderView'];

/** Somebody who makes, trades or holds firearms, to be named in the entries of a firearm's life. */
export function RegisterHolderForm({ done }: { readonly done: (holder: Holder) => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { jurisdictionCode } = useOfficial();
  const command = useCommand(
    (body: Schemas['RegisterHolder'], key) => answerOf(api.POST('/api/holders', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['holders']],
      done: (holder) => {
        said(t({ id: 'holders.registered' }));
        done(holder);
      },
    },
  );
  const draft = useDraft<{ kind: Holder['kind']; name: string; licence: string; country: string }>(
    { kind: 'PERSON', name: '', licence: '', country: jurisdictionCode },
    command.refusal,
  );
  const body = (): Schemas['RegisterHolder'] => {
    const { kind, name, country, licence } = draft.values;
    return { kind, name: name.trim(), country, ...stated({ licence }) };
  };
  return (
    <CommandForm command={command} body={body} action={t({ id: 'holders.register' })}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
        <CodeSelect of={holderKindLabels} {...draft.field('kind')} required />
        <TextInput {...draft.field('name')} required maxLength={300} />
        <TextInput {...draft.field('licence')} maxLength={100} dir="ltr" />
        <CountrySelect {...draft.field('country')} required />
      </SimpleGrid>
    </CommandForm>
  );
}
