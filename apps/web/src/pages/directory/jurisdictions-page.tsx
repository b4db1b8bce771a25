import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeList } from '../../language/code';
import { roleLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { jurisdictionsQuery, officialsQuery } from './directory.reads';
import { useMay } from '../../session/session';
import { FocalPointsPanel } from './focal-points-panel';
import { OwnEntriesPanel } from './own-entries-panel';

export function JurisdictionsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const jurisdictions = useQuery(jurisdictionsQuery);
  const officials = useQuery(officialsQuery);
  return (
    <Page title={t({ id: 'directory.title' })} lead={t({ id: 'directory.lead' })}>
      <Panel title={t({ id: 'directory.jurisdictions' })}>
        <Awaited read={jurisdictions}>
          {(rows) => (
            <DataTable
              caption={t({ id: 'directory.jurisdictions' })}
              rows={rows}
              rowId={({ jurisdictionId }) => jurisdictionId}
              empty={t({ id: 'directory.none' })}
              columns={[
                { id: 'name', header: field('name'), namesRow: true, cell: ({ name }) => name },
                { id: 'country', header: field('country'), cell: ({ code }) => <Country code={code} /> },
                { id: 'logKey', header: t({ id: 'directory.logKey' }), cell: ({ logKey }) => <Ident>{logKey}</Ident> },
                { id: 'exchangeKey', header: t({ id: 'directory.exchangeKey' }), cell: ({ exchangeKey }) => <Ident>{exchangeKey}</Ident> },
              ]}
            />
          )}
        </Awaited>
      </Panel>
      <FocalPointsPanel />
      {may('GET /api/focal-points/own') && <OwnEntriesPanel />}
      <Panel title={t({ id: 'directory.colleagues' })}>
        <Awaited read={officials}>
          {(rows) => (
            <DataTable
              caption={t({ id: 'directory.colleagues' })}
              rows={rows}
              rowId={({ id }) => id}
              empty={t({ id: 'directory.none' })}
              columns={[
                { id: 'name', header: field('name'), namesRow: true, cell: ({ name }) => name },
                { id: 'reference', header: field('reference'), cell: ({ reference }) => <Ident>{reference}</Ident> },
                { id: 'roles', header: t({ id: 'directory.roles' }), cell: ({ roles }) => <CodeList of={roleLabels} values={roles} /> },
                {
                  id: 'disabled',
                  header: field('state'),
                  cell: ({ disabled }) => (disabled ? t({ id: 'directory.left' }) : t({ id: 'directory.active' })),
                },
              ]}
            />
          )}
        </Awaited>
      </Panel>
    </Page>
  );
}
