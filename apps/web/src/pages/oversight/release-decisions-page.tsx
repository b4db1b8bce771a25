import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { accessSubjectLabels } from '../../language/access-labels';
import { Code, CodeList, useChoices } from '../../language/code';
import { Country } from '../../language/country';
import { decisionEffectLabels, wayOutLabels, withholdingRuleLabels } from '../../language/decision-labels';
import { useFieldName } from '../../language/field-names';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { When } from '../../parts/when';
import { searchOf } from '../../search';
import { OfficialName } from '../directory/names';
import { type DecisionsSearch, decisionsQuery } from './log.reads';

/** Stands in the log where nobody was signed in. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

export function ReleaseDecisionsPage(): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const field = useFieldName();
  const effects = useChoices(decisionEffectLabels);
  const search = useSearch({ from: '/official/release-decisions', select: searchOf.releaseDecisions });
  const navigate = useNavigate({ from: '/release-decisions' });
  return (
    <Page title={t({ id: 'decisions.title' })} lead={t({ id: 'decisions.lead' })}>
      <Group mb="md">
        <NativeSelect
          label={t({ id: 'decisions.effect' })}
          value={search.effect ?? ''}
          data={[{ value: '', label: t({ id: 'decisions.all' }) }, ...effects]}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (value === '' ? {} : { effect: value }) as DecisionsSearch })
          }
        />
      </Group>
      <PagedTable
        read={useQuery(decisionsQuery(search))}
        caption={t({ id: 'decisions.title' })}
        rowId={({ id }) => id}
        empty={t({ id: 'decisions.none' })}
        cursor={search.cursor}
        onCursor={(cursor) => void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })}
        columns={[
          { id: 'recordedAt', header: field('recordedAt'), namesRow: true, cell: ({ recordedAt }) => <When at={recordedAt} /> },
          { id: 'effect', header: t({ id: 'decisions.effect' }), cell: ({ effect }) => <Code of={decisionEffectLabels} value={effect} /> },
          { id: 'subjectKind', header: field('subjectKind'), cell: ({ subjectKind }) => <Code of={accessSubjectLabels} value={subjectKind} /> },
          { id: 'facts', header: t({ id: 'decisions.count' }), numeric: true, cell: ({ facts }) => formatNumber(facts) },
          { id: 'way', header: t({ id: 'decisions.way' }), cell: ({ way }) => <Code of={wayOutLabels} value={way} /> },
          { id: 'originator', header: t({ id: 'decisions.originator' }), cell: ({ originator }) => <Country code={originator} /> },
          {
            id: 'recipient',
            header: t({ id: 'decisions.recipient' }),
            cell: ({ recipient }) => (recipient === null ? t({ id: 'decisions.atHome' }) : <Country code={recipient} />),
          },
          {
            id: 'reasons',
            header: t({ id: 'decisions.reasons' }),
            cell: ({ reasons }) => (reasons.length === 0 ? <Ident>{null}</Ident> : <CodeList of={withholdingRuleLabels} values={reasons} />),
          },
          {
            id: 'official',
            header: field('officialId'),
            cell: ({ officialId }) => (officialId === SYSTEM ? t({ id: 'accessLog.system' }) : <OfficialName id={officialId} />),
          },
        ]}
      />
    </Page>
  );
}
