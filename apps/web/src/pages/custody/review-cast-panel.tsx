import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { CastDefect, FitFor, MarkOfInterest } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { Code } from '../../language/code';
import { castDefectLabels, fitForLabels, markOfInterestLabels } from '../../language/code-labels';
import { regionVerdictLabels } from '../../language/custody-labels';
import { amount } from '../../parts/amount';
import { CodeChecks, CodeSelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { CUSTODY, type CastDetail } from './custody.reads';

interface RegionDraft {
  readonly region: MarkOfInterest;
  readonly verdict: Schemas['RegionReviewFields']['verdict'];
  readonly defects: readonly CastDefect[];
}

interface ReviewDraft {
  readonly fitFor: readonly FitFor[];
  readonly perRegion: readonly RegionDraft[];
  readonly magnification: string;
  readonly remarks: string;
}

function reviewStated({ fitFor, perRegion, magnification, remarks }: ReviewDraft): Schemas['ReviewCast'] {
  return {
    fitFor: [...fitFor],
    perRegion: perRegion.map((region) => ({ ...region, defects: [...region.defects] })),
    magnification: amount(magnification),
    ...stated({ remarks }),
  };
}

/** Passes a cast for a purpose, or rejects it, region by region against the original. */
export function ReviewCastPanel({ cast }: { readonly cast: CastDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['ReviewCast'], key) =>
      answerOf(api.POST('/api/casts/{id}/review', { params: { path: { id: cast.id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'casts.reviewed' })) },
  );
  const draft = useDraft<ReviewDraft>(
    {
      fitFor: [],
      perRegion: cast.regions.map((region) => ({ region, verdict: 'REPRODUCED', defects: [] })),
      magnification: '40',
      remarks: '',
    },
    command.refusal,
  );
  return (
    <Panel title={t({ id: 'casts.reviewThis' })}>
      <CommandForm command={command} body={() => reviewStated(draft.values)} action={t({ id: 'casts.recordReview' })}>
        {draft.listed('perRegion').items.map((region) => (
          <RegionFields key={region.values.region} region={region} />
        ))}
        <CodeChecks
          of={fitForLabels}
          label={t({ id: 'casts.passFor' })}
          value={[...draft.values.fitFor]}
          onChange={(fitFor) => draft.change({ fitFor: fitFor as FitFor[] })}
          error={draft.faultOf('fitFor')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...draft.field('magnification')} required inputMode="decimal" dir="ltr" />
          <Textarea {...draft.field('remarks')} autosize maxLength={2_000} />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}

function RegionFields({ region }: { readonly region: Draft<RegionDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <fieldset className="choices">
      <legend>
        <Code of={markOfInterestLabels} value={region.values.region} />
      </legend>
      <CodeSelect of={regionVerdictLabels} {...region.field('verdict')} />
      <CodeChecks
        mt="sm"
        of={castDefectLabels}
        label={t({ id: 'casts.defects' })}
        value={[...region.values.defects]}
        onChange={(defects) => region.change({ defects: defects as CastDefect[] })}
        error={region.faultOf('defects')}
      />
    </fieldset>
  );
}
