import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { type Command, useCommand } from '../../api/command';
import { draftOfFirearm, firearmStated } from '../../parts/firearm/firearm-draft';
import { said } from '../../parts/said';

type TraceDraft = Schemas['TraceRequestDraft'];

/** Begins a draft, which may lack anything, and goes to it. */
export function useBeginTraceRequest(): Command<TraceDraft> {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  return useCommand(
    (body: TraceDraft, key) => answerOf(api.POST('/api/trace-requests', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['trace-requests']],
      done: ({ id }) => {
        said(t({ id: 'trace.begun' }));
        void navigate({ to: '/trace-requests/$id', params: { id } });
      },
    },
  );
}

/** What a recovery already says of a request. */
export function draftFromRecovery(recovery: Schemas['RecoveryView']): TraceDraft {
  const { illicitGround, whyIllicit, howFound, circumstances, recoveredOn, country, caseId, firearm } = recovery;
  return {
    caseId,
    priority: 'ROUTINE',
    illicitGround,
    whyIllicit,
    howFound: howFound ?? circumstances.slice(0, 4_000),
    recoveredOn,
    recoveredIn: country,
    firearm: firearmStated(draftOfFirearm(firearm)),
  };
}
