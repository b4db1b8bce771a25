import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useOfficial } from '../../session/session';
import { jurisdictionsQuery } from '../directory/directory.reads';

interface SharePartnersProps {
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly error: string | undefined;
}

/** The partners that may compare against a surface; none unless somebody says so. */
export function SharePartners({ value, onChange, error }: SharePartnersProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const { jurisdictionCode } = useOfficial();
  const { data = [] } = useQuery(jurisdictionsQuery);
  return (
    <Checkbox.Group label={t({ id: 'acquisitions.shareWith' })} value={[...value]} onChange={onChange} error={error}>
      <Stack gap={6} mt={6}>
        {data
          .filter(({ code }) => code !== jurisdictionCode)
          .map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
