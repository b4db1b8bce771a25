import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { FieldProps } from '../../parts/draft';
import { holdersQuery } from './marking.reads';

/** A registered holder; the latest two hundred. */
export function HolderSelect({ field }: { readonly field: FieldProps }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data } = useQuery(holdersQuery);
  const holders = (data?.items ?? []).map(({ id, name, country }) => ({
    value: id,
    label: `${name ?? t({ id: 'firearms.nameEnded' })} (${country})`,
  }));
  return <NativeSelect {...field} data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...holders]} />;
}
