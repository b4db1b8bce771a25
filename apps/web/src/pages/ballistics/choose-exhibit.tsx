import { Group, Paper } from '@mantine/core';
import type { ItemKind } from '@headstamp/codes';
import { type ReactNode, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { itemKindLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { ExhibitSelect } from './exhibit-select';

const { FIRED_CARTRIDGE_CASE, TEST_FIRE_CASE } = itemKindLabels;
const SCANNED_KINDS = { TEST_FIRE_CASE, FIRED_CARTRIDGE_CASE };

export function ChooseExhibit(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ItemKind>('TEST_FIRE_CASE');
  return (
    <Paper withBorder p="md" maw={720}>
      <Group grow align="flex-end">
        <CodeSelect
          of={SCANNED_KINDS}
          label={field('itemKind')}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as ItemKind)}
        />
        <ExhibitSelect
          kind={kind}
          label={t({ id: 'exhibits.one' })}
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') void navigate({ to: '/acquisitions/new', search: { exhibit: value } });
          }}
        />
      </Group>
    </Paper>
  );
}
