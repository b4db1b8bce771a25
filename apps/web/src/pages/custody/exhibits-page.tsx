import { Group } from '@mantine/core';
import type { ItemKind } from '@headstamp/codes';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { itemKindLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { exhibitsQuery } from './custody.reads';
import { ItemLink } from './item-link';
import { ItemState } from './item-state';
import { searchOf } from '../../search';

export function ExhibitsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/exhibits', select: searchOf.exhibits });
  const navigate = useNavigate({ from: '/exhibits' });
  const read = useQuery(exhibitsQuery(search));
  const inCase = search.caseId === undefined ? {} : { caseId: search.caseId };
  return (
    <Page
      title={t({ id: 'exhibits.title' })}
      lead={
        search.caseId === undefined ? (
          t({ id: 'exhibits.lead' })
        ) : (
          <>
            {t({ id: 'exhibits.ofCase' })}{' '}
            <Link to="/cases/$id" params={{ id: search.caseId }}>
              {t({ id: 'exhibits.toCase' })}
            </Link>
          </>
        )
      }
      actions={
        may('POST /api/exhibits') && (
          <LinkButton to="/exhibits/new" search={inCase}>
            {t({ id: 'exhibits.register' })}
          </LinkButton>
        )
      }
    >
      <Group mb="md">
        <CodeSelect
          of={itemKindLabels}
          optional
          label={field('kind')}
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { ...inCase, ...(value === '' ? {} : { kind: value as ItemKind }) } })
          }
        />
      </Group>
      <PagedTable
        read={read}
        caption={t({ id: 'exhibits.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'exhibits.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          { id: 'reference', header: field('reference'), namesRow: true, cell: (item) => <ItemLink item={item} /> },
          { id: 'kind', header: field('kind'), cell: ({ kind }) => <Code of={itemKindLabels} value={kind} /> },
          { id: 'description', header: field('description'), cell: ({ description }) => description ?? '–' },
          { id: 'calibre', header: field('calibre'), cell: ({ calibre }) => <Ident>{calibre}</Ident> },
          { id: 'state', header: field('state'), cell: (item) => <ItemState item={item} /> },
          {
            id: 'custodian',
            header: field('custodianOfficialId'),
            cell: ({ custodianOfficialId }) => <OfficialName id={custodianOfficialId} />,
          },
          { id: 'occurredAt', header: field('occurredAt'), cell: ({ occurredAt }) => <When at={occurredAt} /> },
        ]}
      />
    </Page>
  );
}
