import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { ConfirmPanel } from './confirm-panel';
import { FaultsPanel } from './faults-panel';
import { ImportProgress } from './import-progress';
import { ImportState } from './import-state';
import { MappingPanel } from './mapping-panel';
import { isUnderWay, type RecordImport, recordFieldsQuery, recordImportQuery } from './record-imports.reads';

export function RecordImportPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id } = useParams({ from: '/official/record-imports/$id' });
  const read = useQuery(recordImportQuery(id));
  return (
    <Page
      title={t({ id: 'imports.one' }, { name: read.data?.fileName ?? '…' })}
      lead={read.data && <ImportState state={read.data.state} />}
    >
      <Awaited read={read}>{(found) => <Import found={found} />}</Awaited>
    </Page>
  );
}

function Import({ found }: { readonly found: RecordImport }): ReactNode {
  const may = useMay();
  const fields = useQuery(recordFieldsQuery);
  const { state, checkedAt, rowsFaulty, rowsRefused } = found;
  const listed = !isUnderWay(found) && found.fileRemovedAt === null && rowsFaulty + rowsRefused > 0;
  return (
    <>
      <ImportProgress found={found} />
      {state === 'checked' && may('POST /api/record-imports/{id}/confirmation') && <ConfirmPanel found={found} />}
      {listed && <FaultsPanel key={state} found={found} />}
      {(state === 'uploaded' || state === 'checked') && may('POST /api/record-imports/{id}/check') && (
        <Awaited read={fields}>{({ items }) => <MappingPanel key={checkedAt} found={found} fields={items} />}</Awaited>
      )}
      <FileFacts found={found} />
    </>
  );
}

function FileFacts({ found }: { readonly found: RecordImport }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'imports.facts' })}>
      <Facts
        of={[
          { term: field('rowsTotal'), value: found.rowsTotal === null ? null : <FormattedNumber value={found.rowsTotal} /> },
          { term: field('rowsFaulty'), value: <FormattedNumber value={found.rowsFaulty} /> },
          { term: field('rowsDuplicate'), value: <FormattedNumber value={found.rowsDuplicate} /> },
          { term: field('rowsRecorded'), value: <FormattedNumber value={found.rowsRecorded} /> },
          { term: field('rowsRefused'), value: <FormattedNumber value={found.rowsRefused} /> },
          { term: field('uploadedBy'), value: <OfficialName id={found.uploadedBy} /> },
          { term: field('confirmedBy'), value: <OfficialName id={found.confirmedBy} /> },
          { term: field('recordedAt'), value: <When at={found.recordedAt} /> },
          { term: field('endedAt'), value: <When at={found.endedAt} /> },
          { term: field('sha256'), value: <Ident>{found.sha256}</Ident> },
        ]}
      />
    </Panel>
  );
}
