import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { said } from '../../parts/said';
import type { TraceRequest } from './tracing.reads';

/** The addressee needs to know more before it can go on. */
export function AskInformationForm({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const command = useCommand(
    (body: { text: string }, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/information-request', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.said' })) },
  );
  const draft = useDraft({ text: '' }, command.refusal);
  return (
    <CommandForm command={command} body={() => ({ text: draft.values.text.trim() })} action={t({ id: 'trace.askInformation' })}>
      <Textarea {...draft.field('text')} required autosize minRows={2} maxLength={4_000} />
    </CommandForm>
  );
}
