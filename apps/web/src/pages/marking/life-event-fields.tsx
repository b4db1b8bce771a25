import { SimpleGrid, TextInput } from '@mantine/core';
import type { ChainActor } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { stated } from '../../api/stated';
import { chainActorLabels } from '../../language/code-labels';
import { lifeEventKindLabels } from '../../language/marking-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import type { Draft } from '../../parts/draft';
import { HolderSelect } from './holder-select';
import type { LifeEvent } from './marking.reads';

export interface LifeEventDraft {
  readonly kind: LifeEvent['kind'];
  readonly actor: ChainActor | '';
  readonly holderId: string;
  readonly date: string;
  readonly document: string;
  readonly country: string;
}

export const NEW_LIFE_EVENT: LifeEventDraft = { kind: 'transferred', actor: '', holderId: '', date: '', document: '', country: '' };

export function lifeEventStated({ kind, date, ...more }: LifeEventDraft): Schemas['RecordLifeEvent'] {
  return { kind, date: date.trim(), ...stated(more) };
}

export function LifeEventFields({ event }: { readonly event: Draft<LifeEventDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
      <CodeSelect of={lifeEventKindLabels} {...event.field('kind')} required />
      <TextInput {...event.field('date')} description={t({ id: 'firearms.dateHint' })} required maxLength={10} dir="ltr" />
      <CodeSelect of={chainActorLabels} optional {...event.field('actor')} />
      <HolderSelect field={event.field('holderId')} />
      <CountrySelect {...event.field('country')} />
      <TextInput {...event.field('document')} maxLength={300} />
    </SimpleGrid>
  );
}
