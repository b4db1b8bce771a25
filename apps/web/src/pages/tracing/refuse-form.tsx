import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { refusalGroundLabels } from '../../language/code-labels';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { said } from '../../parts/said';
import type { TraceRequest } from './tracing.reads';

type Refusing = Schemas['RefuseTraceRequest'];

export function RefuseForm({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const command = useCommand(
    (body: Refusing, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/refusal', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.refusedNow' })) },
  );
  const draft = useDraft<{ ground: Refusing['ground']; reasons: string }>(
    { ground: 'CRIMINAL_INVESTIGATION', reasons: '' },
    command.refusal,
  );
  return (
    <CommandForm
      command={command}
      body={() => ({ ground: draft.values.ground, reasons: draft.values.reasons.trim() })}
      action={t({ id: 'trace.refuse' })}
    >
      <CodeSelect of={refusalGroundLabels} {...draft.field('ground')} required />
      <Textarea {...draft.field('reasons')} required autosize minRows={3} maxLength={4_000} />
    </CommandForm>
  );
}
