import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { priorityLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { partLabels, traceStateLabels } from '../../language/trace-labels';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { useBeginTraceRequest } from './begin-trace-request';
import { TraceStateTag } from './trace-state-tag';
import { type TraceSearch, traceRequestsQuery } from './tracing.reads';
import { searchOf } from '../../search';

export function TraceRequestsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/trace-requests', select: searchOf.traceRequests });
  const navigate = useNavigate({ from: '/trace-requests' });
  const read = useQuery(traceRequestsQuery(search));
  const begin = useBeginTraceRequest();
  return (
    <Page
      title={t({ id: 'trace.title' })}
      lead={t({ id: 'trace.lead' })}
      actions={
        may('POST /api/trace-requests') && (
          <Button loading={begin.pending} onClick={() => begin.send({})}>
            {t({ id: 'trace.begin' })}
          </Button>
        )
      }
    >
      <RefusalNotice refusal={begin.refusal} />
      <Filter />
      <PagedTable
        read={read}
        caption={t({ id: 'trace.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'trace.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          {
            id: 'reference',
            header: field('reference'),
            namesRow: true,
            cell: ({ id, reference }) => (
              <Link to="/trace-requests/$id" params={{ id }}>
                <Ident>{reference}</Ident>
              </Link>
            ),
          },
          {
            id: 'part',
            header: t({ id: 'trace.direction' }),
            cell: ({ ourPart, requester, addressee }) => (
              <>
                <Code of={partLabels} value={ourPart} />
                {': '}
                {(ourPart === 'requester' ? addressee : requester)?.name ?? '–'}
              </>
            ),
          },
          { id: 'serial', header: field('serial'), cell: ({ serial }) => <Ident>{serial}</Ident> },
          { id: 'make', header: field('make'), cell: ({ make }) => make ?? '–' },
          {
            id: 'priority',
            header: field('priority'),
            cell: ({ priority }) => (
              <Tag tone={priority === 'URGENT' ? 'waiting' : 'plain'}>
                <Code of={priorityLabels} value={priority} />
              </Tag>
            ),
          },
          { id: 'state', header: field('state'), cell: ({ state, overdue }) => <TraceStateTag state={state} overdue={overdue} /> },
          { id: 'dueAt', header: field('dueAt'), cell: ({ dueAt }) => <When at={dueAt} /> },
        ]}
      />
    </Page>
  );
}

function Filter(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/trace-requests', select: searchOf.traceRequests });
  const navigate = useNavigate({ from: '/trace-requests' });
  const show = (change: { part?: string; state?: string }): void => {
    const { part = search.part ?? '', state = search.state ?? '' } = change;
    const next = { ...(part === '' ? {} : { part }), ...(state === '' ? {} : { state }) };
    void navigate({ search: next as TraceSearch });
  };
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <CodeSelect
        of={partLabels}
        optional
        label={t({ id: 'trace.direction' })}
        value={search.part ?? ''}
        onChange={({ currentTarget }) => show({ part: currentTarget.value })}
      />
      <CodeSelect
        of={traceStateLabels}
        optional
        label={field('state')}
        value={search.state ?? ''}
        onChange={({ currentTarget }) => show({ state: currentTarget.value })}
      />
    </Group>
  );
}
