import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { ItemKind } from '@headstamp/codes';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { itemKindLabels } from '../../language/code-labels';
import { isolated } from '../../parts/isolated';
import { exhibitQuery, exhibitsQuery } from '../custody/custody.reads';

interface ExhibitSelectProps extends Omit<NativeSelectProps, 'data' | 'value'> {
  readonly value: string;
  readonly kind: ItemKind;
  readonly caseId?: string;
}

/** An exhibit of a kind: the latest ones, and the one that is chosen already. */
export function ExhibitSelect({ value, kind, caseId, ...select }: ExhibitSelectProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data: page } = useQuery(exhibitsQuery({ kind, ...(caseId ? { caseId } : {}) }));
  const { data: chosen } = useQuery({ ...exhibitQuery(value), enabled: value !== '' });
  const exhibits = page?.items ?? [];
  const all = chosen && !exhibits.some(({ id }) => id === chosen.id) ? [chosen, ...exhibits] : exhibits;
  const labelled = all.map((exhibit) => ({
    value: exhibit.id,
    label: `${isolated(exhibit.reference)} · ${isolated(exhibit.description ?? t(itemKindLabels[exhibit.kind]))}`,
  }));
  return <NativeSelect {...select} value={value} data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...labelled]} />;
}
