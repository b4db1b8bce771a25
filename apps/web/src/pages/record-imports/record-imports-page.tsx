import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { ImportState } from './import-state';
import { recordImportsQuery } from './record-imports.reads';
import { UploadPanel } from './upload-panel';

export function RecordImportsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/record-imports', select: searchOf.recordImports });
  const navigate = useNavigate({ from: '/record-imports' });
  return (
    <Page title={t({ id: 'imports.title' })} lead={t({ id: 'imports.lead' })}>
      {may('POST /api/record-imports') && <UploadPanel />}
      <PagedTable
        read={useQuery(recordImportsQuery(search))}
        caption={t({ id: 'imports.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'imports.none' })}
        cursor={search.cursor}
        onCursor={(cursor) => void navigate({ search: cursor === undefined ? {} : { cursor } })}
        columns={[
          {
            id: 'fileName',
            header: field('fileName'),
            namesRow: true,
            cell: ({ id, fileName }) => (
              <Link to="/record-imports/$id" params={{ id }}>
                <bdi>{fileName}</bdi>
              </Link>
            ),
          },
          { id: 'state', header: field('state'), cell: ({ state }) => <ImportState state={state} /> },
          {
            id: 'rowsTotal',
            header: field('rowsTotal'),
            numeric: true,
            cell: ({ rowsTotal }) => (rowsTotal === null ? '–' : <FormattedNumber value={rowsTotal} />),
          },
          {
            id: 'rowsRecorded',
            header: field('rowsRecorded'),
            numeric: true,
            cell: ({ rowsRecorded }) => <FormattedNumber value={rowsRecorded} />,
          },
          { id: 'uploadedBy', header: field('uploadedBy'), cell: ({ uploadedBy }) => <OfficialName id={uploadedBy} /> },
          { id: 'recordedAt', header: field('recordedAt'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
        ]}
      />
    </Page>
  );
}
