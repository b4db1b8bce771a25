import { Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { alertStateLabels } from '../../language/alert-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { CodeSelect } from '../../parts/choices';
import { Page } from '../../parts/page';
import { Paging } from '../../parts/paging';
import { AlertTable } from './alert-table';
import { type AlertsSearch, useAlerts } from './alerts.reads';
import { searchOf } from '../../search';

export function AlertsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/alerts', select: searchOf.alerts });
  const navigate = useNavigate({ from: '/alerts' });
  const read = useAlerts(search);
  return (
    <Page title={t({ id: 'alerts.title' })} lead={t({ id: 'alerts.lead' })}>
      <Group mb="md">
        <CodeSelect
          of={alertStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => void navigate({ search: (value === '' ? {} : { state: value }) as AlertsSearch })}
        />
      </Group>
      <Awaited read={read}>
        {({ items, nextCursor }) => (
          <>
            <AlertTable alerts={items} empty={t({ id: 'alerts.none' })} />
            <Paging
              count={items.length}
              nextCursor={nextCursor}
              cursor={search.cursor}
              onCursor={(cursor) =>
                void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
              }
            />
          </>
        )}
      </Awaited>
    </Page>
  );
}
