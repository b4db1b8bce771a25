import { Checkbox } from '@mantine/core';
import type { SharingAudience } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { audienceLabels } from '../../../language/comparison-labels';
import { CodeSelect } from '../../../parts/choices';
import { useDraft } from '../../../parts/draft';
import { CommandForm } from '../../../parts/form';
import { said } from '../../../parts/said';
import { SharePartners } from '../share-partners';

interface ScopeDraft {
  readonly scope: SharingAudience;
  readonly partners: readonly string[];
  readonly urgent: boolean;
}

/** Compares again, within a scope of the examiner's choice; the server refuses what could say nothing new. */
export function StartCorrelation({ acquisitionId: id }: { readonly acquisitionId: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['StartCorrelation'], key) =>
      answerOf(api.POST('/api/acquisitions/{id}/correlations', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [['acquisitions'], ['candidates']], done: () => said(t({ id: 'correlation.requested' })) },
  );
  const draft = useDraft<ScopeDraft>({ scope: 'REGION', partners: [], urgent: false }, command.refusal);
  const { scope, partners, urgent } = draft.values;
  const body = (): Schemas['StartCorrelation'] => ({ scope, urgent, ...(scope === 'NAMED' && { partners: [...partners] }) });
  return (
    <CommandForm command={command} body={body} action={t({ id: 'correlation.start' })}>
      <CodeSelect of={audienceLabels} {...draft.field('scope')} label={t({ id: 'correlation.scope' })} />
      {scope === 'NAMED' && (
        <SharePartners value={partners} onChange={(codes) => draft.change({ partners: codes })} error={draft.faultOf('partners')} />
      )}
      <Checkbox
        label={t({ id: 'correlation.urgent' })}
        checked={urgent}
        onChange={({ currentTarget }) => draft.change({ urgent: currentTarget.checked })}
      />
    </CommandForm>
  );
}
