import { Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { leadKindLabels } from '../../language/lead-labels';
import { CodeSelect } from '../../parts/choices';
import { Awaited } from '../../parts/awaited';
import { Page } from '../../parts/page';
import { LeadPanel } from './lead-panel';
import { type LeadsSearch, traceLeadsQuery } from './trace-leads.reads';

/** What several traces have in common. A lead is something to look into, and no finding. */
export function TraceLeadsPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const search = useSearch({ from: '/official/trace-leads' });
  const navigate = useNavigate();
  const read = useQuery(traceLeadsQuery(search));
  const choose = (next: LeadsSearch): void => void navigate({ to: '/trace-leads', search: next });
  return (
    <Page title={t({ id: 'nav.traceLeads' })} lead={t({ id: 'leads.noFinding' })}>
      <Group align="end" mb="md">
        <CodeSelect
          of={leadKindLabels}
          optional
          label={t({ id: 'leads.kind' })}
          value={search.kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const { kind: _, ...others } = search;
            choose(value === '' ? others : { ...others, kind: value as NonNullable<LeadsSearch['kind']> });
          }}
        />
        <Checkbox
          label={t({ id: 'leads.dismissedOnly' })}
          checked={search.dismissed === 'only'}
          onChange={({ currentTarget }) => {
            const { dismissed: _, ...others } = search;
            choose(currentTarget.checked ? { ...others, dismissed: 'only' } : others);
          }}
        />
      </Group>
      <Awaited read={read}>
        {({ items, more, requestsCompared, requestsNotCompared, factsWithheld }) => (
          <>
            <Text size="sm" mb="md" role="status">
              {t({ id: 'leads.compared' }, { compared: requestsCompared, not: requestsNotCompared, withheld: factsWithheld })}{' '}
              {more && t({ id: 'leads.more' })}
            </Text>
            {items.length === 0 && <Text>{t({ id: 'leads.none' })}</Text>}
            {items.map((lead) => (
              <LeadPanel key={lead.id} lead={lead} />
            ))}
          </>
        )}
      </Awaited>
    </Page>
  );
}
