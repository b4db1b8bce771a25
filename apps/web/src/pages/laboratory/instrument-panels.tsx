import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { instrumentKindLabels } from './laboratory-labels';
import { type Instrument, LABORATORY } from './laboratory.reads';

interface InstrumentDraft {
  readonly kind: Instrument['kind'];
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly location: string;
  readonly calibrationRequired: boolean;
}

const NEW_INSTRUMENT: InstrumentDraft = { kind: 'COMPARISON_MICROSCOPE', maker: '', model: '', serial: '', location: '', calibrationRequired: true };

export function RegisterInstrumentPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['RegisterInstrument'], key) =>
      answerOf(api.POST('/api/laboratory/instruments', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [LABORATORY],
      done: () => {
        draft.change(NEW_INSTRUMENT);
        said(t({ id: 'laboratory.instrumentRegistered' }));
      },
    },
  );
  const draft = useDraft<InstrumentDraft>(NEW_INSTRUMENT, command.refusal);
  return (
    <Panel level={3} title={t({ id: 'laboratory.registerInstrument' })}>
      <CommandForm command={command} body={() => draft.values} action={t({ id: 'laboratory.registerInstrument' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <CodeSelect of={instrumentKindLabels} {...draft.field('kind')} />
          <TextInput {...draft.field('maker')} required maxLength={120} />
          <TextInput {...draft.field('model')} required maxLength={120} dir="ltr" />
          <TextInput {...draft.field('serial')} required maxLength={80} dir="ltr" />
          <TextInput {...draft.field('location')} required maxLength={120} />
        </SimpleGrid>
        <Checkbox
          label={t({ id: 'laboratory.calibrationRequired' })}
          checked={draft.values.calibrationRequired}
          onChange={({ currentTarget: { checked } }) => draft.change({ calibrationRequired: checked })}
        />
      </CommandForm>
    </Panel>
  );
}

interface CalibrationDraft {
  readonly instrumentId: string;
  readonly calibratedOn: string;
  readonly dueOn: string;
  readonly calibratedBy: string;
  readonly certificateNumber: string;
  readonly uncertainty: string;
  readonly passed: boolean;
}

export function CalibrationPanel({ instruments }: { readonly instruments: readonly Instrument[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    ({ instrumentId, ...body }: CalibrationDraft, key) =>
      answerOf(
        api.POST('/api/laboratory/instruments/{id}/calibrations', {
          params: { path: { id: instrumentId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [LABORATORY], done: () => said(t({ id: 'laboratory.calibrationRecorded' })) },
  );
  const draft = useDraft<CalibrationDraft>(
    { instrumentId: '', calibratedOn: '', dueOn: '', calibratedBy: '', certificateNumber: '', uncertainty: '', passed: true },
    command.refusal,
  );
  return (
    <Panel level={3} title={t({ id: 'laboratory.recordCalibration' })}>
      <CommandForm command={command} body={() => draft.values} action={t({ id: 'laboratory.recordCalibration' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <NativeSelect
            {...draft.field('instrumentId')}
            required
            data={[
              { value: '', label: t({ id: 'choice.notStated' }) },
              ...instruments.map(({ id, maker, model, serial }) => ({ value: id, label: `${maker} ${model} ${serial}` })),
            ]}
          />
          <TextInput {...draft.field('calibratedOn')} required type="date" />
          <TextInput {...draft.field('dueOn')} required type="date" />
          <TextInput {...draft.field('calibratedBy')} required maxLength={200} />
          <TextInput {...draft.field('certificateNumber')} required maxLength={120} dir="ltr" />
          <TextInput {...draft.field('uncertainty')} required maxLength={500} dir="ltr" />
        </SimpleGrid>
        <Checkbox
          label={t({ id: 'laboratory.passed' })}
          checked={draft.values.passed}
          onChange={({ currentTarget: { checked } }) => draft.change({ passed: checked })}
        />
      </CommandForm>
    </Panel>
  );
}
