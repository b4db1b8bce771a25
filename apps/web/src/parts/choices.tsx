import { Checkbox, type CheckboxGroupProps, NativeSelect, type NativeSelectProps, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useChoices } from '../language/code';
import type { Labels } from '../language/code-labels';
import { useCountryChoices } from '../language/country';

type SelectProps = Omit<NativeSelectProps, 'data'>;

interface CodeSelectProps extends SelectProps {
  readonly of: Labels;
  /** Offers "not stated" as the first choice. */
  readonly optional?: boolean;
}

export function CodeSelect({ of, optional = false, ...select }: CodeSelectProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const choices = useChoices(of);
  return <NativeSelect {...select} data={optional ? [{ value: '', label: t({ id: 'choice.notStated' }) }, ...choices] : choices} />;
}

export function CountrySelect(select: SelectProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const choices = useCountryChoices();
  return <NativeSelect {...select} data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...choices]} />;
}

interface CodeChecksProps extends Omit<CheckboxGroupProps, 'children'> {
  readonly of: Labels;
}

/** Any number of codes of a list. */
export function CodeChecks({ of, ...group }: CodeChecksProps): ReactNode {
  const choices = useChoices(of);
  return (
    <Checkbox.Group {...group}>
      <Stack gap={6} mt={6}>
        {choices.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
