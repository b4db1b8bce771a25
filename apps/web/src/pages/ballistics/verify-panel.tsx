import { Text, Textarea } from '@mantine/core';
import type { AfteConclusion } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { conclusionLabels } from '../../language/code-labels';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import type { BallisticLink } from './ballistics.reads';

/** A second examiner concludes without having seen the first conclusion: the server does not tell it before. */
export function VerifyPanel({ link: { id, version } }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['VerifyLink'], key) =>
      answerOf(
        api.POST('/api/links/{id}/verification', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['links'], ['alerts']], done: () => said(t({ id: 'links.verifiedNow' })) },
  );
  const draft = useDraft<{ conclusion: AfteConclusion | ''; remarks: string }>({ conclusion: '', remarks: '' }, command.refusal);
  const body = (): Schemas['VerifyLink'] => ({
    conclusion: draft.values.conclusion as AfteConclusion,
    ...stated({ remarks: draft.values.remarks }),
  });
  return (
    <Panel title={t({ id: 'links.verify' })}>
      <Text mb="sm">{t({ id: 'links.blind' })}</Text>
      <CommandForm command={command} body={body} action={t({ id: 'links.recordVerification' })}>
        <CodeSelect of={conclusionLabels} optional {...draft.field('conclusion')} required />
        <Textarea {...draft.field('remarks')} autosize minRows={2} maxLength={4_000} />
      </CommandForm>
    </Panel>
  );
}
