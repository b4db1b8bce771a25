import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { isolated } from '../../parts/isolated';
import { caseQuery, casesQuery } from './cases.reads';

/** An open case of the own jurisdiction: the latest ones, and the one that is chosen already. */
export function CaseSelect(select: Omit<NativeSelectProps, 'data'>): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data: page } = useQuery(casesQuery({ state: 'open' }));
  const chosen = typeof select.value === 'string' ? select.value : '';
  const { data: own } = useQuery({ ...caseQuery(chosen), enabled: chosen !== '' });
  const cases = page?.items ?? [];
  const all = own && !cases.some(({ id }) => id === own.id) ? [own, ...cases] : cases;
  return (
    <NativeSelect
      {...select}
      data={[
        { value: '', label: t({ id: 'choice.notStated' }) },
        ...all.map(({ id, reference, title }) => ({ value: id, label: `${isolated(reference)} · ${isolated(title)}` })),
      ]}
    />
  );
}
