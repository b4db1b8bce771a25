import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { FieldProps } from '../../parts/draft';
import { useOfficial } from '../../session/session';
import { jurisdictionsQuery } from '../directory/directory.reads';

/** The states that take part in the exchange, but for one's own. */
export function AddresseeField({ field }: { readonly field: FieldProps }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { jurisdictionCode } = useOfficial();
  const { data = [] } = useQuery(jurisdictionsQuery);
  const others = data
    .filter(({ code }) => code !== jurisdictionCode)
    .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  return <NativeSelect {...field} data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...others]} />;
}
