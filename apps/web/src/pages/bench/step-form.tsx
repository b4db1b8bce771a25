import { SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
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
import { CUSTODY } from '../custody/custody.reads';
import { type Casting, type CastingStep, castingQuery, type Gauge } from './bench.reads';
import { castingStepLabels, PROPOSED_MINUTES } from './bench-labels';
import { Countdown } from './countdown';
import { keepClock, readClock } from './step-clock';
import { useQueryClient } from '@tanstack/react-query';

type Readings = Readonly<Record<Gauge, string>>;

const NO_READINGS: Readings = {
  fixture: '',
  product: '',
  lot: '',
  expiresOn: '',
  mixRatio: '10:1',
  pressureKpa: '',
  temperatureC: '23',
  condition: '',
  sealAfter: '',
  colour: '',
  deviationReason: '',
};

/** Readings that a step may have besides those that it needs. */
const MAY: Readonly<Partial<Record<CastingStep, readonly Gauge[]>>> = { RESIN_POURED: ['colour', 'deviationReason'] };

function stepStated(step: CastingStep, gauges: readonly Gauge[], draft: Readings & Times): Schemas['RecordStep'] {
  const words = gauges.filter((gauge) => gauge !== 'pressureKpa' && gauge !== 'temperatureC');
  return {
    step,
    startedAt: instantOf(draft.startedAt),
    endedAt: instantOf(draft.endedAt),
    ...stated(Object.fromEntries(words.map((gauge) => [gauge, draft[gauge]]))),
    ...(gauges.includes('pressureKpa') && { pressureKpa: amount(draft.pressureKpa) }),
    ...(gauges.includes('temperatureC') && { temperatureC: amount(draft.temperatureC) }),
  };
}

interface Times {
  readonly startedAt: string;
  readonly endedAt: string;
}

/** A step that can be done now: its clock, its readings, and when it was begun and ended. */
export function StepForm({ casting, step, needs }: { readonly casting: Casting; readonly step: CastingStep; readonly needs: readonly Gauge[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const cache = useQueryClient();
  const proposed = PROPOSED_MINUTES[step];
  const [clock, setClock] = useState(() => readClock(casting.id, step, proposed ?? 0));
  const gauges = [...needs, ...(MAY[step] ?? [])];
  const command = useCommand(
    (body: Schemas['RecordStep'], key) =>
      answerOf(api.POST('/api/castings/{id}/steps', { params: { path: { id: casting.id }, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: (now) => {
        keepClock(casting.id, step, null);
        cache.setQueryData(castingQuery(casting.id).queryKey, now);
        said(t({ id: 'bench.stepRecorded' }));
      },
    },
  );
  const started = clock.startedAt === null ? localNow() : localNow(new Date(clock.startedAt));
  const draft = useDraft<Readings & Times>({ ...NO_READINGS, startedAt: started, endedAt: localNow() }, command.refusal);
  return (
    <Panel level={3} title={t(castingStepLabels[step])}>
      {proposed !== undefined && (
        <Countdown
          castingId={casting.id}
          step={step}
          clock={clock}
          onClock={(begun) => {
            setClock(begun);
            if (begun.startedAt !== null) draft.change({ startedAt: localNow(new Date(begun.startedAt)) });
          }}
        />
      )}
      <CommandForm command={command} body={() => stepStated(step, gauges, draft.values)} action={t({ id: 'bench.recordStep' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
          <TextInput {...draft.field('startedAt')} required type="datetime-local" />
          <TextInput {...draft.field('endedAt')} required type="datetime-local" />
          {gauges.map((gauge) => (
            <TextInput
              key={gauge}
              {...draft.field(gauge)}
              required={needs.includes(gauge)}
              maxLength={500}
              type={gauge === 'expiresOn' ? 'date' : 'text'}
              inputMode={gauge === 'pressureKpa' || gauge === 'temperatureC' ? 'decimal' : 'text'}
            />
          ))}
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}
