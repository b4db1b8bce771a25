import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { directionLabels } from '../../language/custody-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { JurisdictionNamed } from '../directory/names';
import { ConsignmentState } from './consignment-state';
import { type ConsignmentsSearch, consignmentsQuery } from './custody.reads';
import { searchOf } from '../../search';

export function ConsignmentsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/consignments', select: searchOf.consignments });
  const navigate = useNavigate({ from: '/consignments' });
  const read = useQuery(consignmentsQuery(search));
  return (
    <Page
      title={t({ id: 'consignments.title' })}
      lead={t({ id: 'consignments.lead' })}
      actions={
        may('POST /api/consignments') && (
          <LinkButton to="/consignments/new" search={{}}>
            {t({ id: 'consignments.pack' })}
          </LinkButton>
        )
      }
    >
      <Group mb="md">
        <CodeSelect
          of={directionLabels}
          optional
          label={field('direction')}
          value={search.direction ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (value === '' ? {} : { direction: value }) as ConsignmentsSearch })
          }
        />
      </Group>
      <PagedTable
        read={read}
        caption={t({ id: 'consignments.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'consignments.none' })}
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
              <Link to="/consignments/$id" params={{ id }}>
                <Ident>{reference}</Ident>
              </Link>
            ),
          },
          { id: 'direction', header: field('direction'), cell: ({ direction }) => <Code of={directionLabels} value={direction} /> },
          {
            id: 'counterpart',
            header: t({ id: 'consignments.counterpart' }),
            cell: ({ counterpartId }) => <JurisdictionNamed id={counterpartId} />,
          },
          { id: 'state', header: field('state'), cell: ({ state }) => <ConsignmentState state={state} /> },
          { id: 'seal', header: field('sealNumber'), cell: ({ sealNumber }) => <Ident>{sealNumber}</Ident> },
          { id: 'dispatchedAt', header: field('dispatchedAt'), cell: ({ dispatchedAt }) => <When at={dispatchedAt} /> },
        ]}
      />
    </Page>
  );
}
