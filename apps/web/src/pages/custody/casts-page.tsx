import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeList } from '../../language/code';
import { fitForLabels } from '../../language/code-labels';
import { itemStateLabels } from '../../language/custody-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { OfficialName } from '../directory/names';
import { type CastsSearch, castsQuery } from './custody.reads';
import { ItemLink } from './item-link';
import { ItemState } from './item-state';
import { searchOf } from '../../search';

const { held: _held, ...castStateLabels } = itemStateLabels;

export function CastsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/casts', select: searchOf.casts });
  const navigate = useNavigate({ from: '/casts' });
  const read = useQuery(castsQuery(search));
  return (
    <Page title={t({ id: 'casts.title' })} lead={t({ id: 'casts.lead' })}>
      <Group mb="md">
        <CodeSelect
          of={castStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => void navigate({ search: (value === '' ? {} : { state: value }) as CastsSearch })}
        />
      </Group>
      <PagedTable
        read={read}
        caption={t({ id: 'casts.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'casts.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          { id: 'label', header: field('label'), namesRow: true, cell: (cast) => <ItemLink item={cast} /> },
          { id: 'state', header: field('state'), cell: (cast) => <ItemState item={cast} /> },
          {
            id: 'fitFor',
            header: field('fitFor'),
            cell: ({ fitFor }) => (fitFor.length === 0 ? '–' : <CodeList of={fitForLabels} values={fitFor} />),
          },
          { id: 'maker', header: field('makerId'), cell: ({ makerId }) => <OfficialName id={makerId} /> },
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
