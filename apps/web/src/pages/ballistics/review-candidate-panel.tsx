import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import type { Candidate } from './ballistics.reads';

/** An examiner looked at both surfaces and says what comes of the candidate. */
export function ReviewCandidatePanel({ candidate: { id, version } }: { readonly candidate: Candidate }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const at = (key: string) => ({ path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } });
  const lead = useCommand(
    (body: Schemas['ReviewCandidate'], key) => answerOf(api.POST('/api/candidates/{id}/lead', { params: at(key), body })),
    {
      changes: [['candidates'], ['links'], ['alerts']],
      done: ({ linkId }) => {
        said(t({ id: 'candidates.leadDeclared' }));
        if (linkId !== null) void navigate({ to: '/links/$id', params: { id: linkId } });
      },
    },
  );
  const dismiss = useCommand(
    (body: Schemas['ReviewCandidate'], key) => answerOf(api.POST('/api/candidates/{id}/dismissal', { params: at(key), body })),
    {
      changes: [['candidates']],
      done: () => said(t({ id: 'candidates.dismissed' })),
    },
  );
  const draft = useDraft({ reason: '' }, lead.refusal ?? dismiss.refusal);
  const body = (): Schemas['ReviewCandidate'] => ({ reason: draft.values.reason.trim() });
  return (
    <Panel title={t({ id: 'candidates.review' })}>
      <RefusalNotice refusal={dismiss.refusal} />
      <CommandForm
        command={lead}
        body={body}
        action={t({ id: 'candidates.declareLead' })}
        others={
          <Button variant="default" loading={dismiss.pending} onClick={() => dismiss.send(body())}>
            {t({ id: 'candidates.dismiss' })}
          </Button>
        }
      >
        <Textarea {...draft.field('reason')} label={t({ id: 'candidates.reason' })} required autosize minRows={3} maxLength={2_000} />
      </CommandForm>
    </Panel>
  );
}
