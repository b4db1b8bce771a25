import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useIntl } from 'react-intl';

/** Days, both counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** This year up to today. */
export function thisYear(now: Date): Period {
  const to = now.toISOString().slice(0, 10);
  return { from: `${to.slice(0, 4)}-01-01`, to };
}

interface PeriodFormProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

export function PeriodForm({ period, onPeriod }: PeriodFormProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [wanted, setWanted] = useState<Period>({ from: period.from, to: period.to });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onPeriod(wanted);
  };
  const day = (name: keyof Period, label: string): ReactNode => (
    <TextInput
      type="date"
      required
      label={label}
      value={wanted[name]}
      onChange={({ currentTarget }) => setWanted({ ...wanted, [name]: currentTarget.value })}
    />
  );
  return (
    <form onSubmit={submit} className="no-print">
      <Group align="end" mb="md">
        {day('from', t({ id: 'hitFigures.from' }))}
        {day('to', t({ id: 'hitFigures.to' }))}
        <Button type="submit" variant="default">
          {t({ id: 'hitFigures.show' })}
        </Button>
      </Group>
    </form>
  );
}
