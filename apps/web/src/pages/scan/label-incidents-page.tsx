import { Button, Group, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { labelIncidentLabels, labelIncidentStateLabels } from '../../language/label-labels';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { LABEL_INCIDENTS, labelIncidentsQuery, type LabelIncident } from './scan.reads';
import { ThingLink } from './thing-link';

/** What scans showed that cannot be: for laboratory managers to look into. */
export function LabelIncidentsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/label-incidents', select: searchOf.labelIncidents });
  const navigate = useNavigate({ from: '/label-incidents' });
  return (
    <Page title={t({ id: 'labelIncidents.title' })} lead={t({ id: 'labelIncidents.lead' })}>
      <Group mb="md">
        <CodeSelect
          of={labelIncidentStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => void navigate({ search: value === 'open' || value === 'settled' ? { state: value } : {} })}
        />
      </Group>
      <PagedTable
        read={useQuery(labelIncidentsQuery(search))}
        caption={t({ id: 'labelIncidents.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'labelIncidents.none' })}
        cursor={search.cursor}
        onCursor={(cursor) => void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })}
        columns={[
          { id: 'kind', header: t({ id: 'labelIncidents.what' }), namesRow: true, cell: ({ kind }) => <Code of={labelIncidentLabels} value={kind} /> },
          { id: 'thing', header: t({ id: 'labelIncidents.thing' }), cell: ({ thing, scan }) => (thing ? <ThingLink thing={thing} /> : <Ident>{scan.code}</Ident>) },
          { id: 'scan', header: t({ id: 'labelIncidents.scan' }), cell: ({ scan }) => <Scan scan={scan} /> },
          { id: 'other', header: t({ id: 'labelIncidents.otherScan' }), cell: ({ otherScan }) => (otherScan ? <Scan scan={otherScan} /> : <Ident>{null}</Ident>) },
          { id: 'state', header: field('state'), cell: (incident) => <State incident={incident} /> },
        ]}
      />
    </Page>
  );
}

function Scan({ scan: { place, scannedBy, occurredAt } }: { readonly scan: LabelIncident['scan'] }): ReactNode {
  return (
    <>
      <When at={occurredAt} />
      <Text size="sm">
        <OfficialName id={scannedBy} /> · <Ident>{place}</Ident>
      </Text>
    </>
  );
}

function State({ incident }: { readonly incident: LabelIncident }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const [settling, setSettling] = useState(false);
  const { state, explanation, settledBy } = incident;
  return (
    <>
      <Tag tone={state === 'open' ? 'bad' : 'good'}>
        <Code of={labelIncidentStateLabels} value={state} />
      </Tag>
      {settledBy !== null && (
        <Text size="sm">
          <OfficialName id={settledBy} />: {explanation}
        </Text>
      )}
      {state === 'open' && may('POST /api/label-incidents/{id}/settlement') && !settling && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setSettling(true)}>
          {t({ id: 'labelIncidents.settle' })}
        </Button>
      )}
      {settling && state === 'open' && <Settlement id={incident.id} />}
    </>
  );
}

function Settlement({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['SettleLabelIncident'], key) =>
      answerOf(api.POST('/api/label-incidents/{id}/settlement', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [LABEL_INCIDENTS], done: () => said(t({ id: 'labelIncidents.settled' })) },
  );
  const draft = useDraft({ explanation: '' }, command.refusal);
  return (
    <CommandForm command={command} body={() => ({ explanation: draft.values.explanation.trim() })} action={t({ id: 'labelIncidents.settle' })}>
      <Textarea {...draft.field('explanation')} required autosize minRows={2} maxLength={1_000} />
    </CommandForm>
  );
}
