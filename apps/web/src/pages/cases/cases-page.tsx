import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { caseStateLabels } from '../../language/case-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { Tag } from '../../parts/tag';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { casesQuery, type CaseState } from './cases.reads';
import { searchOf } from '../../search';

export function CasesPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/cases', select: searchOf.cases });
  const navigate = useNavigate({ from: '/cases' });
  const read = useQuery(casesQuery(search));
  return (
    <Page
      title={t({ id: 'cases.title' })}
      lead={t({ id: 'cases.lead' })}
      actions={may('POST /api/cases') && <LinkButton to="/cases/new">{t({ id: 'cases.open' })}</LinkButton>}
    >
      <Filter />
      <PagedTable
        read={read}
        caption={t({ id: 'cases.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'cases.none' })}
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
              <Link to="/cases/$id" params={{ id }}>
                <Ident>{reference}</Ident>
              </Link>
            ),
          },
          { id: 'title', header: field('title'), cell: ({ title }) => title },
          { id: 'openedOn', header: field('openedOn'), cell: ({ openedOn }) => <Day on={openedOn} /> },
          {
            id: 'state',
            header: field('state'),
            cell: ({ state }) => (
              <Tag tone={state === 'open' ? 'told' : 'plain'}>
                <Code of={caseStateLabels} value={state} />
              </Tag>
            ),
          },
        ]}
      />
    </Page>
  );
}

function Filter(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/cases', select: searchOf.cases });
  const navigate = useNavigate({ from: '/cases' });
  const [reference, setReference] = useState(search.reference ?? '');
  const show = (state: string): void => {
    void navigate({
      search: {
        ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
        ...(state === '' ? {} : { state: state as CaseState }),
      },
    });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    show(search.state ?? '');
  };
  return (
    <form role="search" onSubmit={submit}>
      <Group align="flex-end" gap="sm" mb="md">
        <TextInput
          label={t({ id: 'cases.referenceBegins' })}
          value={reference}
          onChange={({ currentTarget }) => setReference(currentTarget.value)}
          maxLength={60}
          dir="ltr"
        />
        <CodeSelect
          of={caseStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget }) => show(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t({ id: 'action.filter' })}
        </Button>
      </Group>
    </form>
  );
}
