import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { CODES_OF, type ReviewCode, type Verdict, verdictLabels } from '../../language/comparison-labels';
import { CodeChecks, CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import type { Candidate } from './ballistics.reads';

interface ReviewDraft {
  readonly verdict: Verdict;
  readonly codes: readonly ReviewCode[];
  readonly reason: string;
}

const { 'look-again': lookAgain, ...FIRST_VERDICTS } = verdictLabels;
const SECOND_VERDICT = { 'look-again': lookAgain };

/** What may be said of a candidate as it stands: a verdict, or that another examiner looks again at what was dismissed or left open. */
export const verdictsOf = ({ state }: Candidate) => (state === 'dismissed' || state === 'undecided' ? SECOND_VERDICT : FIRST_VERDICTS);

/** An examiner looked at both surfaces and says what comes of the candidate, and why. */
export function ReviewCandidatePanel({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const { id, version } = candidate;
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const review = useCommand(
    ({ verdict, ...body }: Schemas['ReviewCandidate'] & { readonly verdict: Verdict }, key) => {
      const at = { params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } }, body };
      if (verdict === 'declare-lead') return answerOf(api.POST('/api/candidates/{id}/lead', at));
      if (verdict === 'dismiss') return answerOf(api.POST('/api/candidates/{id}/dismissal', at));
      if (verdict === 'cannot-tell') return answerOf(api.POST('/api/candidates/{id}/open-question', at));
      return answerOf(api.POST('/api/candidates/{id}/second-look', at));
    },
    {
      changes: [['candidates'], ['links'], ['alerts']],
      done: ({ linkId, state }) => {
        if (state === 'lead') said(t({ id: 'candidates.leadDeclared' }));
        else said(state === 'dismissed' ? t({ id: 'candidates.dismissed' }) : t({ id: 'candidates.reviewed' }));
        if (state === 'lead' && linkId !== null) void navigate({ to: '/links/$id', params: { id: linkId } });
      },
    },
  );
  const verdicts = verdictsOf(candidate);
  const first: Verdict = verdicts === SECOND_VERDICT ? 'look-again' : 'declare-lead';
  const draft = useDraft<ReviewDraft>({ verdict: first, codes: [], reason: '' }, review.refusal);
  const { verdict, codes, reason } = draft.values;
  const fitting = codes.filter((code) => code in CODES_OF[verdict]);
  return (
    <Panel title={t({ id: 'candidates.review' })}>
      <CommandForm
        command={review}
        body={() => ({ verdict, reason: reason.trim(), ...(fitting.length > 0 && { codes: fitting }) })}
        action={t(verdictLabels[verdict])}
      >
        <CodeSelect of={verdicts} {...draft.field('verdict')} label={t({ id: 'candidates.verdict' })} />
        <CodeChecks
          of={CODES_OF[verdict]}
          label={t({ id: 'candidates.codes' })}
          value={fitting}
          onChange={(chosen) => draft.change({ codes: chosen as ReviewCode[] })}
          error={draft.faultOf('codes')}
        />
        <Textarea {...draft.field('reason')} label={t({ id: 'candidates.reason' })} required autosize minRows={3} maxLength={2_000} />
      </CommandForm>
    </Panel>
  );
}
