import { Button, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import type { BallisticLink } from './ballistics.reads';

/** Asks the side that declared the lead for a cast of its item, to be examined here. */
export function CastRequestPanel({ link: { id, version } }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const ask = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/links/{id}/cast-request', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body: { items: 'CASTS' },
        }),
      ),
    { changes: [['links']], done: () => said(t({ id: 'links.castRequested' })) },
  );
  return (
    <Panel title={t({ id: 'links.requestCast' })}>
      <RefusalNotice refusal={ask.refusal} />
      <Text mb="sm">{t({ id: 'links.requestCastLead' })}</Text>
      <Button loading={ask.pending} onClick={() => ask.send(null)}>
        {t({ id: 'links.requestCast' })}
      </Button>
    </Panel>
  );
}

/** Asks for the original where a cast does not serve, and says why. */
export function OriginalRequestPanel({ link: { id, version } }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const ask = useCommand(
    ({ whyNoCast }: { readonly whyNoCast: string }, key) =>
      answerOf(
        api.POST('/api/links/{id}/cast-request', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body: { items: 'ORIGINALS', whyNoCast: whyNoCast.trim() },
        }),
      ),
    { changes: [['links']], done: () => said(t({ id: 'links.originalRequested' })) },
  );
  const draft = useDraft({ whyNoCast: '' }, ask.refusal);
  return (
    <Panel title={t({ id: 'links.requestOriginal' })}>
      <Text mb="sm">{t({ id: 'links.requestOriginalLead' })}</Text>
      <CommandForm command={ask} body={() => draft.values} action={t({ id: 'links.requestOriginal' })}>
        <Textarea {...draft.field('whyNoCast')} required autosize maxLength={2_000} />
      </CommandForm>
    </Panel>
  );
}
