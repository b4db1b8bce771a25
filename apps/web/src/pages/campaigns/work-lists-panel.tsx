import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { CAMPAIGNS, workListsQuery } from './campaigns.reads';

interface WorkListsProps {
  readonly id: string;
  readonly open: boolean;
  /** Firearms that have no number yet. */
  readonly left: number;
}

/** The lists that were handed out, each to be fetched as the file of a marking station. */
export function WorkListsPanel({ id, open, left }: WorkListsProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const field = useFieldName();
  const read = useQuery(workListsQuery(id));
  const mayFetch = may('GET /api/marking-campaigns/{id}/work-lists/{workListId}/csv');
  return (
    <Panel title={t({ id: 'campaigns.workLists' })}>
      <Awaited read={read}>
        {({ items }) => (
          <DataTable
            caption={t({ id: 'campaigns.workLists' })}
            rows={items}
            rowId={({ id: listId }) => listId}
            empty={t({ id: 'campaigns.noWorkLists' })}
            columns={[
              { id: 'station', header: t({ id: 'campaigns.station' }), namesRow: true, cell: ({ station }) => station },
              { id: 'marks', header: field('marks'), numeric: true, cell: ({ marks }) => marks },
              { id: 'first', header: t({ id: 'campaigns.firstMark' }), cell: ({ firstMark }) => <Ident>{firstMark}</Ident> },
              { id: 'last', header: t({ id: 'campaigns.lastMark' }), cell: ({ lastMark }) => <Ident>{lastMark}</Ident> },
              { id: 'recordedAt', header: field('recordedAt'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
              {
                id: 'file',
                header: field('file'),
                cell: ({ id: listId, station }) =>
                  mayFetch ? (
                    <a
                      href={`/api/marking-campaigns/${id}/work-lists/${listId}/csv`}
                      download={`work-list-${listId}.csv`}
                      aria-label={t({ id: 'campaigns.fetchOf' }, { station })}
                    >
                      CSV
                    </a>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        )}
      </Awaited>
      {open && left > 0 && may('POST /api/marking-campaigns/{id}/work-lists') && <Draw id={id} left={left} />}
    </Panel>
  );
}

const MOST = 5_000;

function Draw({ id, left }: { readonly id: string; readonly left: number }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['DrawWorkList'], key) =>
      answerOf(
        api.POST('/api/marking-campaigns/{id}/work-lists', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }),
      ),
    { changes: [CAMPAIGNS], done: ({ marks }) => said(t({ id: 'campaigns.drawn' }, { marks })) },
  );
  const draft = useDraft({ station: '', count: String(Math.min(left, MOST)) }, command.refusal);
  return (
    <CommandForm
      command={command}
      body={() => ({ station: draft.values.station.trim(), count: Number(draft.values.count) })}
      action={t({ id: 'campaigns.draw' })}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="md">
        <TextInput {...draft.field('station')} label={t({ id: 'campaigns.station' })} required maxLength={100} />
        <TextInput
          {...draft.field('count')}
          label={t({ id: 'campaigns.howMany' })}
          required
          inputMode="numeric"
          maxLength={4}
          dir="ltr"
        />
      </SimpleGrid>
    </CommandForm>
  );
}
