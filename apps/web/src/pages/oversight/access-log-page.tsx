import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { accessPurposeLabels, accessSubjectLabels } from '../../language/access-labels';
import { Code, useChoices } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { officialsQuery } from '../directory/directory.reads';
import { OfficialName } from '../directory/names';
import { type AccessLogSearch, accessLogQuery } from './oversight.reads';

/** Stands in the log where nobody was signed in. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

export function AccessLogPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/access-log', select: searchOf.accessLog });
  const navigate = useNavigate({ from: '/access-log' });
  return (
    <Page title={t({ id: 'accessLog.title' })} lead={t({ id: 'accessLog.lead' })}>
      <Filter />
      <PagedTable
        read={useQuery(accessLogQuery(search))}
        caption={t({ id: 'accessLog.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'accessLog.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          { id: 'recordedAt', header: field('recordedAt'), namesRow: true, cell: ({ recordedAt }) => <When at={recordedAt} /> },
          {
            id: 'officialId',
            header: field('officialId'),
            cell: ({ officialId }) => (officialId === SYSTEM ? t({ id: 'accessLog.system' }) : <OfficialName id={officialId} />),
          },
          {
            id: 'subjectKind',
            header: field('subjectKind'),
            cell: ({ subjectKind }) => <Code of={accessSubjectLabels} value={subjectKind} />,
          },
          {
            id: 'subjectId',
            header: field('subjectId'),
            cell: ({ subjectId }) => (subjectId === null ? t({ id: 'accessLog.list' }) : <Ident>{subjectId}</Ident>),
          },
          { id: 'purpose', header: field('purpose'), cell: ({ purpose }) => <Code of={accessPurposeLabels} value={purpose} /> },
          { id: 'requestId', header: field('requestId'), cell: ({ requestId }) => <Ident>{requestId}</Ident> },
        ]}
      />
    </Page>
  );
}

function Filter(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const subjects = useChoices(accessSubjectLabels);
  const { data: officials = [] } = useQuery(officialsQuery);
  const { cursor: _, ...search } = useSearch({ from: '/official/access-log', select: searchOf.accessLog });
  const navigate = useNavigate({ from: '/access-log' });
  /** Another choice begins the list anew. */
  const choose = (name: 'subjectKind' | 'officialId', value: string): void => {
    const { [name]: __, ...others } = search;
    void navigate({ search: { ...others, ...(value === '' ? {} : { [name]: value }) } satisfies AccessLogSearch });
  };
  return (
    <Group align="flex-end" gap="sm" mb="md">
      <NativeSelect
        label={field('subjectKind')}
        value={search.subjectKind ?? ''}
        data={[{ value: '', label: t({ id: 'accessLog.everything' }) }, ...subjects]}
        onChange={({ currentTarget: { value } }) => choose('subjectKind', value)}
        maw="100%"
      />
      <NativeSelect
        label={field('officialId')}
        value={search.officialId ?? ''}
        data={[
          { value: '', label: t({ id: 'accessLog.everybody' }) },
          ...officials.map(({ id, name, reference }) => ({ value: id, label: `${name} (${reference})` })),
        ]}
        onChange={({ currentTarget: { value } }) => choose('officialId', value)}
        maw="100%"
      />
    </Group>
  );
}
