import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { Code, useChoices } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { loggedSubjectLabels, sealedStateLabels } from '../../language/log-labels';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { OfficialName } from '../directory/names';
import { recordHistoryQuery } from './log.reads';

type LoggedSubject = keyof typeof loggedSubjectLabels;

/** Stands in the log where nobody was signed in. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

export function RecordHistoryPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { kind, id } = useSearch({ from: '/official/record-history', select: searchOf.recordHistory });
  return (
    <Page title={t({ id: 'recordHistory.title' })} lead={t({ id: 'recordHistory.lead' })}>
      <Choose key={`${kind ?? ''} ${id ?? ''}`} />
      {kind !== undefined && id !== undefined && <History kind={kind} id={id} />}
    </Page>
  );
}

function Choose(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const kinds = useChoices(loggedSubjectLabels);
  const search = useSearch({ from: '/official/record-history', select: searchOf.recordHistory });
  const navigate = useNavigate({ from: '/record-history' });
  const [kind, setKind] = useState<LoggedSubject>(search.kind ?? 'case');
  const [id, setId] = useState(search.id ?? '');
  const show = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void navigate({ search: { kind, id: id.trim().toLowerCase() } });
  };
  return (
    <form onSubmit={show}>
      <Group align="flex-end" gap="sm" mb="md">
        <NativeSelect label={field('kind')} value={kind} data={kinds} onChange={({ currentTarget: { value } }) => setKind(value as LoggedSubject)} maw="100%" />
        <TextInput
          label={t({ id: 'recordHistory.subjectId' })}
          value={id}
          onChange={({ currentTarget: { value } }) => setId(value)}
          required
          pattern="\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\s*"
          dir="ltr"
          w={360}
          maw="100%"
        />
        <Button type="submit">{t({ id: 'recordHistory.show' })}</Button>
      </Group>
    </form>
  );
}

function History({ kind, id }: { readonly kind: string; readonly id: string }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const field = useFieldName();
  const read = useQuery(recordHistoryQuery(kind, id));
  return (
    <Awaited read={read}>
      {(events) => (
        <>
          <Group mb="sm" gap="sm">
            <Button component="a" href={`/api/log/records/${kind}/${id}/export`} download={`history-${id}.json`} variant="default" size="compact-sm">
              {t({ id: 'recordHistory.export' })}
            </Button>
          </Group>
          <DataTable
            caption={t({ id: 'recordHistory.title' })}
            empty={<Text component="span">{t({ id: 'auditLog.nothingFound' })}</Text>}
            rows={events}
            rowId={(event) => event.id}
            columns={[
              {
                id: 'place',
                header: t({ id: 'recordHistory.place' }),
                numeric: true,
                cell: ({ leafIndex }) => (leafIndex === null ? t({ id: 'recordHistory.waiting' }) : formatNumber(leafIndex)),
              },
              { id: 'event', header: t({ id: 'recordHistory.event' }), namesRow: true, cell: (event) => <Ident>{event.kind}</Ident> },
              { id: 'recordedAt', header: field('recordedAt'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
              { id: 'occurredAt', header: field('occurredAt'), cell: ({ occurredAt }) => <When at={occurredAt} /> },
              {
                id: 'official',
                header: t({ id: 'recordHistory.by' }),
                cell: ({ official }) => (official === SYSTEM ? t({ id: 'accessLog.system' }) : <OfficialName id={official} />),
              },
              { id: 'facts', header: t({ id: 'recordHistory.facts' }), cell: ({ facts }) => <Ident>{facts === '{}' ? null : facts}</Ident> },
              { id: 'sealed', header: t({ id: 'recordHistory.sealed' }), cell: ({ sealed }) => <Code of={sealedStateLabels} value={sealed} /> },
            ]}
          />
        </>
      )}
    </Awaited>
  );
}
