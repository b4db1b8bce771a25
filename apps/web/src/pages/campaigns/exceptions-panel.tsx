import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { campaignExceptionLabels, campaignResolutionLabels } from '../../language/campaign-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { Facts } from '../../parts/facts';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { type CampaignException, CAMPAIGNS, openExceptionsQuery } from './campaigns.reads';

type Resolution = Schemas['ResolveException']['resolution'];

/** What waits for somebody's decision, one by one. */
export function ExceptionsPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(openExceptionsQuery(id));
  return (
    <Panel title={t({ id: 'campaigns.exceptions' })}>
      <Awaited read={read}>
        {({ items }) => items.map((exception) => <OneException key={exception.id} campaignId={id} exception={exception} />)}
      </Awaited>
    </Panel>
  );
}

function OneException({ campaignId, exception }: { readonly campaignId: string; readonly exception: CampaignException }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { mark, reason, serialRead, remark, recordedAt } = exception;
  return (
    <Panel title={mark === null ? t(campaignExceptionLabels[reason]) : `${t(campaignExceptionLabels[reason])} · ${mark}`} level={3}>
      <Facts
        of={[
          { term: field('reason'), value: <Code of={campaignExceptionLabels} value={reason} /> },
          { term: t({ id: 'campaigns.mark' }), value: <Ident>{mark}</Ident> },
          { term: t({ id: 'campaigns.serialRead' }), value: <Ident>{serialRead}</Ident> },
          { term: field('remarks'), value: remark },
          { term: field('recordedAt'), value: <When at={recordedAt} /> },
        ]}
      />
      {may('POST /api/marking-campaigns/{id}/exceptions/{exceptionId}/resolution') && (
        <Resolve campaignId={campaignId} exceptionId={exception.id} />
      )}
    </Panel>
  );
}

function Resolve({ campaignId, exceptionId }: { readonly campaignId: string; readonly exceptionId: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['ResolveException'], key) =>
      answerOf(
        api.POST('/api/marking-campaigns/{id}/exceptions/{exceptionId}/resolution', {
          params: { path: { id: campaignId, exceptionId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [CAMPAIGNS], done: () => said(t({ id: 'campaigns.resolved' })) },
  );
  const draft = useDraft<{ resolution: Resolution; note: string }>({ resolution: 'RENUMBER', note: '' }, command.refusal);
  return (
    <CommandForm
      command={command}
      body={() => ({ resolution: draft.values.resolution, note: draft.values.note.trim() })}
      action={t({ id: 'campaigns.resolve' })}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <CodeSelect of={campaignResolutionLabels} {...draft.field('resolution')} label={t({ id: 'campaigns.decision' })} />
        <TextInput {...draft.field('note')} label={t({ id: 'campaigns.why' })} required maxLength={2_000} />
      </SimpleGrid>
    </CommandForm>
  );
}
