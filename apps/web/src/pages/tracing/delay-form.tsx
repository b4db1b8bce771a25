import { Textarea, TextInput } from '@mantine/core';
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

type Delaying = Schemas['DelayTraceRequest'];

/** The answer will come later: on which ground, why, and by when. */
export function DelayForm({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const command = useCommand(
    (body: Delaying, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/delay', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.delayedNow' })) },
  );
  const draft = useDraft<{ ground: Delaying['ground']; reasons: string; expectedOn: string }>(
    { ground: 'CRIMINAL_INVESTIGATION', reasons: '', expectedOn: '' },
    command.refusal,
  );
  return (
    <CommandForm
      command={command}
      body={() => ({ ...draft.values, reasons: draft.values.reasons.trim() })}
      action={t({ id: 'trace.delay' })}
    >
      <CodeSelect of={refusalGroundLabels} {...draft.field('ground')} required />
      <TextInput {...draft.field('expectedOn')} type="date" required />
      <Textarea {...draft.field('reasons')} required autosize minRows={3} maxLength={4_000} />
    </CommandForm>
  );
}
