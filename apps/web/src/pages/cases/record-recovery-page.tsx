import { Paper, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { Disposition, IllicitGround, SharingCriterion } from '@headstamp/codes';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { dispositionLabels, illicitGroundLabels, sharingCriterionLabels } from '../../language/code-labels';
import { CodeChecks, CodeSelect, CountrySelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { type FirearmDraft, firearmStated, NEW_FIREARM } from '../../parts/firearm/firearm-draft';
import { FirearmFields } from '../../parts/firearm/firearm-fields';
import { CommandForm } from '../../parts/form';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { useOfficial } from '../../session/session';

interface RecoveryDraft {
  readonly disposition: Disposition;
  readonly recoveredOn: string;
  readonly country: string;
  readonly place: string;
  readonly circumstances: string;
  readonly illicitGround: IllicitGround | '';
  readonly whyIllicit: string;
  readonly howFound: string;
  readonly sharingCriteria: readonly SharingCriterion[];
  readonly firearm: FirearmDraft;
}

const NEW_RECOVERY: Omit<RecoveryDraft, 'country'> = {
  disposition: 'SEIZED',
  recoveredOn: '',
  place: '',
  circumstances: '',
  illicitGround: '',
  whyIllicit: '',
  howFound: '',
  sharingCriteria: [],
  firearm: NEW_FIREARM,
};

function recoveryStated({
  firearm,
  sharingCriteria,
  disposition,
  recoveredOn,
  country,
  place,
  circumstances,
  ...why
}: RecoveryDraft): Schemas['RecordRecovery'] {
  return {
    disposition,
    recoveredOn,
    country,
    place: place.trim(),
    circumstances: circumstances.trim(),
    ...stated(why),
    sharingCriteria: [...sharingCriteria],
    firearm: firearmStated(firearm),
  };
}

export function RecordRecoveryPage(): ReactNode {
  const { id } = useParams({ from: '/official/cases/$id/recoveries/new' });
  const { formatMessage: t } = useIntl();
  const { jurisdictionCode } = useOfficial();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['RecordRecovery'], key) =>
      answerOf(api.POST('/api/cases/{id}/recoveries', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['cases']],
      done: () => {
        said(t({ id: 'recovery.recorded' }));
        void navigate({ to: '/cases/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<RecoveryDraft>({ ...NEW_RECOVERY, country: jurisdictionCode }, command.refusal);
  return (
    <Page title={t({ id: 'recovery.record' })} lead={t({ id: 'recovery.lead' })}>
      <CommandForm command={command} body={() => recoveryStated(draft.values)} action={t({ id: 'recovery.record' })}>
        <Panel title={t({ id: 'recovery.how' })}>
          <HowRecovered draft={draft} />
        </Panel>
        <Panel title={t({ id: 'firearm.asObserved' })}>
          <FirearmFields firearm={draft.under('firearm')} />
        </Panel>
        <Paper withBorder p="md">
          <CodeChecks
            of={sharingCriterionLabels}
            label={t({ id: 'recovery.sharing' })}
            value={[...draft.values.sharingCriteria]}
            onChange={(sharingCriteria) => draft.change({ sharingCriteria: sharingCriteria as SharingCriterion[] })}
            error={draft.faultOf('sharingCriteria')}
          />
        </Paper>
      </CommandForm>
    </Page>
  );
}

function HowRecovered({ draft }: { readonly draft: Draft<RecoveryDraft> }): ReactNode {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <CodeSelect of={dispositionLabels} {...draft.field('disposition')} required />
        <TextInput {...draft.field('recoveredOn')} type="date" required />
        <CountrySelect {...draft.field('country')} required />
        <TextInput {...draft.field('place')} required maxLength={500} />
      </SimpleGrid>
      <Textarea mt="sm" {...draft.field('circumstances')} required autosize minRows={3} maxLength={8_000} />
      <CodeSelect mt="sm" of={illicitGroundLabels} optional {...draft.field('illicitGround')} />
      <Textarea mt="sm" {...draft.field('whyIllicit')} autosize minRows={2} maxLength={4_000} />
      <Textarea mt="sm" {...draft.field('howFound')} autosize minRows={2} maxLength={4_000} />
    </>
  );
}
