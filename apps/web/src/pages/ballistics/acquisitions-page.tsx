import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { itemKindLabels, markOfInterestLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { acquisitionsQuery } from './ballistics.reads';
import { searchOf } from '../../search';

export function AcquisitionsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/acquisitions', select: searchOf.acquisitions });
  const navigate = useNavigate({ from: '/acquisitions' });
  const read = useQuery(acquisitionsQuery(search));
  return (
    <Page
      title={t({ id: 'acquisitions.title' })}
      lead={t({ id: 'acquisitions.lead' })}
      actions={
        may('POST /api/acquisitions') && (
          <LinkButton to="/acquisitions/new" search={{}}>
            {t({ id: 'acquisitions.upload' })}
          </LinkButton>
        )
      }
    >
      <PagedTable
        read={read}
        caption={t({ id: 'acquisitions.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'acquisitions.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          {
            id: 'reference',
            header: field('reference'),
            namesRow: true,
            cell: ({ id, reference, synthetic }) => (
              <>
                <Link to="/acquisitions/$id" params={{ id }}>
                  <Ident>{reference}</Ident>
                </Link>{' '}
                <SyntheticLabel synthetic={synthetic} />
              </>
            ),
          },
          { id: 'case', header: field('caseReference'), cell: ({ caseReference }) => <Ident>{caseReference}</Ident> },
          { id: 'kind', header: field('itemKind'), cell: ({ itemKind }) => <Code of={itemKindLabels} value={itemKind} /> },
          { id: 'region', header: field('region'), cell: ({ region }) => <Code of={markOfInterestLabels} value={region} /> },
          { id: 'calibre', header: field('calibre'), cell: ({ calibre }) => <Ident>{calibre}</Ident> },
          {
            id: 'correlation',
            header: t({ id: 'acquisitions.comparison' }),
            cell: ({ correlation }) => <Code of={correlationStateLabels} value={correlation?.state ?? 'queued'} />,
          },
          { id: 'acquiredAt', header: field('acquiredAt'), cell: ({ acquiredAt }) => <When at={acquiredAt} /> },
        ]}
      />
    </Page>
  );
}
