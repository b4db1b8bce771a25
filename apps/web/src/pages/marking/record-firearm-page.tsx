import { Button, SimpleGrid, TextInput } from '@mantine/core';
import type { FirearmType, SerialState } from '@headstamp/codes';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { firearmTypeLabels, serialStateLabels } from '../../language/code-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import { type Draft, type DraftList, useDraft } from '../../parts/draft';
import { type MarkDraft, marksStated, NEW_MARK } from '../../parts/firearm/firearm-draft';
import { MarkFields } from '../../parts/firearm/mark-fields';
import { CommandForm } from '../../parts/form';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { type LifeEventDraft, LifeEventFields, lifeEventStated, NEW_LIFE_EVENT } from './life-event-fields';
import { RegisterHolderForm } from './register-holder-form';

interface FirearmRecordDraft {
  readonly serial: string;
  readonly serialState: SerialState;
  readonly barrelSerial: string;
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  readonly calibre: string;
  readonly countryOfManufacture: string;
  readonly yearOfManufacture: string;
  readonly marks: readonly MarkDraft[];
  readonly lifeEvents: readonly LifeEventDraft[];
}

const NEW_RECORD: FirearmRecordDraft = {
  serial: '',
  serialState: 'COMPLETE',
  barrelSerial: '',
  make: '',
  model: '',
  type: 'P',
  calibre: '',
  countryOfManufacture: '',
  yearOfManufacture: '',
  marks: [NEW_MARK],
  lifeEvents: [],
};

function recordStated(draft: FirearmRecordDraft): Schemas['RecordFirearm'] {
  const { serial, barrelSerial, yearOfManufacture, marks, lifeEvents, make, model, calibre, ...codes } = draft;
  return {
    ...codes,
    make: make.trim(),
    model: model.trim(),
    calibre: calibre.trim(),
    ...stated({ serial, barrelSerial, yearOfManufacture: yearOfManufacture.trim() === '' ? null : Number(yearOfManufacture) }),
    marks: marksStated(marks),
    lifeEvents: lifeEvents.map(lifeEventStated),
  };
}

export function RecordFirearmPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['RecordFirearm'], key) => answerOf(api.POST('/api/firearms', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['firearms']],
      done: ({ id }) => {
        said(t({ id: 'firearms.recorded' }));
        void navigate({ to: '/firearms/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<FirearmRecordDraft>(NEW_RECORD, command.refusal);
  const lifeEvents = draft.listed('lifeEvents');
  return (
    <Page title={t({ id: 'firearms.record' })} lead={t({ id: 'recovery.lead' })}>
      <CommandForm command={command} body={() => recordStated(draft.values)} action={t({ id: 'firearms.record' })}>
        <Panel title={t({ id: 'firearms.identity' })}>
          <IdentityFields draft={draft} />
        </Panel>
        <Panel title={t({ id: 'marks.caption' })}>
          <MarkFields marks={draft.listed('marks')} />
        </Panel>
        <Panel title={t({ id: 'firearms.life' })}>
          <LifeFields events={lifeEvents} />
        </Panel>
      </CommandForm>
      <div className="after-form">
        <Panel title={t({ id: 'holders.register' })}>
          <RegisterHolderForm done={({ id }) => lifeEvents.add({ ...NEW_LIFE_EVENT, holderId: id })} />
        </Panel>
      </div>
    </Page>
  );
}

function IdentityFields({ draft }: { readonly draft: Draft<FirearmRecordDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
      <TextInput {...draft.field('serial')} description={t({ id: 'firearm.serialHint' })} maxLength={60} dir="ltr" />
      <CodeSelect of={serialStateLabels} {...draft.field('serialState')} required />
      <TextInput {...draft.field('barrelSerial')} maxLength={60} dir="ltr" />
      <TextInput {...draft.field('make')} required maxLength={200} />
      <TextInput {...draft.field('model')} required maxLength={200} />
      <CodeSelect of={firearmTypeLabels} {...draft.field('type')} required />
      <TextInput {...draft.field('calibre')} required maxLength={60} dir="ltr" />
      <CountrySelect {...draft.field('countryOfManufacture')} required />
      <TextInput {...draft.field('yearOfManufacture')} inputMode="numeric" maxLength={4} dir="ltr" />
    </SimpleGrid>
  );
}

function LifeFields({ events }: { readonly events: DraftList<LifeEventDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      {events.items.map((event, index) => (
        <fieldset key={index} className="choices">
          <legend>{t({ id: 'firearms.event' }, { number: index + 1 })}</legend>
          <LifeEventFields event={event} />
          <Button mt="sm" variant="default" size="compact-sm" onClick={() => events.remove(index)}>
            {t({ id: 'firearms.removeEvent' }, { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button mt="sm" variant="default" onClick={() => events.add(NEW_LIFE_EVENT)}>
        {t({ id: 'firearms.addEvent' })}
      </Button>
    </>
  );
}
