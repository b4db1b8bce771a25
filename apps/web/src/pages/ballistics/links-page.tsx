import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { linkPartLabels, linkStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { When } from '../../parts/when';
import { type BallisticLink, linksQuery, type LinksSearch } from './ballistics.reads';
import { LinkState } from './link-state';
import { searchOf } from '../../search';

export function LinksPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/links', select: searchOf.links });
  const navigate = useNavigate({ from: '/links' });
  const read = useQuery(linksQuery(search));
  return (
    <Page title={t({ id: 'links.title' })} lead={t({ id: 'links.lead' })}>
      <Group mb="md">
        <CodeSelect
          of={linkStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => void navigate({ search: (value === '' ? {} : { state: value }) as LinksSearch })}
        />
      </Group>
      <PagedTable
        read={read}
        caption={t({ id: 'links.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'links.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          {
            id: 'items',
            header: t({ id: 'links.items' }),
            namesRow: true,
            cell: ({ id, own, other }) => (
              <Link to="/links/$id" params={{ id }}>
                <Item item={own} /> ↔ <Item item={other} />
              </Link>
            ),
          },
          { id: 'part', header: t({ id: 'links.part' }), cell: ({ ourPart }) => <Code of={linkPartLabels} value={ourPart} /> },
          { id: 'state', header: field('state'), cell: ({ state }) => <LinkState state={state} /> },
          {
            id: 'synthetic',
            header: t({ id: 'links.surfaces' }),
            cell: ({ own, other }) => <SyntheticLabel synthetic={own.synthetic || other.synthetic} />,
          },
          { id: 'recordedAt', header: field('recordedAt'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
        ]}
      />
    </Page>
  );
}

function Item({ item: { reference, jurisdiction } }: { readonly item: BallisticLink['own'] }): ReactNode {
  return <Ident>{jurisdiction === null ? reference : `${jurisdiction} ${reference}`}</Ident>;
}
