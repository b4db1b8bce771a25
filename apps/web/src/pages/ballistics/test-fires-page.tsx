import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { CaseSelect } from '../cases/case-select';
import { ExhibitNamed } from '../custody/exhibit-named';
import { OfficialName } from '../directory/names';
import { testFiresQuery } from './ballistics.reads';
import { searchOf } from '../../search';

/** Test fires are read case by case. */
export function TestFiresPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { caseId = '' } = useSearch({ from: '/official/test-fires', select: searchOf.testFires });
  const navigate = useNavigate({ from: '/test-fires' });
  const read = useQuery(testFiresQuery(caseId));
  return (
    <Page
      title={t({ id: 'testFires.title' })}
      lead={t({ id: 'testFires.lead' })}
      actions={
        may('POST /api/test-fires') && (
          <LinkButton to="/test-fires/new" search={{}}>
            {t({ id: 'testFires.record' })}
          </LinkButton>
        )
      }
    >
      <CaseSelect
        label={field('caseId')}
        mb="md"
        maw={520}
        value={caseId}
        onChange={({ currentTarget: { value } }) => void navigate({ search: value === '' ? {} : { caseId: value } })}
      />
      {caseId !== '' && (
        <Awaited read={read}>
          {(rows) => (
            <DataTable
              caption={t({ id: 'testFires.title' })}
              rows={rows}
              rowId={({ id }) => id}
              empty={t({ id: 'testFires.none' })}
              columns={[
                { id: 'firedOn', header: field('firedOn'), namesRow: true, cell: ({ firedOn }) => <Day on={firedOn} /> },
                {
                  id: 'firearm',
                  header: field('firearmExhibitId'),
                  cell: ({ firearmExhibitId }) => <ExhibitNamed id={firearmExhibitId} />,
                },
                {
                  id: 'ammunition',
                  header: t({ id: 'testFires.ammunition' }),
                  cell: ({ ammunitionMaker, ammunitionLot }) => (
                    <>
                      {ammunitionMaker} <Ident>{ammunitionLot}</Ident>
                    </>
                  ),
                },
                { id: 'count', header: field('count'), numeric: true, cell: ({ count }) => <Ident>{count}</Ident> },
                {
                  id: 'items',
                  header: field('testFireExhibitIds'),
                  cell: ({ testFireExhibitIds }) => testFireExhibitIds.map((id) => <ExhibitNamed key={id} id={id} />),
                },
                { id: 'by', header: t({ id: 'testFires.by' }), cell: ({ recordedBy }) => <OfficialName id={recordedBy} /> },
              ]}
            />
          )}
        </Awaited>
      )}
      {caseId === '' && (
        <p>
          {t({ id: 'testFires.chooseCase' })} <Link to="/cases">{t({ id: 'nav.cases' })}</Link>
        </p>
      )}
    </Page>
  );
}
