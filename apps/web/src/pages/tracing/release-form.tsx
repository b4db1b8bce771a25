import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { RefusalGround, TraceEndState, UseCondition } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { Code } from '../../language/code';
import { chainActorLabels, endStateLabels, refusalGroundLabels, useConditionLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { CodeChecks, CodeSelect, CountrySelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { said } from '../../parts/said';
import { type ChainRowDraft, ChainRowFields, chainRowStated } from './chain-row-fields';
import type { TraceCandidate, TraceRequest } from './tracing.reads';

interface ReleaseDraft {
  readonly endState: TraceEndState;
  readonly useConditions: readonly UseCondition[];
  readonly withhold: readonly number[];
  readonly remarks: string;
  readonly furtherCountry: string;
  readonly tooOldYear: string;
  readonly tooOldCountry: string;
  readonly ground: RefusalGround;
  readonly reasons: string;
  readonly chain: readonly ChainRowDraft[];
}

interface Releasing {
  readonly choice: ReturnType<typeof choiceStated>;
  readonly ground: RefusalGround;
  readonly reasons: string;
  readonly remarks: string;
}

interface ReleaseFormProps {
  readonly request: TraceRequest;
  /** The record that was chosen; null to state the chain by hand. */
  readonly candidate: TraceCandidate | null;
  /** A part is given, and the rest kept back on a ground of the Instrument. */
  readonly restricting: boolean;
}

/** What an answer and a restricted answer both say. */
function choiceStated(draft: ReleaseDraft, candidate: TraceCandidate | null): Omit<Schemas['AnswerTraceRequest'], 'extent' | 'remarks'> {
  const from = candidate
    ? { proposalCandidateRecordId: candidate.recordId, ...(draft.withhold.length > 0 ? { withhold: [...draft.withhold] } : {}) }
    : { chain: draft.chain.map((row, index) => chainRowStated(row, index + 1)) };
  const { endState, furtherCountry, tooOldYear, tooOldCountry } = draft;
  const law = endState === 'TOO_OLD' ? { tooOldYear: Number(tooOldYear), tooOldCountry } : {};
  return { ...from, ...stated({ furtherCountry }), ...law, endState, useConditions: [...draft.useConditions] };
}

/** Releases a chain to the state that asked: which rows, and what they may be used for. */
export function ReleaseForm({ request, candidate, restricting }: ReleaseFormProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const command = useCommand(
    ({ ground, reasons, remarks, choice }: Releasing, key) => {
      const params = { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } };
      return restricting
        ? answerOf(api.POST('/api/trace-requests/{id}/restriction', { params, body: { ...choice, ground, reasons } }))
        : answerOf(api.POST('/api/trace-requests/{id}/answer', { params, body: { ...choice, ...stated({ remarks }) } }));
    },
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.released' })) },
  );
  const draft = useDraft<ReleaseDraft>(
    {
      ...{ endState: 'TRACED_FIRST_PURCHASER', useConditions: ['INVESTIGATION_ONLY'], withhold: [], remarks: '', chain: [] },
      ...{ furtherCountry: '', tooOldYear: '', tooOldCountry: '', ground: 'CONFIDENTIALITY_LAW', reasons: '' },
    },
    command.refusal,
  );
  return (
    <CommandForm
      command={command}
      body={() => {
        const { ground, reasons, remarks } = draft.values;
        return { ground, reasons: reasons.trim(), remarks, choice: choiceStated(draft.values, candidate) };
      }}
      action={t({ id: 'trace.release' })}
    >
      {candidate ? <WithheldRows draft={draft} candidate={candidate} /> : <ChainRowFields rows={draft.listed('chain')} />}
      <CodeSelect of={endStateLabels} {...draft.field('endState')} required />
      {draft.values.endState === 'TOO_OLD' && (
        <>
          <TextInput {...draft.field('tooOldYear')} required inputMode="numeric" pattern="[0-9]{4}" maxLength={4} dir="ltr" />
          <CountrySelect {...draft.field('tooOldCountry')} required />
        </>
      )}
      <CountrySelect {...draft.field('furtherCountry')} description={t({ id: 'trace.furtherHint' })} />
      <CodeChecks
        of={useConditionLabels}
        label={t({ id: 'trace.conditions' })}
        value={[...draft.values.useConditions]}
        onChange={(useConditions) => draft.change({ useConditions: useConditions as UseCondition[] })}
        error={draft.faultOf('useConditions')}
      />
      {restricting ? (
        <>
          <CodeSelect of={refusalGroundLabels} {...draft.field('ground')} required />
          <Textarea {...draft.field('reasons')} required autosize minRows={3} maxLength={4_000} />
        </>
      ) : (
        <Textarea {...draft.field('remarks')} autosize minRows={2} maxLength={4_000} />
      )}
    </CommandForm>
  );
}

function WithheldRows({ draft, candidate }: { readonly draft: Draft<ReleaseDraft>; readonly candidate: TraceCandidate }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const { withhold } = draft.values;
  return (
    <fieldset className="choices">
      <legend>{field('withhold')}</legend>
      <Text size="sm" mb="xs">
        {t({ id: 'trace.withholdHint' })}
      </Text>
      <Stack gap={6}>
        {candidate.chain.map(({ sequence, actor, name }) => (
          <Checkbox
            key={sequence}
            checked={withhold.includes(sequence)}
            onChange={({ currentTarget }) =>
              draft.change({ withhold: currentTarget.checked ? [...withhold, sequence] : withhold.filter((each) => each !== sequence) })
            }
            label={
              <>
                {sequence}. <Code of={chainActorLabels} value={actor} />: {name}
              </>
            }
          />
        ))}
      </Stack>
    </fieldset>
  );
}
