import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMay } from '../../session/session';

interface HistoryDownloadProps {
  readonly kind: 'exhibit' | 'mould' | 'cast';
  readonly id: string;
}

/** The history with its proofs, as a file that anyone can verify without this server. */
export function HistoryDownload({ kind, id }: HistoryDownloadProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  if (!may('GET /api/custody-histories/{kind}/{id}')) return null;
  return (
    <Button
      component="a"
      href={`/api/custody-histories/${kind}/${id}`}
      download={`custody-${kind}-${id}.json`}
      variant="default"
      size="compact-sm"
    >
      {t({ id: 'custody.export' })}
    </Button>
  );
}
