import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { stated } from '../../api/stated';
import { Code } from '../../language/code';
import { firearmTypeLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { firearmOrderLabels, serialMatchLabels } from '../../language/marking-labels';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { useMay } from '../../session/session';
import { type FirearmsSearch, firearmsQuery } from './marking.reads';
import { searchOf } from '../../search';

export function FirearmsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const search = useSearch({ from: '/official/firearms', select: searchOf.firearms });
  const navigate = useNavigate({ from: '/firearms' });
  const read = useQuery(firearmsQuery(search));
  return (
    <Page
      title={t({ id: 'firearms.title' })}
      lead={t({ id: 'firearms.lead' })}
      actions={may('POST /api/firearms') && <LinkButton to="/firearms/new">{t({ id: 'firearms.record' })}</LinkButton>}
    >
      <Filter />
      <PagedTable
        read={read}
        caption={t({ id: 'firearms.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'firearms.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
        columns={[
          {
            id: 'serial',
            header: field('serial'),
            namesRow: true,
            cell: ({ id, serial }) => (
              <Link to="/firearms/$id" params={{ id }}>
                {serial === null ? t({ id: 'firearms.noSerial' }) : <Ident>{serial}</Ident>}
              </Link>
            ),
          },
          { id: 'make', header: field('make'), cell: ({ make }) => make },
          { id: 'model', header: field('model'), cell: ({ model }) => <Ident>{model}</Ident> },
          { id: 'type', header: field('type'), cell: ({ type }) => <Code of={firearmTypeLabels} value={type} /> },
          { id: 'calibre', header: field('calibre'), cell: ({ calibre }) => <Ident>{calibre}</Ident> },
          {
            id: 'country',
            header: field('countryOfManufacture'),
            cell: ({ countryOfManufacture }) => <Country code={countryOfManufacture} />,
          },
          {
            id: 'differences',
            header: t({ id: 'firearms.differences' }),
            cell: ({ differences }) => (differences.length === 0 ? '–' : <span lang="en">{differences.join('; ')}</span>),
          },
        ]}
      />
    </Page>
  );
}

function Filter(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/firearms', select: searchOf.firearms });
  const navigate = useNavigate({ from: '/firearms' });
  const [written, setWritten] = useState({ serial: search.serial ?? '', make: search.make ?? '', match: search.match ?? 'prefix' });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { serial, make } = stated({ serial: written.serial, make: written.make });
    const next: FirearmsSearch = {
      ...(serial === undefined ? {} : { serial, match: written.match }),
      ...(make === undefined ? {} : { make }),
      ...(search.order === undefined ? {} : { order: search.order }),
    };
    void navigate({ search: next });
  };
  return (
    <form role="search" onSubmit={submit}>
      <Group align="flex-end" gap="sm" mb="md">
        <CodeSelect
          of={serialMatchLabels}
          label={field('serial')}
          value={written.match}
          onChange={({ currentTarget: { value } }) => setWritten({ ...written, match: value === 'noisy' ? 'noisy' : 'prefix' })}
        />
        <TextInput
          aria-label={field('serial')}
          value={written.serial}
          onChange={({ currentTarget }) => setWritten({ ...written, serial: currentTarget.value })}
          maxLength={60}
          dir="ltr"
        />
        <TextInput
          label={field('make')}
          value={written.make}
          onChange={({ currentTarget }) => setWritten({ ...written, make: currentTarget.value })}
          maxLength={200}
        />
        <Button type="submit" variant="default">
          {t({ id: 'action.filter' })}
        </Button>
        {search.serial === undefined && (
          <CodeSelect
            of={firearmOrderLabels}
            label={t({ id: 'firearms.order' })}
            value={search.order ?? 'newest'}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ search: ({ cursor: _, order: __, ...rest }) => (value === 'serial' ? { ...rest, order: 'serial' } : rest) })
            }
          />
        )}
      </Group>
    </form>
  );
}
