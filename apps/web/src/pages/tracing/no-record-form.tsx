import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { said } from '../../parts/said';
import type { TraceRequest } from './tracing.reads';

export function NoRecordForm({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const command = useCommand(
    (body: Schemas['StateNoRecord'], key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/no-record', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.noRecordStated' })) },
  );
  const draft = useDraft({ remarks: '' }, command.refusal);
  return (
    <CommandForm command={command} body={() => stated(draft.values)} action={t({ id: 'trace.stateNoRecord' })}>
      <Textarea {...draft.field('remarks')} autosize minRows={2} maxLength={4_000} />
    </CommandForm>
  );
}
