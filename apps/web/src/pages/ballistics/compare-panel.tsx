import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { AfteConclusion, ComparisonBasis, MarkOfInterest } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { comparisonBasisLabels, conclusionLabels, markOfInterestLabels } from '../../language/code-labels';
import { amount } from '../../parts/amount';
import { CodeChecks, CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import type { BallisticLink } from './ballistics.reads';

interface ComparisonDraft {
  readonly basis: ComparisonBasis;
  readonly ownSpecimen: string;
  readonly otherSpecimen: string;
  readonly instrument: string;
  readonly magnification: string;
  readonly marksUsed: readonly MarkOfInterest[];
  readonly conclusion: AfteConclusion | '';
  readonly remarks: string;
}

function comparisonStated(draft: ComparisonDraft): Schemas['CompareLink'] {
  const { ownSpecimen, otherSpecimen, basis, instrument, magnification, marksUsed, conclusion, remarks } = draft;
  return {
    basis,
    specimens: [ownSpecimen.trim(), otherSpecimen.trim()],
    instrument: instrument.trim(),
    magnification: amount(magnification),
    marksUsed: [...marksUsed],
    // Nothing is chosen for the examiner; an empty choice is refused at the field.
    conclusion: conclusion as AfteConclusion,
    ...stated({ remarks }),
  };
}

/** What an examiner compared, with what, and what was concluded. */
export function ComparePanel({ link }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version, own, other } = link;
  const command = useCommand(
    (body: Schemas['CompareLink'], key) =>
      answerOf(
        api.POST('/api/links/{id}/comparison', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['links']], done: () => said(t({ id: 'links.compared' })) },
  );
  const draft = useDraft<ComparisonDraft>(
    {
      basis: 'ORIGINAL_CAST',
      ownSpecimen: own.reference,
      otherSpecimen: other.reference,
      instrument: '',
      magnification: '40',
      marksUsed: ['BREECH_FACE'],
      conclusion: '',
      remarks: '',
    },
    command.refusal,
  );
  return (
    <Panel title={t({ id: 'links.compare' })}>
      <CommandForm command={command} body={() => comparisonStated(draft.values)} action={t({ id: 'links.recordComparison' })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <CodeSelect of={comparisonBasisLabels} {...draft.field('basis')} required />
          <TextInput {...draft.field('instrument')} description={t({ id: 'links.instrumentHint' })} required maxLength={200} />
          <TextInput {...draft.field('ownSpecimen')} label={t({ id: 'links.ownSpecimen' })} required maxLength={120} dir="ltr" />
          <TextInput {...draft.field('otherSpecimen')} label={t({ id: 'links.otherSpecimen' })} required maxLength={120} dir="ltr" />
          <TextInput {...draft.field('magnification')} required inputMode="decimal" dir="ltr" />
        </SimpleGrid>
        <CodeChecks
          of={markOfInterestLabels}
          label={t({ id: 'links.marksUsed' })}
          value={[...draft.values.marksUsed]}
          onChange={(marksUsed) => draft.change({ marksUsed: marksUsed as MarkOfInterest[] })}
          error={draft.faultOf('marksUsed')}
        />
        <CodeSelect of={conclusionLabels} optional {...draft.field('conclusion')} required />
        <Textarea {...draft.field('remarks')} autosize minRows={2} maxLength={4_000} />
      </CommandForm>
    </Panel>
  );
}
