import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { asRefusal } from '../api/refusal';
import { Page } from '../parts/page';
import { RefusalNotice } from '../parts/refusal-notice';

/** A page that broke says so and offers to begin again; what was sent before is with the server. */
export function PageFault({ error, reset }: { readonly error: unknown; readonly reset: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Page title={t({ id: 'page.broken' })}>
      <RefusalNotice refusal={asRefusal(error)} />
      <Button onClick={reset}>{t({ id: 'action.tryAgain' })}</Button>
    </Page>
  );
}
