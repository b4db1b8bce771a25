import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { campaignStateLabels, markingMethodLabels } from '../../language/campaign-labels';
import { Code } from '../../language/code';
import { markedPartLabels, markKindLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { useMay } from '../../session/session';
import { type Campaign, campaignsQuery } from './campaigns.reads';

export function CampaignsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/marking-campaigns', select: searchOf.campaigns });
  const navigate = useNavigate({ from: '/marking-campaigns' });
  const read = useQuery(campaignsQuery(search));
  return (
    <Page
      title={t({ id: 'campaigns.title' })}
      lead={t({ id: 'campaigns.lead' })}
      actions={may('POST /api/marking-campaigns') && <LinkButton to="/marking-campaigns/new">{t({ id: 'campaigns.plan' })}</LinkButton>}
    >
      <CodeSelect
        of={campaignStateLabels}
        optional
        label={field('state')}
        value={search.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ search: value === '' ? {} : { state: value as Campaign['state'] } })
        }
        mb="md"
        maw={320}
      />
      <PagedTable
        read={read}
        caption={t({ id: 'campaigns.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'campaigns.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          {
            id: 'name',
            header: field('name'),
            namesRow: true,
            cell: ({ id, name }) => (
              <Link to="/marking-campaigns/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          { id: 'state', header: field('state'), cell: ({ state }) => <Code of={campaignStateLabels} value={state} /> },
          { id: 'kind', header: field('kind'), cell: ({ markKind }) => <Code of={markKindLabels} value={markKind} /> },
          { id: 'part', header: field('part'), cell: ({ part }) => <Code of={markedPartLabels} value={part} /> },
          { id: 'method', header: field('method'), cell: ({ method }) => <Code of={markingMethodLabels} value={method} /> },
          { id: 'next', header: t({ id: 'campaigns.nextMark' }), cell: ({ nextMark }) => <Ident>{nextMark}</Ident> },
          { id: 'recordedAt', header: field('recordedAt'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
        ]}
      />
    </Page>
  );
}
