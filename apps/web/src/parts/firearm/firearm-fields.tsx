import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { firearmTypeLabels, serialStateLabels } from '../../language/code-labels';
import { CodeSelect, CountrySelect } from '../choices';
import type { Draft } from '../draft';
import type { FirearmDraft } from './firearm-draft';
import { MarkFields } from './mark-fields';

/** What is read off the weapon, as it stands there. */
export function FirearmFields({ firearm }: { readonly firearm: Draft<FirearmDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
        <TextInput {...firearm.field('serial')} description={t({ id: 'firearm.serialHint' })} maxLength={60} dir="ltr" />
        <CodeSelect of={serialStateLabels} {...firearm.field('serialState')} />
        <CodeSelect of={firearmTypeLabels} optional {...firearm.field('type')} />
        <TextInput {...firearm.field('make')} maxLength={200} />
        <TextInput {...firearm.field('model')} maxLength={200} />
        <TextInput {...firearm.field('calibre')} maxLength={60} dir="ltr" />
        <CountrySelect {...firearm.field('countryOfOrigin')} />
      </SimpleGrid>
      <MarkFields marks={firearm.listed('marks')} />
    </Stack>
  );
}
