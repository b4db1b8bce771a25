import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { FieldProps } from '../../parts/draft';
import { useMay } from '../../session/session';
import { instrumentsQuery } from './laboratory.reads';

/** The registered instrument that something was scanned with. A laboratory that registered none is asked for none. */
export function InstrumentField({ field }: { readonly field: FieldProps }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { data } = useQuery({ ...instrumentsQuery, enabled: may('GET /api/laboratory/instruments') });
  const scanners = (data?.items ?? []).filter(({ kind }) => kind === 'SCANNER_3D' || kind === 'OTHER');
  if (scanners.length === 0) return null;
  return (
    <NativeSelect
      {...field}
      data={[
        { value: '', label: t({ id: 'choice.notStated' }) },
        ...scanners.map(({ id, maker, model, serial }) => ({ value: id, label: `${maker} ${model} ${serial}` })),
      ]}
    />
  );
}
