import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { routingReasonLabels, standingLabels } from '../../language/trace-labels';
import { DataTable } from '../../parts/data-table';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { TraceStateTag } from './trace-state-tag';
import type { TraceRequest } from './tracing.reads';

/** Every state that is asked about this firearm, and those that may be asked next: a person releases each question. */
export function SubRequests({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const next = request.rootId === null ? request.routing.filter(({ askedBy, standing }) => askedBy === null && standing !== 'own') : [];
  return (
    <Panel title={t({ id: 'trace.asked' })}>
      <DataTable
        caption={t({ id: 'trace.asked' })}
        rows={request.subRequests}
        rowId={({ id }) => id}
        empty={t({ id: 'trace.none' })}
        columns={[
          {
            id: 'addressee',
            header: field('addressee'),
            namesRow: true,
            cell: ({ id, addressee, reference }) =>
              id === request.id ? (
                <strong>{addressee?.name ?? '–'}</strong>
              ) : (
                <Link to="/trace-requests/$id" params={{ id }} title={reference}>
                  {addressee?.name ?? '–'}
                </Link>
              ),
          },
          { id: 'state', header: field('state'), cell: ({ state, overdue }) => <TraceStateTag state={state} overdue={overdue} /> },
          { id: 'dueAt', header: field('dueAt'), cell: ({ dueAt }) => <When at={dueAt} /> },
          {
            id: 'messages',
            header: t({ id: 'trace.messages' }),
            cell: ({ unreadMessages }) =>
              unreadMessages > 0 ? <Tag tone="waiting">{t({ id: 'trace.unread' }, { count: unreadMessages })}</Tag> : '–',
          },
        ]}
      />
      {next.length > 0 && may('POST /api/trace-requests/{id}/sub-requests') && (
        <>
          <Text mt="md" mb="xs">
            {t({ id: 'trace.askNext' })}
          </Text>
          <ul className="plain-list">
            {next.map(({ country, reason, standing }) => (
              <li key={country}>
                <strong>
                  <Country code={country} />
                </strong>{' '}
                <Code of={routingReasonLabels} value={reason} />{' '}
                {standing === 'addressable' ? (
                  <AskToo request={request} country={country} />
                ) : (
                  <Code of={standingLabels} value={standing} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function AskToo({ request, country }: { readonly request: TraceRequest; readonly country: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const ask = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/sub-requests', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body: { addressee: country },
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.askedToo' })) },
  );
  return (
    <>
      <RefusalNotice refusal={ask.refusal} />
      <Button size="compact-sm" variant="default" loading={ask.pending} onClick={() => ask.send(null)}>
        {t({ id: 'trace.askToo' }, { country })}
      </Button>
    </>
  );
}
