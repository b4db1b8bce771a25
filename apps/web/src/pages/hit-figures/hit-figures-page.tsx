import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { useCountryName } from '../../language/country';
import { hitOutcomeLabels } from '../../language/network-labels';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PeriodForm, thisYear } from '../../parts/period-form';
import { ShareBar } from '../../parts/share-bar';
import { Shielded } from '../../parts/shielded';
import { searchOf } from '../../search';
import { type HitFigures, hitFiguresQuery } from './hit-figures.reads';

/** From candidate to outcome: how many went how far, and how long it took. */
export function HitFiguresPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const search = useSearch({ from: '/official/hit-figures', select: searchOf.hitFigures });
  const period = { ...thisYear(new Date()), ...search };
  const navigate = useNavigate({ from: '/hit-figures' });
  const read = useQuery(hitFiguresQuery(period));
  return (
    <Page
      title={t({ id: 'hitFigures.title' })}
      lead={t({ id: 'hitFigures.lead' })}
      actions={<Anchor href={`/api/hit-figures/export.csv?${new URLSearchParams({ ...period }).toString()}`}>{t({ id: 'hitFigures.csv' })}</Anchor>}
    >
      <PeriodForm period={period} onPeriod={(wanted) => void navigate({ search: wanted })} />
      <Awaited read={read}>{(figures) => <Shown figures={figures} />}</Awaited>
    </Page>
  );
}

function Shown({ figures }: { readonly figures: HitFigures }): ReactNode {
  const { formatMessage: t } = useIntl();
  const steps = [
    { id: 'candidates', name: t({ id: 'hitFigures.candidates' }), count: figures.candidates },
    { id: 'reviewed', name: t({ id: 'hitFigures.reviewed' }), count: figures.reviewed },
    { id: 'leads', name: t({ id: 'hitFigures.leads' }), count: figures.leads },
    { id: 'examined', name: t({ id: 'hitFigures.examined' }), count: figures.examined },
    { id: 'hits', name: t({ id: 'hitFigures.hits' }), count: figures.hits },
    { id: 'withOutcome', name: t({ id: 'hitFigures.withOutcome' }), count: figures.withOutcome },
  ];
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const times = [
    { id: 'lead', name: t({ id: 'hitFigures.candidateToLead' }), ...figures.candidateToLead },
    { id: 'hit', name: t({ id: 'hitFigures.leadToHit' }), ...figures.leadToHit },
    { id: 'outcome', name: t({ id: 'hitFigures.hitToOutcome' }), ...figures.hitToOutcome },
  ];
  return (
    <>
      <Panel title={t({ id: 'hitFigures.funnel' })}>
        <DataTable
          caption={t({ id: 'hitFigures.funnel' })}
          rows={steps}
          rowId={({ id }) => id}
          empty={null}
          columns={[
            { id: 'name', header: t({ id: 'hitFigures.step' }), namesRow: true, cell: ({ name }) => name },
            { id: 'count', header: t({ id: 'hitFigures.count' }), numeric: true, cell: ({ count }) => <FormattedNumber value={count} /> },
            {
              id: 'bar',
              header: t({ id: 'hitFigures.share' }),
              cell: ({ count }) => <ShareBar share={count / most} />,
            },
          ]}
        />
        {figures.superseded > 0 && <Text size="sm">{t({ id: 'hitFigures.superseded' }, { count: figures.superseded })}</Text>}
      </Panel>
      <Panel title={t({ id: 'hitFigures.times' })}>
        <DataTable
          caption={t({ id: 'hitFigures.times' })}
          rows={times}
          rowId={({ id }) => id}
          empty={null}
          columns={[
            { id: 'name', header: t({ id: 'hitFigures.step' }), namesRow: true, cell: ({ name }) => name },
            {
              id: 'median',
              header: t({ id: 'hitFigures.median' }),
              numeric: true,
              cell: ({ medianDays }) => (medianDays === null ? t({ id: 'hitFigures.tooFew' }) : <FormattedNumber value={medianDays} maximumFractionDigits={1} />),
            },
            { id: 'cases', header: t({ id: 'hitFigures.of' }), numeric: true, cell: ({ cases }) => <FormattedNumber value={cases} /> },
          ]}
        />
      </Panel>
      <Panel title={t({ id: 'hitFigures.byPartner' })}>
        <ByPartner figures={figures} />
      </Panel>
      <Panel title={t({ id: 'hitFigures.outcomes' })}>
        <DataTable
          caption={t({ id: 'hitFigures.outcomes' })}
          rows={figures.outcomes.cells}
          rowId={({ label }) => label}
          empty={t({ id: 'hitFigures.noOutcome' })}
          columns={[
            { id: 'label', header: t({ id: 'hitFigures.outcome' }), namesRow: true, cell: ({ label }) => <Code of={hitOutcomeLabels} value={label} /> },
            { id: 'count', header: t({ id: 'hitFigures.count' }), numeric: true, cell: ({ count }) => <Shielded count={count} /> },
          ]}
        />
        <Text size="sm" c="gray.7" mt="sm">
          {t({ id: 'hitFigures.smallCells' }, { count: figures.smallestCell })}
        </Text>
      </Panel>
    </>
  );
}

function ByPartner({ figures }: { readonly figures: HitFigures }): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  const { candidatesByPartner, leadsByPartner, hitsByPartner } = figures;
  const labels = [...new Set([candidatesByPartner, leadsByPartner, hitsByPartner].flatMap(({ cells }) => cells.map(({ label }) => label)))].sort();
  const countOf = (table: HitFigures['outcomes'], label: string): ReactNode => {
    const cell = table.cells.find((each) => each.label === label);
    return cell ? <Shielded count={cell.count} /> : <FormattedNumber value={0} />;
  };
  return (
    <DataTable
      caption={t({ id: 'hitFigures.byPartner' })}
      rows={labels.map((label) => ({ label }))}
      rowId={({ label }) => label}
      empty={t({ id: 'hitFigures.nothing' })}
      columns={[
        {
          id: 'partner',
          header: t({ id: 'hitFigures.partner' }),
          namesRow: true,
          cell: ({ label }) => (label === 'OWN' ? t({ id: 'hitFigures.atHome' }) : countryName(label)),
        },
        { id: 'candidates', header: t({ id: 'hitFigures.candidates' }), numeric: true, cell: ({ label }) => countOf(candidatesByPartner, label) },
        { id: 'leads', header: t({ id: 'hitFigures.leads' }), numeric: true, cell: ({ label }) => countOf(leadsByPartner, label) },
        { id: 'hits', header: t({ id: 'hitFigures.hits' }), numeric: true, cell: ({ label }) => countOf(hitsByPartner, label) },
      ]}
    />
  );
}
