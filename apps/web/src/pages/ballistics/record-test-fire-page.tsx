import { Checkbox, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { amount } from '../../parts/amount';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { localNow } from '../../parts/instant';
import { isolated } from '../../parts/isolated';
import { Page } from '../../parts/page';
import { said } from '../../parts/said';
import { exhibitQuery } from '../custody/custody.reads';
import { ExhibitSelect } from './exhibit-select';
import { searchOf } from '../../search';

interface TestFireDraft {
  readonly firearmExhibitId: string;
  readonly ammunitionMaker: string;
  readonly ammunitionLot: string;
  readonly count: string;
  readonly trap: string;
  readonly firedOn: string;
  readonly testFireExhibitIds: readonly string[];
}

export function RecordTestFirePage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { firearm = '' } = useSearch({ from: '/official/test-fires/new', select: searchOf.newTestFire });
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['RecordTestFire'], key) =>
      answerOf(api.POST('/api/test-fires', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['test-fires']],
      done: ({ caseId }) => {
        said(t({ id: 'testFires.recorded' }));
        void navigate({ to: '/test-fires', search: { caseId } });
      },
    },
  );
  const draft = useDraft<TestFireDraft>(
    {
      firearmExhibitId: firearm,
      ammunitionMaker: '',
      ammunitionLot: '',
      count: '2',
      trap: '',
      firedOn: localNow().slice(0, 10),
      testFireExhibitIds: [],
    },
    command.refusal,
  );
  const { firearmExhibitId } = draft.values;
  const { data: exhibit } = useQuery({ ...exhibitQuery(firearmExhibitId), enabled: firearmExhibitId !== '' });
  const body = (): Schemas['RecordTestFire'] => {
    const { count, testFireExhibitIds, ...words } = draft.values;
    return { ...words, count: amount(count), testFireExhibitIds: [...testFireExhibitIds], caseId: exhibit?.caseId ?? '' };
  };
  return (
    <Page title={t({ id: 'testFires.record' })} lead={t({ id: 'testFires.recordLead' })}>
      <Paper withBorder p="md" maw={820}>
        <CommandForm command={command} body={body} action={t({ id: 'testFires.record' })}>
          <ExhibitSelect kind="FIREARM" {...draft.field('firearmExhibitId')} required />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput {...draft.field('ammunitionMaker')} required maxLength={120} />
            <TextInput {...draft.field('ammunitionLot')} required maxLength={120} dir="ltr" />
            <TextInput {...draft.field('count')} required inputMode="numeric" dir="ltr" />
            <TextInput {...draft.field('trap')} required maxLength={120} />
            <TextInput {...draft.field('firedOn')} required type="date" />
          </SimpleGrid>
          <RecoveredItems draft={draft} items={exhibit?.children ?? []} />
        </CommandForm>
      </Paper>
    </Page>
  );
}

interface RecoveredItemsProps {
  readonly draft: Draft<TestFireDraft>;
  readonly items: readonly Schemas['ExhibitView'][];
}

function RecoveredItems({ draft, items }: RecoveredItemsProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const fired = items.filter(({ kind }) => kind === 'TEST_FIRE_CASE' || kind === 'TEST_FIRE_BULLET');
  if (fired.length === 0) return <Text>{t({ id: 'testFires.noItems' })}</Text>;
  return (
    <Checkbox.Group
      label={t({ id: 'testFires.items' })}
      value={[...draft.values.testFireExhibitIds]}
      onChange={(testFireExhibitIds) => draft.change({ testFireExhibitIds })}
      error={draft.faultOf('testFireExhibitIds')}
    >
      <Stack gap={6} mt={6}>
        {fired.map(({ id, reference, description }) => (
          <Checkbox key={id} value={id} label={`${isolated(reference)} · ${isolated(description ?? '')}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
