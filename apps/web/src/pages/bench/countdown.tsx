import { Button, Group, NumberInput, Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../../parts/ident';
import { clockFace, keepClock, secondsLeft, type StepClock, useNow } from './step-clock';

interface CountdownProps {
  readonly castingId: string;
  readonly step: string;
  readonly clock: StepClock;
  readonly onClock: (clock: StepClock) => void;
}

/** The clock of a step: begun by hand, kept over a reload, said aloud each quarter of an hour, at each of the last minutes and at its end. */
export function Countdown({ castingId, step, clock, onClock }: CountdownProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [minutes, setMinutes] = useState(clock.minutes);
  const now = useNow(clock.startedAt !== null);
  const left = secondsLeft(clock, now);
  if (left === null) {
    const begin = (): void => {
      const begun = { startedAt: Date.now(), minutes };
      keepClock(castingId, step, begun);
      onClock(begun);
    };
    return (
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t({ id: 'bench.minutes' })}
          value={minutes}
          min={1}
          max={6_000}
          w={140}
          onChange={(value) => setMinutes(typeof value === 'number' && value > 0 ? value : 1)}
        />
        <Button variant="default" onClick={begin}>
          {t({ id: 'bench.startClock' })}
        </Button>
      </Group>
    );
  }
  return (
    <div>
      <Text fz={32} fw={600} role="timer" aria-label={t({ id: 'bench.timeLeft' })} data-testid="countdown">
        <Ident>{clockFace(left)}</Ident>
      </Text>
      {left <= 0 && <Text fw={600}>{t({ id: 'bench.timeOver' })}</Text>}
      <VisuallyHidden aria-live="polite">
        {left <= 0 ? t({ id: 'bench.timeOver' }) : t({ id: 'bench.minutesLeft' }, { minutes: spokenMinutes(left) })}
      </VisuallyHidden>
    </div>
  );
}

/** The words change, and are said, at each quarter of an hour and at each of the last five minutes. */
function spokenMinutes(seconds: number): number {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 5 ? minutes : Math.ceil(minutes / 15) * 15;
}
