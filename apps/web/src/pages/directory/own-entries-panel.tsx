import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { roleLabels } from '../../language/code-labels';
import { standingLabels } from '../../language/directory-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { ownFocalPointsQuery, type OwnFocalPoint } from './directory.reads';
import { ChangeEntryPanel, EnterEntryPanel } from './entry-panels';
import { OfficialName } from './names';

/** The entries of one's own office with the ways by which each is told; an administrator states them. */
export function OwnEntriesPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const [editing, setEditing] = useState<OwnFocalPoint | 'new' | null>(null);
  const edits = may('PUT /api/focal-points/{id}');
  return (
    <>
      <Panel title={t({ id: 'ownEntries.title' })}>
        <Awaited read={useQuery(ownFocalPointsQuery)}>
          {(rows) => (
            <DataTable
              caption={t({ id: 'ownEntries.title' })}
              rows={rows}
              rowId={({ id }) => id}
              empty={t({ id: 'ownEntries.none' })}
              columns={[
                { id: 'official', header: field('officialId'), namesRow: true, cell: ({ officialId }) => <OfficialName id={officialId} /> },
                { id: 'role', header: field('role'), cell: ({ role }) => <Code of={roleLabels} value={role} /> },
                { id: 'standing', header: t({ id: 'focalPoints.standing' }), cell: ({ standing }) => <Code of={standingLabels} value={standing} /> },
                { id: 'expires', header: t({ id: 'focalPoints.expires' }), cell: ({ expiresAt }) => <Day on={expiresAt} /> },
                { id: 'deputy', header: field('deputyId'), cell: ({ deputyId }) => <OfficialName id={deputyId} /> },
                { id: 'channels', header: t({ id: 'ownEntries.channels' }), cell: (row) => <Channels of={row} /> },
                {
                  id: 'change',
                  header: t({ id: 'ownEntries.change' }),
                  cell: (row) =>
                    edits ? (
                      <>
                        <Button size="compact-sm" variant="default" onClick={() => setEditing(row)}>
                          {t({ id: 'ownEntries.edit' })}
                          <span className="visually-hidden">: {row.id}</span>
                        </Button>{' '}
                        <EndButton id={row.id} />
                      </>
                    ) : (
                      <Ident>{null}</Ident>
                    ),
                },
              ]}
            />
          )}
        </Awaited>
        {may('POST /api/focal-points') && (
          <Button mt="md" variant="default" onClick={() => setEditing('new')}>
            {t({ id: 'ownEntries.add' })}
          </Button>
        )}
      </Panel>
      {editing === 'new' && <EnterEntryPanel done={() => setEditing(null)} />}
      {editing !== null && editing !== 'new' && <ChangeEntryPanel key={editing.id} entry={editing} done={() => setEditing(null)} />}
    </>
  );
}

function Channels({ of: { email, digest } }: { readonly of: OwnFocalPoint }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (email === null) return t({ id: 'ownEntries.inbox' });
  return (
    <>
      {t({ id: 'ownEntries.inbox' })} · <Ident>{email}</Ident> ({digest ? t({ id: 'ownEntries.daily' }) : t({ id: 'ownEntries.atOnce' })})
    </>
  );
}

function EndButton({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const end = useCommand(
    (_: null, key) => answerOf(api.DELETE('/api/focal-points/{id}', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    { changes: [['focal-points']], done: () => said(t({ id: 'ownEntries.ended' })) },
  );
  return (
    <>
      <RefusalNotice refusal={end.refusal} />
      <Button size="compact-sm" variant="subtle" loading={end.pending} onClick={() => end.send(null)}>
        {t({ id: 'ownEntries.end' })}
        <span className="visually-hidden">: {id}</span>
      </Button>
    </>
  );
}
