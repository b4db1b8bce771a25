import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { useMay } from '../../session/session';
import { logQuery } from './log.reads';

/**
 * The offline verifier beside the system it checks, in a frame that may run its own script and nothing else: another origin than ours,
 * no cookie, no network. It shares no code with this page, which only shows it.
 */
export function VerifyPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <Page
      title={t({ id: 'verify.title' })}
      lead={t({ id: 'verify.lead' })}
      actions={
        <Anchor href="/verifier" download="headstamp-verify.html">
          {t({ id: 'verify.takeAway' })}
        </Anchor>
      }
    >
      {may('GET /api/log') && <OwnKey />}
      <iframe
        src="/verifier/here"
        title={t({ id: 'verify.frame' })}
        sandbox="allow-scripts allow-forms"
        referrerPolicy="no-referrer"
        className="verifier-frame"
      />
    </Page>
  );
}

function OwnKey(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data } = useQuery(logQuery);
  if (!data) return null;
  return (
    <Text size="sm" mb="md" component="p">
      {t({ id: 'verify.ownKey' })} <Ident>{data.verifierKey}</Ident>
    </Text>
  );
}
